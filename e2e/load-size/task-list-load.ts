import type { Page, Request } from '@playwright/test';

/** A file or an answer that a page got. */
export interface Download {
  readonly url: URL;
  /** Its media type. */
  readonly type: string;
  /** As it was before it was compressed for the way. */
  readonly body: Buffer;
}

/** What a signed-in user's page downloads. */
export interface TaskListLoad {
  /** When the first task was there, in milliseconds since the page was opened. */
  readonly firstTask: number;
  /** What the page had asked for by then, and what browsers alone ask for: its icon and manifest. */
  readonly before: readonly Download[];
  /** What it asked for afterwards, to have it at hand. */
  readonly after: readonly Download[];
}

const FIRST_TASK = 'first task';

/** Opens the list of tasks in a page that has a session, and notes all that comes. */
export async function loadTaskList(page: Page, app: string): Promise<TaskListLoad> {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.addInitScript(markFirstTask, FIRST_TASK);
  await page.goto(app);
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, FIRST_TASK, {
    polling: 100,
  });
  await page.waitForLoadState('networkidle');
  const { firstTask, early } = await page.evaluate(readTimings, FIRST_TASK);
  const isEarly = (request: Request) =>
    request.isNavigationRequest() || early.includes(request.url());
  const files = requests.filter((request) => request.url().startsWith('http'));
  const [before, after] = [files.filter(isEarly), files.filter((file) => !isEarly(file))];
  return {
    firstTask,
    before: [...(await Promise.all(before.map(toDownload))), ...(await linkedFiles(page))],
    after: await Promise.all(after.map(toDownload)),
  };
}

/** Runs in the page: marks when the first task is in the document, before anything can follow it. */
function markFirstTask(mark: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('app-task-summary h2')?.textContent) return;
    observer.disconnect();
    performance.mark(mark);
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

/** Runs in the page. */
function readTimings(mark: string): { readonly firstTask: number; readonly early: string[] } {
  const firstTask = performance.getEntriesByName(mark)[0]?.startTime ?? 0;
  const resources = performance.getEntriesByType('resource');
  const early = resources.filter(({ startTime }) => startTime < firstTask);
  return { firstTask, early: early.map(({ name }) => name) };
}

async function toDownload(request: Request): Promise<Download> {
  const response = await request.response();
  if (!response) throw new Error(`${request.url()} was not answered.`);
  const { 'content-type': type = '' } = await response.allHeaders();
  return { url: new URL(request.url()), type, body: await response.body() };
}

/** What the page links to for the browser's own use, which a headless one leaves alone. */
async function linkedFiles(page: Page): Promise<Download[]> {
  const links = page.locator('link[rel=icon], link[rel=manifest]');
  const urls = await links.evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href));
  return Promise.all(
    urls.map(async (url) => {
      const response = await page.request.get(url);
      const { 'content-type': type = '' } = response.headers();
      return { url: new URL(url), type, body: await response.body() };
    }),
  );
}
