/** A JWS (RFC 7515) or JWE (RFC 7516) in compact form, or its start: `eyJ` encodes `{"`. */
const COMPACT_TOKEN = /eyJ[\w-]*(?:\.[\w-]*){1,4}/g;

/** A text of somebody else's, to be shown: what looks like a JWT is taken out. */
export function withoutTokens(text: string): string {
  return text.replace(COMPACT_TOKEN, '[token]');
}
