import { Amplify } from 'aws-amplify';
import { signIn } from 'aws-amplify/auth';

import { fakeJwt } from '../../../testing/src/fake-jwt';

const USER_POOL_ID = 'us-east-1_Fake';
export const CLIENT_ID = 'fakeclientid';

type Answer = () => Response;

interface Held {
  readonly operation: string;
  readonly answered: Promise<void>;
  readonly begin: () => void;
}

/** Answers the unmodified Amplify in place of Cognito, at its `fetch`. */
export class FakeUserPool {
  /** The operations that Amplify asked for. */
  readonly operations: string[] = [];
  #issued = 0;
  #lifetime = 3_600;
  #failure: Answer | null = null;
  #held: Held | null = null;

  /** Configures Amplify for this pool, with an empty storage. Restored by Jasmine after the spec. */
  constructor() {
    localStorage.clear();
    this.configure();
    spyOn(globalThis, 'fetch').and.callFake((_url, init) => this.#respond(init));
  }

  /** Configures Amplify for this pool. */
  configure(): void {
    Amplify.configure({
      Auth: { Cognito: { userPoolId: USER_POOL_ID, userPoolClientId: CLIENT_ID } },
    });
  }

  /** Signs in by Amplify, which announces it. */
  async signIn(username: string): Promise<void> {
    const password = 'irrelevant';
    await signIn({ username, password, options: { authFlowType: 'USER_PASSWORD_AUTH' } });
  }

  /** Leaves a session in the storage, as after a reload of the page. */
  store(
    username: string,
    { lifetime = 3_600, clockDrift = 0 }: { lifetime?: number; clockDrift?: number } = {},
  ): void {
    const { AccessToken, IdToken, RefreshToken } = this.#issue(username, lifetime);
    const prefix = `CognitoIdentityServiceProvider.${CLIENT_ID}`;
    localStorage.setItem(`${prefix}.LastAuthUser`, username);
    localStorage.setItem(`${prefix}.${username}.accessToken`, AccessToken);
    localStorage.setItem(`${prefix}.${username}.idToken`, IdToken);
    localStorage.setItem(`${prefix}.${username}.refreshToken`, RefreshToken);
    localStorage.setItem(`${prefix}.${username}.clockDrift`, String(clockDrift));
  }

  /** Every token from now on is valid for so many seconds. */
  issueFor(lifetime: number): void {
    this.#lifetime = lifetime;
  }

  /** Every operation from now on is refused so. */
  refuse(name: string, status = 400): void {
    this.#failure = () =>
      new Response(JSON.stringify({ __type: name, message: 'Refused.' }), {
        status,
        headers: { 'x-amzn-errortype': name },
      });
  }

  /** There is no network. */
  disconnect(): void {
    this.#failure = () => {
      throw new TypeError('Failed to fetch');
    };
  }

  /** Keeps the next answer to an operation until it is asked for. */
  hold(operation: string): { readonly asked: Promise<void>; readonly answer: () => void } {
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const asked = new Promise<void>((resolve) => {
      this.#held = { operation, answered, begin: resolve };
    });
    return { asked, answer: () => answer() };
  }

  /** All is well again. */
  recover(): void {
    this.#failure = null;
  }

  async #respond(init: RequestInit | undefined): Promise<Response> {
    const target = new Headers(init?.headers).get('x-amz-target') ?? '';
    this.operations.push(target.replace(/^.*\./, ''));
    await this.#wait(target);
    if (this.#failure) {
      return this.#failure();
    }
    const body = JSON.parse(init?.body as string) as {
      AuthParameters?: { USERNAME?: string };
      RefreshToken?: string;
    };
    const username = body.AuthParameters?.USERNAME ?? body.RefreshToken?.split('-').at(-1) ?? '';
    const result = { AuthenticationResult: this.#issue(username, this.#lifetime) };
    return new Response(JSON.stringify(result), { status: 200 });
  }

  async #wait(target: string): Promise<void> {
    const held = this.#held;
    if (held && target.endsWith(held.operation)) {
      this.#held = null;
      held.begin();
      await held.answered;
    }
  }

  #issue(username: string, lifetime: number) {
    const iat = Math.floor(Date.now() / 1000) + Math.min(0, lifetime);
    const exp = iat + Math.abs(lifetime);
    const claims = { sub: username, username, iat, exp, jti: String(++this.#issued) };
    return {
      AccessToken: fakeJwt({ ...claims, token_use: 'access', client_id: CLIENT_ID }),
      IdToken: fakeJwt({ ...claims, token_use: 'id', 'cognito:username': username }),
      RefreshToken: `refresh-${username}`,
    };
  }
}
