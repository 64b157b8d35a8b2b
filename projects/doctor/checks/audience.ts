import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeRefusal, isTurnedAway, tokenError } from '../probe/answer.ts';
import { byOwnToken } from '../probe/by-own-token.ts';
import { clientOf } from '../probe/claims.ts';
import { authorizerOf } from '../template/authorizer-of.ts';
import { isUndecided } from '../template/foreign-resources.ts';
import { howToGive } from '../template/how-to-give.ts';

/**
 * An ID token names its app client in `aud`, an access token in `client_id`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export const audience: Check = {
  name: 'audience',
  title: "The authorizer takes tokens of the app's client",
  probed: byOwnToken(({ answer, claims, app }) => {
    const seen = describeRefusal(answer);
    const client = clientOf(claims);
    if (app.outputs && client !== app.outputs.clientId) {
      return unknown(`The token is of ${client}.`);
    }
    if (/audience/i.test(tokenError(answer) ?? ''))
      return wrong(seen, remedy(client, `Audience: [${client}]`));
    return isTurnedAway(answer) ? unknown(seen) : sound(seen);
  }),
  read: (template) => {
    const authorizer = authorizerOf(template);
    if (!authorizer) return unknown(`No JWT authorizer stands before GET ${template.app.path}.`);
    const { audiences, resource } = authorizer;
    const remedyFor = (client: string) =>
      remedy(client, template.assign([client], resource.logicalId, 'JwtConfiguration', 'Audience'));
    const seen = `Audience: ${audiences.join(', ') || 'none'}.`;
    const client = template.app.outputs?.clientId;
    if (audiences.length === 0) return wrong(seen, remedyFor(client ?? '<the app client>'));
    if (audiences.some(isUndecided)) return unknown(`${seen} ${howToGive(seen, template)}`);
    if (client === undefined) return unknown(`${seen} Give --outputs to compare.`);
    return audiences.includes(client) ? sound(seen) : wrong(seen, remedyFor(client));
  },
};

function remedy(client: string, change: string) {
  return {
    cause: `The authorizer's audience is another client than ${client}, which the app uses.`,
    change,
  };
}
