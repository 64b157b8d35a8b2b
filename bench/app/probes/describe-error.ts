/** An error's name, and what it has for a code. */
export function describeError(error: unknown): string {
  const { name, code, errorCode, status, error: inner } = Object(error) as Record<string, unknown>;
  const texts = [name, code ?? errorCode ?? status ?? inner].filter(
    (part) => typeof part === 'string' || typeof part === 'number',
  );
  return texts.length > 0 ? texts.join(' ') : typeof error;
}
