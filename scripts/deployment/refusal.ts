/** Something cannot be done; the message is one line that says why. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** What to do about it: a command, or a short sentence. */
  readonly next: string;

  constructor(message: string, next: string, options?: ErrorOptions) {
    super(message, options);
    this.next = next;
  }
}
