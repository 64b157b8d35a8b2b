import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readOptions } from './options.ts';

describe('the command line', () => {
  it('may be empty: the fixed ports, and everything in one folder', () => {
    assert.deepEqual(readOptions([]), {
      port: 8101,
      outputs: resolve('.local', 'amplify_outputs.json'),
      data: resolve('.local'),
      allowedOrigins: ['http://localhost:8100'],
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
    [['--values', 'nowhere.yml'], /^nowhere\.yml: ENOENT/],
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
