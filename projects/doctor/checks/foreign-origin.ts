import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer, type Answer } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';
import { textsOf } from '../template/property-values.ts';
import { FOREIGN_ORIGIN } from '../probe/examination.ts';
import { browserOrigin, isOpened, type WebApp } from '../web-app.ts';

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
      return wrong(`${seen}, access-control-allow-origin: ${allowed}`, remedy(app, 'AllowOrigins'));
    }
    return untold(...asked) ?? sound(seen);
  },
  read: ({ cors, app, api, lines }) => {
    if (!cors) return unknown('The API has no CorsConfiguration.');
    const allowed = textsOf(cors.AllowOrigins);
    const seen = `AllowOrigins: ${allowed.join(', ')}.`;
    if (!allowed.some((origin) => origin.endsWith('*'))) return sound(seen);
    const place = lines(api.logicalId, 'CorsConfiguration', 'AllowOrigins');
    return wrong(seen, remedy(app, place));
  },
};

function allowsAnyone({ headers }: Answer): boolean {
  const allowed = headers.get('access-control-allow-origin');
  return allowed === '*' || allowed === FOREIGN_ORIGIN;
}

function remedy(app: WebApp, place: string) {
  return {
    cause:
      'Every page may call the API, because AllowOrigins has a wildcard or the origin is echoed.',
    change: `${place}: [${isOpened(app) ? browserOrigin(app) : '<origin of the app>'}]`,
  };
}
