import { z } from 'zod';
import { validityRanges, type AppClientSettings, type AuthFlow } from '../app-client.ts';
import { refused, withoutEffect } from './told-keys.ts';

const units = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

const unit = z.enum(['seconds', 'minutes', 'hours', 'days']);

const validity = z.int().nonnegative().optional();

const authFlows = z.enum([
  'ADMIN_NO_SRP_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'CUSTOM_AUTH_FLOW_ONLY',
  'USER_PASSWORD_AUTH',
]);

/** Those that there are here, by AWS's names. */
const supportedFlows: Readonly<Partial<Record<z.infer<typeof authFlows>, AuthFlow>>> = {
  ALLOW_REFRESH_TOKEN_AUTH: 'REFRESH_TOKEN_AUTH',
  ALLOW_USER_PASSWORD_AUTH: 'USER_PASSWORD_AUTH',
  ALLOW_USER_SRP_AUTH: 'USER_SRP_AUTH',
  USER_PASSWORD_AUTH: 'USER_PASSWORD_AUTH',
};

/** @returns whether a flow is one that there is none of here. */
export function isUnsupportedFlow(flow: string): boolean {
  return !Object.hasOwn(supportedFlows, flow);
}

/**
 * What `aws cognito-idp describe-user-pool-client` prints of an app client.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html
 */
export const describedAppClient = z
  .strictObject({
    ClientId: z.string().optional(),
    AccessTokenValidity: validity,
    IdTokenValidity: validity,
    RefreshTokenValidity: validity,
    TokenValidityUnits: z
      .strictObject({
        AccessToken: unit.optional(),
        IdToken: unit.optional(),
        RefreshToken: unit.optional(),
      })
      .optional(),
    AuthSessionValidity: z.int().min(3).max(15).optional(),
    ExplicitAuthFlows: z.array(authFlows).optional(),
    PreventUserExistenceErrors: z.enum(['ENABLED', 'LEGACY']).optional(),
    ReadAttributes: z.array(z.string()).optional(),
    WriteAttributes: z.array(z.string()).optional(),
    RefreshTokenRotation: z
      .strictObject({
        Feature: z.enum(['ENABLED', 'DISABLED']),
        RetryGracePeriodSeconds: z.int().min(0).max(60).default(0),
      })
      .optional(),
    EnableTokenRevocation: z
      .literal(true, 'tokens can always be revoked here. Remove it')
      .optional(),
    ...refused({
      ClientSecret: 'an app in a browser has none, and requests are not checked for it here',
    }),
    ...withoutEffect([
      'AllowedOAuthFlows',
      'AllowedOAuthFlowsUserPoolClient',
      'AllowedOAuthScopes',
      'AnalyticsConfiguration',
      'CallbackURLs',
      'ClientName',
      'CreationDate',
      'DefaultRedirectURI',
      'EnablePropagateAdditionalUserContextData',
      'LastModifiedDate',
      'LogoutURLs',
      'SupportedIdentityProviders',
      'UserPoolId',
    ]),
  })
  .superRefine((client, context) => {
    const complain = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], message });
    for (const [key, seconds, [least, most]] of lifetimes(client)) {
      if (seconds === undefined || (seconds >= least && seconds <= most)) continue;
      complain(key, `takes ${least} to ${most} seconds by TokenValidityUnits, not ${seconds}`);
    }
    const rotates = client.RefreshTokenRotation?.Feature === 'ENABLED';
    if (rotates && client.ExplicitAuthFlows?.includes('ALLOW_REFRESH_TOKEN_AUTH')) {
      complain(
        'ExplicitAuthFlows',
        'ALLOW_REFRESH_TOKEN_AUTH does not go with RefreshTokenRotation. Remove one of them',
      );
    }
  });

type DescribedAppClient = z.infer<typeof describedAppClient>;

/** The lifetimes in seconds: 0 stands for the default. */
function lifetimes(client: DescribedAppClient) {
  const { TokenValidityUnits: given = {} } = client;
  const inSeconds = (amount: number | undefined, by: keyof typeof units) =>
    amount ? amount * units[by] : undefined;
  return [
    [
      'AccessTokenValidity',
      inSeconds(client.AccessTokenValidity, given.AccessToken ?? 'hours'),
      validityRanges.access,
    ],
    [
      'IdTokenValidity',
      inSeconds(client.IdTokenValidity, given.IdToken ?? 'hours'),
      validityRanges.id,
    ],
    [
      'RefreshTokenValidity',
      inSeconds(client.RefreshTokenValidity, given.RefreshToken ?? 'days'),
      validityRanges.refresh,
    ],
  ] as const;
}

/** @returns the settings; what the description leaves open is `undefined`. */
export function appClientSettings(client: DescribedAppClient): AppClientSettings {
  const [[, access], [, id], [, refresh]] = lifetimes(client);
  const { RefreshTokenRotation: rotation, AuthSessionValidity: minutes } = client;
  return {
    authFlows: client.ExplicitAuthFlows?.flatMap((flow) => supportedFlows[flow] ?? []),
    authSessionValidity: minutes && minutes * 60,
    tokenValidity: { access, id, refresh },
    readAttributes: client.ReadAttributes,
    writeAttributes: client.WriteAttributes,
    // In a whole description, what is not there is not set.
    preventUserExistenceErrors:
      client.PreventUserExistenceErrors ?? (client.ClientId === undefined ? undefined : 'LEGACY'),
    refreshTokenRotation:
      rotation?.Feature === 'ENABLED'
        ? { retryGracePeriodSeconds: rotation.RetryGracePeriodSeconds }
        : undefined,
  };
}
