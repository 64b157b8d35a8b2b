import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOptions } from './options.ts';

const origin = ['--origin', 'http://localhost:8100'];

describe('readOptions', () => {
  it('takes an API, and calls it without a trailing slash', () => {
    const { api, path, tokenUse } = readOptions([
      ...origin,
      '--api',
      'https://api.example.com/v1/',
    ]);
    assert.equal(api, 'https://api.example.com/v1');
    assert.deepEqual([path, tokenUse], ['/api', 'access']);
  });

  it('keeps an origin as it is given, so that a check can say what is wrong with it', () => {
    const { origin } = readOptions(['--origin', 'https://App.example.com/', '--template', 'a.yml']);
    assert.equal(origin, 'https://App.example.com/');
  });

  it('takes parameters whose values hold an equals sign', () => {
    const args = [...origin, '--template', 'a.yml', '--parameter', 'Name=a=b'];
    assert.deepEqual(readOptions(args).parameters, { Name: 'a=b' });
  });

  for (const [title, args, message] of [
    ['nothing to examine', origin, /--api or --template/],
    ['no origin', ['--api', 'https://api.example.com'], /--origin/],
    ['an origin without a scheme', ['--origin', 'app', '--template', 'a'], /--origin takes/],
    ['a token over http', [...origin, '--api', 'http://api.example.com'], /takes an https URL/],
    [
      'http to a host that only begins as loopback',
      [...origin, '--api', 'http://localhost.example.com'],
      /takes an https URL/,
    ],
    ['an address that is no URL', [...origin, '--api', 'api.example.com'], /takes an https URL/],
    ['a password in a URL', [...origin, '--api', 'https://a:b@api.example.com'], /without user/],
    [
      'a password in a URL, and does not show it',
      [...origin, '--api', 'https://ada:secret@api.example.com'],
      /^((?!secret).)*$/,
    ],
    ['a query', [...origin, '--api', 'https://api.example.com?a=b'], /without user, query/],
    ['a path that is none', [...origin, '--api', 'https://a.example', '--path', 'api'], /--path/],
    ['another token', [...origin, '--template', 'a', '--token-use', 'refresh'], /access or id/],
    ['a parameter without value', [...origin, '--template', 'a', '--parameter', 'A'], /NAME=VALUE/],
    ['an unknown option', [...origin, '--token', 'x'], /--token/],
  ] as const) {
    it(`refuses ${title} in one line`, () => {
      assert.throws(
        () => readOptions(args),
        ({ message: text }: Error) => message.test(text) && !text.includes('\n'),
      );
    });
  }
});
