import { UnsecuredJWT } from 'jose';

import type { StorageState } from './visit.ts';

/** As `workspace/apps/ng-added/configure-amplify.ts` has it. */
const CLIENT_ID = '1234567890abcdefghijklmnop';

/** An access token of nobody's: unsigned, issued now, valid for an hour. */
export function accessToken(): string {
  return new UnsecuredJWT({ sub: crypto.randomUUID(), token_use: 'access', client_id: CLIENT_ID })
    .setIssuedAt()
    .setExpirationTime('1h')
    .encode();
}

/** What Amplify leaves in the storage of a browser in which somebody signed in. */
export function amplifySession(origin: string, token: string): StorageState {
  const keys = `CognitoIdentityServiceProvider.${CLIENT_ID}`;
  const items = {
    [`${keys}.LastAuthUser`]: 'ada',
    [`${keys}.ada.accessToken`]: token,
    [`${keys}.ada.refreshToken`]: 'none',
    [`${keys}.ada.clockDrift`]: '0',
  };
  const localStorage = Object.entries(items).map(([name, value]) => ({ name, value }));
  return { cookies: [], origins: [{ origin, localStorage }] };
}

/** As `workspace/apps/shared/cookie-session.ts` reads it. */
export function cookieSession(origin: string, token: string): StorageState {
  const cookie = {
    name: 'session',
    value: token,
    domain: new URL(origin).hostname,
    path: '/',
    expires: -1,
    httpOnly: false,
    secure: false,
    sameSite: 'Lax',
  } as const;
  return { cookies: [cookie], origins: [] };
}
