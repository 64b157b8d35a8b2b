import { STATUS_CODES } from 'node:http';
import type { FieldError } from './field-errors.ts';

/** What a {@link Problem} may add to its status and sentence. */
export interface ProblemOptions {
  /** What is wrong with each field. */
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** A request that cannot be answered as asked: an HTTP status and a sentence for the caller. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: 400 | 401 | 404 | 405 | 409 | 413 | 415 | 500 | 503;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  /** @param detail names the fault and its remedy; goes to the caller, so it holds no secret */
  constructor(status: Problem['status'], detail: string, options: ProblemOptions = {}) {
    super(detail, { cause: options.cause });
    this.status = status;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
  }

  /**
   * Gives the problem details object (RFC 9457, section 3), to be sent as `application/problem+json`.
   *
   * @param requestId a UUID; becomes `instance`, under which the log knows the request
   */
  details(requestId: string): ProblemDetails {
    const { status, message: detail, errors } = this;
    const instance = `urn:uuid:${requestId}`;
    return {
      title: STATUS_CODES[status] ?? '',
      status,
      detail,
      instance,
      ...(errors && { errors }),
    };
  }
}

/** A problem on the wire. Its `type` is absent, hence `about:blank`: the status says what it is. */
export interface ProblemDetails {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** `urn:uuid:…`, to quote when asking about the request. */
  readonly instance: string;
  readonly errors?: readonly FieldError[];
}
