/** Takes the pictures of the README: `npm run screenshots`, after `npx ng build`. */
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/chromium.ts';
import { signIn } from './person.ts';
import { startSystem, type System } from './system.ts';
import { createTaskByApi } from './tasks-by-api.ts';

const tasks = [
  { name: 'Water the garden', hour: 6, minute: 30, daysOfWeek: ['MON', 'WED', 'FRI'] },
  { name: 'Open the blinds', hour: 7, minute: 15, daysOfWeek: ['MON', 'TUE', 'WED', 'THU', 'FRI'] },
  { name: 'Feed the fish', hour: 18, minute: 0, daysOfWeek: ['SAT', 'SUN'] },
  { name: 'Lights out', hour: 22, minute: 45, daysOfWeek: ['SUN', 'MON', 'TUE', 'WED', 'THU'] },
];

await using system = await startSystem();
for (const task of tasks) await createTaskByApi(system, system.aws.demoAccount.email, task);
await picture(system, 'docs/tasks.png');

async function picture({ app, aws }: System, path: string): Promise<void> {
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  const page = await browser.newPage({ viewport: { width: 1100, height: 640 }, locale: 'en-GB' });
  await page.goto(app);
  await signIn(page, aws.demoAccount);
  await page.getByRole('heading', { name: 'Lights out' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path, animations: 'disabled' });
  await browser.close();
}
