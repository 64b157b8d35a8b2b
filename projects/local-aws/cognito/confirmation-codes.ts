import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { CognitoError } from './cognito-error.ts';
import type { CodePurpose, User } from './pool-state.ts';
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
const tries = 5;

interface ConfirmationCodesOptions {
  readonly users: Users;
  readonly secret: string;
  readonly clock: () => number;
  readonly onCode: (delivery: CodeDelivery) => void;
}

/** Sends codes and takes them back. A user has one code at a time: a new one ends the last. */
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
    users.save({ ...user, code: { purpose, digest, expiresAt, triesLeft: tries } });
    onCode({ purpose, email, code });
    return deliveryDetails(email);
  }

  /** Sends what is no code of a user's to be taken back. */
  deliver(delivery: CodeDelivery): void {
    this.#options.onCode(delivery);
  }

  /**
   * Takes the code that the user typed. It stays valid until the caller saves the user without it.
   *
   * @throws CognitoError ExpiredCodeException, CodeMismatchException or, after five wrong tries,
   * LimitExceededException until a new code is sent.
   */
  assertCode(user: User, purpose: CodePurpose, typed: string, email = user.email): void {
    const { users, clock } = this.#options;
    const sent = user.code;
    if (sent?.purpose !== purpose || sent.expiresAt <= clock()) {
      const message = 'Invalid code provided, please request a code again.';
      throw new CognitoError('ExpiredCodeException', message);
    }
    if (sent.triesLeft === 0) {
      const message = 'Attempt limit exceeded, please try after some time.';
      throw new CognitoError('LimitExceededException', message);
    }
    if (!timingSafeEqual(this.#digest(user, email, typed), Buffer.from(sent.digest, 'hex'))) {
      users.save({ ...user, code: { ...sent, triesLeft: sent.triesLeft - 1 } });
      throw codeMismatch();
    }
  }

  /** Keyed, because a plain hash of six digits is found by trying them all. */
  #digest({ sub }: User, email: string, code: string): Buffer {
    const text = JSON.stringify([sub, email, code]);
    return createHmac('sha256', this.#options.secret).update(`code:${text}`).digest();
  }
}

/** Also the answer where the user does not exist, so as not to tell. */
export function codeMismatch(): CognitoError {
  const message = 'Invalid verification code provided, please try again.';
  return new CognitoError('CodeMismatchException', message);
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
