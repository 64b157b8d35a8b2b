import type { Group, PoolState } from './pool-state.ts';
import type { StateFile } from './state-file.ts';

/** The pool's groups. Who is in which stands with the users. */
export class Groups {
  readonly #file: StateFile<PoolState>;

  constructor(file: StateFile<PoolState>) {
    this.#file = file;
  }

  find(wanted: string): Group | undefined {
    return this.#file.state.groups.find(({ name }) => name === wanted);
  }

  add(group: Group): void {
    this.#file.update((state) => ({ ...state, groups: [...state.groups, group] }));
  }
}
