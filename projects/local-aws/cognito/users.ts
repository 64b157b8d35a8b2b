import type { PoolState, User } from './pool-state.ts';
import type { StateFile } from './state-file.ts';

/** The pool's users. Changes are on the disk when a method returns. */
export class Users {
  readonly #file: StateFile<PoolState>;
  readonly #clock: () => number;

  constructor(file: StateFile<PoolState>, clock: () => number) {
    this.#file = file;
    this.#clock = clock;
  }

  /** @param username an email address, in upper or lower case, or a `sub`. */
  find(username: string): User | undefined {
    const wanted = username.toLowerCase();
    return this.#file.state.users.find(
      ({ email, sub }) => email.toLowerCase() === wanted || sub === wanted,
    );
  }

  all(): readonly User[] {
    return this.#file.state.users;
  }

  /** Adds the user, or replaces the one with the same `sub`. */
  save(user: User): void {
    const modified = { ...user, modifiedAt: this.#clock() };
    this.#file.update((state) => ({
      ...state,
      users: [...state.users.filter(({ sub }) => sub !== user.sub), modified],
    }));
  }

  /** Removes the user, for good. Sessions stay until they expire, but have nobody to speak for. */
  remove(user: User): void {
    this.#file.update((state) => ({
      ...state,
      users: state.users.filter(({ sub }) => sub !== user.sub),
    }));
  }
}
