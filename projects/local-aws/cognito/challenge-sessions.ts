import { randomBytes } from 'node:crypto';
import { BoundedMap } from '../bounded-map.ts';
import { CognitoError } from './cognito-error.ts';
import type { User } from './pool-state.ts';

/** What a user who has proved the password still has to do, or has just done. */
export type SignInStage =
  'MFA_IS_SET_UP' | 'MFA_SETUP' | 'NEW_PASSWORD_REQUIRED' | 'SOFTWARE_TOKEN_MFA';

interface ChallengeSession {
  readonly userId: string;
  readonly stage: SignInStage;
  readonly expiresAt: number;
}

const maxOpen = 1000;

/**
 * The sign-ins between the password and the tokens. The `Session` that the client hands back is the
 * unguessable name of one kept here, for one user and one stage, for a while.
 */
export class ChallengeSessions {
  readonly #open = new BoundedMap<string, ChallengeSession>(maxOpen);
  readonly #clock: () => number;
  readonly #lifetime: number;

  /** @param lifetime of a session, in ms. */
  constructor(clock: () => number, lifetime: number) {
    this.#clock = clock;
    this.#lifetime = lifetime;
  }

  /** @returns the `Session` for the client. */
  start({ sub: userId }: User, stage: SignInStage): string {
    const name = randomBytes(48).toString('base64url');
    this.#open.set(name, { userId, stage, expiresAt: this.#clock() + this.#lifetime });
    return name;
  }

  /**
   * @returns the `sub` of the user whose session it is.
   * @throws CognitoError NotAuthorizedException, if there is no such session (any more).
   */
  read(name: string, stage: SignInStage): string {
    const session = this.#open.get(name);
    if (session?.stage !== stage || session.expiresAt <= this.#clock()) {
      const message = 'Invalid session for the user, session is expired.';
      throw new CognitoError('NotAuthorizedException', message);
    }
    return session.userId;
  }

  /** A session that has been answered does not count again. */
  end(name: string): void {
    this.#open.delete(name);
  }
}
