import type { SignInTexts } from './sign-in-texts';

type RulesTexts = SignInTexts['passwordRules'];

/** What `amplify_outputs.json` says of passwords. */
interface PasswordPolicy {
  readonly min_length?: number;
  readonly require_lowercase?: boolean;
  readonly require_uppercase?: boolean;
  readonly require_numbers?: boolean;
  readonly require_symbols?: boolean;
}

/**
 * What the user pool asks of passwords, in a sentence; empty where it is not known.
 *
 * @param outputs - the contents of `amplify_outputs.json`
 */
export function describePasswordRules(
  outputs: Readonly<Record<string, unknown>>,
  texts: RulesTexts,
  locale: string,
): string {
  const { auth } = outputs as { readonly auth?: { readonly password_policy?: PasswordPolicy } };
  const policy = auth?.password_policy;
  if (policy?.min_length === undefined) return '';
  const parts = [
    ...(policy.require_lowercase ? [texts.lowercase] : []),
    ...(policy.require_uppercase ? [texts.uppercase] : []),
    ...(policy.require_numbers ? [texts.numbers] : []),
    ...(policy.require_symbols ? [texts.symbols] : []),
  ];
  return texts.sentence(policy.min_length, new Intl.ListFormat(locale).format(parts));
}
