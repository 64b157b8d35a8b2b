import { readFileSync } from 'node:fs';

import { chain, type Rule, type SchematicContext, type Tree } from '@angular-devkit/schematics';
import { addDependency } from '@schematics/angular/utility';

import { readApiUrl } from './api-url.ts';
import { addInterceptor, findHttpClientCalls } from './http-client-call.ts';
import { findImports } from './named-import.ts';
import { addProvider } from './root-provider.ts';
import { refuse } from './refuse.ts';
import { findProject, type TargetProject } from './target-project.ts';

const LIBRARY = 'ngx-cognito-http';
const HTTP = '@angular/common/http';

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
  const [call, ...others] = findHttpClientCalls(tree, project.sourceRoot);
  if (!call) return [addHttpClient(project)];
  if (others.length > 0) {
    const paths = [...new Set([call, ...others].map(({ path }) => path))].join(', ');
    refuse(
      `provideHttpClient() is called ${others.length + 1} times, in ${paths}`,
      'Add withInterceptors([cognitoInterceptor]) to the one that the requests go through, and run it again.',
    );
  }
  return [(host) => addInterceptor(host, call)];
}

function addHttpClient(project: TargetProject): Rule {
  return addProvider(project, 'provideHttpClient', HTTP, ({ code, external }) => {
    const provide = external('provideHttpClient', HTTP);
    const feature = external('withInterceptors', HTTP);
    return code`${provide}(${feature}([${external('cognitoInterceptor', LIBRARY)}]))`;
  });
}

function missingConfiguration(
  tree: Tree,
  project: TargetProject,
  apiUrl: string | undefined,
): readonly Rule[] {
  if (isImported(tree, project, 'provideCognitoHttp')) return [];
  const url = readApiUrl(apiUrl).replaceAll("'", "\\'");
  return [
    addProvider(project, 'provideCognitoHttp', LIBRARY, ({ code, external }) => {
      const provide = external('provideCognitoHttp', LIBRARY);
      const source = external('withAmplify', `${LIBRARY}/amplify`);
      return code`${provide}({ apis: [{ url: '${url}' }] }, ${source}())`;
    }),
  ];
}

function isImported(tree: Tree, { sourceRoot }: TargetProject, name: string): boolean {
  return findImports(tree, sourceRoot, name, LIBRARY).length > 0;
}
