import { readFile } from 'node:fs/promises';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';

import type { Results } from './results.ts';

/** The machine that measured. */
export function describeMachine(loadBefore: number): Results['machine'] {
  return {
    system: `${platform()} ${arch()}`,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    load: [loadBefore, load()],
  };
}

/** The load average of the last minute. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}

const MEASURED = [
  '@angular/core',
  'rxjs',
  'aws-amplify',
  'ngx-cognito-http',
  'angular-auth-oidc-client',
  'angular-oauth2-oidc',
  '@auth0/auth0-angular',
  '@auth0/auth0-spa-js',
  '@auth0/angular-jwt',
  'keycloak-angular',
  'keycloak-js',
  '@azure/msal-angular',
  '@azure/msal-browser',
];

/** The versions that were measured: this folder's own packages, or else the root's. */
export async function describeVersions(): Promise<Record<string, string>> {
  const entries = MEASURED.map(async (name) => [name, await versionOf(name)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

async function versionOf(name: string): Promise<string> {
  const read = (root: string) =>
    readFile(join(import.meta.dirname, root, 'node_modules', name, 'package.json'), 'utf8');
  // ENOENT: not a package of this folder's own.
  const text = await read('..').catch(() => read('../..'));
  return (JSON.parse(text) as { readonly version: string }).version;
}
