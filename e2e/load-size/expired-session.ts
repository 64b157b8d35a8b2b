import type { BrowserContext } from '@playwright/test';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Makes a session one whose tokens have expired, as far as the app can tell: it checks no signature. */
export function expireSession({ cookies, origins }: StorageState): StorageState {
  return {
    cookies,
    origins: origins.map(({ origin, localStorage }) => ({
      origin,
      localStorage: localStorage.map(({ name, value }) => ({
        name,
        value: /\.(access|id)Token$/.test(name) ? expireToken(value) : value,
      })),
    })),
  };
}

function expireToken(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iat: number };
  const expired = Buffer.from(JSON.stringify({ ...claims, exp: claims.iat })).toString('base64url');
  return [header, expired, signature].join('.');
}
