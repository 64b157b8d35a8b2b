import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readDeploymentValues } from './deployment-values.ts';

describe('a file of values', () => {
  const folder = mkdtempSync(join(tmpdir(), 'values-'));
  after(() => rmSync(folder, { recursive: true }));
  const read = (text: string) => {
    const file = join(folder, 'values.yml');
    writeFileSync(file, text);
    return readDeploymentValues(file);
  };

  it('gives parameters, Systems Manager parameters, imports, account and resources', () => {
    const values = read(`
parameters: { Rate: 5, Origins: [https://a, https://b], Cors: true, Name: '' }
ssmParameters: { /app/pool: us-east-1_a }
imports: { dev-Subnets: 'subnet-1,subnet-2' }
resources: { Table: { Ref: tasks, Arn: arn:aws:dynamodb } }`);
    assert.deepEqual(values, {
      parameters: { Rate: '5', Origins: 'https://a,https://b', Cors: 'true', Name: '' },
      ssmParameters: { '/app/pool': 'us-east-1_a' },
      imports: { 'dev-Subnets': 'subnet-1,subnet-2' },
      resources: { Table: { Ref: 'tasks', Arn: 'arn:aws:dynamodb' } },
    });
  });

  it('may be JSON, and may leave out everything', () => {
    assert.deepEqual(read('{"imports":{"a":"b"}}'), { imports: { a: 'b' } });
    assert.deepEqual(read('{}'), {});
  });

  for (const [text, message] of [
    ['', /values\.yml: .*It holds parameters, ssmParameters, imports, account and resources/],
    ['[]', /values\.yml: Invalid input/],
    ['parameter: {}', /values\.yml: Unrecognized key: "parameter"/],
    ['parameters: { A: { B: hunter2 } }', /parameters\.A: /],
    ['parameters: { A: null }', /parameters\.A: /],
    ['parameters: [hunter2]', /parameters: /],
    ['resources: { Table: hunter2 }', /resources\.Table: /],
    ['parameters: { A: hunter2', /values\.yml:1: it can't be read as YAML \(\w+\)\. Name a YAML/],
    ['parameters:\n  A: *hunter2', /values\.yml.*: it /],
    ['parameters: { A: &x hunter2, B: *x }', /it holds a YAML alias/],
    ['parameters: { A: !x hunter2 }', /values\.yml:1: it can't be read/],
    ['parameters: { A: !hunter2 }', /values\.yml:1: it can't be read/],
  ] as const) {
    it(`refuses ${JSON.stringify(text)} in one line that shows no value`, () => {
      assert.throws(
        () => read(text),
        (error: Error) => {
          assert.match(error.message, message);
          assert.doesNotMatch(error.message, /\n|hunter2/);
          return true;
        },
      );
    });
  }

  it('that is not there is named', () => {
    assert.throws(() => readDeploymentValues('/nowhere.yml'), /^Error: \/nowhere\.yml: ENOENT/);
  });
});
