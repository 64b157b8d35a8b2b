import { join } from 'node:path';

/** Looks at the folder that it is started in. */
export interface Guard {
  /** What holds while it says nothing. */
  readonly holds: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** What to do, and by which command, where it does not hold. */
  readonly mend: string;
}

/** The exit code of a guard that could not look. */
export const NOT_CHECKED = 75;

const own = (path: string) => join(import.meta.dirname, path);
const config = (name: string) => own(`config/${name}`);
const tool = (name: string, ...args: readonly string[]) =>
  [process.execPath, own(`node_modules/.bin/${name}`), ...args] as const;
const script = (name: string) => [process.execPath, own(name)] as const;

/** What `npm run guard` runs, the quickest first. */
export const GUARDS: Readonly<Record<string, Guard>> = {
  commits: {
    holds: 'The titles of new commits are conventional',
    command: script('commits.ts'),
    mend: 'git commit --amend for the last one, git rebase --interactive origin/main for those before: TYPE(SCOPE): what it does; CONTRIBUTING.md has more',
  },
  licences: {
    holds: "Every dependency's licence lets us use it as we do",
    command: script('licences.ts'),
    mend: 'npm explain NAME, in the folder of the lock, says who brings it: choose another, or give the exception and its reason in scripts/guards/licences.ts',
  },
  duplicates: {
    holds: 'No code stands twice',
    command: tool(
      'jscpd',
      '--exit-code=1',
      '--fail-on-empty',
      '--no-tips',
      '--no-colors',
      '--format=typescript,javascript,bash,markup,css',
      // Below, tests say the same for clarity, and lists of fields are alike.
      '--min-tokens=60',
      '--min-lines=6',
      '--skip-comments',
      // Two files that need the same have the same imports.
      '--ignore-pattern=import[^;]*;',
      '--ignore=**/node_modules/**,**/*.svg',
      '.',
    ),
    mend: 'write it once, beside whoever needs it most, and import it',
  },
  secrets: {
    holds: 'The tree holds no key, password or token',
    command: tool('secretlint', `--secretlintrc=${config('secrets.yml')}`, '**/*', '.*/**/*'),
    mend: 'take it out and make another, for what was committed is known: git log -S BEGINNING_OF_IT',
  },
  'dead-code': {
    holds: 'No file, export or dependency is without use, and none is missing',
    command: tool('knip', `--config=${config('dead-code.jsonc')}`, '--no-progress'),
    mend: 'scripts/guards/node_modules/.bin/knip -c scripts/guards/config/dead-code.jsonc --fix --format, then read the diff; what is started by name is an entry in that file',
  },
  imports: {
    holds: 'Imports follow the arrows of the architecture, and none leads back',
    command: tool(
      'depcruise',
      `--config=${config('imports.js')}`,
      '--output-type=err-long',
      '{amplify,bench,cloudformation,e2e,projects,scripts,src}',
    ),
    mend: 'move what both sides need to where both may import it from; scripts/guards/config/imports.js has the arrows',
  },
  spelling: {
    holds: 'Documents, comments and texts of the app are spelt right',
    command: tool(
      'cspell',
      'lint',
      `--config=${config('spelling.jsonc')}`,
      '--root=.',
      '--no-progress',
      '--no-color',
    ),
    mend: 'correct it, or where it is a word: echo WORD >> scripts/guards/config/words.txt',
  },
  vulnerabilities: {
    holds: 'No version in a lock has a known vulnerability that matters',
    command: script('vulnerabilities.ts'),
    mend: 'npm audit fix --prefix FOLDER; where there is no fix, give the exception and its reason in scripts/guards/vulnerabilities.ts',
  },
};
