import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { App } from 'aws-cdk-lib';
import { environmentName, readDeployment, type Deployment } from '../deployment.ts';
import { webOrigins } from '../gateway/origins.ts';
import { resourceOf, resourcesOf, stackCalled } from './references.ts';
import { MAIN, mainBranch, SANDBOX, synthesise, type Synthesis } from './synthesis.ts';

/** What holds users' data, and what becomes of it with the stack. */
function fates(backend: Synthesis) {
  return ['AWS::Cognito::UserPool', 'AWS::DynamoDB::Table', 'AWS::Logs::LogGroup'].flatMap((type) =>
    resourcesOf(type, backend).map(({ DeletionPolicy, UpdateReplacePolicy, Properties }) => ({
      type,
      DeletionPolicy,
      UpdateReplacePolicy,
      protection: Properties.DeletionProtection ?? Properties.DeletionProtectionEnabled,
    })),
  );
}

const fate = (type: string, policy: string, protection?: string | boolean) => ({
  type,
  DeletionPolicy: policy,
  UpdateReplacePolicy: policy,
  protection,
});

const origins = (backend: Synthesis) => stackCalled('gateway', backend).parameters.AllowedOrigins;

describe('a branch', () => {
  it('keeps users, tasks and logs when its stack goes, and protects them from deletion', async () => {
    const backend = await mainBranch();
    assert.deepEqual(fates(backend), [
      fate('AWS::Cognito::UserPool', 'Retain', 'ACTIVE'),
      fate('AWS::DynamoDB::Table', 'Retain', true),
      fate('AWS::Logs::LogGroup', 'Retain'),
      fate('AWS::Logs::LogGroup', 'Retain'),
      fate('AWS::Logs::LogGroup', 'Retain'),
    ]);
  });

  it('is not deployed with origins that the template does not take', async () => {
    const refused = '*, http://app.example.com, https://app.example.com/';
    await assert.rejects(
      synthesise(MAIN, { WEB_ORIGINS: `https://good.example,${refused}` }),
      (error: Error) =>
        error.message.includes(`The API takes no calls from ${refused}: must be origins such as`),
    );
  });
});

describe('the preview of a pull request', () => {
  it('leaves nothing behind, and lets pages of added domains in', async () => {
    await using backend = await synthesise(
      { ...MAIN, name: 'pr-7' },
      { AWS_PULL_REQUEST_ID: '7', WEB_ORIGINS: 'https://app.example.com' },
    );
    assert.deepEqual(fates(backend), [
      fate('AWS::Cognito::UserPool', 'Delete', 'INACTIVE'),
      fate('AWS::DynamoDB::Table', 'Delete', false),
      fate('AWS::Logs::LogGroup', 'Delete'),
      fate('AWS::Logs::LogGroup', 'Delete'),
      fate('AWS::Logs::LogGroup', 'Delete'),
    ]);
    assert.equal(
      origins(backend),
      'https://pr-7.d1a2b3c4d5e6f7.amplifyapp.com,https://app.example.com',
    );
  });
});

describe('a sandbox', () => {
  it('leaves nothing behind, and lets the pages of npm start in', async () => {
    await using backend = await synthesise(SANDBOX);
    assert.deepEqual(
      fates(backend).map(({ DeletionPolicy }) => DeletionPolicy),
      ['Delete', 'Delete', 'Delete', 'Delete', 'Delete'],
    );
    assert.equal(
      resourceOf('AWS::DynamoDB::Table', backend).Properties.DeletionProtectionEnabled,
      false,
    );
    assert.equal(origins(backend), 'http://localhost:8100');
  });
});

describe('readDeployment', () => {
  const keeps = (type: string, id?: string) => {
    const backend = { type, namespace: 'd1a2b3c4d5e6f7', name: 'main' };
    const context = Object.entries(backend).map(([key, value]) => [
      `amplify-backend-${key}`,
      value,
    ]);
    const { node } = new App({ context: Object.fromEntries(context) as Record<string, string> });
    return readDeployment(node, { AWS_PULL_REQUEST_ID: id }).keepsData;
  };

  it('takes a branch for the preview of a pull request only where that has a number', () => {
    assert.equal(keeps('branch', '7'), false);
    for (const none of [undefined, '', ' ', 'undefined', 'none']) {
      assert.equal(keeps('branch', none), true, `AWS_PULL_REQUEST_ID is ${none}`);
    }
  });

  it('keeps nothing of a sandbox', () => assert.equal(keeps('sandbox'), false));
});

const branch = (name: string): Deployment => ({ ...MAIN, type: 'branch', name, keepsData: true });

describe('environmentName', () => {
  const pattern = /^[a-zA-Z][a-zA-Z0-9-]{0,31}$/;
  const long = 'feature/'.padEnd(200, 'x');
  const names = [
    'main',
    'feature/login',
    'feature-login',
    '42',
    '-',
    'Ünïcödé',
    '日本',
    long,
    `${long}y`,
  ];

  it('is what the template takes as Env, whatever the branch is called', () => {
    for (const name of names) assert.match(environmentName(branch(name)), pattern);
  });

  it('is another one for every branch, app and kind of deployment', () => {
    const deployments = [
      ...names.map(branch),
      { ...branch('main'), namespace: 'd7f6e5d4c3b2a1' },
      { ...branch('main'), type: 'sandbox' as const },
    ];
    assert.equal(new Set(deployments.map(environmentName)).size, deployments.length);
  });

  it('is the same at every deployment, and starts with the branch’s name', () => {
    assert.equal(
      environmentName(branch('feature/login')),
      environmentName(branch('feature/login')),
    );
    assert.match(environmentName(branch('feature/login')), /^feature-login-[0-9a-f]{8}$/);
  });
});

describe('webOrigins', () => {
  it('writes a branch’s name as Amplify Hosting does in its domain', () => {
    const [own] = webOrigins(branch('Feature/New_Form'), {});
    assert.equal(own, 'https://feature-new-form.d1a2b3c4d5e6f7.amplifyapp.com');
  });

  it('adds the origins of the environment, each once', () => {
    const added = { WEB_ORIGINS: ' https://a.example, https://a.example,,https://b.example' };
    assert.deepEqual(webOrigins({ ...branch('main'), type: 'standalone' }, added), [
      'https://a.example',
      'https://b.example',
    ]);
  });
});
