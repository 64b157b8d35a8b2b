/** Has every guard look at a tree that is sound, and at one with the fault that it is there for. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FAULTS, lockOf, SOUND_TREE, type Tree } from './broken-tree.ts';
import { GUARDS } from './guards.ts';
import { runGuard, type Verdict } from './run-guard.ts';

/** It has its faults from a registry. */
const AUDIT = 'vulnerabilities';

/** It has its faults from the history. */
const COMMITS = 'commits';

/** Has a guard look at the sound tree, with some files more or other than they are, and a history. */
async function look(
  guard: string,
  changes: Tree = {},
  commits: readonly (readonly string[])[] = [],
): Promise<Verdict> {
  const found = GUARDS[guard];
  assert.ok(found, `There is no guard ${guard}.`);
  const folder = mkdtempSync(join(tmpdir(), 'guarded-'));
  try {
    for (const [path, content] of Object.entries({ ...SOUND_TREE, ...changes })) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    for (const args of commits) execFileSync('git', args, { cwd: folder });
    return await runGuard(found, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('every guard has a fault to find', () => {
  assert.deepEqual(
    Object.keys(FAULTS),
    Object.keys(GUARDS).filter((name) => name !== AUDIT && name !== COMMITS),
  );
});

for (const [guard, { tree, complaints }] of Object.entries(FAULTS)) {
  void describe(`the guard ${guard}`, () => {
    let verdict: Verdict;
    before(async () => {
      verdict = await look(guard, tree);
    });

    it('finds nothing in a sound tree', async () => {
      const { result, output } = await look(guard);
      assert.equal(result, 'held', output);
    });

    it('is broken by its faults', () => assert.equal(verdict.result, 'broken'));

    for (const [fault, complaint] of Object.entries(complaints)) {
      it(`finds ${fault}`, () => assert.match(verdict.output, complaint));
    }
  });
}

void describe(`the guard ${COMMITS}`, () => {
  const commit = (message: string) => [
    ...['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'],
    ...['commit', '--quiet', '--allow-empty', '--message', message],
  ];
  const begun = [['init', '--quiet'], commit('Begin')];
  const landed = [...begun, ['update-ref', 'refs/remotes/origin/main', 'HEAD']];

  for (const [situation, commits, expected] of [
    ['there is nothing new', landed, 'held'],
    ['new titles say type, scope and change', [...landed, commit('fix(app): greet')], 'held'],
    ['an earlier one of them does not', [...landed, commit('Greet'), commit('fix: a')], 'broken'],
    ['its type is none', [...landed, commit('mend(app): greet')], 'broken'],
    ['a title has no end', [...landed, commit(`fix: ${'greet '.repeat(20)}`)], 'broken'],
    ['nobody knows what is new', begun, 'not checked'],
  ] as const) {
    it(`is ${expected} where ${situation}`, async () => {
      const { result, output } = await look(COMMITS, {}, commits);
      assert.equal(result, expected, output);
    });
  }
});

void describe(`the guard ${AUDIT}`, () => {
  /** What the registry says of the package, and then of its vulnerabilities. */
  const left = { name: 'left', versions: { '1.0.0': { name: 'left', version: '1.0.0' } } };
  let answer: { readonly status: number; readonly body: object };
  const registry = createServer((request, response) => {
    request.resume();
    const { status, body } = request.method === 'POST' ? answer : { status: 200, body: left };
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });

  before(async () => {
    await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
    const { port } = registry.address() as AddressInfo;
    process.env.npm_config_registry = `http://127.0.0.1:${port}/`;
    // npm keeps what it has learnt of an advisory.
    process.env.npm_config_cache = mkdtempSync(join(tmpdir(), 'npm-cache-'));
  });

  after(() => {
    rmSync(process.env.npm_config_cache ?? '', { recursive: true });
    registry.close();
  });

  let advisories = 0;
  const advisory = (severity: string) => ({
    left: [
      {
        id: ++advisories,
        url: 'https://github.com/advisories/GHSA-0000-0000-0000',
        title: 'It lets anybody in',
        severity,
        vulnerable_versions: '<2.0.0',
      },
    ],
  });

  for (const [situation, status, body, dev, expected] of [
    ['of none', 200, {}, false, 'held'],
    ['of one that matters to users', 200, advisory('moderate'), false, 'broken'],
    ['of one that does not matter in a tool', 200, advisory('moderate'), true, 'held'],
    ['of one that matters even in a tool', 200, advisory('critical'), true, 'broken'],
    ['of nothing, for it answers no audits', 405, {}, false, 'not checked'],
  ] as const) {
    void it(`is ${expected} where the registry knows ${situation}`, async () => {
      answer = { status, body };
      const locked = lockOf({ left: { dev } });
      const { result, output } = await look(AUDIT, {
        'package.json': `{"name":"tree","${dev ? 'devD' : 'd'}ependencies":{"left":"1.0.0"}}`,
        'package-lock.json': locked,
      });
      assert.equal(result, expected, output);
      if (expected === 'broken') assert.match(output, /left, \w+: It lets anybody in https/);
    });
  }
});
