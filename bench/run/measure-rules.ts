import { pathToFileURL } from 'node:url';

import { RULE_CONTESTANTS, type RuleContestant } from '../app/contestants/names.ts';
import { PAGE_PROBES, type Findings } from '../app/probes/findings.ts';
import { askProcess } from './ask-process.ts';
import { chromiumRunner } from './chromium-runner.ts';
import { inspectPackage, type PackageFacts } from './inspect-package.ts';
import type { Runner } from './runner.ts';

/** What was found of one contestant; what could not be probed is missing. */
export interface RuleFindings extends Partial<Findings> {
  /** Missing for the article's interceptor, which is no package. */
  readonly package?: PackageFacts;
  /** Why something is missing. */
  readonly failures: readonly string[];
}

/** What was found of the rules that no number tells. */
export interface RuleResults {
  /** ISO 8601. */
  readonly date: string;
  /** The browser's name and version. */
  readonly version: string;
  readonly contestants: Readonly<Record<RuleContestant, RuleFindings>>;
}

const PACKAGES: Readonly<Record<RuleContestant, string | null>> = {
  'ngx-cognito-http': 'ngx-cognito-http',
  article: null,
  'angular-auth-oidc-client': 'angular-auth-oidc-client',
  'angular-oauth2-oidc': 'angular-oauth2-oidc',
  'auth0-angular': '@auth0/auth0-angular',
  'angular-jwt': '@auth0/angular-jwt',
  'keycloak-angular': 'keycloak-angular',
  'msal-angular': '@azure/msal-angular',
};

/** Probes every contestant, each probe in a page of its own, in Chromium. */
export async function measureRules(bundle: string): Promise<RuleResults> {
  const runner = await chromiumRunner(bundle);
  try {
    const contestants = new Map<RuleContestant, RuleFindings>();
    for (const name of RULE_CONTESTANTS) {
      contestants.set(name, await probeAll(name, runner, bundle));
    }
    return {
      date: new Date().toISOString(),
      version: runner.version,
      contestants: Object.fromEntries(contestants) as RuleResults['contestants'],
    };
  } finally {
    await runner.close();
  }
}

async function probeAll(
  name: RuleContestant,
  runner: Runner,
  bundle: string,
): Promise<RuleFindings> {
  const findings: Partial<Record<keyof Findings, unknown>> = {};
  const failures: string[] = [];
  const attempt = async (probe: keyof Findings, run: () => Promise<unknown>): Promise<void> => {
    console.log(`${runner.version} · rules · ${probe} · ${name}`);
    try {
      findings[probe] = await run();
    } catch (error) {
      // Whatever a contestant throws where it can't run.
      failures.push(`${probe}: ${String(error)}`);
    }
  };
  for (const probe of PAGE_PROBES) {
    await attempt(probe, () => runner.run('probe', name, { probe }));
  }
  const bundleUrl = pathToFileURL(bundle).href;
  await attempt('serverRequest', () => askProcess('on-server.ts', [bundleUrl, name]));
  const npmName = PACKAGES[name];
  const facts = npmName === null ? {} : { package: await inspectPackage(npmName) };
  return { ...(findings as Partial<Findings>), ...facts, failures };
}
