import type { UserPool } from '../cognito/user-pool.ts';
import type { Shot } from './load.ts';

/** Calls of one kind. */
export interface Scenario {
  readonly name: string;
  readonly next: () => Shot;
  /** With which the gateway answers. The others answer 200 to everything. */
  readonly status: number;
}

/** Origin of the page that calls. */
export const origin = 'http://localhost:8100';

/** More tokens than the gateway remembers, in turn: none is known again. */
const newTokens = 1_100;

/** What a page sends, good and bad. */
export async function createScenarios(pool: UserPool): Promise<readonly Scenario[]> {
  const user = {
    email: 'bench@example.com',
    name: 'Bench',
    password: pool.deriveSecret('Bench-1'),
  };
  pool.seedUser(user);
  const tokens: string[] = [];
  while (tokens.length < newTokens) tokens.push((await pool.issueTokens(user.email)).AccessToken);
  const [token = ''] = tokens;
  let turn = 0;
  const nextToken = () => tokens[(turn += 1) % tokens.length] ?? '';
  return [
    { name: 'authorised', next: () => call(token), status: 200 },
    { name: 'authorised, a new token each', next: () => call(nextToken()), status: 200 },
    { name: 'refused: forged signature', next: () => call(forged(token)), status: 401 },
    { name: 'refused: no token', next: () => call(), status: 401 },
    { name: 'preflight', next: () => preflight, status: 204 },
  ];
}

function call(token?: string): Shot {
  const headers = { origin, accept: 'application/json' };
  const authorization = `Bearer ${token}`;
  return {
    method: 'GET',
    path: '/api/tasks',
    headers: token === undefined ? headers : { ...headers, authorization },
  };
}

/** The token with another signature of the same length, well spelled. */
function forged(token: string): string {
  const end = token.lastIndexOf('.') + 1;
  const signature = Buffer.from(token.slice(end), 'base64url');
  signature[0] = (signature[0] ?? 0) ^ 1;
  return token.slice(0, end) + signature.toString('base64url');
}

const preflight: Shot = {
  method: 'OPTIONS',
  path: '/api/tasks',
  headers: {
    origin,
    'access-control-request-method': 'GET',
    'access-control-request-headers': 'authorization',
  },
};
