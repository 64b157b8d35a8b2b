import type { ApiTemplate } from './api-template.ts';

/**
 * By which option the doctor is told what a value of a template really holds.
 *
 * @param value With names in angle brackets, which stand for what is not known.
 */
export function howToGive(value: string, { stack }: Pick<ApiTemplate, 'stack'>): string {
  const names = [...new Set([...value.matchAll(/<([^<>]+)>/g)].map(([, name = '']) => name))];
  const ways = names.map((name) =>
    Object.hasOwn(stack.parameters, name)
      ? `--parameter ${name}=VALUE`
      : `--values, a FILE that says what ${name} is`,
  );
  return `Give ${ways.join(' and ')}.`;
}
