import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { CognitoError } from './cognito-error.ts';
import type { PasswordAttempts } from './password-attempts.ts';
import type { CodePurpose, User } from './pool-state.ts';
import type { Strangers } from './strangers.ts';
import type { Users } from './users.ts';

/** A code on its way to a user: what Cognito would send by email. */
export interface CodeDelivery {
  readonly purpose: CodePurpose | 'invitation';
  readonly email: string;
  /** Six digits; with an invitation the temporary password. */
  readonly code: string;
}

/** Where a code went, as Cognito tells the client. */
export interface CodeDeliveryDetails {
  readonly AttributeName: 'email';
  readonly DeliveryMedium: 'EMAIL';
  readonly Destination: string;
}

const hour = 3_600_000;
const lifetimes: Readonly<Record<CodePurpose, number>> = {
  attribute: 24 * hour,
  'sign-up': 24 * hour,
  'password-reset': hour,
};

interface ConfirmationCodesOptions {
  readonly users: Users;
  readonly attempts: PasswordAttempts;
  readonly strangers: Strangers;
  readonly secret: string;
  readonly clock: () => number;
  readonly onCode: (delivery: CodeDelivery) => void;
}

/** Sends codes and takes them back. A user has one for each purpose: a new one ends the last. */
export class ConfirmationCodes {
  readonly #options: ConfirmationCodesOptions;

  constructor(options: ConfirmationCodesOptions) {
    this.#options = options;
  }

  /** @param email where to; what is typed later counts for this address alone. */
  send(user: User, purpose: CodePurpose, email = user.email): CodeDeliveryDetails {
    const { users, clock, onCode } = this.#options;
    const code = randomInt(1_000_000).toString().padStart(6, '0');
    const digest = this.#digest(user, email, code).toString('hex');
    const expiresAt = clock() + lifetimes[purpose];
    users.save({ ...user, codes: { ...user.codes, [purpose]: { digest, expiresAt } } });
    onCode({ purpose, email, code });
    return deliveryDetails(email);
  }

  /** Sends what is no code of a user's to be taken back. */
  deliver(delivery: CodeDelivery): void {
    this.#options.onCode(delivery);
  }

  /**
   * Takes the code that the user typed. It stays valid until the caller saves the user with it used.
   *
   * @throws CognitoError ExpiredCodeException for one that was right, or has been used; CodeMismatchException;
   *   LimitExceededException after too many wrong ones, whether a new one has been sent or not.
   */
  assertCode(user: User, purpose: CodePurpose, typed: string, email = user.email): void {
    const sent = user.codes[purpose];
    const isRight =
      sent !== undefined &&
      timingSafeEqual(this.#digest(user, email, typed), Buffer.from(sent.digest, 'hex'));
    const count = this.#unlocked(user.sub, purpose);
    if (!isRight) throw this.#wrong(count);
    this.#options.attempts.succeed(count);
    if (sent.expiresAt <= this.#options.clock()) {
      const message = 'Invalid code provided, please request a code again.';
      throw new CognitoError('ExpiredCodeException', message);
    }
  }

  /**
   * @returns what `assertCode` throws for a wrong code: nobody has a right one.
   * @throws CognitoError LimitExceededException, as `assertCode` does.
   */
  refuseStranger(username: string, purpose: CodePurpose): CognitoError {
    return this.#wrong(this.#unlocked(this.#options.strangers.idOf(username), purpose));
  }

  /** @returns what wrong codes are counted under: they lock out as wrong passwords do, but apart. */
  #unlocked(userId: string, purpose: CodePurpose): string {
    const count = `${userId} ${purpose}`;
    if (!this.#options.attempts.isLocked(count)) return count;
    const message = 'Attempt limit exceeded, please try after some time.';
    throw new CognitoError('LimitExceededException', message);
  }

  #wrong(count: string): CognitoError {
    this.#options.attempts.fail(count);
    const message = 'Invalid verification code provided, please try again.';
    return new CognitoError('CodeMismatchException', message);
  }

  /** Keyed, because a plain hash of six digits is found by trying them all. */
  #digest({ sub }: User, email: string, code: string): Buffer {
    const text = JSON.stringify([sub, email, code]);
    return createHmac('sha256', this.#options.secret).update(`code:${text}`).digest();
  }
}

/** @returns the user whose code for that purpose has been used, and is as good as expired. */
export function withUsedCode(user: User, purpose: CodePurpose): User {
  const { [purpose]: sent } = user.codes;
  return sent ? { ...user, codes: { ...user.codes, [purpose]: { ...sent, expiresAt: 0 } } } : user;
}

/**
 * Masks an address as Cognito does: `d***@e***`. In lower case, because an answer in another case
 * than was asked for would tell that the user exists.
 */
export function deliveryDetails(email: string): CodeDeliveryDetails {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  const Destination = `${local.charAt(0)}***@${domain.charAt(0)}***`;
  return { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination };
}
