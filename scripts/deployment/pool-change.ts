import { Refusal } from './refusal.ts';
import type { ChosenParameter } from './stack-parameters.ts';

/** Whose users the gateway lets in. */
const POOL = ['UserPoolID', 'AppClientID'];

/**
 * Ends an update that nobody is asked about where the outputs that happen to be in the folder, say of
 * another environment, would let the users of another pool in, and lock out those of this one.
 *
 * @param previous What the stack has; nothing for a new one.
 * @param given `NAME=VALUE` each: who names a parameter means it.
 * @throws {@link Refusal} naming what would change.
 */
export function assertPoolIsMeant(
  chosen: readonly ChosenParameter[],
  previous: Readonly<Record<string, string>>,
  given: readonly string[],
): void {
  const unsaid = chosen.filter(
    ({ ParameterKey: name, ParameterValue }) =>
      POOL.includes(name) &&
      (previous[name] ?? ParameterValue) !== ParameterValue &&
      !given.some((argument) => argument.startsWith(`${name}=`)),
  );
  if (unsaid.length === 0) return;
  const names = unsaid.map(
    ({ ParameterKey, ParameterValue }) => `${ParameterKey}=${ParameterValue}`,
  );
  const changes = unsaid.map((parameter) => tellChange(parameter, previous));
  throw new Refusal(
    `amplify_outputs.json would lead the stack to another user pool: ${changes.join(', ')}.`,
    `put the file of this stack's app there or, if the stack is to change, add ${names.join(' ')}`,
  );
}

/** For example `UserPoolID us-east-1_a → us-east-1_b`, or the value alone where nothing changes. */
export function tellChange(
  { ParameterKey, ParameterValue }: ChosenParameter,
  previous: Readonly<Record<string, string>>,
  width = 0,
): string {
  const before = previous[ParameterKey] ?? ParameterValue;
  const change = before === ParameterValue ? '' : `${before || '(empty)'} → `;
  return `${ParameterKey.padEnd(width)} ${change}${ParameterValue || '(empty)'}`;
}
