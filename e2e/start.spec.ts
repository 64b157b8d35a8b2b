import { expect, test } from '@playwright/test';
import { findFreePorts } from '../scripts/tutorial/free-ports.ts';
import { Terminal } from '../scripts/tutorial/terminal.ts';
import { makeOwnCopy } from './own-copy.ts';
import { createTask, signIn } from './person.ts';

test('npm start lets its demo account sign in, and make a task', async ({ page }) => {
  await using copy = await makeOwnCopy();
  const [port = 0] = await findFreePorts(3);
  // Where `CI` is set, Angular serves the app in another way than to those who try it.
  await using demo = new Terminal(`env -u CI npm start -- --port ${port}`, copy.folder);
  const account = /Demo account +(\S+) +password (\S+)/;
  await expect.poll(() => demo.output, { timeout: 100_000 }).toMatch(account);
  const [, email = '', password = ''] = account.exec(demo.output) ?? [];
  await page.goto(`http://localhost:${port}`);
  await signIn(page, { email, password });
  await createTask(page, 'Feed the fish');
});
