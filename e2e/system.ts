import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { AmplifyOutputs } from '../projects/local-aws/amplify-outputs.ts';
import type { DemoAccount } from '../projects/local-aws/demo-account.ts';
import type { Trouble } from '../projects/local-aws/faults/trouble.ts';
import {
  startLocalAws,
  type LocalAws,
  type LocalAwsOptions,
} from '../projects/local-aws/local-aws.ts';
import { serveApp, type Encode } from './app-server.ts';
import { watchPolicies } from './policy-violations.ts';

/** The app and the stand-ins, running on free ports with data of their own. */
export interface System extends AsyncDisposable {
  /** Origin of the app. */
  readonly app: string;
  /** Origin of the gateway. */
  readonly api: string;
  readonly aws: LocalAws;
  /** The last code that was sent to an address. */
  code(email: string): string | undefined;
  /** Puts a stand-in in this trouble, which ends the one before; in none if nothing is given. */
  suffer(standIn: 'gateway' | 'user-pool', trouble?: Partial<Trouble>): Promise<void>;
}

/**
 * @param unlike what is to be other than in the demo.
 * @param build folder of the app; default: as `ng build` has written it.
 * @param encode how the app's files travel; default: as they are.
 */
export async function startSystem(
  unlike: Pick<LocalAwsOptions, 'assumptions' | 'template' | 'poolSettings'> = {},
  build?: string,
  encode?: Encode,
): Promise<System> {
  await using starting = new AsyncDisposableStack();
  const { promise: outputs, resolve } = Promise.withResolvers<AmplifyOutputs>();
  const server = starting.adopt(await serveApp(outputs, build, encode), (opened) => opened.close());
  const data = starting.adopt(await mkdtemp(join(tmpdir(), 'local-aws-')), (folder) =>
    rm(folder, { recursive: true }),
  );
  const codes = new Map<string, string>();
  const aws = starting.use(
    await startLocalAws({
      ...unlike,
      port: 0,
      data,
      allowedOrigins: [server.url],
      faults: true,
      onCode: ({ email, code }) => codes.set(email, code),
    }),
  );
  resolve(aws.outputs);
  const running = starting.move();
  return {
    app: server.url,
    api: aws.outputs.custom.api_url,
    aws,
    code: (email) => codes.get(email),
    suffer: (standIn, trouble = {}) => suffer(`${aws.faultsUrl}/${standIn}`, trouble),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function suffer(url: string, trouble: Partial<Trouble>): Promise<void> {
  const headers = { 'x-local-aws': 'faults' };
  const answer = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(trouble) });
  if (!answer.ok) throw new Error(await answer.text());
}

interface PerTest {
  readonly user: DemoAccount;
  /** What a page did against its policies. A test that ends with any fails. */
  readonly violations: string[];
}

/** Playwright's test, with one system for all tests of a worker and a new user for each. */
export const test = base.extend<PerTest, { readonly system: System }>({
  system: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures here.
    async ({}, use) => {
      await using system = await startSystem();
      await use(system);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ system }, use) => use(system.app),
  user: async ({ system }, use) => {
    const id = crypto.randomUUID();
    const user = { email: `${id}@example.com`, password: `Aa1-${id}` };
    system.aws.userPool.seedUser({ ...user, name: 'Sam' });
    await use(user);
  },
  violations: [
    async ({ context }, use) => {
      const violations = await watchPolicies(context);
      await use(violations);
      expect(violations).toEqual([]);
    },
    { auto: true },
  ],
});
