/** Which folder imports from which, and that no import leads back. The rest of the workspace is out of reach. */
const ARROWS = {
  amplify: ['projects/timer-api'],
  // The app's reader of outputs has to understand what the backend's writer writes.
  'amplify/tests': ['amplify', 'projects/local-aws', 'projects/timer-api', 'src/shell/outputs.ts'],
  bench: ['projects/ngx-cognito-http', 'scripts'],
  cloudformation: ['projects/local-aws'],
  e2e: ['projects/local-aws', 'scripts'],
  // Weighed beside the app, and set up like it.
  'e2e/load-size/empty-app': ['src/shell/provide-ionic.ts'],
  'projects/doctor': ['projects/local-aws'],
  'projects/local-aws': ['projects/timer-api'],
  'projects/ngx-cognito-http': [],
  // Its tests in a browser and in the apps of its users need a backend.
  'projects/ngx-cognito-http/against-amplify': ['projects/ngx-cognito-http', 'projects/local-aws'],
  'projects/ngx-cognito-http/consumers': ['projects/ngx-cognito-http', 'scripts'],
  'projects/timer-api': [],
  // Every document of the repository has its blocks read and compiled by the package's reader.
  scripts: ['projects/doctor', 'projects/local-aws', 'projects/ngx-cognito-http/doc-tests'],
  // By name alone, which another rule sees to.
  src: ['projects/ngx-cognito-http'],
};

const WORKSPACE = '^(amplify|bench|cloudformation|e2e|projects|scripts|src)/';
const TESTS = ['[.](spec|test)[.]ts$', '/(lib|src)/testing/'];
const PACKAGE = '^projects/ngx-cognito-http';

/** A folder without those below it that have arrows of their own. */
function within(folder) {
  const below = Object.keys(ARROWS).filter((other) => other.startsWith(`${folder}/`));
  return { path: `^${folder}/`, pathNot: below.map((other) => `^${other}/`) };
}

const arrows = Object.entries(ARROWS).map(([folder, targets]) => ({
  name: `arrows of ${folder}`,
  comment: `${folder} may import from ${[folder, ...targets].join(', ')}. Move what both need below both.`,
  severity: 'error',
  from: within(folder),
  to: { path: WORKSPACE, pathNot: [folder, ...targets].map((target) => `^${target}(/|$)`) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    {
      name: 'no circle',
      comment:
        'Move what both need into a file of its own. A type counts: its reader walks in circles too.',
      severity: 'error',
      from: {},
      // Whatever is loaded later imports the start, which loads it: that circle is of files, not of thought.
      to: { circular: true, viaOnly: { pathNot: '^src/shell/start-chunk[.]ts$' } },
    },
    {
      name: 'the package by its name',
      comment:
        "Import from 'ngx-cognito-http' or an entry point below it, as the package's users do.",
      severity: 'error',
      from: { path: ['^src/', `${PACKAGE}/(amplify|router|testing)/`], pathNot: TESTS },
      to: {
        path: `${PACKAGE}/`,
        // Its own files, where the importer is an entry point.
        pathNot: `${PACKAGE}/$1/`,
        dependencyTypesNot: ['aliased'],
      },
    },
    {
      name: 'the core of the package alone',
      comment:
        'Whoever uses neither Amplify nor the router nor the testing tools downloads none of them.',
      severity: 'error',
      from: { path: `${PACKAGE}/src/`, pathNot: TESTS },
      to: {
        path: [`${PACKAGE}/(amplify|router|testing)/`, '(^|/)(aws-amplify|@angular/router)(/|$)'],
      },
    },
    {
      name: 'no test in what is shipped',
      comment: 'Move what both need out of the test.',
      severity: 'error',
      from: {
        path: [
          '^src/',
          '^projects/(doctor|local-aws|timer-api)/',
          `${PACKAGE}/(amplify|router|schematics|src)/`,
        ],
        // The page of troubles is written from the templates that the doctor is tested by.
        pathNot: [...TESTS, '/testing/', '^projects/doctor/troubleshooting/'],
      },
      to: { path: [...TESTS, '/testing/'], pathNot: `${PACKAGE}/testing/src/` },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types are imports too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(bench|projects/doctor)/(dist|[.]angular)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
