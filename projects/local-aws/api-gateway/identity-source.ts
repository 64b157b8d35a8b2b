/** Where an authorizer looks for the token in a request. */
export type IdentitySource = (request: Request) => string | undefined;

const sourcePattern = /^\$request\.(header|querystring)\.([\w-]+)$/;

/**
 * Reads an authorizer's identity source, `$request.header.<name>` or `$request.querystring.<name>`.
 * What it finds is the token, with or without the scheme `Bearer`. Of a header or a parameter that
 * comes more than once it finds all values joined by commas, which no token verifier takes.
 *
 * @throws SyntaxError if the source is another one.
 */
export function parseIdentitySource(source: string): IdentitySource {
  const [, place, name] = sourcePattern.exec(source) ?? [];
  if (place === undefined || name === undefined) {
    throw new SyntaxError(
      `"${source}" is not $request.header.<name> or $request.querystring.<name>`,
    );
  }
  return (request) => {
    const value =
      place === 'header'
        ? request.headers.get(name)
        : new URL(request.url).searchParams.getAll(name).join(',');
    const token = value?.replace(/^Bearer( +|$)/i, '');
    return token === '' ? undefined : token;
  };
}
