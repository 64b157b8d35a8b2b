import type { Exchange } from './exchange.ts';

export type MappingOperation = 'append' | 'overwrite' | 'remove';

const variablePattern = /\$\{?(request|response|context|stageVariables)((?:\.[\w-]+)+)\}?/g;
const reserved =
  /^(access-control-|apigw-|proxy-|x-amz-|x-amzn-|x-forwarded-|(authorization|connection|content-encoding|content-length|content-location|forwarded|keep-alive|origin|te|trailers|transfer-encoding|upgrade|via)$)/i;

/**
 * Checks what a parameter is mapped to.
 *
 * @param key For example `append:header.x-id`.
 * @param own What the mapping changes, of which alone it may take values.
 * @throws SyntaxError naming the key and a variable that it cannot take.
 */
export function checkMappedValue(key: string, value: string, own: 'request' | 'response'): void {
  for (const [variable, source, path = ''] of value.matchAll(variablePattern)) {
    if (source !== 'request' && source !== 'response') continue;
    if (/^\.body\b/.test(path)) throw new SyntaxError(`"${key}" takes from the body: ${variable}`);
    if (source !== own) throw new SyntaxError(`"${key}" is no place for ${variable}`);
  }
}

/** @throws SyntaxError if the header is not to be changed. */
export function checkMappedHeader(name: string): void {
  if (reserved.test(name)) throw new SyntaxError(`"${name}" is reserved`);
  if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name)) throw new SyntaxError(`"${name}" is no header's name`);
}

/**
 * Fills in the variables of a value, with nothing for those that have none.
 *
 * @param own Gives the values of `$request` or `$response` by what follows, for example `header.x-id`.
 */
export function fillIn(
  template: string,
  { variables, stage }: Exchange,
  own: (path: string) => string | null | undefined,
): string {
  const sources: Readonly<Record<string, typeof own>> = {
    context: (name) => variables.get(name),
    stageVariables: (name) => stage.variables[name],
  };
  return template.replaceAll(
    variablePattern,
    (_, source: string, path: string) => (sources[source] ?? own)(path.slice(1)) ?? '',
  );
}

/** Removes a parameter, or adds a value to it, by a function that removes it unless it gets a value. */
export function applyOperation(
  operation: MappingOperation,
  value: string,
  change: (value?: string) => void,
): void {
  // What was to be overwritten is gone even if there is no value: the caller may have made it up.
  if (operation !== 'append') change();
  if (operation !== 'remove' && value !== '') change(value);
}

/** Removes a header, or adds a value to it: in UTF-8, or none if it cannot be one. */
export function changeHeader(headers: Headers, name: string, value?: string): void {
  if (value === undefined) headers.delete(name);
  else if (!hasControl.test(value)) headers.append(name, Buffer.from(value).toString('latin1'));
}

const hasControl = /[^\P{Cc}\t]/u;
