/** Files by their paths. */
export type Tree = Readonly<Record<string, string>>;

/** A lock with these packages, each with the licence MIT unless it says otherwise. */
export function lockOf(locked: Readonly<Record<string, object>>): string {
  const packages = Object.entries(locked).map(([name, said]): [string, object] => [
    `node_modules/${name}`,
    { version: '1.0.0', license: 'MIT', ...said },
  ]);
  return JSON.stringify({
    name: 'tree',
    lockfileVersion: 3,
    requires: true,
    packages: { '': {}, ...Object.fromEntries<object>(packages) },
  });
}

const sum = `export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) {
    if (Number.isNaN(value)) throw new Error('Not a number among the values');
    if (value > 100) throw new Error('A value that is too large to be added');
    total += value;
  }
  return total;
}
`;

/** In which no guard finds anything. */
export const SOUND_TREE: Tree = {
  'README.md': 'A sound tree, in which nothing is spelt wrongly.\n',
  'package.json': '{"name":"tree","type":"module","scripts":{"start":"node scripts/main.ts"}}',
  'package-lock.json': lockOf({ left: {} }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      allowImportingTsExtensions: true,
      noEmit: true,
      paths: { 'ngx-cognito-http': ['./projects/ngx-cognito-http/src/public-api.ts'] },
    },
  }),
  'scripts/main.ts': "import { sum } from './sum.ts';\n\nconsole.log(sum([1, 2]));\n",
  'scripts/sum.ts': sum,
};

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const empty = 'export {};\n';

/** By guard: faults that it is there for, in files that come to the sound tree, and what it says of each. */
export const FAULTS: Readonly<
  Record<string, { readonly tree: Tree; readonly complaints: Readonly<Record<string, RegExp>> }>
> = {
  licences: {
    tree: {
      'package-lock.json': lockOf({
        copyleft: { dev: true, license: 'GPL-3.0-only' },
        weak: { license: 'MPL-2.0' },
        silent: { license: undefined },
        either: { license: '(MIT OR GPL-3.0-only)' },
      }),
      'bench/package-lock.json': lockOf({
        '@cloud-copilot/iam-utils': { dev: true, license: 'AGPL-3.0-or-later' },
      }),
    },
    complaints: {
      'a tool under the GPL': /^\. copyleft: GPL-3\.0-only$/m,
      'what users run under a weak copyleft': /^\. weak: MPL-2\.0$/m,
      'a dependency without a licence': /^\. silent: none$/m,
      'an exception in another folder than its own': /^bench @cloud-copilot\/iam-utils: AGPL/m,
      'no fault in a choice of licences, of which one will do': /^(?![\s\S]*either)/,
    },
  },
  duplicates: {
    tree: { 'src/sum.ts': sum },
    complaints: { 'a function that stands twice': /scripts\/sum\.ts[\s\S]*src\/sum\.ts/ },
  },
  secrets: {
    tree: {
      '.env': `AWS_SECRET_ACCESS_KEY=${'Zx8/q0Wm'.repeat(5)}\n`,
      '.ci/run': `# ${base64({ alg: 'RS256' })}.${base64({ sub: 'somebody' })}.${'s'.repeat(43)}\n`,
    },
    complaints: {
      'a key of AWS': /\/\.env[\s\S]*AWSSecretAccessKey/,
      'a token, in a hidden folder': /\/\.ci\/run/,
    },
  },
  'dead-code': {
    tree: {
      'package.json':
        '{"name":"tree","scripts":{"start":"node scripts/main.ts"},"dependencies":{"left":"1.0.0"}}',
      'scripts/sum.ts': `import 'right';\n${sum}export const idle = 1;\n`,
      'scripts/lost.ts': empty,
    },
    complaints: {
      'an export that nobody imports': /Unused exports \(1\)\s+idle/,
      'a file that nobody imports': /Unused files \(1\)\s+scripts\/lost\.ts/,
      'a dependency without use': /Unused dependencies \(1\)\s+left/,
      'an import of what is no dependency': /Unlisted dependencies \(1\)\s+right/,
    },
  },
  imports: {
    tree: {
      'scripts/sum.ts': `import './main.ts';\n${sum}`,
      'projects/local-aws/stand-in.ts': "import '../../src/app.ts';\n",
      'projects/ngx-cognito-http/src/public-api.ts': "import '../../timer-api/task.ts';\n",
      'projects/ngx-cognito-http/src/lib/tokens.ts': "import 'aws-amplify';\n",
      'projects/ngx-cognito-http/router/src/guard.ts': "import '../../src/public-api.ts';\n",
      'projects/timer-api/task.ts': empty,
      'src/app.ts': "import '../projects/ngx-cognito-http/src/public-api.ts';\n",
      'src/good.ts': "import 'ngx-cognito-http';\n",
      'src/main.ts': "import './testing/fake.ts';\n",
      'src/testing/fake.ts': empty,
    },
    complaints: {
      'a circle': /no circle: scripts\/(main|sum)\.ts/,
      'a stand-in that knows the app': /arrows of projects\/local-aws: .*\bstand-in\.ts/,
      'a package that needs its workspace':
        /arrows of projects\/ngx-cognito-http: .*\bpublic-api\.ts/,
      'a core that brings Amplify': /the core of the package alone: .*\btokens\.ts/,
      'an entry point that reaches into another': /the package by its name: .*\bguard\.ts/,
      'an app that reaches into the package': /the package by its name: src\/app\.ts/,
      'an app with a part of a test in it': /no test in what is shipped: src\/main\.ts/,
      'no fault in an app that names the package': /^(?![\s\S]*good\.ts)/,
    },
  },
  spelling: {
    tree: {
      'README.md': 'An errror of a colorful behavior, but `errrata` is a name.\n',
      'scripts/lost.ts': '/** An errror, too. */\nexport const errrata = 1;\n',
      'src/languages/es/tasks.ts': "export const tasks = { title: 'Una tarrea más' };\n",
    },
    complaints: {
      'a wrong word in a document': /README\.md.*errror/,
      'an American spelling': /README\.md.*behavior/,
      'a wrong word in a comment': /lost\.ts.*errror/,
      'no fault in names of code': /^(?![\s\S]*errrata)/,
      'a wrong word in a Spanish text': /tasks\.ts.*tarrea/,
    },
  },
};
