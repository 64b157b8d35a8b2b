import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readOptions } from './options.ts';

describe('the command line', () => {
  it('may be empty: the fixed ports, and everything in one folder', () => {
    assert.deepEqual(readOptions([]), {
      port: 8101,
      outputs: resolve('.local', 'amplify_outputs.json'),
      data: resolve('.local'),
      allowedOrigins: ['http://localhost:8100'],
      functionFiles: {},
      assumptions: {},
      fresh: false,
      faults: false,
      help: false,
    });
  });

  it('puts the outputs beside the data unless told otherwise', () => {
    assert.equal(readOptions(['--data', 'a']).outputs, resolve(join('a', 'amplify_outputs.json')));
    assert.equal(readOptions(['--data', 'a', '--outputs', 'b.json']).outputs, resolve('b.json'));
  });

  it('takes another template', () => {
    const { template } = readOptions(['--template', 'api.yml']);
    assert.deepEqual(template, pathToFileURL('api.yml'));
  });

  it('takes files for functions, by their logical ids or ARNs', () => {
    const arn = 'arn:aws:lambda:us-east-1:123456789012:function:f';
    const file = fileURLToPath(import.meta.url);
    const { functionFiles } = readOptions([
      '--function',
      `F=${file}`,
      '--function',
      `${arn}=${file}`,
    ]);
    assert.deepEqual(functionFiles, {
      F: new URL(import.meta.url),
      [arn]: new URL(import.meta.url),
    });
  });

  it('takes assumptions of every kind, and of two about the same the last', () => {
    const all = ['refusals=with-cors', 'greedyVariable=takes-an-empty-path', 'unknownKey=refused'];
    const args = [...all, 'unknownKey=fetched-again'].flatMap((text) => ['--assume', text]);
    assert.deepEqual(readOptions(args).assumptions, {
      refusals: 'with-cors',
      greedyVariable: 'takes-an-empty-path',
      unknownKey: 'fetched-again',
    });
  });

  for (const origin of [
    'http://localhost:8100',
    'http://127.0.0.1',
    'https://app.example.com',
    'https://app.example.com:8443',
  ]) {
    it(`takes the origin ${origin}`, () => {
      assert.deepEqual(readOptions(['--origin', origin]).allowedOrigins, [origin]);
    });
  }

  const refused: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    ...['x', '', '65534', '1e3', '1.5', ' 80'].map(
      (port) => [['--port', port], /^--port /] as const,
    ),
    ...[
      '*',
      'null',
      '',
      'http://evil.test',
      'http://localhost.evil.test',
      'http://localhost:8100/',
      'http://localhost:8100/app',
      'http://localhost:80',
      'HTTP://LOCALHOST:8100',
      'http://localhost:8100,http://localhost:8200',
      'https://user@app.example.com',
      'file:///tmp',
    ].map((origin) => [['--origin', origin], /^--origin /] as const),
    [['--data', ''], /^--data takes a path/],
    [['--outputs', ''], /^--outputs takes a path/],
    [['--template', ''], /^--template takes a path/],
    [['--values', ''], /^--values takes a path/],
    ...['F', 'F=', '=f.mjs', ''].map(
      (text) => [['--function', text], /^--function takes .*Backend=src\/handler\.mjs/] as const,
    ),
    [['--function', 'F=nowhere.mjs'], /^--function F: there is no file .*nowhere\.mjs\.$/],
    ...['refusals', 'refusals=', 'refusals=cors', '__proto__=x', ''].map(
      (text) => [['--assume', text], /^--assume takes one of refusals=without-cors, /] as const,
    ),
    [['--values', 'nowhere.yml'], /^nowhere\.yml: ENOENT/],
    [['--user-pool', ''], /^--user-pool takes a path/],
    [['--user-pool', 'nowhere.json'], /^nowhere\.json: ENOENT/],
    [['--port', '-1'], /'--port'.*--help/],
    [['--port'], /'--port <value>'.*--help/],
    [['--prot', '1'], /'--prot'.*--help/],
    [['--fresh=yes'], /'--fresh'.*--help/],
    [['stray'], /'stray'.*--help/],
  ];
  for (const [args, message] of refused) {
    it(`refuses ${JSON.stringify(args)} in one line`, () => {
      assert.throws(
        () => readOptions(args),
        (error: Error) => {
          assert.match(error.message, message);
          assert.doesNotMatch(error.message, /\n/);
          return true;
        },
      );
    });
  }
});
