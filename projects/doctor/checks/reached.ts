import type { Check } from '../check.ts';
import { sound, wrong } from '../finding.ts';
import { isLocal } from '../is-safe-address.ts';
import { describeAnswer, type Answer } from '../probe/answer.ts';
import { BAD_PORT } from '../probe/ask.ts';

export const reached: Check = {
  name: 'reached',
  title: 'The API answers at its address',
  probed: ({ anonymous, api }) => {
    const seen = describeAnswer(anonymous);
    const { failure, status, headers, gatewayMessage } = anonymous;
    if (failure !== undefined) {
      return wrong(seen, {
        cause: `Nothing answers at ${api}: ${causes[failure] ?? failure}.`,
        change: isLocal(api) ? `Is it running? ${localAddress}` : address,
      });
    }
    if (status === 403 && gatewayMessage === 'Forbidden') {
      return wrong(seen, {
        cause:
          'The request is turned away before it comes to a JWT authorizer, which would answer 401: the custom domain has no API mapping, or asks for a client certificate, or the route has another kind of authorization.',
        change:
          'Add an AWS::ApiGatewayV2::ApiMapping for the domain; or AuthorizationType: JWT on the route.',
      });
    }
    if (status >= 300 && status < 400) {
      return wrong(seen, {
        cause: 'The address redirects, and a browser follows no redirect of a preflight.',
        change: `Let the app call ${headers.get('location') ?? 'the address that it redirects to'} itself.`,
      });
    }
    if (status === 200 && /^text\/html\b/.test(headers.get('content-type') ?? '')) {
      return wrong(`${seen}, a web page`, {
        cause: 'The address is that of a web site, which shows its start page for every path.',
        change: address,
      });
    }
    if (isOfAnotherService(anonymous)) {
      return wrong(seen, {
        cause: 'What answers is no gateway, but another service of AWS: the user pool, perhaps.',
        change: isLocal(api) ? localAddress : address,
      });
    }
    return sound(seen);
  },
};

const address = 'Take the address from the ApiEndpoint of the stack that is deployed.';
const localAddress = 'local-aws writes the address of its gateway to api_url in the outputs.';

/** API Gateway numbers its answers in a header of its own, whatever is behind it. */
function isOfAnotherService({ status, headers, gatewayMessage }: Answer): boolean {
  if (status !== 404 || gatewayMessage !== undefined) return false;
  const isGateway = headers.has('apigw-requestid') || headers.has('x-amz-apigw-id');
  return headers.has('x-amzn-requestid') && !isGateway;
}

const causes: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host is known (the API was deleted, or is in another region)',
  ECONNREFUSED: 'the connection is refused',
  EAI_AGAIN: 'its name cannot be looked up at the moment',
  ECONNRESET: 'the connection breaks (http in place of https, or the reverse)',
  UND_ERR_SOCKET: 'the connection breaks (http in place of https, or the reverse)',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it is http, not https',
  [BAD_PORT]: 'browsers send nothing to this port',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};
