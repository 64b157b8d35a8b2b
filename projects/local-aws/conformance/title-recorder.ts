let titles: string[] = [];
let suites: readonly string[] = [];

/** The titles of every test and suite since the last call. */
export function takeTitles(): readonly string[] {
  const taken = titles;
  titles = [];
  return taken;
}

/** As that of `node:test`, but the title is all that is looked at. */
export function describe(title: string, body: () => void): void {
  const outer = suites;
  suites = [...outer, title];
  titles.push(suites.join(' › '));
  body();
  suites = outer;
}

/** As that of `node:test`, but the test is not run. */
export function it(title: string): void {
  titles.push([...suites, title].join(' › '));
}

const ignore = () => undefined;
export { ignore as after, ignore as afterEach, ignore as before, ignore as beforeEach };
