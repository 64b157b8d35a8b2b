import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Node's `parseArgs`, with errors for people.
 *
 * @throws TypeError of one line, if an option is unknown or lacks its value.
 */
export function parseOptions<const Known extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Known,
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    // TypeError: an option that is unknown, or that lacks its value; sometimes in several lines.
    const [problem = ''] = (error as Error).message.split(/\.? *\n/);
    throw new TypeError(`${problem.replace(/\.$/, '')}. --help lists the options.`, {
      cause: error,
    });
  }
}
