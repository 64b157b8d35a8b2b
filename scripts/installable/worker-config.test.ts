import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

interface WorkerConfig {
  readonly index: string;
  readonly dataGroups?: unknown;
  readonly assetGroups: readonly {
    readonly resources: { readonly files?: readonly string[]; readonly urls?: unknown };
  }[];
}

const text = await readFile(new URL('../../ngsw-config.json', import.meta.url), 'utf8');
const config = JSON.parse(text) as WorkerConfig;

describe('ngsw-config.json', () => {
  it('keeps no answers: neither of the API nor of the user pool', () => {
    assert.equal(config.dataGroups, undefined);
    for (const { resources } of config.assetGroups) assert.equal(resources.urls, undefined);
  });

  it('keeps files of the app alone, and not what says which system it belongs to', () => {
    const kept = config.assetGroups.flatMap(({ resources }) => resources.files ?? []);
    assert.ok(kept.includes(config.index));
    for (const pattern of kept) assert.match(pattern, /^!?\/[^/]/);
    assert.doesNotMatch(kept.join(), /\.json|\*(?!\.(css|js|png)\b)/);
  });
});
