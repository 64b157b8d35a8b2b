/** What the request inspector says. */
export const inspector = {
  title: 'Requests',
  intro:
    'What this app asked the API, as it left: where it went, and what each station did with it.',
  latest: 'Latest requests',
  none: 'No requests yet',
  noneYet: 'Whatever the app sends from now on shows up here. Send something to look at:',
  ask: 'Ask the API who I am',
  showAll: (count: number) => `Show all ${count}`,
  clear: 'Clear',
  malformed: 'malformed URL',
  states: {
    waits: 'waits for a token',
    underWay: 'under way …',
    cancelled: 'cancelled',
    noAnswer: 'no answer to read',
    notSent: 'not sent',
    failed: 'failed in the app',
  },
  tokens: {
    attached: 'token attached',
    anonymous: 'no token: signed out',
    'not-sent': 'no token at hand',
    skipped: 'past the interceptor',
    'no-api': 'no token: not our API',
    excluded: 'no token: excluded',
    method: 'no token: method',
    condition: 'no token: condition',
    'header-present': 'header of its own',
    jsonp: 'no token: JSONP',
  },
  reasons: {
    attached: 'It went to an API of this app, and you were signed in: it carried your token.',
    anonymous: 'Nobody was signed in, and the API can do without a token.',
    'not-sent': 'There was no token for it.',
    skipped: 'It was sent past the interceptor on purpose, which added no token.',
    'no-api': 'It went to no API of this app, so it got no token.',
    excluded: 'Its path is one of those that go without a token.',
    method: 'Its method is not one of those that carry the token.',
    condition: 'The condition that is set for the API said no.',
    'header-present': 'It had an Authorization header already, which stayed as it was.',
    jsonp: 'A JSONP request can carry no header.',
  },
  packageSays: 'The package says:',
  sentTwice: (count: number) => `It was sent ${count} times, as the first token was refused.`,
  way: {
    title: (request: string) => `The way of ${request}`,
    label: 'Stations on the way',
    inferred: 'inferred',
    legend: 'What is inferred, no page can see. It follows from what the page does see.',
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
    cancelled: 'The app gave the request up before there was an answer.',
    failed: 'The app itself ended the request before there was an answer.',
    unreadable: 'There is no answer that the page may read, which does not tell why.',
    attached: 'Added the access token.',
    waitsForToken: 'Waits for a token.',
    gaveUpWaiting: 'The app gave the request up while it waited for a token.',
    keptBack: (code: string) => `Had no token for it, and kept it back (${code}).`,
    leftAlone: 'Let the request go as it was.',
    sameOrigin: 'The API is on the page’s own origin: the browser asks nobody.',
    allowed: 'Without the gateway’s leave, new or remembered, the browser would not have sent it.',
    simple: 'Without an Authorization header the browser asks nobody before a simple GET.',
    dependsOnHeaders: 'Needed only where the request has headers beyond the simplest.',
    headerRefused: (header: string) =>
      `The gateway’s list of allowed headers lacks ${header}, so the browser did not send the request.`,
    otherServer: 'The request went past this app’s gateway.',
    hidden:
      'An answer without CORS headers is the gateway’s own: it found no token that it accepts.',
    unauthorized: 'Answered 401: no token that it accepts.',
    forbidden: 'Answered 403: the token lacks a scope that the route demands.',
    throttled: 'The gateway has too many requests at the moment: 429.',
    fault: 'A fault of the gateway or of the API.',
    accepted: 'The API answered: signature, issuer, client, time and scope were right.',
    apiHidden: 'Its answers carry CORS headers; this one did not.',
    secondFence:
      'Unless the gateway let it pass: the API checks the token again, and would refuse it too.',
    keptByGateway: 'The gateway kept the request.',
    faultOfEither: (status: number) => `The answer ${status} may be the gateway’s.`,
    answered: (status: number) => `Answered ${status}.`,
  },
  preflight: {
    question: 'Why is the answer to the preflight not shown?',
    answer:
      'No page gets to see it: browsers keep the preflight and its Access-Control headers to ' +
      'themselves, and leave it out of their timings too. An OPTIONS request of the page’s own does ' +
      'not help, as it would need a preflight itself. So it is inferred from what the browser did ' +
      'next. The network tools of your browser (F12) show the preflight itself.',
  },
  refusals: {
    title: 'See it refused',
    intro: (request: string) =>
      `Send ${request} once more, with something wrong, and watch how far it gets.`,
    withoutQuery:
      'It goes past the interceptor, and without its query, which the log does not keep.',
    changes: (method: string) =>
      `A ${method} would change something if it were let through. Choose a GET from the list.`,
    foreign: 'Tokens, spoilt ones too, go to this app’s own API alone. Choose such a request.',
    unended: 'The request is still under way. Wait for its end, or choose another one.',
    noToken: (code: string) => `There is no token to spoil (${code}). Sign in again, then retry.`,
    buttons: {
      none: 'Without a token',
      tampered: 'With a tampered token',
      expired: 'With an expired token',
      header: 'With a header too many',
    },
    where: 'Where does the expired token come from?',
    fromHere:
      'It is the first that this page has seen, kept in memory until you sign out. The gateway takes ' +
      'it until its time is over: keep the app open until then.',
    locally:
      'Or start the demo with “npm start -- --faults” and put the gateway’s clock ahead, as its ' +
      'README tells under “Faults on demand”.',
    sending: 'Sending …',
    statuses: { blocked: 'blocked', none: 'no answer' },
    hidden: 'hidden by your browser',
    verdicts: { refused: 'Refused', passed: 'Not refused', unclear: 'No verdict' },
    none: 'The authorizer found no token in the Authorization header. The API never saw the request.',
    tampered:
      'A scope was added to the claims, so the signature that the user pool made for them as they ' +
      'were does not fit any more. Only the pool has the key to make one that does.',
    expired: 'The token is genuine and unchanged, but its time is over by the gateway’s clock.',
    header: (header: string) =>
      `The token is in order, but the request had a header, ${header}, that the gateway does not ` +
      'allow pages of this origin to send. The browser asked first, and then did not send it.',
    inferredFrom:
      'Inferred: the gateway answered, but without the CORS headers that each answer of the API ' +
      'has. So your browser keeps the 401 from the page. A gateway in trouble or with too many ' +
      'requests would look the same.',
    inferredBlock:
      'Inferred: the same request gets an answer without that header, and the gateway can be reached.',
    lookYourself:
      'See it yourself: open your browser’s developer tools (F12), choose “Network”, and press the ' +
      'button again. The request in red is it.',
    unreached:
      'No answer that this page may read, and no sign that the gateway was reached. A network that ' +
      'is down and a refused preflight look the same; the network tools of the browser tell them ' +
      'apart.',
    stillValid:
      'And rightly: the token is the oldest that this page has seen, and still valid. Nobody but the ' +
      'user pool can make an expired one: changing “exp” is tampering.',
    letThrough:
      'Nothing checks the token of this request. Is the gateway’s route without an authorizer? The ' +
      'doctor of this project tells.',
    anyHeader: 'The gateway allows pages of this origin to send any header.',
    tooMany: 'The gateway has too many requests at the moment (429). Try again in a moment.',
    tellsNothing: (status: number) =>
      `It was answered ${status}, which does not tell what became of the token.`,
    challenge: 'In the gateway’s words:',
    requestId: 'Request id, to find it in the gateway’s log:',
  },
  token: {
    title: 'What its token says',
    secret: 'The token itself is a secret, and shown nowhere.',
    absent: 'This request carried no token of the session.',
    timeLeft: (time: string) => `${time} left`,
    until: (moment: string) => `valid until ${moment}`,
    expired: 'Expired',
    since: (moment: string) =>
      `Its time was over on ${moment}. The next request asks for a new one.`,
    claims: (count: number) => (count === 1 ? '1 claim' : `${count} claims`),
    hints: {
      sub: 'you, whatever your email address becomes',
      iss: 'the user pool that issued it; the authorizer accepts no other',
      client_id: 'the app that it was issued to; the authorizer checks it',
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
