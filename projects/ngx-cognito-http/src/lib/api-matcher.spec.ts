import { ApiMatcher } from './api-matcher';
import type { CognitoApi } from './cognito-api';
import { compileApis } from './compile-apis';

const PAGE = 'https://app.example.com/tasks/list';

function matcher(apis: readonly CognitoApi[], page = PAGE): ApiMatcher {
  return new ApiMatcher(compileApis(apis, page), () => page);
}

/** Where the token goes: the API's position in the list, or why nowhere. */
function find(apis: readonly CognitoApi[], url: string, page = PAGE): string {
  const rule = matcher(
    apis.map((api) => ({ ...api, header: api.header ?? api.url.replace(/\W/g, '') })),
    page,
  ).find(url);
  return typeof rule === 'string' ? rule : rule.header;
}

const V1 = { url: 'https://api.example.com/v1', header: 'v1' };

describe('ApiMatcher', () => {
  it('lets a path on the page’s own origin cover every spelling of it', () => {
    const own = [{ url: '/api', header: 'own' }];
    for (const url of [
      '/api/tasks',
      '../api/tasks',
      '/tasks/../api',
      'https://app.example.com/api?x',
      '//app.example.com/api',
    ]) {
      expect(find(own, url)).withContext(url).toBe('own');
    }
    expect(find([{ url: '/tasks', header: 'tasks' }], 'list/')).toBe('tasks');
    for (const url of ['api/tasks', '//api/tasks', '/apis', 'https://api/tasks', '?/api', '']) {
      expect(find(own, url)).withContext(url).toBe('no-api');
    }
  });

  it('resolves relative URLs against the base that the page has at that moment', () => {
    let page = PAGE;
    const own = new ApiMatcher(compileApis([{ url: '/api' }], page), () => page);
    expect(own.find('/api/tasks')).not.toBe('no-api');
    page = 'https://cdn.example.com/';
    expect(own.find('/api/tasks')).toBe('no-api');
    page = 'about:blank';
    expect(own.find('/api/tasks')).toBe('no-api');
    page = PAGE;
    expect(own.find('/api/tasks')).not.toBe('no-api');
  });

  it('knows an IPv4 address in all its spellings', () => {
    const local = [{ url: 'http://127.0.0.1/v1', header: 'local' }];
    for (const host of [
      '127.1',
      '2130706433',
      '0x7f000001',
      '0x7f.1',
      '0177.0.0.1',
      '127.0.0.1.',
    ]) {
      expect(find(local, `http://${host}/v1`))
        .withContext(host)
        .toBe('local');
    }
    expect(find(local, 'http://127.0.0.2/v1')).toBe('no-api');
  });

  it('knows a host in letters of any case', () => {
    const test = { url: 'https://api.test/v1', header: 'test' };
    for (const host of ['API.test', 'api.tEST', 'ＡＰＩ.test', 'api.t\u00ADest']) {
      expect(find([test], `https://${host}/v1`))
        .withContext(host)
        .toBe('test');
    }
  });

  it('takes a path as the browser opens it, where that differs by a character alone', () => {
    const dot = { url: 'https://api.example.com/.v1', header: 'dot' };
    expect(find([dot], 'https://api.example.com/.v1/..')).toBe('no-api');
    expect(find([V1], 'https://api.example.com/v1 ')).toBe('v1');
    const control = { ...V1, exclude: ['/a%7Fb'] };
    expect(find([control], 'https://api.example.com/v1/a\u007Fb')).toBe('excluded');
  });

  it('gives no token to what borrows the API’s origin', () => {
    const root = [{ url: 'https://api.example.com', header: 'root' }];
    for (const scheme of ['blob', 'filesystem', 'view-source']) {
      expect(find(root, `${scheme}:https://api.example.com/tasks`)).toBe('no-api');
    }
  });

  it('attaches nothing where the list is empty', () => {
    expect(find([], 'https://api.example.com/v1')).toBe('no-api');
    expect(find([], '/api')).toBe('no-api');
  });

  it('lets the longest path decide, whatever the order', () => {
    const apis = [
      { url: 'https://api.example.com', header: 'root' },
      { url: 'https://api.example.com/v1/reports', header: 'reports' },
      V1,
    ];
    for (const list of [apis, [...apis].reverse()]) {
      expect(find(list, 'https://api.example.com/v1/reports/7')).toBe('reports');
      expect(find(list, 'https://api.example.com/v1/report')).toBe('v1');
      expect(find(list, 'https://api.example.com/v2')).toBe('root');
      expect(find(list, 'https://api.example.com')).toBe('root');
    }
  });

  it('gives no API’s token to a path that a server may take for another’s', () => {
    const apis = [V1, { url: 'https://api.example.com/v1/admin', header: 'admin' }];
    expect(find(apis, 'https://api.example.com/v1/a%64min')).toBe('no-api');
    expect(find(apis, 'https://api.example.com/v1/x%2f..%2fadmin')).toBe('no-api');
    expect(find(apis, 'https://api.example.com/v1//admin')).toBe('no-api');
    expect(find(apis, 'https://api.example.com/v1/admin/..%2ftasks')).toBe('no-api');
    expect(find(apis, 'https://api.example.com/v1/admin;x=1')).toBe('no-api');
    expect(find(apis, 'https://api.example.com/v1/admin%2fusers')).toBe('no-api');
  });

  it('gives the token to a path that may lead anywhere only where all of the host is the API’s', () => {
    const root = { url: 'https://api.example.com', header: 'root' };
    const url = 'https://api.example.com/files/..%2fadmin';
    expect(find([root], url)).toBe('root');
    expect(find([root, { url: 'https://files.example.com/v1' }], url)).toBe('root');
    expect(find([root, { url: 'https://api.example.com/admin' }], url)).toBe('no-api');
    const files = { url: 'https://api.example.com/files', header: 'files' };
    expect(find([root, files], url)).toBe('no-api');
    expect(find([{ ...root, exclude: ['/admin'] }], url)).toBe('no-api');
    expect(find([{ url: 'https://api.example.com/files' }], url)).toBe('no-api');
    expect(find([{ ...files, exclude: ['/private'] }], url)).toBe('no-api');
    expect(find([root], 'https://files.example.com/..%2fadmin')).toBe('no-api');
  });

  describe('excludes', () => {
    const apis = [{ ...V1, exclude: ['/public', '/users/{id}/avatar', '/a%20b/', '/%C3%A9'] }];
    const excluded = [
      'https://api.example.com/v1/public',
      'https://api.example.com/v1/public/logo.svg?x',
      'https://api.example.com/v1/x/../public',
      'https://api.example.com/v1/%70ublic',
      'https://api.example.com/v1//public',
      'https://api.example.com/v1/public;x=1/logo.svg',
      'https://api.example.com/v1/public%3bx',
      'https://api.example.com/v1/x%2f..%2f..%2fv1/../public',
      'https://api.example.com/v1/%2570ublic',
      'https://api.example.com/v1//users/a%2fb/avatar',
      'https://api.example.com/v1//users/;x/avatar',
      'https://api.example.com/v1/user%73/a%252fb/avatar',
      'https://api.example.com/v1/;x/public',
      'https://api.example.com/v1/.%2fpublic',
      'https://api.example.com/v1/.;/public',
      'https://api.example.com/v1/é',
      'https://api.example.com/v1/users/7/avatar',
      'https://api.example.com/v1/users/7/avatar/small',
      'https://api.example.com/v1/users/%37/avatar?x',
      'https://api.example.com/v1/a%20b/c',
    ];
    for (const url of excluded) {
      it(url, () => {
        expect(find(apis, url)).toBe('excluded');
      });
    }

    it('nothing else', () => {
      for (const path of [
        '/publicity',
        '/x/public',
        '/Public',
        '/users/avatar',
        '/users//avatar',
        '/users/7/8/avatar',
        '/users/7',
        '/users?/7/avatar',
      ]) {
        expect(find(apis, V1.url + path))
          .withContext(path)
          .toBe('v1');
      }
    });

    it('for every API around it', () => {
      const nested = [{ url: 'https://api.example.com', exclude: ['/v1/public'] }, V1];
      expect(find(nested, 'https://api.example.com/v1/public')).toBe('excluded');
    });
  });
});
