import { serveOnLoopback } from '../../local-aws/loopback-server.ts';
import { diagnoseApi } from '../diagnose.ts';
import { examine, type Tokens } from '../probe/examination.ts';
import { unsignedToken } from '../probe/forged-token.ts';
import type { AppOutputs, OpenedApp } from '../web-app.ts';
import { origin } from './test-pool.ts';

export const outputs: AppOutputs = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_a1B2c3D4e',
  clientId: 'a1b2c3d4e5f6g7h8i9j0k1l2m3',
  oauthScopes: [],
};
export const app: OpenedApp = {
  origin,
  path: '/api',
  methods: ['GET', 'PUT'],
  headers: ['authorization'],
  tokenUse: 'access',
  outputs,
};

const hour = 3600;
export const now = Math.floor(Date.now() / 1000);
const iss = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_a1B2c3D4e';
export const common = { iss, exp: now + hour };
export const tokens: Tokens = {
  access: unsignedToken({ ...common, client_id: outputs.clientId, token_use: 'access' }),
  id: unsignedToken({ ...common, aud: outputs.clientId, token_use: 'id' }),
  expired: unsignedToken({ ...common, client_id: outputs.clientId, exp: now - hour }),
};

export const corsHeaders = {
  'access-control-allow-origin': origin,
  'access-control-allow-methods': 'GET,PUT',
  'access-control-allow-headers': 'authorization',
};

/** What an API does with a request; a sound API's answer to all that is left out. */
export interface Api {
  readonly preflight?: (request: Request) => Response;
  readonly anonymous?: () => Response;
  /** The answer to a token: the app's own, or another one. */
  readonly token?: (token: string) => Response;
}

export const message = (status: number, text: string, headers: Record<string, string> = {}) =>
  Response.json({ message: text }, { status, headers });
export const refusal = (description: string) =>
  message(401, 'Unauthorized', {
    'www-authenticate': `Bearer scope="" error="invalid_token" error_description="${description}"`,
  });
export const success = (headers: Record<string, string> = corsHeaders) =>
  Response.json([], { headers });

export const sound: Required<Api> = {
  preflight: ({ headers }) =>
    new Response(null, {
      status: 204,
      headers: headers.get('origin') === origin ? corsHeaders : {},
    }),
  anonymous: () => message(401, 'Unauthorized', { 'www-authenticate': 'Bearer' }),
  token: (token) => {
    if (token === tokens.access) return success();
    return token === tokens.id ? message(403, 'Forbidden') : refusal('the token is malformed');
  },
};

/** What the doctor finds in an API that answers so. */
export async function diagnose(api: Api, about: OpenedApp = app, sent: Tokens = tokens) {
  const { preflight, anonymous, token } = { ...sound, ...api };
  const server = await serveOnLoopback((request) => {
    if (request.method === 'OPTIONS') return preflight(request);
    const sentToken = request.headers.get('authorization')?.slice('Bearer '.length);
    return sentToken === undefined ? anonymous() : token(sentToken);
  }, 0);
  const findings = diagnoseApi(await examine(server.url, about, sent));
  await server.close();
  return findings;
}
