/** Statuses with which the gateway itself answers, with the message that AWS gives them. */
const messages = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

export type RefusalStatus = keyof typeof messages;

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
    super(messages[status], options);
    this.status = status;
    this.#headers = headers ?? {};
    this.variables = { 'error.message': this.message, ...variables };
  }

  toResponse(): Response {
    const { status, message } = this;
    return Response.json({ message }, { status, headers: this.#headers });
  }
}
