/** Takes the pictures of the README and of the web manifest: `npm run screenshots`, after `npx ng build`. */
import { mock } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { findChromium } from '../scripts/chromium.ts';
import { signIn } from './person.ts';
import { startSystem } from './system.ts';
import { createTaskByApi } from './tasks-by-api.ts';

/** A Sunday, at ten in the morning where the person is. */
const NOW = new Date('2026-11-22T15:00:00Z');

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1 };
const light = { colorScheme: 'light' } as const;
const dark = { colorScheme: 'dark' } as const;

const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI'];
const garden = {
  name: 'Water the garden',
  description: 'Opens the valve of the drip hose for a quarter of an hour.',
  hour: 6,
  minute: 30,
  daysOfWeek: ['MON', 'WED', 'FRI'],
  executionCommand: 'valve open --minutes 15',
};
const others = [
  { name: 'Brew coffee', hour: 5, minute: 45, daysOfWeek: weekdays },
  { name: 'Open the blinds', hour: 7, minute: 15, daysOfWeek: weekdays },
  { name: 'Feed the fish', hour: 18, minute: 0, daysOfWeek: ['SAT', 'SUN'] },
  { name: 'Lights out', hour: 22, minute: 45, daysOfWeek: ['SUN', ...weekdays.slice(0, 4)] },
];

// For the stand-ins and the API, which run in this process.
mock.timers.enable({ apis: ['Date'], now: NOW });
await using system = await startSystem();
const { email } = system.aws.demoAccount;
const executeUntil = '2030-12-31T23:59:00-05:00';
const gardenId = await createTaskByApi(system, email, { ...garden, executeUntil });
for (const task of others) await createTaskByApi(system, email, { ...task, executeUntil });

const { executablePath, args } = await findChromium();
// Else letters are set in one of two ways, as chance has it.
const browser = await chromium.launch({
  executablePath,
  args: [...args, '--font-render-hinting=none'],
});
const session = await signedIn(browser);

await picture(
  'src/public/screenshots/tasks-phone.png',
  { ...session, ...phone, ...light },
  showTasks,
);
await picture(
  'src/public/screenshots/tasks-desktop.png',
  { ...session, ...desktop, ...light },
  showTasks,
);
await picture('docs/form.png', { ...session, ...phone, ...dark }, async (page) => {
  await page.goto(`${system.app}/tasks/${gardenId}/edit`);
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
});
await picture('docs/details.png', { ...session, ...phone, ...dark }, async (page) => {
  await page.goto(`${system.app}/tasks/${gardenId}`);
  await page.getByRole('heading', { name: garden.name }).waitFor();
});
await picture('docs/requests.png', { ...session, ...desktop, ...dark }, async (page) => {
  await showTasks(page);
  await page.getByRole('link', { name: garden.name, exact: true }).click();
  await page.getByText(garden.description).waitFor();
  await page.getByRole('link', { name: 'Requests' }).click();
  await page.getByRole('button', { name: 'Send a sample request' }).click();
  await page.getByText('What happened to GET /api/identity').waitFor();
});
await picture('docs/sign-in.png', { ...phone, ...light }, async (page) => {
  await page.goto(system.app);
  await page.getByRole('textbox', { name: 'Email' }).waitFor();
});
await browser.close();

/** What a context needs to be signed in from the start. */
async function signedIn(browser: Browser): Promise<BrowserContextOptions> {
  const page = await browser.newPage();
  await page.clock.install({ time: NOW });
  await page.goto(system.app);
  await signIn(page, system.aws.demoAccount);
  const storageState = await page.context().storageState();
  await page.close();
  return { storageState };
}

async function showTasks(page: Page): Promise<void> {
  await page.goto(system.app);
  await page.getByRole('heading', { name: 'Lights out' }).waitFor();
}

async function picture(
  path: string,
  look: BrowserContextOptions,
  show: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({
    locale: 'en-GB',
    timezoneId: 'America/Guayaquil',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...look,
  });
  await page.clock.install({ time: NOW });
  await show(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path, animations: 'disabled' });
  await page.close();
}
