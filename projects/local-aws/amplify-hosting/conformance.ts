import type { Behaviours } from '../conformance/behaviours.ts';

/** How an app's files are served. */
export const behaviours: Behaviours = {
  'custom-headers.test.ts': [
    [
      'Headers by patterns; those of all that match',
      'D, M',
      'the patterns of custom headers › match by **/*.js',
    ],
    [
      'Other patterns than `**`, `**/*`, `**/*.js` and whole paths are refused: AWS does not say what they match',
      'U',
      'the patterns of custom headers › are refused where AWS does not say what they match: *.js',
    ],
    [
      'Two patterns that set one header for a path are refused: AWS does not say which wins',
      'U',
      'custom headers › are refused where two patterns set the same',
    ],
  ],
  'custom-rules.test.ts': [
    [
      'Rewrites (`200`) by regular expressions, in their order; other rules are refused',
      'D',
      'custom rules › are taken in their order, the first that matches [D]',
    ],
  ],
  'amplify-hosting.test.ts': [
    [
      '`Cache-Control: public, max-age=0, s-maxage=31536000` where no pattern sets another',
      'D, M',
      'serveHosted › lets browsers ask again each time where no rule says how long to keep [D]',
    ],
    [
      'A `Cache-Control` of ones own only on what was found',
      'D',
      'serveHosted › lets nobody keep that a file is not there [D]',
    ],
    [
      'Patterns are held against the requested path, or that of the file served (`headersOf`)',
      'U',
      'serveHosted › holds patterns against the requested or the served path [U]',
    ],
  ],
};
