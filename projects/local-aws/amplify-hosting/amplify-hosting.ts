import { customHeaders, type HeaderRule } from './custom-headers.ts';
import { rewrite, type RewriteRule } from './custom-rules.ts';

export interface HostedApp {
  /** Answers with the file of a path, and 404 where there is none. */
  readonly files: (path: string) => Response | Promise<Response>;
  readonly headers: readonly HeaderRule[];
  readonly rules: readonly RewriteRule[];
  /**
   * Which path the patterns of headers are held against where a rule rewrites it; AWS does not say.
   * The requested one by default.
   */
  readonly headersOf?: 'requested' | 'served';
}

/** What Amplify sends where no rule sets another. */
export const defaultCacheControl = 'public, max-age=0, s-maxage=31536000';

/**
 * Serves an app's files with its headers and rewrites as Amplify Hosting does.
 *
 * @see https://docs.aws.amazon.com/amplify/latest/userguide/custom-headers.html
 */
export async function serveHosted(app: HostedApp, request: Request): Promise<Response> {
  const { pathname: requested } = new URL(request.url);
  const served = rewrite(app.rules, requested);
  const file = await app.files(served);
  const headers = new Headers(file.headers);
  headers.set('cache-control', defaultCacheControl);
  const path = app.headersOf === 'served' ? served : requested;
  customHeaders(app.headers, path).forEach((value, key) => headers.set(key, value));
  // Amplify sets it on what was found alone, lest a fault be kept.
  if (file.status !== 200) headers.delete('cache-control');
  return new Response(file.body, { status: file.status, headers });
}
