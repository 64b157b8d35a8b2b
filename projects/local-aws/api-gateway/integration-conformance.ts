import type { Behaviours } from '../conformance/behaviours.ts';

/** How integrations behave. */
export const integrationBehaviours: Behaviours = {
  'lambda-event.test.ts': [
    [
      'Path in event 2.0: percent-decoded; the query is as it was sent; that a decoded `?` does not end the path is **U**',
      'M, U',
      'the event of payload format 2.0 › has the path decoded, unless it is malformed: /a%20b%2Fc [M]',
    ],
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
  'lambda-event-1.test.ts': [
    [
      'Path in event 1.0: percent-decoded',
      'M',
      'the event of payload format 1.0 › has the path decoded, unless it is malformed: /a%20b%2Fc [M]',
    ],
    ['Event 1.0', 'D', 'the event of payload format 1.0 › holds what AWS documents [D]'],
    [
      'Empty members of event 1.0 are null',
      'D',
      'the event of payload format 1.0 › has null for what is empty [D]',
    ],
    [
      'Claims and scopes in event 1.0',
      'D',
      "the event of payload format 1.0 › has the token's claims and scopes [D]",
    ],
    [
      'Format 1.0: several values of a header in the answer; no `cookies`',
      'D',
      "a function's answer of format 1.0 › may have several values of a header [D]",
    ],
    [
      'Format 1.0: an answer without `statusCode` is a 500',
      'D',
      'a function\'s answer of format 1.0 › is not made of another value: {"message":"hello"} is a 500 [D]',
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
      "a function's answer › that does not come is a 500, and the reason is in the log of the function alone [D]",
    ],
    [
      "A function's answer of more than 6 MB, as JSON with status and headers: 500",
      'D, M',
      "a function's answer › of more than 6 MB, with all that JSON adds, is a 500 [M]",
    ],
    [
      'An event of more than 6 MB, with a binary body in base64: 413, as REST APIs answer',
      'U',
      "a function's answer › is a 413 without the function, if the event has more than 6 MB [U]",
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
      'HTTP_PROXY hands on the whole request; that its path stays percent-encoded is **U**',
      'D, U',
      'an HTTP_PROXY integration › hands on method, whole path, query, headers and body as they were sent [U]',
    ],
    [
      'A body of GET or HEAD is not handed on, nor is its length',
      'U',
      'an HTTP_PROXY integration › tells the length of the body that it sends, whatever length the caller told',
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
      'An answer of 10 MB at the most; that a larger one is a 500 is **U**',
      'D, U',
      'the answer of a backend › that has more is a 500, whether it was announced or not [U]',
    ],
    [
      'The path behind a VPC link has the stage in it',
      'D',
      'a VPC link › hands on the path with the stage in it [D]',
    ],
    [
      'It has not with `overwrite:path: $request.path`',
      'D',
      'a VPC link › hands it on without the stage by overwrite:path: $request.path [D]',
    ],
  ],
  'parameter-mapping.test.ts': [
    [
      'Parameter mapping: `append`, `overwrite`, `remove`; of the path',
      'D',
      'parameter mapping › appends, overwrites and removes headers and parameters [D]',
    ],
    [
      '`overwrite` without a value removes what the caller sent',
      'U',
      'parameter mapping › removes what it is to overwrite if there is no value: a caller may not make one up [U]',
    ],
    [
      'Reserved headers cannot be mapped',
      'D',
      'parameter mapping › is refused at start for append:header.X-Forwarded-For: x [D]',
    ],
  ],
  'integration-uri.test.ts': [
    [
      "A stage's variables in the URI of a server",
      'D',
      "a stage's variables in the URI of a server › are filled in: http://${stageVariables.host} [D]",
    ],
  ],
  'response-mapping.test.ts': [
    [
      '`ResponseParameters`: `append`, `overwrite`, `remove`, of servers and functions, by status',
      'D',
      'response parameters › append, overwrite and remove headers; the rest stays [D]',
    ],
    [
      'They go before the CORS headers',
      'U',
      'response parameters › go before the CORS headers [U]',
    ],
    [
      '`overwrite:statuscode`',
      'D',
      'response parameters › overwrite the status by $stageVariables.teapot [D]',
    ],
    [
      'A variable that is no status of 200–599 leaves the status',
      'U',
      'response parameters › leave the status if $response.header.none gives none [U]',
    ],
    [
      '`overwrite` without a value removes what the integration sent',
      'U',
      'response parameters › remove what they are to overwrite if there is no value [U]',
    ],
    [
      "The gateway's own answers are not changed",
      'U',
      "response parameters › change the answers of a server, but not the gateway's own [U]",
    ],
  ],
};
