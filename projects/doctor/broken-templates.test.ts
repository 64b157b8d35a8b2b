import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseTemplate } from '../local-aws/stack/parse-template.ts';
import { diagnoseApi, diagnoseTemplate } from './diagnose.ts';
import type { Finding } from './finding.ts';
import { examine } from './probe/examination.ts';
import { readApiTemplate } from './template/api-template.ts';
import { soundTemplate, type BrokenTemplate } from './testing/broken-template.ts';
import { brokenTemplates } from './testing/broken-templates.ts';
import { deploy, parametersFor } from './testing/deployment.ts';
import { origin, startTestPool, type TestPool } from './testing/test-pool.ts';
import type { OpenedApp } from './web-app.ts';

let pool: TestPool;
let app: OpenedApp;

before(async () => {
  pool = await startTestPool();
  app = {
    origin,
    path: '/api/tasks',
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    headers: ['authorization', 'content-type'],
    tokenUse: 'access',
    outputs: pool.outputs,
  };
});

after(async () => {
  await pool[Symbol.asyncDispose]();
});

async function probe(text: string, about = app): Promise<readonly Finding[]> {
  await using deployment = await deploy(text, pool);
  return diagnoseApi(await examine(deployment.url, about, pool.tokens));
}

function read(text: string, about = app): readonly Finding[] {
  const template = parseTemplate(text, 'template.yml');
  return diagnoseTemplate(readApiTemplate(template, about, { parameters: parametersFor(pool) }));
}

function names(findings: readonly Finding[], verdict: Finding['verdict']): readonly string[] {
  return findings.filter((finding) => finding.verdict === verdict).map(({ check }) => check);
}

function assertNamed(findings: readonly Finding[], { check, cause, change }: BrokenTemplate): void {
  assert.deepEqual(names(findings, 'wrong'), [check]);
  const finding = findings.find(({ verdict }) => verdict === 'wrong');
  assert.ok(finding?.verdict === 'wrong');
  assert.match(finding.cause, cause);
  assert.match(finding.change, change);
}

describe('the deployed template', () => {
  it('is sound in every respect, as it is served', async () => {
    const findings = await probe(soundTemplate);
    assert.deepEqual(
      findings.filter(({ verdict }) => verdict !== 'sound'),
      [],
    );
  });

  it('is sound in every respect, as it is read', () => {
    const findings = read(soundTemplate);
    assert.deepEqual(
      findings.filter(({ verdict }) => verdict !== 'sound'),
      [],
    );
  });
});

describe('an app that sends ID tokens', () => {
  const forIdTokens = soundTemplate.replace('Default: access', 'Default: id');

  it('is sound with the deployed template, if that is told so', async () => {
    const about: OpenedApp = { ...app, tokenUse: 'id' };
    assert.deepEqual(names(await probe(forIdTokens, about), 'wrong'), []);
    assert.deepEqual(names(read(forIdTokens, about), 'wrong'), []);
  });

  it('gets in nowhere where a scope is asked for', async () => {
    const about: OpenedApp = { ...app, tokenUse: 'id' };
    for (const findings of [await probe(soundTemplate, about), read(soundTemplate, about)]) {
      assert.deepEqual(names(findings, 'wrong'), ['scope']);
      const scope = findings.find(({ check }) => check === 'scope');
      assert.match(scope?.verdict === 'wrong' ? scope.cause : '', /ID tokens have none/);
    }
  });
});

describe('the doctor names the one cause by what the gateway answers', () => {
  for (const template of brokenTemplates.filter(({ only }) => only !== 'read')) {
    it(template.mutation, async () => assertNamed(await probe(template.text), template));
  }
});

describe('the doctor names the one cause by what the template says', () => {
  for (const template of brokenTemplates.filter(({ only }) => only !== 'probed')) {
    it(template.mutation, () => assertNamed(read(template.text), template));
  }
});
