import type { Behaviours } from '../conformance/behaviours.ts';
import { authorizerBehaviours } from './authorizer-conformance.ts';
import { contextBehaviours } from './context-conformance.ts';
import { integrationBehaviours } from './integration-conformance.ts';

/** How the stand-in for an HTTP API behaves. */
export const behaviours: Behaviours = {
  ...authorizerBehaviours,
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
      'Dot segments of a path, also encoded ones, are resolved before its route is looked for',
      'U',
      'the path of a request › has its dots resolved before a route is looked for: /open/%2e%2E/secret [U]',
    ],
    [
      '10 MB of body; that the status is 413 is **U**',
      'D, U',
      'the limits of a request › 413 for a body over 10 MB, announced or not [U]',
    ],
    [
      '10,240 bytes of request line and headers; that the status is 431 is **U**',
      'D, U',
      'the limits of a request › 431 for a header that is too long [U]',
    ],
    [
      'Access log: one line a request; how values are escaped is **U**',
      'D, U',
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
  'throttle.test.ts': [
    [
      'Throttling: 429 beyond the burst; that the stage limits each route by itself is **U**, and so is the body',
      'D, U',
      'throttling › is for each route by itself: 429 beyond the burst [U]',
    ],
    [
      'The burst is filled again at the rate',
      'D',
      'throttling › lets in as many a second as the rate says, and saves up the burst at the most [D]',
    ],
    [
      "A route's own limits, in `RouteSettings`",
      'D',
      "throttling › puts a route's own limits before those of the stage [D]",
    ],
  ],
  ...contextBehaviours,
  ...integrationBehaviours,
  'api-definition.test.ts': [
    [
      'A JWT authorizer has one identity source',
      'D',
      'an API is refused at start, naming the resource: › two identity sources [D]',
    ],
    [
      'An authorizer has 1–50 audiences',
      'D',
      'an API is refused at start, naming the resource: › 51 audiences [D]',
    ],
    [
      'A route asks for 10 scopes at the most',
      'D',
      'an API is refused at start, naming the resource: › eleven scopes [D]',
    ],
    [
      'An API has 10 authorizers at the most',
      'D',
      'an API is refused at start, naming the resource: › eleven authorizers [D]',
    ],
    [
      'No API keys on a route',
      'D',
      'an API is refused at start, naming the resource: › an API key',
    ],
    [
      'No `*` among the origins with credentials',
      'U',
      'an API is refused at start, naming the resource: › * with credentials',
    ],
    [
      'The format of an access log holds `$context.requestId`',
      'D',
      'an API is refused at start, naming the resource: › a log without id',
    ],
    [
      'An integration has 30 s at the most',
      'D',
      'an API is refused at start, naming the resource: › 31 seconds',
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
