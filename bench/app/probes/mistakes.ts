import { API, type Contestant } from '../contestants/contestant';
import { send } from '../session/send';
import { issueSession } from '../session/issuer';
import { startWithout } from './start';
import { MISTAKES, type Mistake, type Telling } from './findings';
import { watchConsole } from './watch-console';

/** Rule 2: whether a mistaken list is told of before a request goes astray for it. */
export async function mistakes(contestant: Contestant): Promise<Record<Mistake, Telling>> {
  await contestant.store?.(issueSession());
  const usual = await start(contestant, [API]);
  if (usual.error !== undefined) {
    throw new Error('It does not start with a rightful list.', { cause: usual.error });
  }
  const findings: Partial<Record<Mistake, Telling>> = {};
  for (const [name, apis] of Object.entries(MISTAKES)) {
    const { error, warnings } = await start(contestant, apis);
    findings[name as Mistake] =
      error !== undefined ? 'stopped' : warnings > usual.warnings ? 'warned' : 'silent';
  }
  return findings as Record<Mistake, Telling>;
}

interface Start {
  readonly error?: unknown;
  readonly warnings: number;
}

/** Starts an app with that list, and sends one request that is none of the API's. */
async function start(contestant: Contestant, apis: readonly string[]): Promise<Start> {
  const said = watchConsole(['warn', 'error']);
  try {
    const { application, http } = await startWithout(contestant, () => contestant.providers(apis));
    await send(http, 'https://cdn.example.net/icon.svg');
    application.destroy();
    return { warnings: said.length };
  } catch (error) {
    // A refusal, at the start or at the first request.
    return { error, warnings: said.length };
  }
}
