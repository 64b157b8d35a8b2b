import type { Contestant, Providers } from '../contestants/contestant';
import { send } from '../session/send';
import { startSignedIn } from './start';
import { NEAR_MISSES, type NearMiss, type NearMissFinding } from './findings';
import { watchConsole } from './watch-console';

type Findings = Record<NearMiss, NearMissFinding>;

/** Rule 13, with the log level that an app has unless it asks for another. */
export const nearMisses = (contestant: Contestant): Promise<Findings> =>
  nearMissesWith(contestant, contestant.providers);

/** Rule 13, with everything logged that can be. */
export const verboseNearMisses = (contestant: Contestant): Promise<Findings> =>
  nearMissesWith(contestant, contestant.verbose ?? contestant.providers);

async function nearMissesWith(
  contestant: Contestant,
  providers: () => Providers,
): Promise<Findings> {
  const { http, backend } = await startSignedIn(contestant, providers);
  const findings: Partial<Findings> = {};
  for (const [name, url] of Object.entries(NEAR_MISSES)) {
    const said = watchConsole();
    await send(http, url);
    const carriesToken = backend.seen !== null;
    findings[name as NearMiss] = carriesToken
      ? 'sent with token'
      : said.length > 0
        ? 'told'
        : 'silent';
  }
  return findings as Findings;
}
