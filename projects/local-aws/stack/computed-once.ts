import { TemplateError, type Place } from './template-error.ts';

/** Values by name, each computed when it is first asked for. */
export class ComputedOnce<T> {
  readonly #values = new Map<string, T>();
  readonly #inProgress: string[] = [];

  /**
   * @param place Where the value is asked for.
   * @throws {@link TemplateError} when computing the value needs the value itself.
   */
  get(name: string, place: Place, compute: () => T): T {
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    const start = this.#inProgress.indexOf(name);
    if (start >= 0) {
      const circle = [...this.#inProgress.slice(start), name].join(' → ');
      throw new TemplateError(place, `${name} depends on itself: ${circle}.`, 'Break the circle.');
    }
    this.#inProgress.push(name);
    const value = compute();
    this.#inProgress.pop();
    this.#values.set(name, value);
    return value;
  }
}
