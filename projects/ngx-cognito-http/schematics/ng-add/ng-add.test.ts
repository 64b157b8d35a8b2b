import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { contents, createWorkspace, ngAdd, type AppKind } from '../testing/workspace.ts';

const apiUrl = 'https://api.example.com/v1';
const configured = `provideCognitoHttp({ apis: [{ url: '${apiUrl}' }] }, withAmplify())`;
const kinds: readonly (readonly [kind: AppKind, path: string])[] = [
  ['standalone', '/src/app/app.config.ts'],
  ['NgModule', '/src/app/app-module.ts'],
];

for (const [kind, path] of kinds) {
  describe(`ng add in an app of ${kind} kind`, () => {
    /** Runs it where the app has that call of `provideHttpClient`, imported so. */
    async function addTo(call: string, imports: string): Promise<string> {
      const tree = await createWorkspace(kind);
      const text = tree.readContent(path).replace('providers: [', `providers: [\n    ${call},`);
      tree.overwrite(path, `import { ${imports} } from '@angular/common/http';\n${text}`);
      return (await ngAdd(tree, { apiUrl })).tree.readContent(path);
    }

    it('installs the interceptor and configures it, each on a line of its own', async () => {
      const { tree } = await ngAdd(await createWorkspace(kind), { apiUrl });
      const text = tree.readContent(path);
      assert.match(
        text,
        /\n {4}provideHttpClient\(withInterceptors\(\[cognitoInterceptor\]\)\),\n {4}provideCognitoHttp\(/,
      );
      assert.ok(text.includes(configured), text);
      for (const line of [
        "import { provideHttpClient, withInterceptors } from '@angular/common/http';",
        "import { cognitoInterceptor, provideCognitoHttp } from 'ngx-cognito-http';",
        "import { withAmplify } from 'ngx-cognito-http/amplify';",
      ]) {
        assert.ok(text.includes(line), `${line} is missing in\n${text}`);
      }
    });

    it('changes nothing the second time, and says so', async () => {
      const first = await ngAdd(await createWorkspace(kind), { apiUrl });
      const before = contents(first.tree);
      for (const options of [{}, { apiUrl }, { apiUrl: 'https://other.example.com' }]) {
        const again = await ngAdd(first.tree, options);
        assert.deepEqual(contents(again.tree), before);
        assert.match(again.log.join('\n'), /"shop" is set up already, nothing is changed/);
      }
    });

    it('keeps the other features of provideHttpClient', async () => {
      const text = await addTo('provideHttpClient(withFetch())', 'provideHttpClient, withFetch');
      assert.ok(
        text.includes('provideHttpClient(withFetch(), withInterceptors([cognitoInterceptor])),'),
        text,
      );
      assert.match(text, /import \{ provideHttpClient, withFetch, withInterceptors \} from/);
    });

    const others: Readonly<Record<string, string>> = {
      'withInterceptors([a, b])': 'withInterceptors([a, b, cognitoInterceptor])',
      'withInterceptors([a, b,])': 'withInterceptors([a, b, cognitoInterceptor,])',
      'withInterceptors()': 'withInterceptors([cognitoInterceptor])',
      'withInterceptors([])': 'withInterceptors([cognitoInterceptor])',
      'withInterceptors(list)': 'withInterceptors([...list, cognitoInterceptor])',
      'withFetch(), withInterceptors([a])':
        'withFetch(), withInterceptors([a, cognitoInterceptor])',
      '': 'withInterceptors([cognitoInterceptor])',
    };
    for (const [before, after] of Object.entries(others)) {
      it(`makes provideHttpClient(${before}) use ${after}`, async () => {
        const text = await addTo(
          `provideHttpClient(${before})`,
          'provideHttpClient, withFetch, withInterceptors',
        );
        assert.ok(text.includes(`provideHttpClient(${after}),`), text);
        assert.equal(text.match(/provideHttpClient\(/g)?.length, 1);
        assert.match(text, /import \{ cognitoInterceptor, provideCognitoHttp \} from/);
        assert.match(text, /import \{ provideHttpClient, withFetch, withInterceptors \} from/);
        assert.ok(text.includes(configured), text);
      });
    }

    const renamed = 'provideHttpClient as http, withInterceptors as use';

    it('goes by the names that the app imports them by', async () => {
      const text = await addTo('http(use([a]))', renamed);
      assert.ok(text.includes('http(use([a, cognitoInterceptor])),'), text);
      assert.ok(text.includes(`import { ${renamed} } from '@angular/common/http';`), text);
    });

    it('imports what it writes, whatever other name it is imported by', async () => {
      const text = await addTo('http()', renamed);
      assert.ok(text.includes('http(withInterceptors([cognitoInterceptor])),'), text);
      assert.ok(
        text.includes(`{ ${renamed}, withInterceptors } from '@angular/common/http';`),
        text,
      );
    });

    it('imports no value by an import of types', async () => {
      const types = "import type { HttpRequest } from '@angular/common/http';\n";
      for (const others of ['', "import { provideHttpClient } from '@angular/common/http';\n"]) {
        const tree = await createWorkspace(kind);
        const call = others && '\n    provideHttpClient(),';
        const text = tree.readContent(path).replace('providers: [', `providers: [${call}`);
        tree.overwrite(path, `${types}${others}${text}`);
        const after = (await ngAdd(tree, { apiUrl })).tree.readContent(path);
        assert.ok(after.includes(types), after);
        assert.match(after, /import \{ provideHttpClient, withInterceptors \} from/);
      }
    });

    it('leaves a list on one line on its line', async () => {
      const tree = await createWorkspace(kind);
      const list = /providers: \[[^]*?\n {2}\]/;
      tree.overwrite(path, tree.readContent(path).replace(list, 'providers: [one()]'));
      const text = (await ngAdd(tree, { apiUrl })).tree.readContent(path);
      assert.ok(
        text.includes(
          `providers: [one(), provideHttpClient(withInterceptors([cognitoInterceptor])), ${configured}]`,
        ),
        text,
      );
    });

    it('leaves an app alone that installs the interceptor as a class', async () => {
      const tree = await createWorkspace(kind);
      tree.create('/src/app/http.ts', "import { CognitoInterceptor } from 'ngx-cognito-http';\n");
      const text = (await ngAdd(tree, { apiUrl })).tree.readContent(path);
      assert.doesNotMatch(text, /provideHttpClient/);
      assert.ok(text.includes(configured), text);
    });

    it('finds provideHttpClient in another file', async () => {
      const tree = await createWorkspace(kind);
      const http = "import { provideHttpClient } from '@angular/common/http';\n";
      tree.create('/src/app/http.ts', `${http}export const http = provideHttpClient();\n`);
      tree.create('/src/app/http.spec.ts', `${http}provideHttpClient();\n`);
      const after = (await ngAdd(tree, { apiUrl })).tree;
      assert.match(
        after.readContent('/src/app/http.ts'),
        /provideHttpClient\(withInterceptors\(\[cognitoInterceptor\]\)\)/,
      );
      assert.doesNotMatch(after.readContent('/src/app/http.spec.ts'), /cognito/);
      assert.doesNotMatch(after.readContent(path), /provideHttpClient/);
    });

    it('refuses to guess between two calls of provideHttpClient', async () => {
      const tree = await createWorkspace(kind);
      const http = "import { provideHttpClient } from '@angular/common/http';\n";
      tree.create('/src/app/a.ts', `${http}export const a = provideHttpClient();\n`);
      tree.create('/src/app/b.ts', `${http}export const b = provideHttpClient();\n`);
      await assert.rejects(
        ngAdd(tree, { apiUrl }),
        /called 2 times, in \/src\/app\/a\.ts, \/src\/app\/b\.ts\. Add withInterceptors/,
      );
    });

    it('refuses providers that are no list', async () => {
      const tree = await createWorkspace(kind);
      const text = tree.readContent(path).replace(/providers: \[[^]*?\n {2}\]/, 'providers: all');
      tree.overwrite(path, text);
      await assert.rejects(ngAdd(tree, { apiUrl }), /root providers of "shop" are no list\. Write/);
    });
  });
}

describe('ng add', () => {
  it('adds aws-amplify at the range that the library supports', async () => {
    const { tree } = await ngAdd(await createWorkspace('standalone'), { apiUrl });
    const { dependencies } = tree.readJson('/package.json') as {
      dependencies: Record<string, string>;
    };
    assert.match(dependencies['aws-amplify'] ?? '', /^\^6\.\d+\.\d+$/);
    assert.equal(dependencies.rxjs, '~7.8.0');
  });

  it('leaves the aws-amplify that the workspace has', async () => {
    const tree = await createWorkspace('standalone');
    const manifest = tree.readContent('/package.json');
    tree.overwrite(
      '/package.json',
      manifest.replace('"devDependencies": {', '"devDependencies": {\n    "aws-amplify": "6.9.0",'),
    );
    const after = (await ngAdd(tree, { apiUrl })).tree.readContent('/package.json');
    assert.equal(after.match(/aws-amplify/g)?.length, 1);
  });

  it('refuses a URL that the library would refuse', async () => {
    const tree = await createWorkspace('standalone');
    await assert.rejects(
      ngAdd(tree, { apiUrl: 'http://api.example.com' }),
      /--api-url is "http:\/\/api\.example\.com", where anyone on the way can read the token\./,
    );
  });

  it('writes a URL as a string literal, whatever it holds', async () => {
    const { tree } = await ngAdd(await createWorkspace('standalone'), { apiUrl: "/o'clock$&" });
    const text = tree.readContent('/src/app/app.config.ts');
    assert.ok(text.includes("{ url: '/o\\'clock$&' }"), text);
  });

  it('refuses a project that the workspace does not have, by name', async () => {
    await assert.rejects(
      ngAdd(await createWorkspace('standalone'), { apiUrl, project: 'shpo' }),
      /--project is "shpo", which the workspace does not have\. Choose .* --project: shop\.$/,
    );
  });

  it('refuses a project that is no application', async () => {
    const tree = await createWorkspace('standalone');
    const workspace = tree.readContent('/angular.json');
    tree.overwrite(
      '/angular.json',
      workspace.replace(
        '"projects": {',
        '"projects": { "widgets": { "projectType": "library", "root": "widgets" },',
      ),
    );
    await assert.rejects(
      ngAdd(tree, { apiUrl, project: 'widgets' }),
      /--project is "widgets", which is no application\. Choose .*: shop\.$/,
    );
    // The only application needs no naming.
    await ngAdd(tree, { apiUrl });
  });
});
