import { CognitoAuthError } from './cognito-auth-error';

/**
 * Ends the start of an app whose configuration can't be what is meant.
 *
 * @param name - of the option, such as `apis[0].url`
 * @param value - as it was given; credentials in a URL are not repeated
 * @param problem - goes on after the value
 * @param fix - a sentence
 * @throws CognitoAuthError `not-configured`, always
 */
export function refuse(name: string, value: unknown, problem: string, fix: string): never {
  const shown = typeof value === 'string' ? `"${withoutCredentials(value)}"` : typeof value;
  throw new CognitoAuthError(
    'not-configured',
    `provideCognitoHttp: ${name} is ${shown}, ${problem}. ${fix}`,
    { recovery: fix },
  );
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/]*@/, '//…@');
}
