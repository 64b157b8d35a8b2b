import type { Finding } from './finding.ts';

/** Three parts in base64url, of which the first is a JSON object; the last may be cut off. */
const token = /eyJ[\w-]+(\.[\w-]*){1,2}/g;
const controls = /\p{Cc}/gu;

/**
 * Takes out of a finding what looks like a token, and control characters: an API may send back in its
 * headers whatever it likes, and reports end up in logs.
 */
export function withoutTokens(finding: Finding): Finding {
  const texts: Readonly<Record<string, string>> = { ...finding };
  const entries = Object.entries(texts).map(([name, text]) => [name, clean(text)]);
  return Object.fromEntries(entries) as Finding;
}

/** The same for any text. */
export function clean(text: string): string {
  return text.replaceAll(token, '<token>').replaceAll(controls, '�');
}
