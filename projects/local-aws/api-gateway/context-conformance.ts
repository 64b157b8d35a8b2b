import type { Behaviours } from '../conformance/behaviours.ts';

/** The variables of `$context` that an HTTP API without Lambda or IAM authorizers has. */
const variables = [
  'accountId',
  'apiId',
  'authorizer.claims.client_id',
  'authorizer.error',
  'awsEndpointRequestId',
  'awsEndpointRequestId2',
  'domainName',
  'domainPrefix',
  'error.message',
  'error.messageString',
  'extendedRequestId',
  'httpMethod',
  'identity.sourceIp',
  'identity.userAgent',
  'integration.error',
  'integration.integrationStatus',
  'integration.latency',
  'integration.requestId',
  'integration.status',
  'integrationErrorMessage',
  'integrationLatency',
  'integrationStatus',
  'path',
  'protocol',
  'requestId',
  'requestTime',
  'requestTimeEpoch',
  'responseLatency',
  'responseLength',
  'routeKey',
  'stage',
  'status',
];

const suite = 'the variables of $context';

/** What an access log and a parameter mapping can tell. */
export const contextBehaviours: Behaviours = {
  'context-variables.test.ts': [
    ...variables.map((name) => [`\`$context.${name}\``, 'D', `${suite} › ${name} [D]`] as const),
    [
      '`$context.dataProcessed`, taken for the bodies of both ways',
      'D, U',
      `${suite} › dataProcessed, taken for the bodies of both ways [U]`,
    ],
    [
      '`$context.error.responseType`; which type a refusal has is **U**',
      'D, U',
      `${suite} › error.responseType, whose values for HTTP APIs are not documented [U]`,
    ],
    [
      "Lambda's own status is 200 for a function that failed, too",
      'D',
      `${suite} › give the server's status and request id, and Lambda's 200 for a function that failed [D]`,
    ],
    [
      'Variables without a value are `-`, as all of IAM, mutual TLS and custom domains',
      'M',
      `${suite} › are a hyphen where there is nothing to tell [M]`,
    ],
  ],
};
