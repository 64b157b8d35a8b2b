import { issueSession, LIFETIME, TENANT } from './issuer';

/** How long a refresh takes, in milliseconds. */
export const REFRESH_LATENCY = 300;

/** Whose tokens they are, as Microsoft tells its library. */
const CLIENT_INFO = btoa(JSON.stringify({ uid: 'ada', utid: TENANT }));

/** Answers in place of every identity provider, and counts what it is asked. */
export class IdentityProvider {
  /** How many refreshes were asked for. */
  refreshes = 0;
  /** What it was asked and could not answer. */
  readonly unknown: string[] = [];
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
      return new Response(JSON.stringify(answer), {
        status: answer === null ? 404 : 200,
        headers: { 'content-type': 'application/json' },
      });
    };
  }

  /** @returns `null` where there is no such thing */
  async answer(url: string, body: string, amazonTarget = ''): Promise<object | null> {
    if (url.endsWith('/jwks')) {
      return { keys: [] };
    }
    const cognito = amazonTarget.endsWith('.GetTokensFromRefreshToken');
    if (!cognito && !/\/token(?:\?|$)/.test(url)) {
      this.unknown.push(url);
      return null;
    }
    this.refreshes++;
    if (this.#latency > 0) {
      await new Promise((resolve) => setTimeout(resolve, this.#latency));
    }
    return cognito ? this.#asCognito() : this.#asOAuth(new URLSearchParams(body).get('scope'));
  }

  #asCognito(): object {
    const { accessToken, idToken } = issueSession();
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
  #asOAuth(scope: string | null): object {
    const { accessToken, idToken, refreshToken } = issueSession();
    return {
      access_token: accessToken,
      refresh_token: refreshToken,
      expires_in: LIFETIME,
      token_type: 'Bearer',
      id_token: idToken,
      client_info: CLIENT_INFO,
      ...(scope !== null && { scope }),
    };
  }
}
