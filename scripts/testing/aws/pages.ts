import type { search } from '@aws-lambda-powertools/jmespath';
import type { Call } from './call.ts';

/** What a service answers. */
export type Answer = Parameters<typeof search>[1];

/** What comes in pages, by operation. */
const PAGED: Readonly<Record<string, string>> = {
  'amplify list-apps': 'apps',
  'cloudformation describe-change-set': 'Changes',
  'cloudformation describe-stack-events': 'StackEvents',
  'cloudformation list-stack-resources': 'StackResourceSummaries',
};

/** Items of a page. AWS has a hundred or so. */
const SIZE = 2;

/**
 * An answer in the pages for which the AWS CLI asks one after another. Its text output queries each of
 * them for itself.
 *
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-output-format.html#text-output
 */
export function pages({ operation, options }: Call, answer: Answer): readonly Answer[] {
  const name = PAGED[operation];
  if (name === undefined || options['no-paginate']) return [answer];
  const whole = answer as Readonly<Record<string, readonly object[]>>;
  const items = whole[name] ?? [];
  const starts = items.map((_, at) => at).filter((at) => at % SIZE === 0);
  const parts = starts.map((at) => ({ ...whole, [name]: items.slice(at, at + SIZE) }));
  return parts.length > 0 ? parts : [whole];
}
