import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signOut } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import type { CognitoTokens } from 'ngx-cognito-http';

import { readStoredTokens } from './stored-tokens';
import { CLIENT_ID, FakeUserPool } from './testing/fake-user-pool';

const KEYS = `CognitoIdentityServiceProvider.${CLIENT_ID}`;

function stored(clientId = CLIENT_ID): CognitoTokens | null {
  return readStoredTokens(window, clientId);
}

/** What Amplify makes of its own storage. */
async function asAmplify(): Promise<CognitoTokens> {
  const { tokens } = await fetchAuthSession();
  const { clockDrift } = (await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens()) ?? {};
  return {
    accessToken: tokens?.accessToken.toString(),
    idToken: tokens?.idToken?.toString(),
    clockDrift,
  };
}

describe('readStoredTokens', () => {
  let pool: FakeUserPool;
  beforeEach(() => (pool = new FakeUserPool()));
  afterEach(() => localStorage.clear());

  const users = [
    'ada',
    'ada.lovelace@example.com',
    '.accessToken',
    'Ada Lovelace/%2E+?#"',
    'LastAuthUser',
    'Åda 愛 👩‍💻',
  ];
  for (const user of users) {
    it(`reads what Amplify stores at a sign-in and a refresh of ${user}`, async () => {
      await pool.signIn(user);
      expect(stored()).toEqual(await asAmplify());
      const before = stored()?.accessToken;
      await fetchAuthSession({ forceRefresh: true });
      expect(stored()).toEqual(await asAmplify());
      expect(stored()?.accessToken).not.toBe(before);
      expect(pool.operations.length).toBe(2);
    });
  }

  it('reads the tokens of whoever signed in last', async () => {
    await pool.signIn('ada');
    await signOut();
    await pool.signIn('bob');
    expect(stored()).toEqual(await asAmplify());
  });

  it('finds nothing after a sign-out', async () => {
    await pool.signIn('ada');
    await signOut();
    expect(stored()).toBeNull();
  });

  it('finds nothing of another app client', () => {
    pool.store('ada');
    expect(stored('another')).toBeNull();
    expect(stored('')).toBeNull();
  });

  it('reads nothing where the browser allows no storage', () => {
    const get = () => {
      throw new DOMException('Denied.', 'SecurityError');
    };
    const denied = Object.defineProperty({}, 'localStorage', { get }) as Window;
    expect(readStoredTokens(denied, CLIENT_ID)).toBeNull();
  });

  describe('leaves to Amplify', () => {
    it('tokens that expire any moment', () => {
      pool.store('ada', { lifetime: 9 });
      expect(stored()).toBeNull();
      pool.store('ada', { lifetime: 12 });
      expect(stored()).not.toBeNull();
    });

    it('tokens that have expired by the pool’s clock, not by this one’s', () => {
      pool.store('ada', { lifetime: 600, clockDrift: 600_000 });
      expect(stored()).toBeNull();
    });

    it('tokens that only a clock which was ahead makes seem expired', () => {
      pool.store('ada', { lifetime: -60, clockDrift: -600_000 });
      expect(stored()).not.toBeNull();
    });

    for (const expired of ['accessToken', 'idToken']) {
      it(`a session whose ${expired} alone has expired`, () => {
        pool.store('ada', { lifetime: -60 });
        const token = localStorage.getItem(`${KEYS}.ada.${expired}`) ?? '';
        pool.store('ada');
        localStorage.setItem(`${KEYS}.ada.${expired}`, token);
        expect(stored()).toBeNull();
      });
    }

    const parts = ['LastAuthUser', 'ada.accessToken', 'ada.idToken', 'ada.clockDrift'];
    for (const part of parts) {
      it(`a session without ${part}`, () => {
        pool.store('ada');
        localStorage.removeItem(`${KEYS}.${part}`);
        expect(stored()).toBeNull();
      });

      for (const damaged of ['', 'NaN', 'null', 'eyJh.e30.', 'a.e30.c', 'a.bnVsbA.c', 'a.IiI.c']) {
        it(`a session with ${JSON.stringify(damaged)} as ${part}`, () => {
          pool.store('ada');
          localStorage.setItem(`${KEYS}.${part}`, damaged);
          expect(stored()).toBeNull();
        });
      }
    }

    it('a token that another app client was given', () => {
      pool.store('ada');
      const token = localStorage.getItem(`${KEYS}.ada.accessToken`) ?? '';
      const [header, payload = '', signature] = token.split('.');
      const other = btoa(atob(payload).replace(CLIENT_ID, 'another'));
      localStorage.setItem(`${KEYS}.ada.accessToken`, [header, other, signature].join('.'));
      expect(stored()).toBeNull();
    });

    it('a sign-in by redirect that is under way', () => {
      pool.store('ada');
      localStorage.setItem(`${KEYS}.inflightOAuth`, 'true');
      expect(stored()).toBeNull();
    });
  });

  it('knows the name that Amplify gives a sign-in by redirect', async () => {
    pool.store('ada');
    localStorage.setItem(`${KEYS}.inflightOAuth`, 'true');
    const session = fetchAuthSession();
    const soon = new Promise((resolve) => setTimeout(() => resolve('waits')));
    expect(await Promise.race([session, soon])).toBe('waits');
    Amplify.configure({});
  });
});
