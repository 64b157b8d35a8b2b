import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { startLocalAws, type LocalAws } from '../../projects/local-aws/local-aws.ts';

const ANDROID = 'https://localhost';
const IOS = 'capacitor://localhost';

interface NativeConfig {
  readonly loggingBehavior: string;
  readonly plugins: { readonly CapacitorHttp: { readonly enabled: boolean } };
  readonly server?: unknown;
}

describe('the gateway and native apps', () => {
  it("lets Android's pages in once their origin is allowed, and iOS's never", async () => {
    await using opened = await open(ANDROID);
    assert.deepEqual(await askPermission(opened.aws, ANDROID), [204, ANDROID]);
    assert.deepEqual(await askPermission(opened.aws, IOS), [403, null]);
  });

  it("takes no origin like that of iOS's pages", async () => {
    await assert.rejects(open(IOS), /AllowedOrigins/);
  });

  it('answers native HTTP, which names no origin, by the token alone', async () => {
    await using opened = await open('https://app.example.com');
    const { outputs, userPool, demoAccount } = opened.aws;
    const tasks = `${outputs.custom.api_url}/api/tasks`;
    const { AccessToken } = await userPool.issueTokens(demoAccount.email);
    const answer = await fetch(tasks, { headers: { authorization: `Bearer ${AccessToken}` } });
    assert.equal(answer.status, 200);
    assert.equal((await fetch(tasks)).status, 401);
  });
});

describe('native/capacitor.config.json', async () => {
  const file = await readFile(
    new URL('../../native/capacitor.config.json', import.meta.url),
    'utf8',
  );
  const { loggingBehavior, plugins, server } = JSON.parse(file) as NativeConfig;

  it('has calls made natively, for which iOS has no other way', () => {
    assert.equal(plugins.CapacitorHttp.enabled, true);
  });

  it('logs no call, for the calls hold tokens', () => {
    assert.equal(loggingBehavior, 'none');
  });

  it('loads the app from the device, not from a server', () => {
    assert.equal(server, undefined);
  });
});

interface Opened extends AsyncDisposable {
  readonly aws: LocalAws;
}

async function open(...allowedOrigins: readonly string[]): Promise<Opened> {
  await using opening = new AsyncDisposableStack();
  const data = opening.adopt(await mkdtemp(join(tmpdir(), 'native-')), (folder) =>
    rm(folder, { recursive: true }),
  );
  const aws = opening.use(await startLocalAws({ port: 0, data, allowedOrigins }));
  const opened = opening.move();
  return { aws, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

/** What a WebView asks before a call with a token. */
async function askPermission(aws: LocalAws, origin: string): Promise<[number, string | null]> {
  const headers = {
    origin,
    'access-control-request-method': 'GET',
    'access-control-request-headers': 'authorization',
  };
  const tasks = `${aws.outputs.custom.api_url}/api/tasks`;
  const { status, headers: answered } = await fetch(tasks, { method: 'OPTIONS', headers });
  return [status, answered.get('access-control-allow-origin')];
}
