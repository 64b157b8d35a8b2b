/**
 * Tells Stryker what to leave as it is: the names of injection tokens. They stand in Angular's own
 * messages alone, and only where `ngDevMode` says so.
 */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'names of tokens',
    value: {
      shouldIgnore: ({ node, parentPath }) =>
        parentPath?.node.callee?.name === 'InjectionToken' && parentPath.node.arguments[0] === node
          ? 'The name of a token is for messages.'
          : undefined,
    },
  },
];
