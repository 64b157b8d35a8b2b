import { readFileSync } from 'node:fs';

import { chain, type Rule, type SchematicContext, type Tree } from '@angular-devkit/schematics';
import { addDependency } from '@schematics/angular/utility';

import { readApiUrl } from './api-url.ts';
import { addInterceptor, findHttpClientCalls } from './http-client-call.ts';
import { findImports } from './named-import.ts';
import { addProvider, type RootProvider } from './root-provider.ts';
import { refuse } from './refuse.ts';
import { findProject, type TargetProject } from './target-project.ts';

const LIBRARY = 'ngx-cognito-http';

const HTTP_CLIENT: RootProvider = {
  call: 'provideHttpClient(withInterceptors([cognitoInterceptor]))',
  imports: {
    provideHttpClient: '@angular/common/http',
    withInterceptors: '@angular/common/http',
    cognitoInterceptor: LIBRARY,
  },
};

/** Options of `ng add ngx-cognito-http`, described in `schema.json`. */
export interface NgAddOptions {
  readonly project?: string;
  readonly apiUrl?: string;
}

/**
 * Adds the peers that are missing, and to the application's providers what is missing of
 * `provideHttpClient(withInterceptors([cognitoInterceptor]))` and
 * `provideCognitoHttp({ apis: [{ url }] }, withAmplify())`. What is there is not changed.
 *
 * @throws SchematicsException naming the option, its value and the fix; nothing is written then
 */
export default function ngAdd({ project: name, apiUrl }: NgAddOptions): Rule {
  return async (tree: Tree, { logger }: SchematicContext) => {
    const project = await findProject(tree, name);
    const rules = [
      ...missingPeers(tree),
      ...missingInterceptor(tree, project),
      ...missingConfiguration(tree, project, apiUrl),
    ];
    logger.info(
      rules.length === 0
        ? `${LIBRARY}: "${project.name}" is set up already, nothing is changed. List further APIs in provideCognitoHttp().`
        : `${LIBRARY}: call Amplify.configure() before the application starts, if it does not yet.`,
    );
    return chain(rules);
  };
}

function missingPeers(tree: Tree): readonly Rule[] {
  const { dependencies, devDependencies } = tree.readJson('package.json') as Manifest;
  const present = { ...devDependencies, ...dependencies };
  // Those of Angular are what made the application.
  return Object.entries(peers())
    .filter(([name]) => !name.startsWith('@angular/') && !(name in present))
    .map(([name, range]) => addDependency(name, range));
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** As the library's own `package.json` has them. */
function peers(): Readonly<Record<string, string>> {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as Manifest).peerDependencies ?? {};
}

function missingInterceptor(tree: Tree, project: TargetProject): readonly Rule[] {
  const isInstalled = ['cognitoInterceptor', 'CognitoInterceptor'].some((interceptor) =>
    isImported(tree, project, interceptor),
  );
  if (isInstalled) return [];
  const calls = findHttpClientCalls(tree, project.sourceRoot);
  const [call] = calls;
  if (!call) return [addProvider(project, HTTP_CLIENT)];
  if (calls.length > 1) {
    const paths = new Set(calls.map((node) => node.getSourceFile().fileName));
    refuse(
      `provideHttpClient() is called ${calls.length} times, in ${[...paths].join(', ')}`,
      'Add withInterceptors([cognitoInterceptor]) to the one that the requests go through, and run it again.',
    );
  }
  return [(host) => addInterceptor(host, call)];
}

function missingConfiguration(
  tree: Tree,
  project: TargetProject,
  apiUrl: string | undefined,
): readonly Rule[] {
  if (isImported(tree, project, 'provideCognitoHttp')) return [];
  const url = readApiUrl(apiUrl).replaceAll("'", "\\'");
  return [
    addProvider(project, {
      call: `provideCognitoHttp({ apis: [{ url: '${url}' }] }, withAmplify())`,
      imports: { provideCognitoHttp: LIBRARY, withAmplify: `${LIBRARY}/amplify` },
    }),
  ];
}

function isImported(tree: Tree, { sourceRoot }: TargetProject, name: string): boolean {
  return findImports(tree, sourceRoot, name, LIBRARY).length > 0;
}
