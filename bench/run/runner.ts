import type { ContestantName } from '../app/contestants/names.ts';

/** What can be measured: the names in `app/main.ts`. */
export type MeasureName =
  'time' | 'allocations' | 'storageReads' | 'urls' | 'expiry' | 'burst' | 'probe';

/** Somewhere to measure. */
export interface Runner {
  /** Its name and version, as in `Node 24.1.0`. */
  readonly version: string;
  /**
   * Measures one contestant in a fresh process or page.
   *
   * @throws Error if the contestant cannot be made to run
   */
  run(measure: MeasureName, name: ContestantName, options: object): Promise<unknown>;
  close(): Promise<void>;
}

/** Where the page that holds the measures is, for both. */
export const PAGE = 'https://app.example.com/tasks/list';

/** V8's options for `allocations`: nothing is collected unless asked for. */
export const HEAP_OPTIONS = ['--expose-gc', '--min-semi-space-size=64', '--max-semi-space-size=64'];

/** How long a measure may take, in milliseconds. */
export const TIMEOUT = 240_000;
