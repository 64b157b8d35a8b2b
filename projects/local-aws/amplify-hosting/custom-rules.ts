import { z } from 'zod';

/** Serves one file in the place of all paths that match. */
export interface RewriteRule {
  readonly source: RegExp;
  /** Path of a file of the app. */
  readonly target: string;
}

const regularExpression = /^<\/(.*)\/>$/;

const file = z.array(
  z.strictObject({
    source: z.string().regex(regularExpression, 'is no regular expression, as </^a$/>'),
    target: z.string().startsWith('/'),
    status: z.literal('200', 'Only rewrites, of status 200, are supported.'),
  }),
);

/**
 * Reads the rules of an Amplify app, as `aws amplify update-app --custom-rules` takes them.
 *
 * @throws Error for any but a rewrite of a regular expression to a file.
 * @see https://docs.aws.amazon.com/amplify/latest/userguide/redirect-rewrite-examples.html
 */
export function readCustomRules(json: string): readonly RewriteRule[] {
  const { data, error } = file.safeParse(JSON.parse(json));
  if (error) throw new Error(`The custom rules: ${z.prettifyError(error)}`);
  return data.map(({ source, target }) => ({
    source: new RegExp(regularExpression.exec(source)?.[1] ?? ''),
    target,
  }));
}

/**
 * The file that is served for a path: the target of the first rule that matches, be there a file of
 * that path or not, else the path itself.
 */
export function rewrite(rules: readonly RewriteRule[], path: string): string {
  return rules.find(({ source }) => source.test(path))?.target ?? path;
}
