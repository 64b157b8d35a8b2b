/** One part of a route's path, between slashes. */
export interface PathSegment {
  /** `greedy` is `{name+}`: it takes the rest of the path. */
  readonly kind: 'literal' | 'variable' | 'greedy';
  /** The literal's text or the variable's name. */
  readonly text: string;
}

/** What a route key such as `GET /tasks/{id}` asks of a request. */
export interface RouteKey {
  /** As the template has it. */
  readonly text: string;
  /** `ANY` stands for every method. */
  readonly method: string;
  /** Undefined for `$default`, which takes every path. */
  readonly path: readonly PathSegment[] | undefined;
}

const routeKeyPattern = /^(ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) (\/\S*)$/;
const segmentPattern = /^(?:\{([\w.:-]+)(\+?)\}|([^{}]*))$/;

/**
 * Reads a route key: `$default`, or a method in capitals and a path.
 *
 * @throws SyntaxError saying what is wrong with it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export function parseRouteKey(key: string): RouteKey {
  if (key === '$default') return { text: key, method: 'ANY', path: undefined };
  const [, method, path] = routeKeyPattern.exec(key) ?? [];
  if (method === undefined || path === undefined) {
    throw new SyntaxError(`"${key}" is neither $default nor a method and a path`);
  }
  const segments = path.slice(1).split('/').map(parseSegment);
  if (segments.slice(0, -1).some(({ kind }) => kind === 'greedy')) {
    throw new SyntaxError(`"${key}" has a greedy variable that is not its last segment`);
  }
  return { text: key, method, path: segments };
}

function parseSegment(segment: string): PathSegment {
  const [matched, variable, plus, literal] = segmentPattern.exec(segment) ?? [];
  if (matched === undefined) throw new SyntaxError(`"${segment}" is not a path segment`);
  if (variable === undefined) return { kind: 'literal', text: literal ?? '' };
  return { kind: plus ? 'greedy' : 'variable', text: variable };
}

/** Equal for two route keys that take the same requests, whatever their variables are called. */
export function routeSignature({ method, path }: RouteKey): string {
  if (!path) return '$default';
  const segments = path.map(({ kind, text }) => (kind === 'literal' ? text : `{${kind}}`));
  return `${method} /${segments.join('/')}`;
}
