import type { Behaviours } from '../conformance/behaviours.ts';

/** How the stand-in for an HTTP API behaves. */
export const behaviours: Behaviours = {
  'identity-source.test.ts': [
    [
      'Token in a query parameter, if that is the identity source; one source, which comes once',
      'D',
      'the identity source › may be a parameter of the query, which must come once [D]',
    ],
    [
      'A token elsewhere than the identity source says is not looked at',
      'D',
      'the place of a token › is the header alone if that is asked for: one in the query changes nothing',
    ],
    ['No token, or a bare `Bearer`: 401 and `Bearer`', 'U', 'the place of a token › refuses none'],
    [
      'Tokens that come twice, or by another scheme, are refused',
      'U',
      'the place of a token › refuses a good one twice',
    ],
  ],
  'jwt-authorizer.test.ts': [
    [
      'Token in a header, bare or after `Bearer` in any case',
      'D',
      'a JWT authorizer takes › the bare token, and the scheme in any case [D]',
    ],
    [
      'RS256, RS384 and RS512',
      'D',
      "a JWT authorizer takes › a token signed by RS384, if that is its key's algorithm [D]",
    ],
    [
      '`token_use` is not looked at: ID tokens pass where no scope is asked for',
      'D',
      'a JWT authorizer takes › an ID token, by its aud [D]',
    ],
    [
      '401, `{"message":"Unauthorized"}` and the challenge for a wrong audience',
      'D',
      'a refusal › has the exact header that AWS documents for a wrong audience [D]',
    ],
    [
      '403, `{"message":"Forbidden"}` without one of the scopes, in `scope` or `scp`',
      'M',
      'the scopes of a route › another scope: 403 [M]',
    ],
    [
      '`scopes` are all of the token, null where the route asks for none',
      'M',
      "the scopes of a route › are handed on as the token's whole list, or null if the route asks for none [M]",
    ],
    [
      'Claims are handed on as texts, lists as `[a b]`, nulls not at all',
      'M',
      'the claims that are handed on › are texts, lists in brackets without commas, and no nulls [M]',
    ],
  ],
  'jwt-attacks.test.ts': [
    [
      'No other algorithm: none, HMAC with the public key, PSS, curves',
      'D',
      'a token is refused with 401, whoever signed it: › by its algorithm',
    ],
    [
      "The key is the issuer's of that `kid`; none in the header, none that the header points to",
      'D',
      'a token is refused with 401, whoever signed it: › by its key',
    ],
    [
      '`iss`, `exp`, `nbf`, `iat`; `client_id` only without `aud`',
      'D',
      'a token is refused with 401, whoever signed it: › by its claims',
    ],
    [
      'Tampered, badly encoded and malformed tokens; wording of any challenge but that for the audience',
      'U',
      'a token is refused with 401, whoever signed it: › by its form',
    ],
  ],
  'token-mutations.test.ts': [
    [
      'Of 100,000 random mutations of valid tokens none is taken',
      'T',
      'takes none of 100000 random mutations of valid tokens (seed 20261122)',
    ],
  ],
  'issuer-keys.test.ts': [
    [
      'Keys by discovery, kept for two hours',
      'D',
      "an issuer's keys › are fetched once in two hours, and once for all who ask at once [D]",
    ],
    [
      'Discovery and keys have 1.5 s each',
      'D, S',
      "an issuer's keys › discovery never answers: OIDC discovery endpoint communication error [S]",
    ],
    [
      'A key set has 150,000 bytes at the most',
      'D, S',
      "an issuer's keys › the keys are too large: JWKS communication error [S]",
    ],
    [
      'Failed discovery: 401, `OIDC discovery endpoint communication error`; the next request tries again',
      'S',
      "an issuer's keys › discovery fails: OIDC discovery endpoint communication error [S]",
    ],
    [
      'Failed key set: 401, `JWKS communication error`; the next request tries again',
      'S',
      "an issuer's keys › the keys fail: JWKS communication error [S]",
    ],
  ],
  'route-table.test.ts': [
    [
      'Full match, then `{proxy+}`, then `$default`; a method before `ANY`',
      'D',
      'the route table › PUT /pets/dog goes to ANY /pets/dog (declared backwards) [D]',
    ],
    [
      '`$default` and `ANY` catch OPTIONS',
      'D',
      'the route table › lets $default and ANY catch OPTIONS [D]',
    ],
    [
      'Literals match percent-decoded',
      'U',
      'the route table › matches literals percent-decoded, and a malformed escape as it stands [U]',
    ],
    [
      '`/{proxy+}` does not match `/` (switch `greedyVariable`)',
      'U',
      'the route table › matches / with a greedy variable that needs-a-segment: undefined [U]',
    ],
  ],
  'http-api.test.ts': [
    [
      'Stage in the first segment, unless it is `$default`',
      'D',
      'stages › are the first segment of the path, which the event keeps [D]',
    ],
    [
      'No route: 404 `{"message":"Not Found"}`',
      'D',
      'stages › have no route at /develop/a: 404 [D]',
    ],
    [
      '10 MB of body: 413',
      'D',
      'the limits of a request › 413 for a body over 10 MB, announced or not [D]',
    ],
    [
      '10,240 bytes of request line and headers; that the status is 431 is **U**',
      'D, U',
      'the limits of a request › 431 for a header that is too long [U]',
    ],
    [
      'Access log: escaped, one line a request',
      'D',
      'the access log › cannot be forged by a request',
    ],
  ],
  'cors.test.ts': [
    [
      'A preflight that no route takes is answered; that the status is 204 is **U**',
      'D, U',
      'CORS › answers a preflight that no route takes, whatever its path [D]',
    ],
    [
      "The backend's CORS headers are replaced",
      'D',
      "CORS › replaces the backend's headers in any other answer, too [D]",
    ],
    [
      'No CORS headers for another origin, or none; no `Vary`',
      'D, U',
      'CORS › is not for {"origin":"http://evil.example"}: no such header at all [D]',
    ],
    [
      'Origins `*`, `http://*` and `https://*`',
      'D',
      'CORS › allows every origin by *, and those of a scheme by https://* [D]',
    ],
    [
      'Without `CorsConfiguration` CORS is left to the backend',
      'D',
      "CORS › is the backend's business if the API does not configure it [D]",
    ],
    [
      "The gateway's own 4xx and 5xx have no CORS headers (switch `refusals`)",
      'U',
      "CORS › of the gateway's own refusals: without-cors [U]",
    ],
  ],
  'lambda-event.test.ts': [
    ['Event 2.0', 'D', 'the event of payload format 2.0 › holds what AWS documents [D]'],
    [
      'Empty members of event 2.0 are left out',
      'S',
      'the event of payload format 2.0 › leaves out what is empty [S]',
    ],
    [
      'Bodies of `text/*`, JSON, XML and JavaScript are text, others base64',
      'M',
      'the event of payload format 2.0 › has a body of type application/problem+json as base64 [M]',
    ],
  ],
  'lambda-integration.test.ts': [
    [
      "A function's answer without `statusCode` is a 200 of JSON",
      'D',
      'a function\'s answer › without a status code is a 200 of JSON: {"message":"hello"} [D]',
    ],
    [
      "A function's answer with `statusCode`; each cookie one Set-Cookie",
      'D',
      "a function's answer › has its status, headers, cookies and body [D]",
    ],
    [
      'A function that fails: 500 `{"message":"Internal Server Error"}`',
      'D',
      "a function's answer › that does not come is a 500, and the reason is in the log alone [D]",
    ],
    ['A function that is late: 503', 'S', "a function's answer › that takes too long is a 503 [S]"],
  ],
  'invoke-permission.test.ts': [
    [
      '`AWS::Lambda::Permission` by source, function, action and principal',
      'D',
      'a permission to invoke a function',
    ],
  ],
  'http-integration.test.ts': [
    [
      'HTTP_PROXY hands on the whole request',
      'D',
      'an HTTP_PROXY integration › hands on method, whole path, query, headers and body as they were sent [D]',
    ],
    [
      'Path variables in the URI',
      'D',
      "an HTTP_PROXY integration › puts the route's variables into the URI [D]",
    ],
    [
      'A backend that is late or out of reach: 503 `{"message":"Service Unavailable"}`',
      'S',
      'an HTTP_PROXY integration › answers 503 if the backend is not there, breaks off, or takes too long [S]',
    ],
    [
      'Parameter mapping: `append`, `overwrite`, `remove`; of the path',
      'D',
      'parameter mapping › appends, overwrites and removes headers and parameters [D]',
    ],
    [
      'Reserved headers cannot be mapped',
      'D',
      'parameter mapping › is refused at start for append:header.X-Forwarded-For: x [D]',
    ],
  ],
  'deployed-template.test.ts': [
    [
      'The deployed template: a preflight needs no token',
      'D',
      'the deployed template with a function as its backend › answers a preflight of /api/tasks without a token, so that a browser goes on [D]',
    ],
    [
      'Without its OPTIONS routes: 401',
      'D',
      'the deployed template without › its OPTIONS routes: $default catches the preflight, and 401 blocks the page [D]',
    ],
    [
      'Without its permissions: 500',
      'D',
      'the deployed template without › its permissions: the function may not be invoked, and the answer is 500 [D]',
    ],
    [
      '429 per route, by a token bucket of burst and rate',
      'D',
      'the deployed template with a function as its backend › answers 429 once the burst is used up, and goes on when the clock does [D]',
    ],
    [
      "Access log in the template's format, without a token",
      'D',
      'the deployed template with a function as its backend › logs one line of JSON that says who called or why it failed, and no token',
    ],
    [
      'A VPC link calls `vpcLinkAddress`, or answers 503',
      'T',
      'the deployed template with other backends › answers 503 for the service behind a VPC link, unless told where it is',
    ],
  ],
};
