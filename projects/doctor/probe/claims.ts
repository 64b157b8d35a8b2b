/** What a token says, whoever has signed it. */
export type Claims = Readonly<Record<string, unknown>>;

/** The claims of a token, whoever has signed it; none if it is no token. */
export function readClaims(token: string): Claims {
  try {
    const payload: unknown = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
    );
    return typeof payload === 'object' && payload !== null ? (payload as Claims) : {};
  } catch {
    // SyntaxError: it is no token.
    return {};
  }
}

/** An ID token names its app client in `aud`, an access token in `client_id`. */
export function clientOf({ aud, client_id }: Claims): string {
  return claimText(aud ?? client_id);
}

/** A claim for people, whatever it holds. */
export function claimText(claim: unknown): string {
  return typeof claim === 'string' ? claim : (JSON.stringify(claim) ?? 'nobody');
}
