import { createHmac } from 'node:crypto';

/**
 * Gives those who have no account an id and a salt as if they had one: always the same for the same name,
 * in capitals or not, and for the id itself (RFC 5054, section 2.5.1.3).
 */
export class Strangers {
  readonly #secret: string;

  /** @param secret of the pool, without which nobody tells these ids from those of users. */
  constructor(secret: string) {
    this.#secret = secret;
  }

  /** @returns a version 4 UUID (RFC 9562, section 5.4). */
  idOf(name: string): string {
    const known = name.toLowerCase();
    return this.#complete(known) === known ? known : this.#complete(this.#digest('id', known));
  }

  /** @returns 16 bytes in hexadecimal. */
  saltOf(id: string): string {
    return this.#digest('salt', id);
  }

  /** The id whose first half is that of a text: by the first half, the second is given. */
  #complete(text: string): string {
    const first = Buffer.alloc(8);
    first.write(text.replaceAll('-', '').slice(0, 16), 'hex');
    first[6] = (first[6]! & 0x0f) | 0x40;
    const second = Buffer.from(this.#digest('half', first.toString('hex')), 'hex').subarray(0, 8);
    second[0] = (second[0]! & 0x3f) | 0x80;
    return Buffer.concat([first, second])
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  #digest(use: string, text: string): string {
    const label = JSON.stringify(['stranger', use, text]);
    return createHmac('sha256', this.#secret).update(label).digest('hex').slice(0, 32);
  }
}
