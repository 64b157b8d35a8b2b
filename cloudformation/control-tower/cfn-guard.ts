import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Stack } from '../../projects/local-aws/stack/stack.ts';

const PACKAGE = new URL('./node_modules/@cdklabs/cdk-validator-cfnguard/', import.meta.url);
const RULES = fileURLToPath(new URL('rules/control-tower/cfn-guard/', PACKAGE));

/** cfn-guard's names for operating systems and processors, by Node's. */
const SYSTEMS: Readonly<Record<string, string>> = { linux: 'ubuntu', darwin: 'macos' };
const PROCESSORS: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' };

/** What AWS Control Tower's proactive controls say of a stack. */
export interface Verdict {
  /** Controls that looked at one of the stack's resources, for example `CT.APIGATEWAY.PR.4`. */
  readonly applied: readonly string[];
  /** A control and a resource that breaks it, for example `CT.APIGATEWAY.PR.5 DefaultRoute`. */
  readonly findings: readonly string[];
}

const brokenRule = z.object({ Rule: z.looseObject({ name: z.string() }) });
const report = z.tuple([
  z.object({ compliant: z.array(z.string()), not_compliant: z.array(brokenRule) }),
]);

/**
 * Judges a stack by the controls, as AWS does when a change set is executed: by its resolved properties.
 *
 * @throws Error when cfn-guard is not installed, has no binary for this system, or fails.
 * @see https://docs.aws.amazon.com/controltower/latest/controlreference/proactive-controls.html
 */
export function judge({ resources }: Stack): Verdict {
  const template = {
    Resources: Object.fromEntries(
      [...resources].map(([id, { type, properties }]) => [
        id,
        { Type: type, Properties: properties },
      ]),
    ),
  };
  const [{ compliant, not_compliant: broken }] = report.parse(guard(JSON.stringify(template)));
  const control = (rule: string): string => controls().get(rule) ?? rule;
  return {
    applied: [...compliant, ...broken.map(({ Rule }) => Rule.name)].map(control).sort(),
    findings: broken.flatMap(({ Rule }) =>
      resourcesIn(Rule).map((logicalId) => `${control(Rule.name)} ${logicalId}`),
    ),
  };
}

function guard(template: string): unknown {
  const binary = fileURLToPath(new URL(`bin/${system()}/cfn-guard`, PACKAGE));
  const options = ['--structured', '--output-format', 'json', '--show-summary', 'none'];
  const { error, stdout, stderr } = spawnSync(binary, ['validate', '--rules', RULES, ...options], {
    input: template,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  // Its exit code says whether there are findings; only a report says that it worked.
  if (stdout.startsWith('[')) return JSON.parse(stdout);
  throw new Error(`cfn-guard gave no report: ${stderr}`);
}

function system(): string {
  const [system, processor] = [SYSTEMS[process.platform], PROCESSORS[process.arch]];
  if (system !== undefined && processor !== undefined) return `${system}/${processor}`;
  throw new Error(`cfn-guard comes for Linux and macOS alone, not for ${process.platform}.`);
}

let knownControls: ReadonlyMap<string, string> | undefined;

/** Ids of the controls by the names of their rules. */
function controls(): ReadonlyMap<string, string> {
  knownControls ??= new Map(
    globSync('**/*.guard', { cwd: RULES }).flatMap((file) => {
      const text = readFileSync(`${RULES}${file}`, 'utf8');
      const [, id = file] = /\[(CT\.[\w.]+)\]/.exec(text) ?? [];
      return [...text.matchAll(/^rule (\w+) when/gm)].map(([, rule = '']) => [rule, id] as const);
    }),
  );
  return knownControls;
}

/** Logical ids of the resources that a broken rule's checks stumbled over. */
function resourcesIn(brokenRule: unknown): readonly string[] {
  const paths = JSON.stringify(brokenRule).matchAll(/"path":"\/Resources\/(\w+)\//g);
  return [...new Set([...paths].map(([, logicalId = '']) => logicalId))];
}
