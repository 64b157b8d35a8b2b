/** A user pool's public keys could not be had. */
export class JwksUnavailableError extends Error {
  override readonly name = 'JwksUnavailableError';
}

/** Milliseconds; the gateway's limit as well. */
const TIMEOUT = 1500;

/**
 * Downloads a JSON Web Key Set (RFC 7517, section 5).
 *
 * @throws JwksUnavailableError if there is no answer within 1.5 s, or another one than 200.
 */
export async function downloadJwks(uri: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(uri, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
    if (!response.ok) throw new Error(`The answer was ${response.status}.`);
    return await response.arrayBuffer();
  } catch (cause) {
    throw new JwksUnavailableError(`Cannot download the user pool's keys from ${uri}.`, { cause });
  }
}
