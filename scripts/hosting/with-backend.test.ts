import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import {
  customHeaders,
  readCustomHeaders,
} from '../../projects/local-aws/amplify-hosting/custom-headers.ts';
import { withBackend } from './with-backend.ts';

const customHttp = await readFile(new URL('../../customHttp.yml', import.meta.url), 'utf8');
const outputs = {
  version: '1.4',
  auth: { aws_region: 'eu-west-1', user_pool_id: 'eu-west-1_a' },
  custom: { api_url: 'https://a1.execute-api.eu-west-1.amazonaws.com/v1/' },
};

function connectSrc(text: string): string | undefined {
  const policy = customHeaders(readCustomHeaders(text), '/').get('content-security-policy');
  return policy?.split('; ').find((directive) => directive.startsWith('connect-src'));
}

describe('withBackend', () => {
  it('allows the API and the user pool, and nothing else at AWS', () => {
    assert.equal(
      connectSrc(withBackend(customHttp, outputs)),
      "connect-src 'self' https://a1.execute-api.eu-west-1.amazonaws.com https://cognito-idp.eu-west-1.amazonaws.com",
    );
  });

  it('allows an API with a domain of its own, and a user pool that is not at AWS', () => {
    const custom = {
      api_url: 'https://api.example.com',
      user_pool_endpoint: 'http://localhost:1/',
    };
    assert.equal(
      connectSrc(withBackend(customHttp, { ...outputs, custom })),
      "connect-src 'self' https://api.example.com http://localhost:1",
    );
  });

  it('changes nothing else', () => {
    const [before, after] = [customHttp, withBackend(customHttp, outputs)].map((text) =>
      text.split('\n').filter((line) => !line.includes("connect-src 'self'")),
    );
    assert.deepEqual(after, before);
  });

  for (const [fault, wrong] of [
    ['no outputs', undefined],
    ['no API', { ...outputs, custom: {} }],
    ['no URL', { ...outputs, custom: { api_url: 'api.example.com' } }],
    [
      'a region that would add to the policy',
      { ...outputs, auth: { aws_region: 'a.b; script-src *' } },
    ],
    ['an address of no web server', { ...outputs, custom: { api_url: 'ftp://example.com' } }],
    ['no region', { ...outputs, auth: {} }],
  ] as const) {
    it(`refuses ${fault}`, () => {
      assert.throws(() => withBackend(customHttp, wrong), /^Error: amplify_outputs\.json: /);
    });
  }

  for (const [fault, text] of [
    ['a file that it has been through already', withBackend(customHttp, outputs)],
    ['a file that allows all of AWS elsewhere too', customHttp.repeat(2)],
  ] as const) {
    it(`refuses ${fault}`, () => {
      assert.throws(() => withBackend(text, outputs), /git restores the file/);
    });
  }
});
