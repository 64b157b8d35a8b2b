import { OutputsError, parseOutputs } from './outputs';

const AUTH = {
  aws_region: 'us-east-1',
  user_pool_id: 'us-east-1_AbCdEfGhI',
  user_pool_client_id: '1example23456789',
};

function file(custom: object, rest: object = {}): object {
  return { version: '1.4', auth: AUTH, custom, ...rest };
}

describe('parseOutputs', () => {
  it('reads where the API and the user pool are', () => {
    const given = file({
      api_url: 'https://api.example.com',
      user_pool_endpoint: 'http://localhost:8102/',
    });
    const { apiUrl, userPoolEndpoint, amplify } = parseOutputs(given);
    expect(apiUrl).toBe('https://api.example.com');
    expect(userPoolEndpoint).toBe('http://localhost:8102/');
    expect(amplify).toEqual(given as Record<string, unknown>);
  });

  it('needs no endpoint of the user pool, which AWS has by itself', () => {
    expect('userPoolEndpoint' in parseOutputs(file({ api_url: 'https://a.example' }))).toBeFalse();
  });

  it('drops the slashes at the end of the API’s URL', () => {
    expect(parseOutputs(file({ api_url: 'https://a.example/dev//' })).apiUrl).toBe(
      'https://a.example/dev',
    );
  });

  for (const [title, given, named] of [
    ['null', null, 'JSON object'],
    ['a list', [], 'JSON object'],
    ['text', 'outputs', 'JSON object'],
    ['nothing', {}, 'version'],
    ['another version', file({}, { version: '2' }), 'version 2'],
    ['a version that starts alike', file({}, { version: '10.1' }), 'version 10.1'],
    ['no auth', file({}, { auth: undefined }), 'auth.aws_region'],
    ['auth that is text', file({}, { auth: 'x' }), 'auth.aws_region'],
    ['no user pool', file({}, { auth: { ...AUTH, user_pool_id: undefined } }), 'auth.user_pool_id'],
    [
      'an empty client id',
      file({}, { auth: { ...AUTH, user_pool_client_id: '' } }),
      'user_pool_client_id',
    ],
    ['no custom section', file({}, { custom: undefined }), 'custom.api_url'],
    ['no API', file({}), 'custom.api_url'],
    [
      'an inherited field',
      file(Object.create({ api_url: 'https://a.example' }) as object),
      'custom.api_url',
    ],
    ['a number for the API', file({ api_url: 1 }), 'custom.api_url'],
    ['an API that is no URL', file({ api_url: '/api' }), 'custom.api_url'],
    [
      'an unencrypted API',
      file({ api_url: 'http://api.example.com' }),
      'https URL in custom.api_url',
    ],
    [
      'a name that only starts like localhost',
      file({ api_url: 'http://localhost.evil.example' }),
      'https URL',
    ],
    ['a host behind userinfo', file({ api_url: 'http://localhost@evil.example' }), 'https URL'],
    ['script', file({ api_url: 'javascript:alert(1)' }), 'https URL'],
    [
      'an unencrypted user pool',
      file({ api_url: 'https://a.example', user_pool_endpoint: 'http://pool.example' }),
      'https URL in custom.user_pool_endpoint',
    ],
  ] as const) {
    it(`refuses ${title} and names ${named}`, () => {
      expect(() => parseOutputs(given)).toThrowMatching(
        (error: OutputsError) =>
          error instanceof OutputsError &&
          error.message.includes(named) &&
          error.recovery.includes('npm start'),
      );
    });
  }
});
