import type { Check } from '../check.ts';
import { sound, unknown, wrong, type Outcome } from '../finding.ts';
import { browserOrigin, isOpened, type WebApp } from '../web-app.ts';

/** @see https://www.rfc-editor.org/rfc/rfc6454#section-6.2 */
export const originSpelling: Check = {
  name: 'origin-spelling',
  title: 'The origin is spelled as a browser spells it',
  probed: ({ app }) => judge(app),
  read: ({ app }) => judge(app),
};

function judge(app: WebApp): Outcome {
  if (!isOpened(app)) return unknown('Give --origin, that of the web app.');
  const spelled = browserOrigin(app);
  if (app.origin === spelled) return sound(spelled);
  const isSlash = app.origin === `${spelled}/`;
  return wrong(`--origin ${app.origin}; a browser sends ${spelled}.`, {
    cause: isSlash
      ? 'The origin has a trailing slash, which no browser sends, so an allowed origin spelled like this matches nothing.'
      : 'An origin is scheme, host in small letters, and port, without a path and the default port.',
    change: `Write ${spelled}, also in AllowOrigins.`,
  });
}
