import { parse } from 'yaml';
import { z } from 'zod';

/** Headers for the paths that a pattern matches. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}

const file = z.strictObject({
  customHeaders: z.array(
    z.strictObject({
      pattern: z.string(),
      headers: z.array(z.strictObject({ key: z.string(), value: z.string() })).min(1),
    }),
  ),
});

/**
 * Reads a `customHttp.yml`.
 *
 * @throws Error if it has not the documented form, or a pattern whose meaning is not documented.
 * @see https://docs.aws.amazon.com/amplify/latest/userguide/custom-header-YAML-format.html
 */
export function readCustomHeaders(yaml: string): readonly HeaderRule[] {
  const { data, error } = file.safeParse(parse(yaml));
  if (error) throw new Error(`customHttp.yml: ${z.prettifyError(error)}`);
  for (const { pattern } of data.customHeaders) matcher(pattern);
  return data.customHeaders;
}

/**
 * The headers for a path.
 *
 * @param path starts with a slash and has no query.
 * @throws Error if two rules set the same header: AWS does not say which of them wins.
 */
export function customHeaders(rules: readonly HeaderRule[], path: string): Headers {
  const headers = new Headers();
  for (const rule of rules.filter(({ pattern }) => matcher(pattern)(path))) {
    for (const { key, value } of rule.headers) {
      if (headers.has(key)) throw new Error(`Two patterns set ${key} for ${path}. Leave one.`);
      headers.set(key, value);
    }
  }
  return headers;
}

/**
 * AWS describes patterns by examples alone, and its users found out differently what else they do:
 * whether `*.js` matches in folders, and whether braces or regular expressions work.
 *
 * @returns Whether the pattern matches a path.
 */
function matcher(pattern: string): (path: string) => boolean {
  if (pattern === '**' || pattern === '**/*') return () => true;
  const extension = /^\*\*\/\*(\.\w+)$/.exec(pattern)?.[1];
  if (extension) return (path) => path.endsWith(extension);
  if (/^\/[\w./-]*$/.test(pattern)) return (path) => path === pattern;
  throw new Error(
    `AWS does not say what the pattern ${pattern} matches. Use **, **/*.js or a path such as /a.json.`,
  );
}
