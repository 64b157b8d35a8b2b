import type { Value, ValueMap } from './stack.ts';
import { TemplateError, type Place } from './template-error.ts';

/**
 * Puts the values of Systems Manager parameters where texts hold `{{resolve:ssm:name}}` or
 * `{{resolve:ssm:name:version}}`; there is one version of each.
 *
 * @param stored Values of Systems Manager parameters by their names.
 * @throws {@link TemplateError} for a name that is not given, and for `ssm-secure` and `secretsmanager`:
 * secrets stay on AWS.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export function resolveReferences(
  value: Value,
  stored: Readonly<Record<string, string>>,
  place: Place,
): Value {
  if (typeof value === 'string') return resolveText(value, stored, place);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => resolveReferences(item, stored, place));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolveReferences(item, stored, place)]),
  );
}

function resolveText(text: string, stored: Readonly<Record<string, string>>, place: Place): string {
  return text.replace(/\{\{resolve:([^:}]*):?([^}]*)\}\}/g, (reference, service, parameter) => {
    const name = String(parameter).replace(/:\d+$/, '');
    if (service === 'ssm' && Object.hasOwn(stored, name)) return stored[name] ?? '';
    const isSecret = service !== 'ssm';
    throw new TemplateError(
      place,
      `${String(reference)} cannot be resolved.`,
      isSecret ? 'Secrets stay on AWS: use ssm, or a parameter.' : 'Give it under ssmParameters.',
    );
  });
}

function isList(value: readonly Value[] | ValueMap): value is readonly Value[] {
  return Array.isArray(value);
}
