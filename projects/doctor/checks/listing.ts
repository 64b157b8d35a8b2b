/** Names with their verb, for example `PUT and DELETE are`. */
export function listing(names: readonly string[]): string {
  const list = new Intl.ListFormat('en').format(names);
  return `${list} ${names.length > 1 ? 'are' : 'is'}`;
}
