import { writeSync } from 'node:fs';
import { openUserPool } from '../user-pool.ts';

// Run as `busy-pool.ts FOLDER PREFIX`: adds users to the pool in the folder, signs each in, and prints
// the email address and the refresh token of each that it has, until it is killed.

const [folder = '', prefix = ''] = process.argv.slice(2);
const pool = await openUserPool({ folder, allowedOrigins: [] });
for (let number = 0; ; number++) {
  const email = `${prefix}-${number}@example.com`;
  pool.seedUser({ email, name: prefix, password: 'Correct-horse-1' });
  const { RefreshToken } = await pool.issueTokens(email);
  // Not by the console, which may keep lines back.
  writeSync(1, `${email} ${RefreshToken}\n`);
}
