import type { Page, Request } from '@playwright/test';

/** A file or an answer that a page got. */
export interface Download {
  readonly url: URL;
  readonly type: string;
  /** As it was before it was compressed for the way. */
  readonly body: Buffer;
  /** Bytes of the answer's body as they came over the network. */
  readonly transferred: number;
}

/** What a signed-in user's page downloads, in the order that it asks. */
export interface TaskListLoad {
  /** When the first task was there, in milliseconds since the page was opened. */
  readonly firstTask: number;
  /** What the page had asked for by then, and what browsers alone ask for: its icon and manifest. */
  readonly before: readonly Download[];
}

/** Opens the list of tasks in a page that has a session, and notes what comes until a task is there. */
export async function loadTaskList(page: Page, app: string, task: string): Promise<TaskListLoad> {
  const requests: Request[] = [];
  const note = (request: Request) => requests.push(request);
  page.on('request', note);
  await page.goto(app, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(findTask, task, { polling: 'raf' });
  page.off('request', note);
  const firstTask = (await shown.jsonValue())!;
  const before = await Promise.all(requests.filter(isOverNetwork).map(toDownload));
  return { firstTask, before: [...before, ...(await linkedFiles(page))] };
}

/** Runs in the page. */
function findTask(task: string): number | undefined {
  const headings = [...document.querySelectorAll('ion-item h2')];
  return headings.some(({ textContent }) => textContent?.includes(task))
    ? performance.now()
    : undefined;
}

function isOverNetwork(request: Request): boolean {
  return /^https?:/.test(request.url()) && request.method() !== 'OPTIONS';
}

async function toDownload(request: Request): Promise<Download> {
  const response = await request.response();
  if (!response) throw new Error(`${request.url()} was not answered.`);
  const body = await response.body();
  const { responseBodySize } = await request.sizes();
  return {
    url: new URL(request.url()),
    type: request.resourceType(),
    body,
    transferred: responseBodySize,
  };
}

/** What the page links to for the browser's own use, which a headless one leaves alone. */
async function linkedFiles(page: Page): Promise<Download[]> {
  const links = page.locator('link[rel=icon], link[rel=manifest]');
  const urls = await links.evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href));
  return Promise.all(
    urls.map(async (url) => {
      const body = await (await page.request.get(url)).body();
      return { url: new URL(url), type: 'linked', body, transferred: 0 };
    }),
  );
}
