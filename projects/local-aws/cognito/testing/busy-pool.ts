import { writeSync } from 'node:fs';
import { openUserPool } from '../user-pool.ts';

// Run as `busy-pool.ts FOLDER PREFIX`: adds users to the pool in the folder and signs each in, until it is
// killed. Prints the email address of each that it has, and again with the refresh token.

const [folder = '', prefix = ''] = process.argv.slice(2);
const pool = await openUserPool({ folder, allowedOrigins: [] });
for (let number = 0; ; number++) {
  const email = `${prefix}-${number}@example.com`;
  pool.seedUser({ email, name: prefix, password: 'Correct-horse-1' });
  tell(email);
  const { RefreshToken } = await pool.issueTokens(email);
  tell(`${email} ${RefreshToken}`);
}

/** Not by the console, which may keep lines back. */
function tell(line: string): void {
  writeSync(1, `${line}\n`);
}
