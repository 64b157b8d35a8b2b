/** What somebody sees who has a fault, and the checks that tell which one it is. */
export interface Symptom {
  readonly title: string;
  /** In Markdown: how it looks, and what is behind it. */
  readonly text: string;
  /** Names of the doctor's checks, in the order in which a request meets them. */
  readonly checks: readonly string[];
}

/** By what is seen first, in the console of the browser or in an answer. */
export const SYMPTOMS: readonly Symptom[] = [
  {
    title: '“Response to preflight request doesn’t pass access control check”',
    text:
      'The browser asked by `OPTIONS` whether the app may send `Authorization`, and got no leave: another ' +
      'status than 2xx, or no CORS headers. The call itself was never sent, and the app sees status 0. A ' +
      'preflight carries no token, so a route that takes `OPTIONS` must not ask for one.',
    checks: [
      'preflight-without-token',
      'root-preflight',
      'preflight-answered',
      'origin-allowed',
      'headers-allowed',
      'methods-allowed',
    ],
  },
  {
    title: '“No ‘Access-Control-Allow-Origin’ header is present on the requested resource”',
    text:
      'The preflight went well, the call was sent and answered, and the browser keeps the answer from the ' +
      'app. The gateway may leave the headers out of its own refusals, so look at the status first (in the ' +
      'network tool, or by `curl -i`): a 401 is the next section. Where a 200 lacks them, it is this:',
    checks: ['readable-answer'],
  },
  {
    title: '401 Unauthorized, although a token was sent',
    text:
      'The authorizer read a token and did not take it; `www-authenticate` in the answer says why in a few ' +
      'words. If there is no `Authorization` in the request at all, the question is another one: ' +
      '[Why has my request no token?](../projects/ngx-cognito-http/docs/missing-token.md)',
    checks: ['identity-source', 'issuer', 'audience'],
  },
  {
    title: '403 Forbidden',
    text: 'The token is genuine, and lacks the scope that the route asks for. ID tokens have no scopes.',
    checks: ['scope'],
  },
  {
    title: '404 Not Found, or 429, or 500 for every request',
    text: 'The request reached the gateway, and no further.',
    checks: ['route', 'throttle', 'backend'],
  },
  {
    title: 'It works, for too many',
    text:
      'Nothing complains, which is the danger. The doctor tells by asking without a token, with a forged ' +
      'one, and from another origin.',
    checks: ['token-required', 'token-use', 'foreign-origin'],
  },
];
