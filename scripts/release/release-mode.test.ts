import assert from 'node:assert/strict';
import { test } from 'node:test';
import { releaseMode } from './release-mode.ts';

const manifest = { name: 'ngx-cognito-http', version: '1.2.3', repository: 'github:o/r' };

for (const [title, changes, published, repository, mode] of [
  ['changes that no version has yet ask for one', ['config.json', 'a.md'], true, 'r', 'version'],
  ['a version that npm lacks is to be published', ['config.json'], false, 'r', 'publish'],
  ['a version that npm has asks for nothing', ['config.json'], true, 'r', 'none'],
  ['nothing is published whose repository is unknown', [], false, undefined, 'none'],
] as const) {
  test(title, async () => {
    const state = {
      changes,
      manifest: { ...manifest, repository },
      isPublished: (name: string, version: string) => {
        assert.deepEqual([name, version], ['ngx-cognito-http', '1.2.3']);
        return Promise.resolve(published);
      },
    };
    assert.equal(await releaseMode(state), mode);
  });
}
