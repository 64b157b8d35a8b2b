/**
 * Takes down what is typed into the fields below an element.
 *
 * @returns types it into the fields of the same names that are there by then
 */
export function takeDownTyped(root: HTMLElement): () => void {
  const typed = new Map(fieldsOf(root).map(({ name, value }) => [name, value]));
  return () => {
    for (const field of fieldsOf(root)) field.value = typed.get(field.name) ?? field.value;
  };
}

function fieldsOf(root: HTMLElement): readonly HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[name]')];
}
