/** What is mutated together, and the tests that it is judged by, the quickest first. */
export interface Part {
  readonly title: string;
  /** The folder of the files. */
  readonly folder: string;
  /** Their names without `.ts`. */
  readonly files: readonly string[];
  /** What Stryker is to know beyond what it is told of all. */
  readonly options: Readonly<Record<string, unknown>>;
}

const gateway = 'projects/local-aws/api-gateway';
const core = 'projects/ngx-cognito-http/src/lib';

/** Specs that run in Node, bundled: hundreds of mutants in a browser would take hours. */
const byJasmine = (...names: readonly string[]) => {
  const specs = names.map((name) => `${core}/${name}.spec.ts`);
  return {
    testRunner: 'jasmine',
    jasmineConfigFile: 'scripts/mutation/jasmine.json',
    buildCommand: `node scripts/mutation/bundle-specs.ts ${specs.join(' ')}`,
  };
};

const byNode = (...tests: readonly string[]) => ({
  testRunner: 'tap',
  tap: {
    testFiles: tests.map((name) => `${gateway}/${name}.test.ts`),
    nodeArgs: ['--test-reporter=tap', '-r', '{{hookFile}}', '{{testFile}}'],
  },
});

/** By what `npm run mutation` calls them. */
export const PARTS: Readonly<Record<string, Part>> = {
  authorizer: {
    title: 'JWT authorizer of the local API Gateway',
    folder: gateway,
    files: [
      'identity-source',
      'jwt-authorizer',
      'token-fault',
      'token-verifier',
      'verified-tokens',
    ],
    options: byNode(
      'identity-source',
      'verified-tokens',
      'jwt-authorizer',
      'jwt-attacks',
      'token-mutations',
    ),
  },
  matcher: {
    title: 'Matcher of URLs and requests',
    folder: core,
    files: ['api-matcher', 'base-uri', 'path-pattern', 'public-part', 'rule-for-request'],
    options: byJasmine(
      'api-matcher',
      '{base-uri,compile-apis,explain-cognito,near-miss,record-request,request-options}',
      '{cognito-interceptor,untouched-requests}',
      'api-matcher-*',
    ),
  },
  session: {
    title: 'Session and its tokens',
    folder: core,
    files: [
      'cross-tab-lock',
      'load-tokens',
      'refresh-times',
      'retry-refused',
      'session-keeper',
      'session-lost',
      'session-tokens',
      'shown-session',
    ],
    options: byJasmine(
      '{session-*,cognito-session,failed-load,refresh-ahead,retry-*,load-tokens,cross-tab-lock}',
      '{cognito-auth-error,cognito-interceptor,untouched-requests}',
      '{cognito-interceptor-class,provide-cognito-http}',
      '{dev-warnings,record-request,request-options,token-secrecy}',
      '../../testing/src/provide-cognito-testing',
    ),
  },
};
