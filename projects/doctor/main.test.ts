import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveOnLoopback, type Fetch } from '../local-aws/loopback-server.ts';
import type { Diagnosis } from './report.ts';
import { soundTemplate } from './testing/broken-template.ts';
import { deploy, parametersFor, type Deployment } from './testing/deployment.ts';
import { origin, startTestPool, user, type TestPool } from './testing/test-pool.ts';

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const main = fileURLToPath(new URL('main.ts', import.meta.url));

describe('the doctor on the command line', () => {
  let pool: TestPool;
  let deployment: Deployment;
  let folder: string;
  let outputs: string;

  before(async () => {
    pool = await startTestPool();
    deployment = await deploy(soundTemplate, pool);
    folder = mkdtempSync(join(tmpdir(), 'doctor-main-'));
    outputs = write('amplify_outputs.json', JSON.stringify(outputsOf(deployment.url)));
  });

  after(async () => {
    await deployment[Symbol.asyncDispose]();
    await pool[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  function write(name: string, text: string): string {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  }

  function outputsOf(url: string) {
    const { region, userPoolId, clientId, userPoolEndpoint } = pool.outputs;
    return {
      version: '1.4',
      auth: { aws_region: region, user_pool_id: userPoolId, user_pool_client_id: clientId },
      custom: { api_url: url, user_pool_endpoint: userPoolEndpoint },
    };
  }

  function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
    return runBare(['--origin', origin, '--outputs', outputs, ...args], env);
  }

  function runBare(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [main, ...args],
        { env: { ...process.env, ...env } },
        (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
      );
    });
  }

  /** Registers a user whose address nobody has confirmed. */
  async function signUp(email: string): Promise<void> {
    const answer = await fetch(pool.outputs.userPoolEndpoint ?? '', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp',
      },
      body: JSON.stringify({
        ClientId: pool.outputs.clientId,
        Username: email,
        Password: user.password,
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'name', Value: 'Bo' },
        ],
      }),
    });
    assert.equal(answer.status, 200, await answer.text());
  }

  function examinedBy({ stdout }: Run): readonly Diagnosis[] {
    return (JSON.parse(stdout) as { examined: readonly Diagnosis[] }).examined;
  }

  function writeTemplate(name: string, text: string): readonly string[] {
    const parameters = Object.entries(parametersFor(pool)).flatMap(([name, value]) => [
      '--parameter',
      `${name}=${value}`,
    ]);
    return ['--template', write(name, text), ...parameters];
  }

  const tokens = () => ({
    DOCTOR_ACCESS_TOKEN: pool.tokens.access,
    DOCTOR_ID_TOKEN: pool.tokens.id,
    DOCTOR_EXPIRED_TOKEN: pool.tokens.expired,
  });

  it('signs in by aws-amplify, finds all sound, and ends with 0', async () => {
    const { email, password } = user;
    const { code, stdout, stderr } = await run(['--api', deployment.url, '--user', email], {
      DOCTOR_PASSWORD: password,
    });
    assert.equal(stderr, '');
    assert.match(stdout, /22 sound, 0 wrong, 1 not told\n$/);
    assert.doesNotMatch(stdout, /eyJ/);
    assert.equal(code, 0);
  });

  it('leaves no session behind', async () => {
    const { email, password } = user;
    await run(['--api', deployment.url, '--user', email], { DOCTOR_PASSWORD: password });
    assert.equal(pool.operations.at(-1), 'RevokeToken');
  });

  it('does not print a token that an error quotes', async () => {
    const { code, stderr } = await run(['--template', pool.tokens.access]);
    assert.match(stderr, /<token>/);
    assert.doesNotMatch(stderr, /eyJ/);
    assert.equal(code, 2);
  });

  it('says what it cannot tell without a user', async () => {
    const { code, stdout } = await run(['--api', deployment.url]);
    assert.match(
      stdout,
      /– Not told\. Nobody .*: give --user\.\n(?: {4}.*\n)* {4}The authorizer takes tokens of/,
    );
    assert.equal(code, 0);
  });

  it('examines a template without a gateway, names the line, and ends with 1', async () => {
    const text = soundTemplate.replace('[aws.cognito.signin.user.admin]', '[other/scope]');
    const line =
      soundTemplate.split('\n').findIndex((it) => it.includes('AuthorizationScopes')) + 1;
    const { code, stdout } = await run(writeTemplate('broken.yml', text));
    assert.match(stdout, /✗ The app's token has a scope that the route asks for\n {4}seen/);
    assert.ok(stdout.includes(`broken.yml:${line} DefaultRoute.AuthorizationScopes: [aws.`));
    assert.equal(code, 1);
  });

  it('says what a template was given in place of what nobody gave', async () => {
    const { stdout } = await runBare(['--template', write('sound.yml', soundTemplate)]);
    assert.match(stdout, /^ {2}Placeholders, give --parameter: App=App .*AppClientID=/m);
    assert.match(stdout, /^ {2}Placeholders, give --values: .*-PrivateSubnets=/m);
  });

  it('says how it is used', async () => {
    const { code, stdout } = await runBare(['--help']);
    assert.match(stdout, /^Usage: http-api-doctor --api URL/);
    assert.equal(code, 0);
  });

  it('gives its findings to programs, those of the template and of the API apart', async () => {
    const template = writeTemplate('sound.yml', soundTemplate);
    const result = await run([...template, '--api', `${deployment.url}/`, '--json'], tokens());
    const examined = examinedBy(result);
    assert.deepEqual(
      examined.map(({ subject }) => subject),
      [template[1], deployment.url],
    );
    const verdicts = examined.flatMap(({ findings }) => findings.map(({ verdict }) => verdict));
    assert.deepEqual(new Set(verdicts), new Set(['sound']));
    assert.equal(result.code, 0);
  });

  for (const [title, api] of [
    [
      'sends it back in every header',
      (request: Request) => {
        const sent = request.headers.get('authorization') ?? '';
        return Response.json(
          { message: sent },
          {
            status: 401,
            headers: {
              'www-authenticate': `Bearer error="invalid_token" error_description="${sent}"`,
              'access-control-allow-origin': sent.slice(7),
            },
          },
        );
      },
    ],
    [
      'redirects to another host with it',
      (request: Request) => {
        const sent = request.headers.get('authorization') ?? '';
        return Response.redirect(`http://127.0.0.1:9/?token=${sent.slice(7)}`, 307);
      },
    ],
  ] as const satisfies readonly (readonly [string, Fetch])[]) {
    it(`does not print a token, even if the API ${title}`, async () => {
      await using servers = new AsyncDisposableStack();
      const server = await serveOnLoopback(api, 0);
      servers.defer(() => server.close());
      for (const format of [['--json'], []]) {
        const { code, stdout, stderr } = await run(['--api', server.url, ...format], tokens());
        assert.doesNotMatch(stdout + stderr, /eyJ/);
        assert.equal(code, 1);
      }
    });
  }

  it('says that nothing answers', async () => {
    const server = await serveOnLoopback(() => new Response(), 0);
    await server.close();
    const { code, stdout } = await run(['--api', server.url]);
    assert.match(
      stdout,
      /cause +Nothing answers at http:\/\/localhost:\d+: the connection is refused\.\n +change +Is it running\?/,
    );
    assert.match(stdout, /The app calls another API than the one examined/);
    assert.equal(code, 1);
  });

  it('ends with 2 and one line for a wrong password, which it does not print', async () => {
    const args = ['--api', deployment.url, '--user', user.email];
    const { code, stdout, stderr } = await run(args, { DOCTOR_PASSWORD: 'Wrong-horse-1' });
    assert.deepEqual(
      [stdout, stderr, code],
      ['', `${user.email} cannot sign in: Incorrect username or password.\n`, 2],
    );
  });

  it('ends with 2 and what to do instead where a password is not enough to sign in', async () => {
    const newcomer = 'bo@example.com';
    await signUp(newcomer);
    const args = ['--api', deployment.url, '--user', newcomer];
    const { code, stdout, stderr } = await run(args, { DOCTOR_PASSWORD: user.password });
    assert.equal(stdout, '');
    assert.match(stderr, /^Cognito asks bo@example\.com for CONFIRM_SIGN_UP\. Give DOCTOR_ACCESS_/);
    assert.equal(code, 2);
  });

  it('ends with 2 for a user without the outputs that say of which pool', async () => {
    const args = ['--origin', origin, '--api', deployment.url, '--user', user.email];
    const { code, stderr } = await runBare(args, { DOCTOR_PASSWORD: user.password });
    assert.equal(stderr, '--user needs --outputs: which user pool is it to sign in to?\n');
    assert.equal(code, 2);
  });

  for (const [title, args, message] of [
    ['a template that is not there', ['--template', 'none.yml'], /none\.yml/],
    [
      'outputs that are none',
      ['--outputs', main, '--api', 'http://localhost:9'],
      /is not as Amplify writes it/,
    ],
    [
      'a user without a password',
      ['--user', 'ada', '--api', 'http://localhost:9'],
      /DOCTOR_PASSWORD/,
    ],
  ] as const) {
    it(`ends with 2 and one line for ${title}`, async () => {
      const { code, stdout, stderr } = await run(args);
      assert.match(stderr, message);
      assert.deepEqual([stdout, stderr.trim().split('\n').length, code], ['', 1, 2]);
    });
  }
});
