/** Files that are judged together. */
export interface Part {
  readonly name: string;
  /** Globs, from the root of the repository. A file belongs to the first part that has it. */
  readonly files: readonly string[];
  /** The least that tests are to run of its branches, in percent. */
  readonly branches: number;
  /** The same of its lines. */
  readonly lines: number;
}

/** Tests, what serves them alone, and what was built. */
export const NOT_JUDGED = [
  '**/*.{spec,test,d}.ts',
  '**/!(ngx-cognito-http)/testing/**',
  '**/{dist,node_modules}/**',
] as const;

const PACKAGE = 'projects/ngx-cognito-http';

/** The parts whose tests are a suite of `npm test`. */
export const PARTS = {
  package: [
    {
      name: 'Package, beside the path of a request',
      files: [
        `${PACKAGE}/{router,testing}/src/*.ts`,
        `${PACKAGE}/src/lib/{check-apis,compile-apis,configured-*,provide-cognito-http,refuse}.ts`,
        `${PACKAGE}/src/lib/{dev-warnings,explain-cognito,near-miss}.ts`,
      ],
      branches: 95,
      lines: 95,
    },
    {
      name: 'Package, on the path of a request',
      files: [`${PACKAGE}/{src,amplify/src}/**/*.ts`],
      branches: 100,
      lines: 100,
    },
  ],
  // Without the sign-ins by password, whose tests are another suite's.
  'local-aws': [
    {
      name: 'Stand-ins',
      files: ['projects/local-aws/{*,!(bench)/**/*}.ts'],
      branches: 95,
      lines: 98,
    },
  ],
  doctor: [{ name: 'Doctor', files: ['projects/doctor/**/*.ts'], branches: 95, lines: 98 }],
  'timer-api': [
    { name: 'Timer API', files: ['projects/timer-api/**/*.ts'], branches: 95, lines: 98 },
  ],
  scripts: [
    {
      name: 'Scripts, without programs that no test starts as they are',
      files: [
        'scripts/{deployment,docs,tutorial}/*.ts',
        'scripts/release/release-mode.ts',
        'scripts/coverage/{judge,part-files}.ts',
        'scripts/hosting/{build-spec,with-backend}.ts',
        'scripts/mutation/{page,report,section}.ts',
        'scripts/costs/!(main).ts',
      ],
      branches: 95,
      lines: 98,
    },
  ],
  app: [{ name: 'App', files: ['src/**/*.ts'], branches: 95, lines: 95 }],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

export type Suite = keyof typeof PARTS;
