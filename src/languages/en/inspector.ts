/** What the request inspector says. */
export const inspector = {
  title: 'Requests',
  intro: 'The last requests of this app: where each one went, and what happened to it on the way.',
  latest: 'Latest requests',
  none: 'No requests yet',
  noneYet: 'Whatever the app sends from now on appears here. Send a first one:',
  ask: 'Send a sample request',
  showAll: (count: number) => `Show all ${count}`,
  clear: 'Clear',
  malformed: 'malformed URL',
  states: {
    waits: 'waiting for a token',
    underWay: 'under way …',
    cancelled: 'cancelled',
    noAnswer: 'no readable answer',
    refused: 'refused (inferred)',
    blocked: 'blocked (inferred)',
    notSent: 'not sent',
    failed: 'failed in the app',
  },
  tokens: {
    attached: 'token attached',
    anonymous: 'no token: signed out',
    'not-sent': 'no token available',
    skipped: 'bypassed interceptor',
    'no-api': 'no token: not our API',
    excluded: 'no token: excluded',
    method: 'no token: method',
    condition: 'no token: condition',
    'header-present': 'header of its own',
    jsonp: 'no token: JSONP',
  },
  /** What marks a request in the list that was sent to be refused. */
  attempts: {
    none: 'no token',
    tampered: 'tampered token',
    expired: 'oldest token',
    header: 'extra header',
  },
  reasons: {
    attached: 'It went to an API of this app while you were signed in, so it carried your token.',
    anonymous: 'Nobody was signed in, and the API works without a token too.',
    'not-sent': 'No token was available for it.',
    skipped: 'It bypassed the interceptor on purpose, so no token was added to it.',
    'no-api': 'It did not go to an API of this app, so it got no token.',
    excluded: 'Its path is one of those that are called without a token.',
    method: 'Its method is not one of those that carry the token.',
    condition: 'The condition that is set for this API ruled the token out.',
    'header-present': 'It had an Authorization header already, which stayed as it was.',
    jsonp: 'A JSONP request cannot carry headers.',
  },
  packageSays: 'The package says:',
  sentTwice: (count: number) => `It was sent ${count} times, because the first token was refused.`,
  way: {
    title: (request: string) => `What happened to ${request}`,
    label: 'Steps on the way',
    inferred: 'inferred',
    legend: 'Inferred: pages cannot see this step, but it follows from what they do see.',
    stations: {
      interceptor: 'Interceptor',
      preflight: 'Preflight',
      authorizer: 'Authorizer',
      api: 'API',
    },
    roles: {
      interceptor: 'in this app',
      preflight: 'browser asks gateway',
      authorizer: 'at the gateway',
      api: 'behind the gateway',
    },
    outcomes: {
      passed: 'passed',
      refused: 'refused',
      notNeeded: 'not needed',
      notReached: 'not reached',
      unknown: 'unknown',
      waiting: 'waiting',
      cancelled: 'cancelled',
    },
    unsent: 'The request was not sent.',
    waiting: 'No answer yet.',
    cancelled: 'The app cancelled the request before there was an answer.',
    failed: 'The app itself ended the request before there was an answer.',
    unreadable: 'The page got no answer that it may read, and cannot see why.',
    attached: 'Added the access token.',
    waitsForToken: 'Waits for a token.',
    gaveUpWaiting: 'The app cancelled the request while it waited for a token.',
    keptBack: (code: string) => `Had no token for it, so did not send it (${code}).`,
    leftAlone: 'Let the request pass unchanged.',
    sameOrigin: 'The API has the same origin as the page, so the browser does not ask first.',
    allowed: 'The browser sends it only if the gateway allows it, now or earlier.',
    simple: 'The browser does not ask before a simple GET without an Authorization header.',
    dependsOnHeaders: 'Needed only if the request has more than the simplest headers.',
    headerRefused: (header: string) =>
      `The gateway’s list of allowed headers lacks ${header}, so the browser did not send the request.`,
    otherServer: 'The request did not go through this app’s gateway.',
    hidden:
      'An answer without CORS headers comes from the gateway itself: it found no valid token.',
    unauthorized: 'Answered 401: no valid token.',
    forbidden: 'Answered 403: the token lacks a scope that the route requires.',
    throttled: 'The gateway has too many requests at the moment (429).',
    fault: 'An error of the gateway or the API.',
    accepted: 'The API answered, so signature, issuer, client, time and scope were right.',
    apiHidden: 'Its answers have CORS headers; this one had none.',
    secondFence: 'Unless the refusal is its own: the API checks the token once more.',
    keptByGateway: 'The gateway did not pass the request on.',
    faultOfEither: (status: number) => `The answer ${status} may come from the gateway.`,
    answered: (status: number) => `Answered ${status}.`,
  },
  preflight: {
    question: 'Why is the preflight’s answer not shown?',
    answer:
      'No page can see it: browsers hide the preflight and its Access-Control headers from pages, ' +
      'even in their timings. If the page sent an OPTIONS request itself, that would need a ' +
      'preflight of its own. So the answer is inferred from what the browser did next. The network ' +
      'tools of your browser (F12) show the preflight itself.',
  },
  refusals: {
    title: 'See it refused',
    intro: (request: string) =>
      `Send ${request} again with something wrong, and see how far it gets.`,
    withoutQuery:
      'It bypasses the interceptor and goes without its query, which the log does not keep.',
    changes: (method: string) =>
      `A ${method} would change something if it were accepted. Choose a GET from the list.`,
    foreign:
      'Tokens, even invalid ones, are sent only to this app’s own API. Choose such a request.',
    unended: 'The request is still under way. Wait until it ends, or choose another one.',
    noToken: (code: string) =>
      `There is no token to tamper with (${code}). Sign in again, then retry.`,
    buttons: {
      none: 'Without a token',
      tampered: 'With a tampered token',
      expired: 'With the oldest token',
      header: 'With an extra header',
    },
    /** What the request that was sent had wrong. */
    sent: {
      none: 'It was sent to be refused, without a token.',
      tampered: 'It was sent to be refused, with a tampered token.',
      expired: 'It was sent to be refused, with the oldest token.',
      header: 'It was sent to be refused, with an extra header.',
    },
    oldest: (moment: string) => `The gateway accepts the oldest token until it expires: ${moment}.`,
    where: 'Where does the oldest token come from?',
    fromHere:
      'It is the first one that this page has seen, kept in memory until you sign out. To see it ' +
      'refused, keep the app open until it has expired.',
    locally:
      'Or start the demo with “npm start -- --faults” and set the gateway’s clock ahead, as its ' +
      'README explains under “Faults on demand”.',
    sending: 'Sending …',
    statuses: { blocked: 'blocked', none: 'no answer' },
    hidden: 'hidden by your browser',
    verdicts: {
      refused: 'Refused',
      accepted: 'Accepted, as it should be',
      passed: 'Not refused',
      unclear: 'Unclear',
    },
    none: 'The authorizer found no token in the Authorization header. The API never saw the request.',
    tampered:
      'A scope was added to the claims, so the user pool’s signature does not fit them any more. ' +
      'Only the pool has the key to make one that does.',
    expired: 'The token is genuine and unchanged, but has expired by the gateway’s clock.',
    header: (header: string) =>
      `The token is valid, but the request had a header, ${header}, that the gateway does not ` +
      'allow pages of this origin to send. The browser asked first, and then did not send it.',
    inferredFrom:
      'Inferred: the gateway answered, but without the CORS headers that each answer of the API ' +
      'has. So your browser hides the 401 from the page. A gateway in trouble or with too many ' +
      'requests would look the same.',
    inferredBlock:
      'Inferred: the same request gets an answer without that header, and the gateway can be reached.',
    lookYourself:
      'See it yourself: open your browser’s developer tools (F12), choose “Network”, and press the ' +
      'button again. It is the request shown in red.',
    unreached:
      'The page got no answer that it may read, and no sign that the gateway was reached. A lost ' +
      'connection and a refused preflight look the same from here; the network tools of your ' +
      'browser (F12) tell them apart.',
    stillValid:
      'Correct: the oldest token that this page has seen is still valid. Only the user pool can ' +
      'make an expired one: changing “exp” would be tampering.',
    letThrough:
      'Nothing checks the token of this request. Does the gateway’s route lack an authorizer? The ' +
      'doctor of this project can tell.',
    anyHeader: 'The gateway allows pages of this origin to send any header.',
    tooMany: 'The gateway has too many requests at the moment (429). Try again in a moment.',
    tellsNothing: (status: number) =>
      `The answer was ${status}, which does not say whether the token was accepted.`,
    challenge: 'In the gateway’s words:',
    requestId: 'Request id, to find it in the gateway’s log:',
  },
  token: {
    title: 'What its token says',
    secret: 'The token itself is a secret and is never shown.',
    absent: 'This request carried no token of your session.',
    ofAttempt: 'Nothing is kept of what is sent to be refused.',
    timeLeft: (time: string) => `${time} left`,
    until: (moment: string) => `valid until ${moment}`,
    expired: 'Expired',
    since: (moment: string) => `It expired on ${moment}. The next request gets a new one.`,
    claims: (count: number) => (count === 1 ? '1 claim' : `${count} claims`),
    hints: {
      sub: 'you, whatever your email address becomes',
      iss: 'the user pool that issued it; the authorizer accepts no other',
      client_id: 'the app that it was issued to; the authorizer checks this',
      token_use: 'access tokens are for APIs, ID tokens for the app',
      scope: 'what it allows',
      'cognito:groups': 'your groups',
      username: 'the pool’s name for you',
      auth_time: 'when you signed in',
      iat: 'when it was issued',
      exp: 'when it expires',
      jti: 'the token’s own number',
      origin_jti: 'the sign-in’s number, by which it is revoked',
      event_id: 'the sign-in in the pool’s records',
    },
  },
};
