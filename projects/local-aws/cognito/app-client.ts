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

/** How users can sign in: without showing the password, or with it; and go on with a refresh token. */
export type AuthFlow = 'REFRESH_TOKEN_AUTH' | 'USER_PASSWORD_AUTH' | 'USER_SRP_AUTH';

/**
 * What can be set of the pool's app client.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html
 */
export interface AppClientSettings {
  /** Without `REFRESH_TOKEN_AUTH` where refresh tokens rotate. Default: but for the password, all. */
  readonly authFlows?: readonly AuthFlow[];
  /** How long each step of a sign-in may take, in seconds: from 180 to 900. Default: 180. */
  readonly authSessionValidity?: number;
  readonly tokenValidity?: Partial<TokenValidity>;
  /** What the app can read of its users. Default: OpenID Connect's attributes, no custom ones. */
  readonly readAttributes?: readonly string[];
  /** What it can write; what grants rights should not be among it. Default as for reading. */
  readonly writeAttributes?: readonly string[];
  /** Default: `ENABLED`. */
  readonly preventUserExistenceErrors?: PreventUserExistenceErrors;
  /** Default: none, the refresh token of the sign-in stays. */
  readonly refreshTokenRotation?: RefreshTokenRotation;
}

const day = 24 * 3600;

const defaultValidity: TokenValidity = { access: 3600, id: 3600, refresh: 30 * day };

/** What AWS takes, in seconds. */
export const validityRanges = {
  access: [300, day],
  id: [300, day],
  refresh: [3600, 3650 * day],
} as const satisfies Record<keyof TokenValidity, readonly [least: number, most: number]>;

/**
 * Fills in the defaults.
 *
 * @throws RangeError naming the setting, if AWS would not take it.
 */
export function readTokenValidity(given: Partial<TokenValidity> = {}): TokenValidity {
  const validity = { ...defaultValidity, ...given };
  demand('tokenValidity.access', validity.access, ...validityRanges.access);
  demand('tokenValidity.id', validity.id, ...validityRanges.id);
  demand('tokenValidity.refresh', validity.refresh, ...validityRanges.refresh);
  return validity;
}

/** @throws RangeError naming the setting, if AWS would not take it. */
export function readGracePeriod({ retryGracePeriodSeconds }: RefreshTokenRotation): number {
  return demand('retryGracePeriodSeconds', retryGracePeriodSeconds, 0, 60);
}

/** @throws RangeError, if AWS would not take it. */
export function readSessionValidity(seconds = 180): number {
  return demand('authSessionValidity', seconds, 180, 900);
}

/** @returns the flows; with rotation, GetTokensFromRefreshToken alone refreshes. */
export function readAuthFlows(settings: AppClientSettings): ReadonlySet<AuthFlow> {
  const { authFlows = ['USER_SRP_AUTH', 'REFRESH_TOKEN_AUTH'] as const } = settings;
  const rotates = settings.refreshTokenRotation !== undefined;
  return new Set(authFlows.filter((flow) => !(rotates && flow === 'REFRESH_TOKEN_AUTH')));
}

function demand(setting: string, seconds: number, least: number, most: number): number {
  if (Number.isInteger(seconds) && seconds >= least && seconds <= most) return seconds;
  throw new RangeError(
    `${setting} takes a whole number of seconds from ${least} to ${most}, not ${seconds}.`,
  );
}
