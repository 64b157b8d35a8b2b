import { STATUS_CODES } from 'node:http';
import { chromium, expect, type CDPSession, type Locator, type Page } from '@playwright/test';
import { findChromium } from '../chromium.ts';
import type { Source } from './outcome.ts';
import type { Look } from './steps.ts';

interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly status?: number;
  readonly error?: string;
  readonly isBlocked?: boolean;
}

/** Chromium with its developer tools open, in one tab. */
export class Browser implements Source, AsyncDisposable {
  readonly #page: Page;
  readonly hasEnded = false;
  readonly #api: string;
  /** What is known of each, by the id that Chromium gives it. */
  readonly #requests = new Map<string, Partial<SentRequest>>();
  readonly #errors: string[] = [];

  private constructor(page: Page, api: string) {
    this.#page = page;
    this.#api = api;
  }

  /** @param api origin of the API; requests to others are not shown. */
  static async open(api: string): Promise<Browser> {
    const { executablePath, args } = await findChromium();
    const browser = await chromium.launch({ executablePath, args: [...args] });
    const page = await browser.newPage();
    const opened = new Browser(page, api);
    opened.#watchConsole();
    await opened.#watchNetwork(await page.context().newCDPSession(page));
    return opened;
  }

  /** Opens or reloads the page, and presses the buttons; signs in with the password. */
  async look({ url, buttons }: Look, password: string): Promise<void> {
    this.#requests.clear();
    this.#errors.length = 0;
    await (url === undefined ? this.#page.reload() : this.#page.goto(url));
    for (const name of buttons) {
      if (name === 'Sign in') await this.#page.getByLabel(/^Password/).fill(password);
      const before = await this.#answer.innerText();
      await this.#page.getByRole('button', { name, exact: true }).click();
      await expect(this.#answer, `${name} has no effect`).not.toHaveText(before, {
        timeout: 40_000,
      });
    }
  }

  /** What the developer tools and the page show, a row each. */
  get output(): Promise<string> {
    return this.#rows();
  }

  async #rows(): Promise<string> {
    // A preflight and its request are told of by different processes, in either order.
    const requests = [...this.#requests.values()]
      .filter(
        (request): request is SentRequest => request.url?.startsWith(`${this.#api}/`) === true,
      )
      .sort((a, b) => b.method.localeCompare(a.method));
    const failed = requests.filter(hasFailed);
    return [
      ...requests.map((request) => `Network  ${inNetworkTab(request)}`),
      ...[...this.#errors, ...failed.map(inConsole)].map((text) => `Console  ${text}`),
      `Page     ${await this.#answer.innerText()}`,
    ].join('\n');
  }

  /** What the app says. */
  get #answer(): Locator {
    return this.#page.locator('output');
  }

  #watchConsole(): void {
    this.#page.on('pageerror', ({ message }) => this.#errors.push(message));
    this.#page.on('console', (message) => {
      const isOfRequest = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isOfRequest) this.#errors.push(message.text());
    });
  }

  /** Preflights, and the status of answers that are kept from the page, show in Chromium's protocol alone. */
  async #watchNetwork(session: CDPSession): Promise<void> {
    // Nor is it said which event of a request comes first.
    const note = (id: string, seen: Partial<SentRequest>) =>
      this.#requests.set(id, { ...this.#requests.get(id), ...seen });
    session.on('Network.requestWillBeSent', ({ requestId, request: { method, url } }) =>
      note(requestId, { method, url }),
    );
    session.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode: status }) =>
      note(requestId, { status }),
    );
    session.on('Network.responseReceived', ({ requestId, response: { status } }) =>
      note(requestId, { status }),
    );
    session.on('Network.loadingFailed', ({ requestId, errorText: error, corsErrorStatus }) =>
      note(requestId, { error, isBlocked: corsErrorStatus !== undefined }),
    );
    await session.send('Network.enable');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#page.context().browser()?.close();
  }
}

function inNetworkTab({ method, url, status, isBlocked }: SentRequest): string {
  return `${method} ${new URL(url).pathname}  ${isBlocked ? 'CORS error' : status}`;
}

/** Of a preflight that was refused the console says no more than of the request that it was for. */
function hasFailed({ method, status = 0, error }: SentRequest): boolean {
  return error !== undefined || (status >= 400 && method !== 'OPTIONS');
}

/** As the console words what the protocol calls "Failed to load resource". */
function inConsole({ method, url, status, error }: SentRequest): string {
  const answer = status === undefined ? undefined : `${status} (${STATUS_CODES[status]})`;
  return [method, url, error, answer].filter((part) => part !== undefined).join(' ');
}
