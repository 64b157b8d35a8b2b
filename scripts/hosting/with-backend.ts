import { z } from 'zod';

/** What the app may call at most, as it stands in `customHttp.yml`: anything at AWS. */
const anywhere = 'https://*.amazonaws.com';

const url = z.url({ protocol: /^https?$/ });
const outputs = z.object({
  auth: z.object({ aws_region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/) }),
  custom: z.object({ api_url: url, user_pool_endpoint: url.optional() }),
});

/**
 * Puts the addresses of a deployed backend, its API and its user pool, in the place of all of AWS in
 * the Content-Security-Policy.
 *
 * @param customHttp text of `customHttp.yml`.
 * @param amplifyOutputs what `amplify_outputs.json` holds.
 * @throws Error if either is not as expected.
 */
export function withBackend(customHttp: string, amplifyOutputs: unknown): string {
  const { data, error } = outputs.safeParse(amplifyOutputs);
  if (error) throw new Error(`amplify_outputs.json: ${z.prettifyError(error)}`);
  const { auth, custom } = data;
  const userPool =
    custom.user_pool_endpoint ?? `https://cognito-idp.${auth.aws_region}.amazonaws.com`;
  const origins = [custom.api_url, userPool].map((url) => new URL(url).origin);
  const [before, after, ...more] = customHttp.split(anywhere);
  if (after === undefined || more.length > 0) {
    throw new Error(
      `customHttp.yml: connect-src must hold ${anywhere} once; git restores the file.`,
    );
  }
  return `${before}${origins.join(' ')}${after}`;
}
