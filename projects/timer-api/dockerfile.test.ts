import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { validate, ValidationSeverity } from 'dockerfile-utils';
import { DOCKERFILE, readDockerfile, type Dockerfile } from './testing/dockerfile.ts';

/** What is right of a Dockerfile, beyond its syntax. */
const RULES: readonly (readonly [rule: string, holds: (file: Dockerfile) => boolean])[] = [
  ['takes each image by its exact version', ({ images }) => images.every(isPinned)],
  ['is read by no parser from elsewhere', ({ directives }) => directives.length === 0],
  ['builds in one stage and runs in another', ({ images }) => images.length === 2],
  ['runs without rights, by number', ({ user }) => /^[1-9]\d*:[1-9]\d*$/.test(user)],
  ['runs its command without a shell, so that it gets the signals', ({ command }) => !!command],
  ['checks its health without a shell', ({ healthCheck }) => !!healthCheck],
  [
    'fetches nothing past the lock',
    ({ builds }) =>
      !builds.some((run) => /npm i|npx|curl|wget|apk|apt/.test(run.replace('npm ci', ''))),
  ],
  [
    'runs no install script',
    ({ builds }) => builds.some((run) => /^npm ci .*--ignore-scripts/.test(run)),
  ],
  ['adds nothing from elsewhere', ({ keywords }) => !keywords.includes('ADD')],
  [
    'holds no secret',
    ({ environment }) => !/key|secret|token|password/i.test(Object.keys(environment).join()),
  ],
];

function isPinned(image: string): boolean {
  return /^node:\d+\.\d+\.\d+-alpine(@sha256:[0-9a-f]{64})?$/.test(image);
}

/** For each rule, in its order, a way to break it. */
const MUTATIONS: readonly (readonly [from: string | RegExp, to: string])[] = [
  ['ARG NODE=node:24.21.0-alpine', 'ARG NODE=node:24-alpine'],
  [/^/, '# syntax=docker/dockerfile:1\n'],
  [/^FROM \$\{NODE\}\n/m, ''],
  ['USER 1000:1000', 'USER 0:0'],
  ['CMD ["node", "server.mjs"]', 'CMD node server.mjs'],
  [/^HEALTHCHECK.*\n/m, ''],
  ['npm ci', 'npm install'],
  [' --ignore-scripts', ''],
  ['COPY --from=build /build/dist', 'ADD https://example.com/dist'],
  ['ENV ', 'ENV AWS_SECRET_ACCESS_KEY=x '],
];

/** Everything that the linter knows, as an error. */
const STRICT = {
  deprecatedMaintainer: ValidationSeverity.ERROR,
  directiveCasing: ValidationSeverity.ERROR,
  emptyContinuationLine: ValidationSeverity.ERROR,
  instructionCasing: ValidationSeverity.ERROR,
  instructionCmdMultiple: ValidationSeverity.ERROR,
  instructionEntrypointMultiple: ValidationSeverity.ERROR,
  instructionHealthcheckMultiple: ValidationSeverity.ERROR,
  instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
  instructionWorkdirRelative: ValidationSeverity.ERROR,
};

describe('the Dockerfile', () => {
  const lint = (text: string) => validate(text, STRICT).map(({ message }) => message);

  it('has no findings of the linter', () => assert.deepEqual(lint(DOCKERFILE), []));

  it('would have some with a relative folder and a second command', () => {
    assert.equal(lint(DOCKERFILE.replace('WORKDIR /app', 'WORKDIR app')).length, 1);
    assert.equal(lint(`${DOCKERFILE}CMD ["node"]\n`).length, 1);
  });

  for (const [at, [rule, holds]] of RULES.entries()) {
    it(rule, () => assert.ok(holds(readDockerfile(DOCKERFILE))));

    it(`would be found wrong otherwise: ${rule}`, () => {
      const [from, to] = MUTATIONS[at] ?? ['', ''];
      const mutant = DOCKERFILE.replace(from, () => to);
      assert.notEqual(mutant, DOCKERFILE, 'the mutation has to change the file');
      assert.equal(holds(readDockerfile(mutant)), false);
    });
  }

  it('gets what it copies, and no more', () => {
    const ignored = readFileSync(new URL('Dockerfile.dockerignore', import.meta.url), 'utf8');
    const lines = ignored.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    assert.equal(lines[0], '*');
    const copied = [...DOCKERFILE.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(
      ([, files = '']) => files.split(' '),
    );
    const admitted = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    assert.deepEqual(admitted, copied);
  });
});
