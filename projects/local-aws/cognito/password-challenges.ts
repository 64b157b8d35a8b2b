import { randomBytes } from 'node:crypto';
import { BoundedMap } from '../bounded-map.ts';
import type { User } from './pool-state.ts';
import {
  createPasswordVerifier,
  createServerKeyPair,
  deriveSessionKey,
  passwordMatches,
  signatureMatches,
  type PasswordClaim,
  type PasswordVerifier,
  type ServerKeyPair,
} from './srp.ts';
import type { Strangers } from './strangers.ts';

/** The parameters of a PASSWORD_VERIFIER challenge, as they go to the client. */
export interface ChallengeParameters {
  readonly SALT: string;
  readonly SECRET_BLOCK: string;
  readonly SRP_B: string;
  readonly USERNAME: string;
  readonly USER_ID_FOR_SRP: string;
}

/** What a client answers. */
export type ChallengeResponse = Omit<PasswordClaim, 'identity'>;

/** Whether the password was the right one, and whose: a user's `sub`, or the id of nobody. */
export interface ChallengeOutcome {
  readonly userId: string;
  readonly proved: boolean;
}

interface Account {
  readonly userId: string;
  readonly password: PasswordVerifier;
}

interface Challenge extends Account {
  readonly clientPublicValue: bigint;
  readonly keyPair: ServerKeyPair;
  readonly expiresAt: number;
}

interface PasswordChallengesOptions {
  readonly poolName: string;
  readonly strangers: Strangers;
  /** How many there may be; the oldest are forgotten. */
  readonly maxOpen: number;
  /** Of a challenge, in ms. */
  readonly lifetime: number;
  readonly clock: () => number;
}

/**
 * The sign-ins under way. The secret block is the unguessable name of a challenge kept here, and so
 * is bound to its user; it can be answered once, and for a while.
 */
export class PasswordChallenges {
  readonly #options: PasswordChallengesOptions;
  readonly #open: BoundedMap<string, Challenge>;
  readonly #nobodysVerifier: string;

  constructor(options: PasswordChallengesOptions) {
    this.#options = options;
    this.#open = new BoundedMap(options.maxOpen);
    const identity = { poolName: options.poolName, userId: '' };
    this.#nobodysVerifier = createPasswordVerifier(
      identity,
      randomBytes(32).toString('hex'),
    ).verifier;
  }

  /**
   * @param user undefined where nobody has that name: the challenge then looks like any other, the
   * same salt and user id for the same name, but no password answers it (RFC 5054, section 2.5.1.3).
   */
  start(user: User | undefined, username: string, clientPublicValue: bigint): ChallengeParameters {
    const { userId, password } = this.#accountOf(user, username);
    const keyPair = createServerKeyPair(password);
    const secretBlock = randomBytes(48).toString('base64');
    const expiresAt = this.#options.clock() + this.#options.lifetime;
    this.#open.set(secretBlock, { userId, password, clientPublicValue, keyPair, expiresAt });
    return {
      SALT: password.salt,
      SECRET_BLOCK: secretBlock,
      SRP_B: keyPair.publicValue.toString(16),
      USERNAME: userId,
      USER_ID_FOR_SRP: userId,
    };
  }

  /** @returns undefined where no such challenge is open (any more). */
  answer(response: ChallengeResponse): ChallengeOutcome | undefined {
    const challenge = this.#open.get(response.secretBlock);
    this.#open.delete(response.secretBlock);
    if (!challenge || challenge.expiresAt <= this.#options.clock()) return undefined;
    const { userId, password, clientPublicValue, keyPair } = challenge;
    const key = deriveSessionKey(clientPublicValue, keyPair, password);
    const identity = { poolName: this.#options.poolName, userId };
    return { userId, proved: signatureMatches(key, { ...response, identity }) };
  }

  /** Checks a password that is sent as it is, for nobody as for anybody. */
  check(user: User | undefined, username: string, given: string): ChallengeOutcome {
    const { userId, password } = this.#accountOf(user, username);
    const { poolName } = this.#options;
    return { userId, proved: passwordMatches({ poolName, userId }, given, password) };
  }

  #accountOf(user: User | undefined, username: string): Account {
    if (user) return { userId: user.sub, password: user.password };
    const { strangers } = this.#options;
    const userId = strangers.idOf(username);
    const password = { salt: strangers.saltOf(userId), verifier: this.#nobodysVerifier };
    return { userId, password };
  }
}
