/** Measures what the list of tasks downloads: `npm run measure:load`, which builds the app before. */
import { readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { chromium, type Browser, type BrowserContextOptions } from '@playwright/test';
import { format } from 'prettier';
import { findChromium } from '../../scripts/chromium.ts';
import { createTask, signIn } from '../person.ts';
import { startSystem, type System } from '../system.ts';
import { brotliEncoding } from './brotli.ts';
import { readChunkContents } from './chunk-contents.ts';
import { readEmptyAppFiles } from './empty-app-files.ts';
import { expireSession } from './expired-session.ts';
import { FAR_AWAY } from './far-away.ts';
import { report } from './report.ts';
import { SCREENS } from './screens.ts';
import { slowDown } from './slow-phone.ts';
import { loadTaskList, type TaskListLoad } from './task-list-load.ts';

const RUNS = 5;
const PAGE = 'docs/load-size.md';
const DIST = 'dist/timer-service/browser';

const options = { locale: 'en-GB', serviceWorkers: 'block' } as const;
const onPhone = { ...SCREENS.phone, ...options };
const onDesktop = { ...SCREENS.desktop, ...options };

type Session = Awaited<ReturnType<typeof makeSession>>;

const { executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args: [...args] });

await using plain = await startSystem();
const session = await makeSession(browser, plain);
await plain.suffer('gateway', FAR_AWAY);
const [phone] = await load(browser, plain, { ...onPhone, ...session });
const [desktop] = await load(browser, plain, { ...onDesktop, ...session });
const expired = { storageState: expireSession(session.storageState) };
const [renewing] = await load(browser, plain, { ...onPhone, ...expired });
await plain.suffer('gateway');
if (!phone || !desktop || !renewing) throw new Error('Nothing was loaded.');
const uncompressed = await time(browser, plain, session);

await using compressing = await startSystem({}, undefined, brotliEncoding());
const compressed = await time(browser, compressing, await makeSession(browser, compressing));

const text = report({
  date: new Date().toISOString().slice(0, 10),
  load: loadavg()[0] ?? 0,
  browser: browser.version(),
  phone,
  desktop,
  renewing,
  times: { 'compressed by brotli': compressed, uncompressed },
  contents: await readChunkContents(),
  kept: await keptFiles(),
  emptyApp: await readEmptyAppFiles(),
});
await writeFile(PAGE, await format(text, { parser: 'markdown' }));
console.log(text);
await browser.close();

/** Signs in, and leaves a task to be listed. */
async function makeSession(browser: Browser, { app, aws }: System) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(app);
  await signIn(page, aws.demoAccount);
  await createTask(page, 'Feed the fish');
  const storageState = await context.storageState();
  await context.close();
  return { storageState };
}

async function time(browser: Browser, system: System, session: Session): Promise<number[]> {
  const loads = await load(browser, system, { ...onPhone, ...session }, RUNS, slowDown);
  return loads.map(({ firstTask }) => firstTask);
}

/** Opens the list of tasks with an empty cache, as often as is said. */
async function load(
  browser: Browser,
  { app }: System,
  options: BrowserContextOptions,
  runs = 1,
  prepare: typeof slowDown = () => Promise.resolve(),
): Promise<TaskListLoad[]> {
  const loads: TaskListLoad[] = [];
  while (loads.length < runs) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await prepare(page);
    loads.push(await loadTaskList(page, app));
    await context.close();
  }
  return loads;
}

async function keptFiles(): Promise<Uint8Array[]> {
  const { hashTable } = JSON.parse(await readFile(`${DIST}/ngsw.json`, 'utf8')) as {
    readonly hashTable: Readonly<Record<string, string>>;
  };
  return Promise.all(Object.keys(hashTable).map((path) => readFile(`${DIST}${path}`)));
}
