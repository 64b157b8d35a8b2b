/**
 * Asks the registry what is known of the versions in every lock.
 *
 * Where it gives no answer, nothing is known, which is not the same as that there is nothing.
 */
import { execFile } from 'node:child_process';
import { NOT_CHECKED } from './guards.ts';
import { isTool, readLocks, type Lock } from './locks.ts';

/** Of https://docs.npmjs.com/about-audit-reports, from the mildest on. */
const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'];

/** From where on it matters in what users run, and in what only we run. */
const FOR_USERS = SEVERITIES.indexOf('moderate');
const FOR_US = SEVERITIES.indexOf('high');

/** Addresses of advisories that do not reach us, each with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

interface Advisory {
  readonly title: string;
  readonly url: string;
  readonly severity: string;
}

/** What `npm audit --json` prints: findings by package, or why there is no answer. */
interface Audit {
  readonly message?: string;
  readonly vulnerabilities?: Readonly<
    Record<
      string,
      {
        /** Advisories, and the names of vulnerable packages that it depends on. */
        readonly via: readonly (Advisory | string)[];
        readonly nodes: readonly string[];
      }
    >
  >;
}

for (const lock of readLocks()) {
  const { message = 'no report', vulnerabilities } = await audit(lock.folder);
  if (!vulnerabilities) {
    console.error(`${lock.folder}: npm audit got no answer (${message}).`);
    console.error(
      'Nothing is known of its versions, nor of those of the locks that come after it.',
    );
    process.exitCode ??= NOT_CHECKED;
    break;
  }
  for (const [name, { via, nodes }] of Object.entries(vulnerabilities)) {
    for (const advisory of via.filter((each) => typeof each === 'object')) {
      if (!matters(advisory, nodes, lock)) continue;
      process.exitCode = 1;
      const { severity, title, url } = advisory;
      console.error(`${lock.folder}: ${name}, ${severity}: ${title} ${url}`);
    }
  }
}

function matters({ severity, url }: Advisory, nodes: readonly string[], lock: Lock): boolean {
  const weight = SEVERITIES.indexOf(severity);
  const isOurs = nodes.every((node) => isTool(lock.packages.get(node) ?? {}));
  return !(url in EXCEPTIONS) && weight >= (isOurs ? FOR_US : FOR_USERS);
}

/** Asks once: whoever is offline shall not wait. */
function audit(folder: string): Promise<Audit> {
  const args = ['audit', '--json', '--package-lock-only', '--fetch-retries=0', '--prefix', folder];
  return new Promise((resolve) =>
    // It exits with 1 if it found something, and prints the same kind of report.
    execFile('npm', args, { maxBuffer: 2 ** 26 }, (_, report) => resolve(parsed(report))),
  );
}

function parsed(report: string): Audit {
  try {
    return JSON.parse(report) as Audit;
  } catch {
    // npm was not there, or was ended while it printed.
    return {};
  }
}
