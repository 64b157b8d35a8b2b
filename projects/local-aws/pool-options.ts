import {
  readPoolDescription,
  type PoolDescription,
} from './cognito/description/read-pool-description.ts';
import { givenPath } from './gateway-options.ts';

/** Which user pool a command line asks for. */
export interface PoolChoice {
  /** Default: the project's. */
  readonly pool?: PoolDescription;
}

/** The options of every command line that runs a user pool, for `parseArgs`. */
export const POOL_OPTIONS = { 'user-pool': { type: 'string' } } as const;

/** The same for people. */
export const POOL_USAGE = `  --user-pool FILE  what AWS's command line prints of another user pool, to run one like it (see the
                  README)`;

/** @throws Error of one line that names the file, each key that is wrong or not supported, and the fix. */
export function readPoolChoice(given: { readonly 'user-pool'?: string | undefined }): PoolChoice {
  const { 'user-pool': file } = given;
  return file === undefined ? {} : { pool: readPoolDescription(givenPath('--user-pool', file)) };
}
