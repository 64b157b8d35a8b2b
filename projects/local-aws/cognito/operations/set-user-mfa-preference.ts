import { z } from 'zod';
import { invalidParameter } from '../request-validation.ts';
import { userOperation } from './operation.ts';
import { accessToken } from './parameters.ts';

const settings = z
  .object({ Enabled: z.boolean().default(false), PreferredMfa: z.boolean().optional() })
  .optional();

const request = z.object({
  AccessToken: accessToken,
  EmailMfaSettings: settings,
  SMSMfaSettings: settings,
  SoftwareTokenMfaSettings: settings,
});

/** Switches MFA by authenticator app on or off for a user. Messages are no factor here. */
export const setUserMfaPreference = userOperation(request, (input, pool, user) => {
  if (input.SMSMfaSettings?.Enabled) throw notSetUp('SMS_MFA');
  if (input.EmailMfaSettings?.Enabled) throw notSetUp('EMAIL_OTP');
  if (!input.SoftwareTokenMfaSettings) return {};
  const { Enabled: enabled, PreferredMfa } = input.SoftwareTokenMfaSettings;
  const { totp } = user;
  if (enabled && !totp) throw notSetUp('SOFTWARE_TOKEN_MFA');
  if (!enabled && pool.mfa === 'ON') throw invalidParameter('MFA is required in this user pool.');
  if (!enabled && PreferredMfa) {
    throw invalidParameter('SOFTWARE_TOKEN_MFA cannot be preferred without being enabled.');
  }
  const preferred = enabled && (PreferredMfa ?? totp?.preferred ?? false);
  if (totp) pool.users.save({ ...user, totp: { ...totp, enabled, preferred } });
  return {};
});

function notSetUp(factor: string) {
  return invalidParameter(`User does not have delivery config set to turn on ${factor}`);
}
