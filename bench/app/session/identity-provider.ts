import { issueSession, LIFETIME, TENANT, type Session } from './issuer';
import { readClaims } from './jwt';

/** How long a refresh takes, in milliseconds. */
export const REFRESH_LATENCY = 300;

/**
 * What a refresh comes to.
 *
 * - `tokens`: new tokens
 * - `revoked`: the refresh token is no longer accepted
 * - `unreachable`: the network fails
 */
export type RefreshAnswer = 'tokens' | 'revoked' | 'unreachable';

/** A status and a body. */
export interface Answer {
  readonly status: number;
  readonly body: object | null;
}

const NOT_FOUND: Answer = { status: 404, body: null };

/** Answers in place of every identity provider, and counts what it is asked. */
export class IdentityProvider {
  /** How many refreshes were asked for. */
  refreshes = 0;
  /** What it was asked and could not answer. */
  readonly unknown: string[] = [];
  /** What refreshes come to from now on. */
  answers: RefreshAnswer = 'tokens';
  #latency = 0;

  /** From now on a refresh takes so many milliseconds. */
  slowDown(latency: number): void {
    this.#latency = latency;
  }

  /** Takes the place of the page's `fetch`. */
  replaceFetch(): void {
    globalThis.fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      const target = new Headers(init?.headers).get('x-amz-target') ?? '';
      const body = await new Response(init?.body).text();
      const answer = await this.answer(url, body, target);
      return new Response(JSON.stringify(answer.body), {
        status: answer.status,
        headers: { 'content-type': 'application/json' },
      });
    };
  }

  /** @throws TypeError while it is unreachable, as `fetch` does */
  async answer(url: string, body: string, amazonTarget = ''): Promise<Answer> {
    if (this.answers === 'unreachable') {
      throw new TypeError('Failed to fetch');
    }
    if (url.endsWith('/jwks')) {
      return { status: 200, body: { keys: [] } };
    }
    if (amazonTarget.endsWith('.RevokeToken')) {
      return { status: 200, body: {} };
    }
    const isCognito = amazonTarget.endsWith('.GetTokensFromRefreshToken');
    if (!isCognito && !/\/token(?:\?|$)/.test(url)) {
      this.unknown.push(url);
      return NOT_FOUND;
    }
    return this.#refresh(body, isCognito);
  }

  async #refresh(body: string, isCognito: boolean): Promise<Answer> {
    this.refreshes++;
    if (this.#latency > 0) {
      await new Promise((resolve) => setTimeout(resolve, this.#latency));
    }
    if (this.answers === 'revoked') {
      return { status: 400, body: isCognito ? REVOKED_BY_COGNITO : REVOKED };
    }
    const form = new URLSearchParams(isCognito ? '' : body);
    const refreshToken = isCognito
      ? (JSON.parse(body) as { readonly RefreshToken: string }).RefreshToken
      : (form.get('refresh_token') ?? '');
    const session = issueSession(String(readClaims(refreshToken)['username']));
    return {
      status: 200,
      body: isCognito ? asCognito(session) : asOAuth(session, form.get('scope')),
    };
  }
}

/** RFC 6749 section 5.2. */
const REVOKED = { error: 'invalid_grant', error_description: 'The refresh token is revoked.' };

const REVOKED_BY_COGNITO = {
  __type: 'NotAuthorizedException',
  message: 'Refresh Token has been revoked',
};

function asCognito({ accessToken, idToken }: Session): object {
  return {
    AuthenticationResult: {
      AccessToken: accessToken,
      IdToken: idToken,
      ExpiresIn: LIFETIME,
      TokenType: 'Bearer',
    },
  };
}

/** RFC 6749 section 5.1. */
function asOAuth(session: Session, scope: string | null): object {
  const { user, accessToken, idToken, refreshToken } = session;
  return {
    access_token: accessToken,
    refresh_token: refreshToken,
    expires_in: LIFETIME,
    token_type: 'Bearer',
    id_token: idToken,
    // Whose tokens they are, as Microsoft tells its library.
    client_info: btoa(JSON.stringify({ uid: user, utid: TENANT })),
    ...(scope !== null && { scope }),
  };
}
