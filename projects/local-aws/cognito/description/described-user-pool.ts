import { z } from 'zod';
import type { UserPoolSettings } from '../user-pool-settings.ts';
import { attributeSettings, describedAttribute } from './described-attribute.ts';
import { refused, withoutEffect } from './told-keys.ts';

const passwordPolicy = z
  .strictObject({
    MinimumLength: z.int().min(6).max(99).optional(),
    RequireUppercase: z.boolean().optional(),
    RequireLowercase: z.boolean().optional(),
    RequireNumbers: z.boolean().optional(),
    RequireSymbols: z.boolean().optional(),
    PasswordHistorySize: z
      .literal(0, 'passwords of the past are not remembered here. Remove it to go on without')
      .optional(),
    TemporaryPasswordValidityDays: z
      .int()
      .min(0)
      .max(365)
      .transform((days) => (days === 0 ? undefined : days))
      .optional(),
  })
  .transform((policy) => ({
    minimumLength: policy.MinimumLength,
    requireUppercase: policy.RequireUppercase,
    requireLowercase: policy.RequireLowercase,
    requireNumbers: policy.RequireNumbers,
    requireSymbols: policy.RequireSymbols,
    temporaryPasswordValidityDays: policy.TemporaryPasswordValidityDays,
  }));

const byEmail = (what: string) =>
  z.array(z.enum(['email', 'phone_number'])).refine((names) => names.includes('email'), what);

const usernames = byEmail('users sign in by their email address here. Set it to ["email"]');
const autoVerified = byEmail('email addresses are confirmed by a code here. Set it to ["email"]');

/**
 * What `aws cognito-idp describe-user-pool` prints of a pool.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html
 */
export const describedUserPool = z
  .strictObject({
    Id: z.string().optional(),
    MfaConfiguration: z.enum(['OFF', 'OPTIONAL', 'ON']).optional(),
    Policies: z
      .strictObject({
        PasswordPolicy: passwordPolicy.optional(),
        SignInPolicy: z.unknown().optional(),
      })
      .optional(),
    SchemaAttributes: z.array(describedAttribute).optional(),
    UsernameAttributes: usernames.optional(),
    AutoVerifiedAttributes: autoVerified.optional(),
    UsernameConfiguration: z
      .strictObject({
        CaseSensitive: z.literal(false, 'usernames are the same in capitals here. Remove it'),
      })
      .optional(),
    AdminCreateUserConfig: z
      .strictObject({
        AllowAdminCreateUserOnly: z.boolean().optional(),
        ...withoutEffect(['InviteMessageTemplate', 'UnusedAccountValidityDays']),
      })
      .optional(),
    ...refused({
      AliasAttributes: 'users sign in by their email address here, which is no alias',
      DeviceConfiguration: 'devices are not remembered here',
      LambdaConfig: 'triggers are not run here',
    }),
    ...withoutEffect([
      'AccountRecoverySetting',
      'AcrConfiguration',
      'Arn',
      'CreationDate',
      'CustomDomain',
      'DeletionProtection',
      'Domain',
      'EmailConfiguration',
      'EmailConfigurationFailure',
      'EmailVerificationMessage',
      'EmailVerificationSubject',
      'EstimatedNumberOfUsers',
      'IssuerConfiguration',
      'KeyConfiguration',
      'LastModifiedDate',
      'Name',
      'SmsAuthenticationMessage',
      'SmsConfiguration',
      'SmsConfigurationFailure',
      'SmsVerificationMessage',
      'Status',
      'UserAttributeUpdateSettings',
      'UserPoolAddOns',
      'UserPoolTags',
      'UserPoolTier',
      'VerificationMessageTemplate',
    ]),
  })
  .superRefine((pool, context) => {
    // In a whole description, what is not there is not set.
    if (pool.Id === undefined) return;
    for (const key of ['UsernameAttributes', 'AutoVerifiedAttributes'] as const) {
      const { error } = (key === 'UsernameAttributes' ? usernames : autoVerified).safeParse(
        pool[key] ?? [],
      );
      for (const { message } of error?.issues ?? []) {
        if (!pool[key]) context.addIssue({ code: 'custom', path: [key], message });
      }
    }
  });

/** @returns the settings; what the description leaves open is `undefined`. */
export function userPoolSettings(pool: z.infer<typeof describedUserPool>): UserPoolSettings {
  const adminOnly = pool.AdminCreateUserConfig?.AllowAdminCreateUserOnly;
  return {
    attributes: pool.SchemaAttributes && attributeSettings(pool.SchemaAttributes),
    mfa: pool.MfaConfiguration,
    passwordPolicy: pool.Policies?.PasswordPolicy,
    signUp: adminOnly ? 'ADMINISTRATORS' : 'EVERYBODY',
  };
}
