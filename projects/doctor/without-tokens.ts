import type { Finding } from './finding.ts';

/** A JSON object in base64url, and what follows it in a token. */
const token = /eyJ[\w-]{8,}(\.[\w-]*){0,2}/g;
const controls = /\p{Cc}/gu;

/**
 * Takes out of a finding what looks like a token, and control characters: an API may send back in its
 * headers whatever it likes, and reports end up in logs.
 *
 * @param known Tokens of which no part may be left, whatever it looks like.
 */
export function withoutTokens(finding: Finding, known: readonly string[] = []): Finding {
  const texts: Readonly<Record<string, string>> = { ...finding };
  const parts = known.flatMap((it) => it.split('.')).filter(({ length }) => length >= 8);
  const entries = Object.entries(texts).map(([name, text]) => [name, clean(without(text, parts))]);
  return Object.fromEntries(entries) as Finding;
}

function without(text: string, parts: readonly string[]): string {
  return parts.reduce((left, part) => left.replaceAll(part, '<token>'), text);
}

/** The same for any text. */
export function clean(text: string): string {
  return text.replaceAll(token, '<token>').replaceAll(controls, '�');
}
