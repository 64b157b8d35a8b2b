import { createHmac, randomBytes } from 'node:crypto';
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
  readonly secret: string;
  /** Of a challenge, in ms. */
  readonly lifetime: number;
  readonly clock: () => number;
}

const maxOpenChallenges = 100;

/**
 * The sign-ins under way. The secret block is the unguessable name of a challenge kept here, and so
 * is bound to its user; it can be answered once, and for a while.
 */
export class PasswordChallenges {
  readonly #options: PasswordChallengesOptions;
  readonly #open = new BoundedMap<string, Challenge>(maxOpenChallenges);
  readonly #decoyVerifier: string;

  constructor(options: PasswordChallengesOptions) {
    this.#options = options;
    const { poolName, secret } = options;
    this.#decoyVerifier = createPasswordVerifier({ poolName, userId: '' }, secret).verifier;
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
    return user ? { userId: user.sub, password: user.password } : this.#decoy(username);
  }

  #decoy(username: string): Account {
    const seed = createHmac('sha256', this.#options.secret)
      .update(`decoy:${username.toLowerCase()}`)
      .digest();
    const salt = seed.subarray(16).toString('hex');
    return { userId: uuid(seed), password: { salt, verifier: this.#decoyVerifier } };
  }
}

/** A version 4 UUID (RFC 9562, section 5.4) from 16 given bytes instead of random ones. */
function uuid(seed: Buffer): string {
  const bytes = Buffer.from(seed.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
