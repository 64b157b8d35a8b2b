import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/**
 * What bash 3.2, the newest on macOS, does not know, each with a line that uses it.
 *
 * @see https://git.savannah.gnu.org/cgit/bash.git/tree/NEWS
 */
const NEWER: readonly (readonly [what: RegExp, example: string])[] = [
  [/\b(?:mapfile|readarray|coproc)\b/, 'mapfile -t lines <file'],
  [/\b(?:declare|local|typeset)\s+-\w*[Agnlu]/, 'local -A seen'],
  [/\$\{\w+(?:\[[^\]]*\])?(?:,|\^|@[A-Za-z]\})/, 'echo "${step,,}"'],
  [/\|&|&>>|;;?&/, 'make |& tee log'],
  [/\[\[ -[vR] /, '[[ -v step ]]'],
  [/printf [^|;]*%\([^)]*\)T/, "printf '%(%Y)T'"],
  [/\$\{?(?:EPOCH(?:REAL)?SECONDS|BASHPID|SRANDOM)\b/, 'echo $EPOCHSECONDS'],
  [/\bread\s[^|;]*-(?:N|i)\b/, 'read -r -N 1 key'],
  [/\bread\s[^|;]*-t ?0?\.\d/, 'read -t 0.5 key'],
  [/\bshopt -s (?:globstar|lastpipe|inherit_errexit)\b/, 'shopt -s lastpipe'],
  [/\bwait -[np]/, 'wait -n'],
  [/\$\{\w+\[-\d+\]\}/, 'echo "${steps[-1]}"'],
];

function newer(line: string): boolean {
  return NEWER.some(([what]) => what.test(line));
}

describe('On the bash of macOS, 3.2', () => {
  for (const file of globSync(['run-scripts.sh', 'scripts/{steps,deployment}/*.sh'])) {
    it(`${file} can be read`, () => {
      assert.deepEqual(readFileSync(file, 'utf8').split('\n').filter(newer), []);
    });
  }

  for (const [what, example] of NEWER) {
    it(`"${example}" could not`, () => {
      assert.match(example, what);
    });
  }
});
