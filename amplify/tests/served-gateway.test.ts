import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { UserPool } from '../../projects/local-aws/cognito/user-pool.ts';
import { startLocalAws } from '../../projects/local-aws/local-aws.ts';
import { stackCalled } from './references.ts';
import { literals, startSynthesised } from './synthesised-system.ts';
import { mainBranch } from './synthesis.ts';

/** A gateway with the Timer API behind it, and whose tokens it takes. */
interface System {
  readonly url: string;
  readonly userPool: UserPool;
}

const email = 'jo@example.com';
const page = 'https://main.d1a2b3c4d5e6f7.amplifyapp.com';

const task = {
  name: 'Water the garden',
  hour: 6,
  minute: 30,
  daysOfWeek: ['MON'],
  executionCommand: 'valve open',
  executeUntil: '2030-12-31T23:59:59-05:00',
};

const preflight = (origin: string) => ({
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': 'PUT',
    'access-control-request-headers': 'authorization,content-type,if-match',
  },
});

/** A request, by whom, and the status and CORS headers of its answer. */
interface Case {
  readonly path?: string;
  readonly init?: RequestInit;
  readonly token?: 'access' | 'ID' | 'tampered';
  readonly status: number;
  readonly allowedOrigin?: string;
}

const from = (origin: string): RequestInit => ({ headers: { origin } });

const cases: Readonly<Record<string, Case>> = {
  'no token': { status: 401 },
  'a tampered token': { token: 'tampered', status: 401 },
  'an ID token': { token: 'ID', status: 403 },
  'an access token': { init: from(page), token: 'access', status: 200, allowedOrigin: page },
  'an access token, from a foreign page': {
    init: from('https://evil.example'),
    token: 'access',
    status: 200,
  },
  'a new task': {
    init: {
      method: 'POST',
      headers: { origin: page, 'content-type': 'application/json' },
      body: JSON.stringify(task),
    },
    token: 'access',
    status: 201,
    allowedOrigin: page,
  },
  'a path that nobody serves': { path: '/nowhere', token: 'access', status: 404 },
  'a path that nobody serves, without a token': { path: '/nowhere', status: 401 },
  'the preflight of the app': { init: preflight(page), status: 204, allowedOrigin: page },
  'the preflight of a page of this machine': { init: preflight('https://localhost'), status: 403 },
  'the preflight of the root': {
    path: '/',
    init: preflight(page),
    status: 204,
    allowedOrigin: page,
  },
  'the preflight of a foreign page': { init: preflight('https://evil.example'), status: 403 },
  'OPTIONS from no page': { init: { method: 'OPTIONS' }, status: 204 },
};

describe('the gateway and the function as they are synthesised', () => {
  let folder: string;
  let running: AsyncDisposableStack;
  let plain: System;
  let synthesised: System;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'served-gateway-'));
    running = new AsyncDisposableStack();
    running.defer(() => rm(folder, { recursive: true }));
    const backend = await mainBranch();
    synthesised = running.use(await startSynthesised(backend, join(folder, 'synthesised')));
    const local = running.use(
      await startLocalAws({
        port: 0,
        data: join(folder, 'plain'),
        allowedOrigins: [],
        values: { parameters: literals(stackCalled('gateway', backend).parameters) },
      }),
    );
    plain = { url: local.outputs.custom.api_url, userPool: local.userPool };
    for (const { userPool } of [plain, synthesised]) {
      userPool.seedUser({ email, name: 'Jo', password: randomUUID() + 'A' });
    }
  });
  after(() => running.disposeAsync());

  for (const [what, expected] of Object.entries(cases)) {
    it(`answer ${what} as the template and its source do`, async () => {
      const answer = await ask(synthesised, expected);
      assert.equal(answer.status, expected.status);
      const allowedOrigin = answer.headers['access-control-allow-origin'];
      assert.equal(allowedOrigin, expected.allowedOrigin);
      assert.deepEqual(answer, await ask(plain, expected));
    });
  }
});

/** Headers that differ from one answer to the next. */
const changing = ['apigw-requestid', 'date', 'location', 'keep-alive'];

async function ask({ url, userPool }: System, { path = '/api/tasks', init, token }: Case) {
  const headers = new Headers(init?.headers);
  if (token) headers.set('authorization', `Bearer ${await tokenOf(userPool, token)}`);
  const response = await fetch(url + path, { ...init, headers });
  const body = await response.text();
  const kept = [...response.headers].filter(([name]) => !changing.includes(name));
  return { status: response.status, headers: Object.fromEntries(kept), body: withoutIds(body) };
}

async function tokenOf(userPool: UserPool, kind: NonNullable<Case['token']>) {
  const { AccessToken, IdToken } = await userPool.issueTokens(email);
  if (kind === 'ID') return IdToken;
  return kind === 'access' ? AccessToken : AccessToken.slice(0, -8) + 'AAAAAAAA';
}

/** A body without ids and times, which differ from one answer to the next. */
function withoutIds(body: string): string {
  return body
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '<now>');
}
