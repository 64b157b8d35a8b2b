/** How long tokens live, in seconds. */
export interface TokenValidity {
  /** From 300 to 86,400. Default: 3600. */
  readonly access: number;
  /** From 300 to 86,400. Default: 3600. */
  readonly id: number;
  /** From 3600 to 10 years. Default: 30 days. */
  readonly refresh: number;
}

/** Makes every refresh bring a new refresh token in place of the one that it was asked with. */
export interface RefreshTokenRotation {
  /** How long the replaced one still counts, so that a client may ask again: from 0 to 60. */
  readonly retryGracePeriodSeconds: number;
}

/** Whether the pool keeps to itself who has an account (`ENABLED`), or tells anybody (`LEGACY`). */
export type PreventUserExistenceErrors = 'ENABLED' | 'LEGACY';

/**
 * What can be set of the pool's app client.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html
 */
export interface AppClientSettings {
  readonly tokenValidity?: Partial<TokenValidity>;
  /** Default: `ENABLED`. */
  readonly preventUserExistenceErrors?: PreventUserExistenceErrors;
  /** Default: none, the refresh token of the sign-in stays. */
  readonly refreshTokenRotation?: RefreshTokenRotation;
}

const day = 24 * 3600;

const defaultValidity: TokenValidity = { access: 3600, id: 3600, refresh: 30 * day };

/**
 * Fills in the defaults.
 *
 * @throws RangeError naming the setting, if AWS would not take it.
 */
export function readTokenValidity(given: Partial<TokenValidity> = {}): TokenValidity {
  const validity = { ...defaultValidity, ...given };
  demand('tokenValidity.access', validity.access, 300, day);
  demand('tokenValidity.id', validity.id, 300, day);
  demand('tokenValidity.refresh', validity.refresh, 3600, 3650 * day);
  return validity;
}

/** @throws RangeError naming the setting, if AWS would not take it. */
export function readGracePeriod({ retryGracePeriodSeconds }: RefreshTokenRotation): number {
  return demand('retryGracePeriodSeconds', retryGracePeriodSeconds, 0, 60);
}

function demand(setting: string, seconds: number, least: number, most: number): number {
  if (Number.isInteger(seconds) && seconds >= least && seconds <= most) return seconds;
  throw new RangeError(
    `${setting} takes a whole number of seconds from ${least} to ${most}, not ${seconds}.`,
  );
}
