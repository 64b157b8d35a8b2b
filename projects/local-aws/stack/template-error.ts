/** Where in a template something stands. */
export interface Place {
  /** The template's file as it was asked for. */
  readonly file: string;
  /** Counted from 1; 0 stands for the file as a whole. */
  readonly line: number;
  /** Keys that lead to it from the top, for example `Resources`, `Api`, `Properties`, `Name`. */
  readonly path: readonly string[];
}

/**
 * A template that cannot be read, is wrong, or asks for something that the local stand-ins don't
 * support. Its message says where, what and how to mend it.
 */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  /** The template's file as it was asked for. */
  readonly file: string;
  /** Counted from 1; 0 where the file as a whole is meant. */
  readonly line: number;
  /** Logical id of the resource in which the fault lies, if it lies in one. */
  readonly resource: string | undefined;
  /** What to do about it. */
  readonly recovery: string;

  constructor(place: Place, problem: string, recovery: string, options?: ErrorOptions) {
    super(`${describe(place)}: ${problem} ${recovery}`, options);
    this.file = place.file;
    this.line = place.line;
    this.resource = place.path[0] === 'Resources' ? place.path[1] : undefined;
    this.recovery = recovery;
  }
}

function describe({ file, line, path }: Place): string {
  const position = line === 0 ? file : `${file}:${line}`;
  return path.length === 0 ? position : `${position} ${path.join('.')}`;
}
