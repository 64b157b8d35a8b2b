import { API, type Contestant, type Providers } from '../contestants/contestant';
import { VirtualTime } from '../measure/virtual-time';
import { ISSUED } from '../session/issuer';
import type { App } from '../session/start-app';
import { startSignedIn } from './start';
import type { SecrecyFinding, ShownToken } from './findings';
import { textsOf } from './texts-of';
import { watchConsole } from './watch-console';
import { watchNavigation } from './watch-navigation';

/** Rule 10, with the log level that an app has unless it asks for another. */
export const secrecy = (contestant: Contestant): Promise<SecrecyFinding> =>
  secrecyWith(contestant, contestant.providers);

/** Rule 10, with everything logged that can be. */
export const verboseSecrecy = (contestant: Contestant): Promise<SecrecyFinding> =>
  secrecyWith(contestant, contestant.verbose ?? contestant.providers);

/** A request, a 401, an expiry with a refresh, and one where the refresh fails. */
async function secrecyWith(
  contestant: Contestant,
  providers: () => Providers,
): Promise<SecrecyFinding> {
  const said = watchConsole();
  watchNavigation();
  const time = new VirtualTime();
  const errors: unknown[] = [];
  const app = await startSignedIn(contestant, providers);
  app.backend.refuses = () => true;
  await request(app, time, errors);
  app.backend.refuses = null;
  await passAnHour(time);
  await request(app, time, errors);
  app.provider.answers = 'revoked';
  await passAnHour(time);
  await request(app, time, errors);
  return { console: shownIn(said), errors: shownIn(errors) };
}

/** Step by step, so that timers find what the one before has brought. */
async function passAnHour(time: VirtualTime): Promise<void> {
  for (let passed = 0; passed < 3_700_000; passed += 20_000) {
    await time.pass(20_000, () => false);
  }
}

async function request({ http }: App, time: VirtualTime, errors: unknown[]): Promise<void> {
  let ended = false;
  http.get(`${API}/tasks`).subscribe({
    complete: () => (ended = true),
    error: (error: unknown) => {
      errors.push(error);
      ended = true;
    },
  });
  for (let waited = 0; waited < 30_000 && !ended; waited += 500) {
    await time.settle(() => ended);
    await time.pass(500, () => ended);
  }
}

function shownIn(values: readonly unknown[]): ShownToken[] {
  const text = textsOf(values).join('\n');
  const shows = (pick: (session: (typeof ISSUED)[number]) => string): boolean =>
    ISSUED.some((session) => text.includes(pick(session)));
  const kinds = {
    access: shows(({ accessToken }) => accessToken),
    id: shows(({ idToken }) => idToken),
    refresh: shows(({ refreshToken }) => refreshToken),
  };
  return (Object.keys(kinds) as ShownToken[]).filter((kind) => kinds[kind]);
}
