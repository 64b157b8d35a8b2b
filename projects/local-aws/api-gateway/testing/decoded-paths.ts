/** Paths as they are sent, and as a function's event has them: decoded, unless they are malformed. */
export const decodedPaths = [
  ['/a%20b%2Fc', '/a b/c'],
  ['/%C5%81/%40id%23', '/Ł/@id#'],
  ['/100%', '/100%'],
] as const;
