import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import { startLocalAws, type LocalAws, type LocalAwsOptions } from './local-aws.ts';
import { withoutOptionsRoutes } from './testing/without-options-routes.ts';

const app = 'http://localhost:8100';
const preflight: RequestInit = {
  method: 'OPTIONS',
  headers: {
    origin: app,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  },
};

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-aws-'));
});
after(() => rm(folder, { recursive: true }));

function start(name: string, options: Partial<LocalAwsOptions> = {}): Promise<LocalAws> {
  const data = join(folder, name);
  return startLocalAws({ port: 0, data, allowedOrigins: [app], ...options });
}

function ask(aws: LocalAws, path: string, token?: string, init: RequestInit = {}) {
  const headers = new Headers(init.headers);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  return fetch(aws.outputs.custom.api_url + path, { ...init, headers });
}

async function signIn(aws: LocalAws, signedInAt?: number) {
  return aws.userPool.issueTokens(aws.demoAccount.email, signedInAt);
}

const task = {
  name: 'Water the garden',
  hour: 6,
  minute: 30,
  daysOfWeek: ['MON', 'FRI'],
  executionCommand: 'valve open',
  executeUntil: '2030-12-31T23:59:59-05:00',
};

function createTask(aws: LocalAws, token: string) {
  const headers = { 'content-type': 'application/json', origin: app };
  return ask(aws, '/api/tasks', token, { method: 'POST', headers, body: JSON.stringify(task) });
}

describe('the local system', () => {
  let aws: LocalAws;
  before(async () => {
    aws = await start('shared');
  });
  after(() => aws[Symbol.asyncDispose]());

  it('answers a preflight without a token from the OPTIONS route’s function', async () => {
    const response = await ask(aws, '/api/tasks', undefined, preflight);
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), app);
    assert.match(response.headers.get('access-control-allow-methods') ?? '', /POST/);
    assert.match(response.headers.get('access-control-allow-headers') ?? '', /authorization/i);
    const id = response.headers.get('apigw-requestid');
    const line = (await readFile(aws.accessLog, 'utf8'))
      .split('\n')
      .find((l) => l.includes(`${id}`));
    assert.match(line ?? 'not logged', /OPTIONS \/\{proxy\+\}/);
  });

  it('stores a task for whoever brings an access token, and gives it back to them', async () => {
    const { AccessToken } = await signIn(aws);
    const created = await createTask(aws, AccessToken);
    assert.equal(created.status, 201);
    assert.equal(created.headers.get('access-control-allow-origin'), app);
    const found = await ask(aws, created.headers.get('location') ?? '', AccessToken);
    assert.equal(((await found.json()) as typeof task).name, task.name);
  });

  it('forbids an ID token, which has no scopes', async () => {
    const { IdToken } = await signIn(aws);
    const response = await ask(aws, '/api/tasks', IdToken);
    assert.equal(response.status, 403);
    assert.deepEqual(await response.json(), { message: 'Forbidden' });
  });

  const refusals: Record<string, () => Promise<string | undefined>> = {
    'no token': () => Promise.resolve(undefined),
    'a tampered token': async () => tampered((await signIn(aws)).AccessToken),
    'an expired token': async () => (await signIn(aws, Date.now() - 2 * 3_600_000)).AccessToken,
    'a token of another pool': async () => {
      await using other = await start('other');
      return (await signIn(other)).AccessToken;
    },
  };
  for (const [what, token] of Object.entries(refusals)) {
    it(`refuses ${what} with 401`, async () => {
      const response = await ask(aws, '/api/tasks', await token());
      assert.equal(response.status, 401);
      assert.deepEqual(await response.json(), { message: 'Unauthorized' });
      assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer/);
    });
  }

  it('gives outputs that Amplify understands', () => {
    const config = parseAmplifyConfig(aws.outputs);
    assert.equal(config.Auth?.Cognito.userPoolId, aws.userPool.id);
    assert.equal(config.Auth?.Cognito.userPoolClientId, aws.userPool.clientId);
  });
});

describe('another user pool', () => {
  it('is what the outputs tell Amplify of, and what users meet', async () => {
    const poolSettings = {
      mfa: 'ON',
      passwordPolicy: { minimumLength: 12, requireSymbols: false },
      attributes: { family_name: { required: true } },
      groups: [{ name: 'admins' }],
      tokenValidity: { access: 300 },
    } as const;
    await using aws = await start('another-pool', { poolSettings });
    const { auth } = aws.outputs;
    assert.partialDeepStrictEqual(auth, {
      mfa_configuration: 'REQUIRED',
      mfa_methods: ['TOTP'],
      password_policy: { min_length: 12, require_symbols: false, require_numbers: true },
      standard_required_attributes: ['email', 'family_name'],
      groups: [{ admins: { precedence: 0 } }],
    });
    assert.partialDeepStrictEqual(parseAmplifyConfig(aws.outputs).Auth?.Cognito, {
      mfa: { status: 'on', totpEnabled: true },
    });
    assert.equal((await signIn(aws)).ExpiresIn, 300);
  });
});

/** The token with other claims under the same signature. */
function tampered(token: string): string {
  const [header, claims = '', signature] = token.split('.');
  const changed = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
  const text = JSON.stringify({ ...changed, sub: 'somebody-else' });
  return [header, Buffer.from(text).toString('base64url'), signature].join('.');
}

describe('a template without its OPTIONS routes', () => {
  it('lets $default catch the preflight and refuse it', async () => {
    await using aws = await start('broken', { template: await withoutOptionsRoutes(folder) });
    const response = await ask(aws, '/api/tasks', undefined, preflight);
    assert.equal(response.status, 401);
  });
});

describe('faults', () => {
  const tell = (aws: LocalAws, name: string, trouble: unknown) =>
    fetch(`${aws.faultsUrl}/${name}`, {
      method: 'PUT',
      headers: { 'x-local-aws': 'faults' },
      body: JSON.stringify(trouble),
    });

  it('are not to be had unless asked for', async () => {
    await using aws = await start('faultless');
    assert.equal(aws.faultsUrl, undefined);
  });

  it('take the gateway and the pool offline', async () => {
    await using aws = await start('offline', { faults: true });
    const operate = () => fetch(aws.outputs.custom.user_pool_endpoint, { method: 'POST' });
    assert.equal((await operate()).status, 400);
    await tell(aws, 'user-pool', { failure: 'offline' });
    await tell(aws, 'gateway', { failure: 'offline' });
    await assert.rejects(operate(), TypeError);
    await assert.rejects(ask(aws, '/api/tasks'), TypeError);
  });

  it('shift the clocks: tokens expire, or come from the future, until the clocks are right', async () => {
    await using aws = await start('shifted', { faults: true });
    const call = async () => (await ask(aws, '/api/tasks', (await signIn(aws)).AccessToken)).status;
    for (const [name, clockAheadSeconds] of [
      ['gateway', 7200],
      ['user-pool', 7200],
    ] as const) {
      await tell(aws, name, { clockAheadSeconds });
      assert.equal(await call(), 401);
      await tell(aws, name, {});
      assert.equal(await call(), 200);
    }
  });

  it('shift the clock of what is behind the gateway with the gateway’s', async () => {
    await using aws = await start('behind', { faults: true });
    const { AccessToken } = await signIn(aws, Date.now() - 2 * 3_600_000);
    assert.equal((await ask(aws, '/api/tasks', AccessToken)).status, 401);
    await tell(aws, 'gateway', { clockAheadSeconds: -2 * 3600 });
    assert.equal((await ask(aws, '/api/tasks', AccessToken)).status, 200);
  });
});

describe('what lasts', () => {
  it('keeps users and tasks from one start to the next', async () => {
    let first: LocalAws['demoAccount'];
    {
      await using aws = await start('lasting');
      first = aws.demoAccount;
      await createTask(aws, (await signIn(aws)).AccessToken);
    }
    await using aws = await start('lasting');
    assert.deepEqual(aws.demoAccount, first);
    const response = await ask(aws, '/api/tasks', (await signIn(aws)).AccessToken);
    assert.match(await response.text(), new RegExp(task.name));
  });

  it('forgets them when asked to start fresh', async () => {
    let before: string;
    {
      await using aws = await start('forgotten');
      before = aws.userPool.id;
      await createTask(aws, (await signIn(aws)).AccessToken);
    }
    const files = await readdir(join(folder, 'forgotten'));
    await using aws = await start('forgotten', { fresh: true });
    assert.deepEqual(await readdir(join(folder, 'forgotten')), files);
    assert.notEqual(aws.userPool.id, before);
    const response = await ask(aws, '/api/tasks', (await signIn(aws)).AccessToken);
    assert.doesNotMatch(await response.text(), new RegExp(task.name));
  });
});

describe('a start that cannot succeed', () => {
  it('names a port that is taken', async () => {
    await using aws = await start('first');
    const port = Number(new URL(aws.outputs.custom.user_pool_endpoint).port);
    await assert.rejects(start('second', { port: port - 1 }), new RegExp(`Port ${port} is taken`));
  });

  it('names data that another process uses, and forgets none of it', async () => {
    await using aws = await start('in-use');
    await createTask(aws, (await signIn(aws)).AccessToken);
    await assert.rejects(start('in-use', { fresh: true }), /in-use.*running already/);
    const response = await ask(aws, '/api/tasks', (await signIn(aws)).AccessToken);
    assert.match(await response.text(), new RegExp(task.name));
  });

  for (const name of ['tasks', 'user-pool']) {
    it(`leaves a folder ${name} alone that no earlier run made`, async () => {
      const path = join(folder, `strange-${name}`, name);
      await mkdir(path, { recursive: true });
      await writeFile(join(path, 'thesis.txt'), 'precious');
      for (const fresh of [true, false]) {
        await assert.rejects(start(`strange-${name}`, { fresh }), /has thesis\.txt.*--data/);
      }
      assert.deepEqual(await readdir(path), ['thesis.txt']);
    });
  }

  it('forgets nothing, though it was to start fresh', async () => {
    const data = join(folder, 'kept');
    let before: string;
    {
      await using aws = await start('kept');
      before = aws.userPool.id;
      await createTask(aws, (await signIn(aws)).AccessToken);
    }
    const files = (await readdir(data)).sort();
    await using other = await start('other');
    const taken = Number(new URL(other.outputs.custom.api_url).port);
    for (const failing of [{ port: taken }, { template: pathToFileURL('none.yml') }]) {
      await assert.rejects(start('kept', { fresh: true, ...failing }), /is taken|ENOENT/);
      assert.deepEqual((await readdir(data)).sort(), files);
    }
    await using aws = await start('kept');
    assert.equal(aws.userPool.id, before);
    const response = await ask(aws, '/api/tasks', (await signIn(aws)).AccessToken);
    assert.match(await response.text(), new RegExp(task.name));
  });

  it('leaves nothing running if the user pool cannot write', async () => {
    await (await start('unwritable'))[Symbol.asyncDispose]();
    const obstacle = join(folder, 'unwritable', 'user-pool', 'user-pool.json.new');
    await mkdir(obstacle);
    await assert.rejects(start('unwritable'), /user-pool\.json/);
    await rmdir(obstacle);
    await using aws = await start('unwritable');
    assert.equal((await ask(aws, '/api/tasks')).status, 401);
  });

  it('names a template that is malformed', async () => {
    const broken = join(folder, 'malformed.yml');
    await writeFile(broken, 'Resources: [');
    await assert.rejects(start('malformed', { template: pathToFileURL(broken) }), /malformed\.yml/);
  });
});
