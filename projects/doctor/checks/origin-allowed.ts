import type { Check } from '../check.ts';
import { sound, unknown, wrong, type Outcome } from '../finding.ts';
import { describeAnswer, isOk, type Answer } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';
import { textsOf } from '../template/property-values.ts';
import { browserOrigin, isOpened } from '../web-app.ts';
import { isLocal } from '../is-safe-address.ts';

/** @see https://fetch.spec.whatwg.org/#concept-cors-check */
export const originAllowed: Check = {
  name: 'origin-allowed',
  title: "The app's origin may call",
  probed: ({ preflight, app, api }) => judge(preflight, browserOrigin(app), api),
  read: ({ cors, app, api, assign }) => {
    if (!cors) return unknown('The API has no CorsConfiguration.');
    if (!isOpened(app)) return unknown('Give --origin, that of the web app.');
    const origin = browserOrigin(app);
    const allowed = textsOf(cors.AllowOrigins);
    const seen = `AllowOrigins: ${allowed.join(', ') || 'none'}.`;
    if (allowed.some((pattern) => takes(pattern, origin))) return sound(seen);
    const kept = allowed.filter((other) => other !== `${origin}/`);
    const change = assign([...kept, origin], api.logicalId, 'CorsConfiguration', 'AllowOrigins');
    return wrong(seen, { cause: difference(allowed, origin), change });
  },
};

function judge(preflight: Answer, origin: string, api: string): Outcome {
  const allowed = preflight.headers.get('access-control-allow-origin');
  const seen = `${describeAnswer(preflight)}, access-control-allow-origin: ${allowed ?? 'none'}`;
  const isAnswered = isOk(preflight);
  const isForbidden = preflight.status === 403 && preflight.gatewayMessage === undefined;
  if (!isAnswered && !isForbidden) return untold(preflight) ?? unknown(describeAnswer(preflight));
  if (isAnswered && (allowed === origin || allowed === '*')) return sound(seen);
  if (isForbidden && allowed !== null) {
    return wrong(seen, {
      cause: `The gateway allows ${origin}, but the function behind OPTIONS does not know it.`,
      change: 'Give the function and CorsConfiguration.AllowOrigins the same list of origins.',
    });
  }
  const change = `Add ${origin} to AllowOrigins`;
  return wrong(seen, {
    cause: difference(allowed === null ? [] : allowed.split(/\s*,\s*/), origin),
    change: isLocal(api) ? `${change}; ${localWay(origin)}` : `${change}.`,
  });
}

function localWay(origin: string): string {
  return `of local-aws, by --origin ${origin} beside the others, where the parameter AllowedOrigins stands there.`;
}

function difference(allowed: readonly string[], origin: string): string {
  if (allowed.includes(`${origin}/`)) {
    return `${origin}/ is allowed, with a trailing slash, which no browser sends.`;
  }
  const near = allowed.find((other) => host(other) === host(origin));
  if (near !== undefined && near !== origin) {
    return `${near} is allowed, ${origin} is not: a browser compares scheme, host and port letter by letter.`;
  }
  if (near !== undefined) return `More than one origin is sent, and a browser takes one.`;
  return `${origin} is not among the allowed origins.`;
}

function host(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).hostname : undefined;
}

/** Whether an allowed origin takes this one: itself, `*`, `https://*` or `http://*`. */
function takes(pattern: string, origin: string): boolean {
  return pattern.endsWith('*') ? origin.startsWith(pattern.slice(0, -1)) : pattern === origin;
}
