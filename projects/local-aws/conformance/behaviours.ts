/**
 * How it is known that AWS behaves so: **D** AWS documents it, **S** read in a public project's
 * source, **M** measured against AWS by a public project, **T** tried by running it, **U** not
 * verified.
 */
type Evidence = 'D' | 'S' | 'M' | 'T' | 'U';

/** One way in which a stand-in behaves as AWS does. */
type Behaviour = readonly [
  /** In a few words of Markdown. */
  behaviour: string,
  evidence: Evidence | `${Evidence}, ${Evidence}`,
  /**
   * Of the test, or the suite, that fails if the stand-in behaves otherwise; behind the titles of
   * the suites around it, separated by ` › `.
   */
  title: string,
];

/** The behaviours of one service by the test file, in the service's folder, that holds them. */
export type Behaviours = Readonly<Record<string, readonly Behaviour[]>>;
