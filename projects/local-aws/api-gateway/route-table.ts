import type { PathSegment, RouteKey } from './route-key.ts';

/** Whether `/{proxy+}` takes `/`, on which AWS's documentation is silent. */
export type GreedyVariableRule = 'needs-a-segment' | 'takes-an-empty-path';

export interface RouteMatch<Route> {
  readonly route: Route;
  /** The path's variables by name, percent-encoded as they were sent. */
  readonly pathVariables: Readonly<Record<string, string>>;
}

/** Finds the route that takes a request. The path is raw and has no stage in it. */
export type RouteTable<Route> = (method: string, path: string) => RouteMatch<Route> | undefined;

/**
 * Orders routes as API Gateway does: a full match before a greedy variable before `$default`; then
 * the more literal path; then an explicit method before `ANY`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export function createRouteTable<Route extends { readonly key: RouteKey }>(
  routes: readonly Route[],
  greedyVariable: GreedyVariableRule,
): RouteTable<Route> {
  const ordered = routes.toSorted((a, b) => comparePrecedence(a.key, b.key));
  return (method, path) => {
    const segments = path.slice(1).split('/');
    for (const route of ordered) {
      if (route.key.method !== 'ANY' && route.key.method !== method) continue;
      const pathVariables = matchPath(route.key.path, segments, greedyVariable);
      if (pathVariables) return { route, pathVariables };
    }
    return undefined;
  };
}

const specificity = { literal: 0, variable: 1, greedy: 2 } as const;

function comparePrecedence(a: RouteKey, b: RouteKey): number {
  const byKind = pathRank(a) - pathRank(b);
  if (byKind !== 0) return byKind;
  const bySegments = compareSegments(a.path ?? [], b.path ?? []);
  if (bySegments !== 0) return bySegments;
  return Number(a.method === 'ANY') - Number(b.method === 'ANY');
}

function pathRank({ path }: RouteKey): number {
  if (!path) return 2;
  return path.at(-1)?.kind === 'greedy' ? 1 : 0;
}

function compareSegments(a: readonly PathSegment[], b: readonly PathSegment[]): number {
  for (const [index, segment] of a.entries()) {
    const other = b[index];
    if (!other) break;
    const difference = specificity[segment.kind] - specificity[other.kind];
    if (difference !== 0) return difference;
  }
  return b.length - a.length;
}

function matchPath(
  pattern: readonly PathSegment[] | undefined,
  segments: readonly string[],
  greedyVariable: GreedyVariableRule,
): Readonly<Record<string, string>> | undefined {
  if (!pattern) return {};
  const variables: Record<string, string> = {};
  for (const [index, { kind, text }] of pattern.entries()) {
    if (kind === 'greedy') {
      const rest = segments.slice(index).join('/');
      const enough =
        rest !== '' || (index < segments.length && greedyVariable !== 'needs-a-segment');
      return enough ? { ...variables, [text]: rest } : undefined;
    }
    const segment = segments[index];
    if (segment === undefined) return undefined;
    if (kind === 'literal' && decodeSegment(segment) !== text) return undefined;
    if (kind === 'variable' && segment === '') return undefined;
    if (kind === 'variable') variables[text] = segment;
  }
  return segments.length === pattern.length ? variables : undefined;
}

/** The text that a percent-encoded path segment stands for; itself if it is malformed. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // URIError: not every % starts an escape.
    return segment;
  }
}
