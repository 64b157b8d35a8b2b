/**
 * Reads a token from the environment.
 *
 * @returns `undefined` if there is none.
 * @throws Error naming the variable, and nothing of its value, if that is no JWT.
 */
export function readToken(variable: string, environment = process.env): string | undefined {
  const token = environment[variable]?.trim();
  if (!token) return undefined;
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) return token;
  throw new Error(`${variable} holds no JWT. Give it on one line, three parts with dots between.`);
}
