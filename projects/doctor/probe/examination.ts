import { browserOrigin, issuerOf, type OpenedApp, type TokenUse, type WebApp } from '../web-app.ts';
import type { Answer } from './answer.ts';
import { askApi, type Ask, type Question } from './ask.ts';
import { readClaims, type Claims } from './claims.ts';
import { tamperedToken, unsignedToken } from './forged-token.ts';
import { untold } from './untold.ts';

/** The tokens of a user who has signed in to the app. */
export interface Tokens extends Readonly<Record<TokenUse, string>> {
  /** One from earlier, if there is one: nobody but the pool can make one. */
  readonly expired?: string;
}

/** What an API answered to everything that it was asked. No token is in it. */
export interface Examination {
  readonly app: OpenedApp;
  /** The API's base URL without a trailing slash. */
  readonly api: string;
  /** When it was asked, in milliseconds since the epoch. */
  readonly askedAt: number;
  /** A preflight for the app's path. */
  readonly preflight: Answer;
  /** A preflight for `/`. */
  readonly rootPreflight: Answer;
  /** A preflight from a page that has no business with the API. */
  readonly foreignPreflight: Answer;
  /** A request without a token. */
  readonly anonymous: Answer;
  /** A request with something in `Authorization` that is no token. */
  readonly malformed: Answer;
  /** A request with a token that nobody has signed. */
  readonly unsigned: Answer;
  /** First segments of the path under which the API has a stage, where it takes nothing without. */
  readonly stages: readonly string[];
  /** Undefined if nobody has signed in. */
  readonly signedIn: SignedIn | undefined;
}

/** What an API answered to a user's tokens. */
export interface SignedIn {
  /** By the token that was sent. */
  readonly answers: Readonly<Record<TokenUse, Answer>>;
  /** To a token whose claims were changed after it was signed. */
  readonly tampered: Answer;
  /** To a token that has expired; undefined if none was at hand. */
  readonly expired: Answer | undefined;
  /** From a page that has no business with the API. */
  readonly foreign: Answer;
  /** Claims of the token that the app sends. */
  readonly claims: Claims;
}

/** Every answer of an examination, in the order of the questions. */
export function answersOf(examination: Examination): readonly Answer[] {
  const { anonymous, preflight, rootPreflight, foreignPreflight, signedIn } = examination;
  const open = [anonymous, preflight, rootPreflight, foreignPreflight];
  const { answers, tampered, expired, foreign } = signedIn ?? {};
  const signed = [answers?.access, answers?.id, tampered, expired, foreign];
  return [...open, examination.malformed, examination.unsigned, ...signed].filter(
    (answer) => answer !== undefined,
  );
}

/** Of a page that has no business with any API (RFC 2606). */
export const FOREIGN_ORIGIN = 'https://foreign.invalid';
const usualStages = ['prod', 'dev', 'test', 'staging', 'stage', 'v1', 'api'];

/**
 * Asks an API everything that the checks want to know: by GET and OPTIONS alone, so that nothing
 * changes behind it. The tokens go nowhere but there.
 */
export async function examine(api: string, app: OpenedApp, tokens?: Tokens): Promise<Examination> {
  const { path } = app;
  const origin = browserOrigin(app);
  const anonymous = await askTwice(api, { path, headers: { origin }, remark: 'without a token' });
  // Where nothing answers, one time-out is enough.
  const ask: Ask = anonymous.status === 0 ? () => Promise.resolve(anonymous) : askApi(api);
  const get = (remark: string, token: string) =>
    ask({ path, headers: { origin, ...bearer(token) }, remark });
  return {
    app,
    api,
    askedAt: Date.now(),
    anonymous,
    preflight: await askPreflight(ask, app, path, origin),
    rootPreflight: await askPreflight(ask, app, '/', origin),
    foreignPreflight: await askPreflight(ask, app, path, FOREIGN_ORIGIN),
    malformed: await get('with a malformed token', 'malformed'),
    unsigned: await get('with an unsigned token', unsignedToken(claimsOf(app))),
    stages: anonymous.gatewayMessage === 'Not Found' ? await findStages(ask, app) : [],
    signedIn: tokens && (await askSignedIn(ask, app, tokens)),
  };
}

/** Asks again where no answer came: once is an accident. */
async function askTwice(api: string, question: Question): Promise<Answer> {
  const answer = await askApi(api)(question);
  return answer.status === 0 ? askApi(api)(question) : answer;
}

function askPreflight(ask: Ask, app: WebApp, path: string, origin: string): Promise<Answer> {
  const headers = {
    origin,
    'access-control-request-method': 'GET',
    // Sorted and without spaces, as browsers write them (Fetch Standard, section 4.8).
    'access-control-request-headers': app.headers.toSorted().join(','),
  };
  return ask({ method: 'OPTIONS', path, headers, remark: `from ${origin}` });
}

async function askSignedIn(ask: Ask, app: OpenedApp, tokens: Tokens): Promise<SignedIn> {
  const { path, tokenUse } = app;
  const own = tokens[tokenUse];
  const get = (remark: string, token: string, origin = browserOrigin(app)) =>
    ask({ path, headers: { origin, ...bearer(token) }, remark });
  return {
    answers: {
      access: await get('with an access token', tokens.access),
      id: await get('with an ID token', tokens.id),
    },
    tampered: await get('with a tampered token', tamperedToken(own)),
    expired:
      tokens.expired === undefined ? undefined : await get('with an old token', tokens.expired),
    foreign: await get(`from ${FOREIGN_ORIGIN} with the app's token`, own, FOREIGN_ORIGIN),
    claims: readClaims(own),
  };
}

async function findStages(ask: Ask, { path }: WebApp): Promise<readonly string[]> {
  const found: string[] = [];
  for (const stage of usualStages) {
    const answer = await ask({ path: `/${stage}${path}`, remark: 'without a token' });
    if (answer.status !== 404 && !untold(answer)) found.push(stage);
  }
  return found;
}

function claimsOf({ outputs }: WebApp): Claims {
  if (!outputs) return { exp: 4_102_444_800 };
  return { iss: issuerOf(outputs), client_id: outputs.clientId, exp: 4_102_444_800 };
}

function bearer(token: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${token}` };
}
