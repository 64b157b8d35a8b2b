/**
 * Statuses with which the gateway itself answers, with the message that AWS gives them, and the type of
 * gateway response; which status of an HTTP API has which type is not documented.
 */
const answers = {
  401: ['Unauthorized', 'UNAUTHORIZED'],
  403: ['Forbidden', 'ACCESS_DENIED'],
  404: ['Not Found', 'RESOURCE_NOT_FOUND'],
  413: ['Request Entity Too Large', 'REQUEST_TOO_LARGE'],
  429: ['Too Many Requests', 'THROTTLED'],
  431: ['Request Header Fields Too Large', 'REQUEST_TOO_LARGE'],
  500: ['Internal Server Error', 'INTEGRATION_FAILURE'],
  503: ['Service Unavailable', 'INTEGRATION_FAILURE'],
} as const;

export type RefusalStatus = keyof typeof answers;

export interface RefusalDetails extends ErrorOptions {
  /** Headers of the answer besides its content type. */
  readonly headers?: Readonly<Record<string, string>>;
  /** `$context` variables that tell the access log why. They never reach the client. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** That the gateway answers a request itself; thrown by the step that finds it has to. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: RefusalStatus;
  readonly variables: Readonly<Record<string, string>>;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(status: RefusalStatus, { headers, variables, ...options }: RefusalDetails = {}) {
    const [message, responseType] = answers[status];
    super(message, options);
    this.status = status;
    this.#headers = headers ?? {};
    this.variables = {
      'error.message': message,
      'error.responseType': responseType,
      ...variables,
    };
  }

  toResponse(): Response {
    const { status, message } = this;
    return Response.json({ message }, { status, headers: this.#headers });
  }
}
