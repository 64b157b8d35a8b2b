import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

type Command = readonly [program: string, ...args: string[]];

interface Suite {
  readonly title: string;
  /** What the tests need. No command runs twice, whichever suites need it. */
  readonly prepare?: readonly Command[];
  /** Runs the tests and writes their counts to the file that `TEST_COUNTS` names. */
  readonly command: Command;
}

const buildPackage: Command = ['npm', 'run', 'build:package'];

/** Of Node's runner: one for the reader, one for the counts. */
const reporters = [
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=./scripts/node-counts.ts',
  '--test-reporter-destination=stdout',
] as const;

/** Counting what they run makes the client's arithmetic for passwords (SRP) four times as slow. */
const SIGN_INS = 'amplify|sign-in|software-token|user-attributes';

/** Runs tests that are to run as much of a folder's code as scripts/coverage asks for. */
function covered(folder: string, tests = `${folder}/**/*.test.ts`): Command {
  return [
    'node',
    '--test',
    '--experimental-test-coverage',
    `--test-coverage-include=${folder}/**/*.ts`,
    `--test-reporter=./scripts/coverage/${basename(folder)}.ts`,
    '--test-reporter-destination=stdout',
    ...reporters,
    tests,
  ];
}

const suites: Readonly<Record<string, Suite>> = {
  node: {
    title: 'Sign-ins by the stand-in for Cognito; pages and schematic of the package; reports',
    command: [
      'node',
      '--test',
      ...reporters,
      `projects/local-aws/**/@(${SIGN_INS}).test.ts`,
      'projects/!(doctor|local-aws|timer-api)/**/*.test.ts',
      'bench/report/*.test.ts',
    ],
  },
  scripts: { title: 'Scripts', command: covered('scripts') },
  'local-aws': {
    title: 'Template and stand-ins',
    command: covered(
      'projects/local-aws',
      `{cloudformation,projects/local-aws}/**/!(${SIGN_INS}).test.ts`,
    ),
  },
  doctor: { title: 'Doctor', command: covered('projects/doctor') },
  'timer-api': { title: 'Timer API', command: covered('projects/timer-api') },
  controls: {
    title: 'Template under AWS Control Tower',
    prepare: [
      [
        'npm',
        '--prefix',
        'cloudformation/control-tower',
        'install',
        '--no-save',
        '--prefer-offline',
      ],
    ],
    command: ['node', ...reporters, 'cloudformation/control-tower/controls.ts'],
  },
  permissions: {
    title: 'Permissions by an IAM simulator',
    prepare: [['npm', '--prefix', 'cloudformation/permissions', 'ci', '--prefer-offline']],
    command: ['node', ...reporters, 'cloudformation/permissions/permissions.ts'],
  },
  shell: {
    title: 'Shell scripts under ShellCheck',
    prepare: [['npm', '--prefix', 'scripts/shellcheck', 'ci', '--prefer-offline']],
    command: ['node', ...reporters, 'scripts/shellcheck/shellcheck.ts'],
  },
  guards: {
    title: 'Guards by what they are there for',
    prepare: [
      [
        'npm',
        '--prefix',
        'scripts/guards',
        'install',
        '--no-save',
        '--prefer-offline',
        '--no-audit',
      ],
    ],
    command: ['node', ...reporters, 'scripts/guards/guards.spec.ts'],
  },
  package: {
    title: 'Package',
    command: [
      'ng',
      'test',
      'ngx-cognito-http',
      '--watch=false',
      '--no-progress',
      '--code-coverage',
    ],
  },
  consumers: {
    title: 'Package in an app of its users',
    prepare: [buildPackage],
    command: ['node', ...reporters, 'projects/ngx-cognito-http/consumers/consumers.ts', '22'],
  },
  amplify: {
    title: 'Package against aws-amplify',
    prepare: [buildPackage],
    command: ['node', ...reporters, 'projects/ngx-cognito-http/against-amplify/in-node.ts'],
  },
  app: {
    title: 'App',
    command: ['ng', 'test', 'timer-service', '--watch=false', '--no-progress', '--code-coverage'],
  },
  browser: {
    title: 'Browser',
    prepare: [
      buildPackage,
      ['ng', 'build', '--no-progress'],
      ['npm', '--prefix', 'native', 'ci', '--prefer-offline'],
    ],
    command: ['playwright', 'test', '--config', 'e2e'],
  },
};

/** Runs the suites that the arguments name, or all of them, and sums up. */
async function main(names: readonly string[]): Promise<void> {
  const chosen = names.length > 0 ? names.map(suiteCalled) : Object.values(suites);
  const folder = await mkdtemp(join(tmpdir(), 'test-counts-'));
  const total = { passed: 0, failed: 0 };
  for (const [index, suite] of chosen.entries()) {
    const counts = await run(suite, join(folder, String(index)));
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  await rm(folder, { recursive: true });
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function suiteCalled(name: string): Suite {
  const suite = suites[name];
  if (suite) return suite;
  console.error(`There is no suite ${name}. Choose from: ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

async function run(suite: Suite, countsFile: string): Promise<Counts> {
  console.log(`\n── ${suite.title} ──`);
  const ok = (await prepare(suite, countsFile)) && (await execute(suite.command, countsFile));
  const counts = await readFile(countsFile, 'utf8').then(
    (text) => JSON.parse(text) as Counts,
    () => ({ passed: 0, failed: 0 }),
  );
  // A suite that ran no test, or broke down outside of its tests, has failed, whatever it counted.
  const sound = ok && counts.passed > 0;
  return sound || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** Whether the commands that have prepared a suite succeeded. */
const preparations = new Map<Command, boolean>();

/** @returns Whether everything is there that the tests need. */
async function prepare({ prepare = [] }: Suite, countsFile: string): Promise<boolean> {
  for (const command of prepare) {
    const succeeded = preparations.get(command) ?? (await execute(command, countsFile));
    preparations.set(command, succeeded);
    if (!succeeded) return false;
  }
  return true;
}

/** @returns Whether the command succeeded. */
function execute([program, ...args]: Command, countsFile: string): Promise<boolean> {
  const env = { ...process.env, TEST_COUNTS: countsFile };
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(false);
    });
    child.once('exit', (code) => resolve(code === 0));
  });
}

await main(process.argv.slice(2));
