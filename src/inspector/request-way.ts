import type { CognitoDecision } from 'ngx-cognito-http';

/** What a station on a request's way did with it. */
export type Outcome = 'passed' | 'refused' | 'not needed' | 'not reached' | 'unknown';

/** A station on a request's way to the API. */
export interface Station {
  readonly name: 'Interceptor' | 'Preflight' | 'Authorizer' | 'API';
  readonly outcome: Outcome;
  /** What it did, in a sentence or two. */
  readonly text: string;
}

/** What is known of a request when it has ended. */
export interface EndedRequest {
  readonly method: string;
  readonly url: string;
  readonly decision: CognitoDecision;
  /** 0 or `null` without an answer, `'hidden'` where one came that the page may not read. */
  readonly status: number | 'hidden' | null;
  /** Whether it had an Authorization header, where that is known. */
  readonly authorization: 'present' | 'absent' | 'unknown';
}

type Finding = readonly [outcome: Outcome, text: string];

const UNREADABLE = 'There is no answer that the page may read, which does not tell why.';
const GIVEN_UP = 'The page gave the request up before there was an answer.';
const UNSENT = 'The request was not sent.';

/**
 * Tells what each station did, as far as its end shows: a page sees neither the preflight nor the
 * gateway at work.
 *
 * @param page - origin of the page that sent the request
 */
export function wayOf(request: EndedRequest, page: string): readonly Station[] {
  const interceptor = atInterceptor(request);
  const others =
    request.decision === 'not-sent'
      ? notReached
      : [atPreflight(request, page), atAuthorizer(request), atApi(request)];
  const names = ['Interceptor', 'Preflight', 'Authorizer', 'API'] as const;
  return [interceptor, ...others].map(([outcome, text], at) => ({
    name: names[at]!,
    outcome,
    text,
  }));
}

const notReached: readonly Finding[] = Array.from({ length: 3 }, () => ['not reached', UNSENT]);

function atInterceptor({ decision }: EndedRequest): Finding {
  if (decision === 'attached') return ['passed', 'Added the access token.'];
  if (decision === 'not-sent') return ['refused', 'Had no token for it, and kept it back.'];
  return ['not needed', 'Let the request go as it was.'];
}

function atPreflight({ method, url, status, authorization }: EndedRequest, page: string): Finding {
  if (URL.parse(url)?.origin === page) {
    return ['not needed', 'The API is on the page’s own origin: the browser asks nobody.'];
  }
  if (!status) return ['unknown', withoutAnswer(status)];
  if (authorization === 'present' || !/^(?:GET|HEAD|POST)$/.test(method)) {
    return [
      'passed',
      'Inferred: without the gateway’s leave, new or remembered, the browser would not have sent it.',
    ];
  }
  return authorization === 'absent'
    ? [
        'not needed',
        'Without the Authorization header the browser asks nobody before a simple GET.',
      ]
    : ['unknown', 'Needed only where the request has headers beyond the simplest.'];
}

function atAuthorizer({ decision, status }: EndedRequest): Finding {
  if (decision === 'no-api') return ['unknown', 'The request went past this app’s gateway.'];
  if (!status) return ['unknown', withoutAnswer(status)];
  if (status === 'hidden')
    return ['refused', 'Inferred: an answer without CORS headers is its own.'];
  if (status === 401) return ['refused', 'Answered 401: no token that it accepts.'];
  if (status === 403) return ['refused', 'Answered 403: the token lacks a scope of the route.'];
  if (status === 429) return ['unknown', 'The gateway has too many requests at the moment: 429.'];
  if (status >= 500) return ['unknown', 'A fault of the gateway or of the API.'];
  return [
    'passed',
    'Inferred from the API’s answer: signature, issuer, client, time and scope are right.',
  ];
}

function atApi({ status }: EndedRequest): Finding {
  if (!status) return ['unknown', withoutAnswer(status)];
  if (status === 'hidden')
    return ['not reached', 'Its answers carry CORS headers; this one did not.'];
  if (status === 401 || status === 403) {
    return [
      'not reached',
      'Unless the gateway let it pass: then its own check of the token refused it.',
    ];
  }
  if (status === 429) return ['not reached', 'The gateway kept the request.'];
  if (status >= 500) return ['unknown', `The answer ${status} may be the gateway’s.`];
  return ['passed', `Answered ${status}.`];
}

function withoutAnswer(status: number | null): string {
  return status === null ? GIVEN_UP : UNREADABLE;
}
