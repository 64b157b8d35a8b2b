// What is used of a package that only this folder installs, so that types are checked without it.

declare module 'spdx-satisfies' {
  /**
   * Whether whoever accepts these licences may use what has that one.
   *
   * @param expression - for example `MIT OR GPL-3.0-or-later`
   * @throws Error if it is no SPDX expression.
   */
  export default function satisfies(expression: string, approved: readonly string[]): boolean;
}
