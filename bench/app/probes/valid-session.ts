import { API, type Contestant } from '../contestants/contestant';
import { send } from '../session/send';
import { startSignedIn } from './start';
import type { ValidSessionFinding } from './findings';

const OWN = 'Basic YWRhOmJ5cm9u';

/** Rules 3 and 9: how a request goes on, and with which headers. */
export async function validSession(contestant: Contestant): Promise<ValidSessionFinding> {
  const { http, backend } = await startSignedIn(contestant);
  const before = backend.requests;
  const ended = send(http, `${API}/tasks`);
  const synchronous = backend.requests > before;
  await ended;
  const addedHeaders = (backend.headers?.keys() ?? [])
    .map((name) => name.toLowerCase())
    .filter((name) => name !== 'authorization');
  await new Promise<void>((resolve) => {
    const headers = { authorization: OWN };
    http.get(`${API}/tasks`, { headers }).subscribe({ complete: resolve, error: () => resolve() });
  });
  const seen = backend.headers?.get('authorization') ?? null;
  const callersHeader = seen === OWN ? 'kept' : seen === null ? 'removed' : 'replaced';
  return { synchronous, callersHeader, addedHeaders };
}
