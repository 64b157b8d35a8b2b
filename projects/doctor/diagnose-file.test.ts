import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { StackOptions } from '../local-aws/stack/read-stack.ts';
import { diagnoseFile } from './diagnose-file.ts';
import type { Diagnosis } from './report.ts';
import { soundTemplate } from './testing/broken-template.ts';
import type { WebApp } from './web-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'doctor-file-'));
after(() => rm(folder, { recursive: true }));

const outputs = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_a1B2c3D4e',
  clientId: 'a1b2c3d4e5f6g7h8i9j0k1l2m3',
  oauthScopes: [],
};
const app: WebApp = {
  path: '/api',
  methods: ['GET'],
  headers: ['authorization'],
  tokenUse: 'access',
};

function diagnose(text: string, about: Partial<WebApp> = {}, given: StackOptions = {}): Diagnosis {
  const file = join(folder, 'template.yml');
  writeFileSync(file, text);
  return diagnoseFile(file, { ...app, ...about }, given);
}

function finding({ findings }: Diagnosis, name: string) {
  const found = findings.find(({ check }) => check === name);
  assert.ok(found);
  return found;
}

const wrongIn = ({ findings }: Diagnosis) =>
  findings.filter(({ verdict }) => verdict === 'wrong').map(({ check }) => check);

/** The template with a parameter in place of the line that is named. */
function withParameter(old: string, line: string, definition: string): string {
  return soundTemplate
    .replace(old, () => line)
    .replace('\nParameters:\n', () => `\nParameters:\n  Wanted: ${definition}\n`);
}

describe('a template of which nothing but the file is given', () => {
  it('is examined with placeholders for what has no default and for what others export', () => {
    const diagnosis = diagnose(soundTemplate);
    assert.deepEqual(wrongIn(diagnosis), []);
    assert.deepEqual(
      diagnosis.placeholders?.map(({ kind, name }) => `${kind} ${name}`),
      [
        'parameters App',
        'parameters Env',
        'parameters Name',
        'parameters UserPoolID',
        'parameters AppClientID',
        'imports App-Env-api-DiscoveryServiceARN',
        'imports App-Env-PrivateSubnets',
      ],
    );
  });

  it('has no placeholder for what is given', () => {
    const given = {
      parameters: { App: 'a', Env: 'b', Name: 'c', BackendUrl: 'https://example.com' },
    };
    assert.deepEqual(
      diagnose(soundTemplate, {}, given).placeholders?.map(({ name }) => name),
      ['UserPoolID', 'AppClientID'],
    );
  });

  it('is not judged by its placeholders', () => {
    const diagnosis = diagnose(soundTemplate, { outputs });
    const { verdict, seen } = finding(diagnosis, 'issuer');
    assert.equal(verdict, 'unknown');
    assert.match(seen, /It depends on UserPoolID\.$/);
    assert.match(finding(diagnosis, 'audience').seen, /It depends on AppClientID\.$/);
    assert.deepEqual(wrongIn(diagnosis), []);
  });

  for (const [title, values] of [
    ['without outputs', {}],
    ['with outputs', { outputs }],
  ] as const) {
    it(`says by which option a parameter is given, ${title}`, () => {
      const text = soundTemplate.replace(
        / {4}AllowedPattern: \^\[\\w-\]\+_.*\n.*user pool ID.*\n/,
        '',
      );
      const { seen } = finding(diagnose(text, values), 'issuer');
      assert.match(seen, /\/<UserPoolID> Give --parameter UserPoolID=VALUE\./);
    });
  }

  it('says by which option the id of one of two user pools is given', () => {
    const pool = '    Type: AWS::Cognito::UserPool\n';
    const text = soundTemplate
      .replace('/${UserPoolID}', '/${Pool}')
      .replace('\nResources:\n', `\nResources:\n  Pool:\n${pool}  OtherPool:\n${pool}`);
    const { seen } = finding(diagnose(text, { outputs }), 'issuer');
    assert.match(seen, /Give --values, a FILE that says what Pool is\./);
  });

  it('names the parameter that is to be set, rather than the line that refers to it', () => {
    const parameters = { UserPoolID: 'us-east-1_another', AppClientID: 'another0client0another0' };
    const origin = 'http://localhost:4200';
    const { findings } = diagnose(soundTemplate, { outputs, origin }, { parameters });
    const changes = findings.flatMap((it) => (it.verdict === 'wrong' ? [it.change] : []));
    assert.deepEqual(
      changes.map((change) => change.split(':', 1)[0]),
      [
        'Set the parameter AllowedOrigins to http',
        `Set the parameter UserPoolID to ${outputs.userPoolId}`,
        `Set the parameter AppClientID to ${outputs.clientId}`,
      ],
    );
    assert.match(changes[0] ?? '', /to http:\/\/localhost:8100,http:\/\/localhost:4200: /);
  });

  it('is judged by what is given', () => {
    const parameters = { UserPoolID: 'us-east-1_another', AppClientID: outputs.clientId };
    const diagnosis = diagnose(soundTemplate, { outputs }, { parameters });
    assert.deepEqual(wrongIn(diagnosis), ['issuer']);
    assert.equal(finding(diagnosis, 'audience').verdict, 'sound');
  });

  it('is wrong in what no value would mend', () => {
    const text = soundTemplate.replace(/ {6}AuthorizationScopes:\n.*\n/, '');
    assert.deepEqual(wrongIn(diagnose(text, { outputs })), ['token-use']);
  });
});

describe('a template of whose app nothing is known', () => {
  it('is wrong to allow every origin, with a blank for the one to allow', () => {
    const found = finding(
      diagnose(soundTemplate.replace(origins, "AllowOrigins: ['*']")),
      'foreign-origin',
    );
    const change = found.verdict === 'wrong' ? found.change : '';
    assert.match(change, /AllowOrigins: \[<origin of the app>\]$/);
  });
});

const origins = 'AllowOrigins: !Ref AllowedOrigins';
const rate = 'ThrottlingRateLimit: !Ref ThrottlingRateLimit';

describe('a placeholder', () => {
  for (const [title, old, line, definition, check] of [
    [
      'a list',
      origins,
      'AllowOrigins: !Ref Wanted',
      '{ Type: CommaDelimitedList }',
      'origin-allowed',
    ],
    [
      'a number that may be too small',
      rate,
      'ThrottlingRateLimit: !Ref Wanted',
      '{ Type: Number, AllowedValues: [10, 0] }',
      'throttle',
    ],
    [
      'a value that is kept in Systems Manager',
      origins,
      'AllowOrigins: [!Ref Wanted]',
      '{ Type: AWS::SSM::Parameter::Value<String> }',
      'origin-allowed',
    ],
    [
      'a text of another pattern',
      'StageName: $default',
      'StageName: !Ref Wanted',
      "{ Type: String, AllowedPattern: '^(v[1-9]{2}|\\$default)$', MaxLength: 8 }",
      'route',
    ],
  ] as const) {
    it(`stands for ${title}, and what hangs on it is not told`, () => {
      const text = withParameter(old, line, definition);
      const diagnosis = diagnose(text, { origin: 'http://localhost:8100' });
      const { verdict, seen } = finding(diagnosis, check);
      assert.equal(verdict, 'unknown', seen);
      assert.match(seen, /It depends on .*Wanted/);
      assert.deepEqual(wrongIn(diagnosis), []);
    });
  }

  it('stands for what another stack exports', () => {
    const text = soundTemplate.replace(
      'Audience: [!Ref AppClientID]',
      'Audience: [!ImportValue web-client]',
    );
    assert.match(finding(diagnose(text, { outputs }), 'audience').seen, /It depends on web-client/);
  });

  for (const [title, pattern] of [
    ['none is found', '^(?=a)b$'],
    ['the pattern is none', '[z-a]'],
  ] as const) {
    it(`is missing where ${title}, and that is said`, () => {
      const definition = `{ Type: String, AllowedPattern: '${pattern}' }`;
      const text = withParameter(origins, 'AllowOrigins: [!Ref Wanted]', definition);
      assert.throws(() => diagnose(text), /no value is given for Wanted/);
    });
  }
});
