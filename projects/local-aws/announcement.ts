import type { CodeDelivery } from './cognito/confirmation-codes.ts';
import type { LocalAws } from './local-aws.ts';

/** Prints where everything is. The rows of `more` come first. */
export function announce(aws: LocalAws, more: Readonly<Record<string, string>>): void {
  const { outputs, demoAccount, accessLog, faultsUrl } = aws;
  const rows = {
    ...more,
    Gateway: outputs.custom.api_url,
    'User pool': outputs.custom.user_pool_endpoint,
    'Demo account': `${demoAccount.email}  password ${demoAccount.password}`,
    'Access log': accessLog,
    ...(faultsUrl === undefined ? {} : { Faults: faultsUrl }),
  };
  const lines = Object.entries(rows).map(([name, value]) => `  ${name.padEnd(13)} ${value}`);
  console.log(['', ...lines, '', '  Ctrl-C ends everything.', ''].join('\n'));
}

/** Prints a confirmation code, in place of the email that Cognito would send. */
export function announceCode({ email, code, purpose }: CodeDelivery): void {
  console.log(`  Code for ${email} (${purpose}): ${code}`);
}

/** Prints what the user pool that was asked for has, and the stand-in has not. */
export function announceNotices(notices: readonly string[] = []): void {
  for (const notice of notices) console.warn(`  Not supported: ${notice}`);
}
