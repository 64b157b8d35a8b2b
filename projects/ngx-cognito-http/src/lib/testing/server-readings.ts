/**
 * The paths that servers of all kinds may read: they decode escapes not at all, once or twice, drop
 * the parameters of segments or don't, and merge slashes or don't, before they resolve dot segments.
 * The browser's parser does the last, so that nothing here is shared with what is tested.
 *
 * @param path - as the browser sends it
 */
export function serverReadings(path: string): ReadonlySet<string> {
  const readings = new Set<string>();
  const once = decode(path);
  for (const decoded of [path, once, decode(once)]) {
    for (const bare of [decoded, decoded.replace(/;[^/\\]*/g, '')]) {
      for (const merged of [bare, bare.replace(/[/\\]+/g, '/')]) {
        readings.add(resolveDots(merged));
      }
    }
  }
  return readings;
}

/** Whether dot segments come to light that the browser left unresolved, because they are escaped. */
export function hidesDotSegments(path: string): boolean {
  return /[/\\]\.\.(?:[/\\;]|$)/.test(decode(decode(path)));
}

function decode(path: string): string {
  return path.replace(/%[\da-f]{2}/gi, (escape) =>
    String.fromCharCode(parseInt(escape.slice(1), 16)),
  );
}

function resolveDots(path: string): string {
  const literal = path.replace(/[\0- ?#]/g, encodeURIComponent);
  return new URL(`https://server.test${literal}`).pathname;
}
