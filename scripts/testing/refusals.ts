import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Workplace } from './workplace.ts';

/** Something that stands in the way of a step. */
export interface Case {
  readonly title: string;
  /** Default: `create --yes` of an HTTP server. */
  readonly args?: readonly string[];
  readonly prepare?: (place: Workplace) => void | Promise<void>;
  readonly env?: Readonly<Record<string, string>>;
  readonly says: RegExp;
  readonly next: RegExp;
  /** Default: 1. */
  readonly code?: number;
}

const CREATE = ['create', 'BackendUrl=https://backend.example.com', '--yes'];
const CHANGES = /(create|delete|execute)-|update-|start-/;

/** Tests that the steps say in one line what is wrong, in another what comes next, and change nothing. */
export function describeRefusals(topic: string, cases: readonly Case[]): void {
  void describe(
    `run-scripts.sh, ${topic}: says in one line what is wrong and what comes next where`,
    { concurrency: true },
    () => {
      for (const { title, args = CREATE, prepare, env, says, next, code = 1 } of cases) {
        void it(title, async () => {
          await using place = await Workplace.open();
          await prepare?.(place);
          const outcome = await place.run(args, [], env);
          const [first = '', second = '', ...others] = outcome.errors
            .replace(/^.*: \n(?=✗)/, '')
            .split('\n');
          assert.equal(first.slice(0, 2), '✗ ', outcome.errors);
          assert.match(first.slice(2), says);
          assert.equal(second.slice(0, 8), '  Next: ');
          assert.match(second.slice(8), next);
          assert.deepEqual(others, ['']);
          assert.equal(outcome.code, code);
          const changes = place.aws.operations.filter((name) => CHANGES.test(name));
          assert.deepEqual(
            changes.filter((name) => !(name in place.aws.errors)),
            [],
          );
        });
      }
    },
  );
}
