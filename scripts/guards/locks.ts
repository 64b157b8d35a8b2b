import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a lock says of a version that it has chosen. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  /** It comes with nothing that runs for a user: a tool. */
  readonly dev?: boolean;
  /** A tool needs it, and something optional, too. */
  readonly devOptional?: boolean;
  /** It stands for a folder of this repository. */
  readonly link?: boolean;
}

export interface Lock {
  /** For example `bench`, or `.`. */
  readonly folder: string;
  /** By where they are installed, for example `node_modules/a/node_modules/b`. */
  readonly packages: ReadonlyMap<string, LockedPackage>;
}

/** Written by programs, or by npm. */
const elsewhere = new Set(['.angular', '.local', 'dist', 'node_modules']);

/** Reads every `package-lock.json` below the working directory. */
export function readLocks(): readonly Lock[] {
  const exclude = (path: string) => elsewhere.has(path.split('/').at(-1) ?? '');
  return globSync('**/package-lock.json', { exclude }).map((file) => {
    const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly packages: Readonly<Record<string, LockedPackage>>;
    };
    const installed = Object.entries(packages).filter(([path, { link }]) => path && !link);
    return { folder: dirname(file), packages: new Map(installed) };
  });
}

/** `@scope/name` of where a package is installed. */
export function nameOf(path: string): string {
  return path.split('node_modules/').at(-1) ?? path;
}

/** Whether nobody but those who work on the repository ever runs it. */
export function isTool({ dev, devOptional }: LockedPackage): boolean {
  return Boolean(dev ?? devOptional);
}
