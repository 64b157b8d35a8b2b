import type { Answer } from './answer.ts';

/** A request to the API. */
export interface Question {
  readonly method?: 'GET' | 'OPTIONS';
  /** Of the API, without its base URL. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Said of the request in the report, for example `with an access token`. */
  readonly remark: string;
}

/** Asks and gives what came back. It never rejects. */
export type Ask = (question: Question) => Promise<Answer>;

/**
 * The failure where the port is one to which nothing is fetched.
 *
 * @see https://fetch.spec.whatwg.org/#port-blocking
 */
export const BAD_PORT = 'bad port';

const timeoutMillis = 10_000;
const largestRefusal = 1024;

/**
 * Asks the API of this base URL, which has no trailing slash. Redirects are not followed: a browser
 * follows none for a preflight, and a token must not go where it was not meant to.
 */
export function askApi(api: string): Ask {
  return async ({ method = 'GET', path, headers = {}, remark }) => {
    const question = `${method} ${path} ${remark}`;
    try {
      const response = await fetch(api + path, {
        method,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMillis),
      });
      const body = await readStart(response);
      return {
        question,
        status: response.status,
        headers: response.headers,
        gatewayMessage: gatewayMessage(response, body),
      };
    } catch (error) {
      // TypeError: no connection; TimeoutError: no answer.
      return { question, status: 0, headers: new Headers(), failure: reason(error as Error) };
    }
  };
}

async function readStart({ body }: Response): Promise<string> {
  if (!body) return '';
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.length > largestRefusal) break;
  }
  return text;
}

/** API Gateway's own answers are `{"message":"…"}` with a status of 400 or more, and nothing else. */
function gatewayMessage({ status }: Response, body: string): string | undefined {
  if (status < 400) return undefined;
  return /^\{\s*"message"\s*:\s*"([\w ]+)"\s*\}$/.exec(body.trim())?.[1];
}

/** Without the error's message, which may quote what was sent. */
function reason({ name, cause }: Error): string {
  if (name === 'TimeoutError') return `no answer within ${timeoutMillis / 1000} s`;
  const { code, message } = (cause ?? {}) as NodeJS.ErrnoException;
  return code ?? (message === BAD_PORT ? BAD_PORT : name);
}
