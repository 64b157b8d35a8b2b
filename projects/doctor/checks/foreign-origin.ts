import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer, type Answer } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';
import { written } from '../template/assignment.ts';
import { textsOf } from '../template/property-values.ts';
import { FOREIGN_ORIGIN } from '../probe/examination.ts';
import { browserOrigin, isOpened, type WebApp } from '../web-app.ts';

const cause =
  'Every page may call the API, because AllowOrigins has a wildcard or the origin is echoed.';

/** Whether pages that have nothing to do with the app are kept out. */
export const foreignOrigin: Check = {
  name: 'foreign-origin',
  title: 'Pages of other origins may not call',
  probed: ({ foreignPreflight, signedIn, app }) => {
    const asked = [foreignPreflight, signedIn?.foreign].filter((answer) => answer !== undefined);
    const open = asked.find((answer) => !untold(answer) && allowsAnyone(answer));
    const seen = describeAnswer(open ?? foreignPreflight);
    if (open) {
      const allowed = open.headers.get('access-control-allow-origin');
      const change = `AllowOrigins: ${written(onlyThe(app))}`;
      return wrong(`${seen}, access-control-allow-origin: ${allowed}`, { cause, change });
    }
    return untold(...asked) ?? sound(seen);
  },
  read: ({ cors, app, api, assign }) => {
    if (!cors) return unknown('The API has no CorsConfiguration.');
    const allowed = textsOf(cors.AllowOrigins);
    const seen = `AllowOrigins: ${allowed.join(', ')}.`;
    if (!allowed.some((origin) => origin.endsWith('*'))) return sound(seen);
    const change = assign(onlyThe(app), api.logicalId, 'CorsConfiguration', 'AllowOrigins');
    return wrong(seen, { cause, change });
  },
};

function allowsAnyone({ headers }: Answer): boolean {
  const allowed = headers.get('access-control-allow-origin');
  return allowed === '*' || allowed === FOREIGN_ORIGIN;
}

function onlyThe(app: WebApp): readonly string[] {
  return [isOpened(app) ? browserOrigin(app) : '<origin of the app>'];
}
