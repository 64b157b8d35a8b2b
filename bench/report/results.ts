import type { ContestantName } from '../app/contestants/names.ts';
import type { ByKind, Refreshing, Verdict, VerdictCount } from '../app/outcomes.ts';
import type { AppSize } from '../build/app-size.ts';
import type { RuleResults } from '../run/measure-rules.ts';
import type { Options } from '../options.ts';
import type { Timing } from './statistics.ts';

/** One contestant in one environment; what could not be measured is missing. */
export interface ContestantResults {
  readonly time?: ByKind<Timing>;
  /** Bytes per request. */
  readonly allocations?: ByKind<number>;
  /** Reads per request. */
  readonly storageReads?: ByKind<number>;
  readonly urls?: Readonly<Partial<Record<Verdict, VerdictCount>>>;
  readonly expiry?: Refreshing;
  readonly burst?: Refreshing;
  /** Why something is missing. */
  readonly failures: readonly string[];
}

/** What one environment measured. */
export interface EnvironmentResults {
  /** Its name and version. */
  readonly version: string;
  readonly contestants: Readonly<Record<ContestantName, ContestantResults>>;
}

/** What `results.json` holds. */
export interface Results {
  /** ISO 8601. */
  readonly date: string;
  readonly options: Options;
  readonly machine: {
    readonly system: string;
    readonly cpu: string;
    readonly cores: number;
    /** In GiB. */
    readonly memory: number;
    /** The load average of the last minute, before and after. */
    readonly load: readonly [before: number, after: number];
  };
  /** npm packages and their versions. */
  readonly versions: Readonly<Record<string, string>>;
  readonly rules: RuleResults;
  readonly environments: readonly EnvironmentResults[];
  /** What each adds to the minimal app, and that app's own size as `bare`. */
  readonly bytes: Readonly<Record<string, AppSize>>;
}
