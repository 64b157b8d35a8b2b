/** A map that forgets the entry that was added first when there is one more than it may hold. */
export class BoundedMap<Key, Value> extends Map<Key, Value> {
  readonly #capacity: number;

  /** @param capacity How many entries it holds, 1 or more. */
  constructor(capacity: number) {
    super();
    this.#capacity = capacity;
  }

  override set(key: Key, value: Value): this {
    super.set(key, value);
    const first = this.keys().next();
    if (this.size > this.#capacity && !first.done) this.delete(first.value);
    return this;
  }
}
