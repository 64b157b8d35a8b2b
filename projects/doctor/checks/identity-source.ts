import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';
import { authorizerOf } from '../template/authorizer-of.ts';

const cause = 'The authorizer does not look for the token in the header Authorization.';
const source = '$request.header.Authorization';

/** Whether the authorizer sees the token that the app sends. */
export const identitySource: Check = {
  name: 'identity-source',
  title: 'The authorizer looks into the header Authorization',
  probed: ({ anonymous, malformed, signedIn, app }) => {
    const answer = signedIn?.answers[app.tokenUse] ?? malformed;
    const failed = untold(anonymous, answer);
    if (failed) return failed;
    const seen = `${describeAnswer(answer)}, www-authenticate: ${challenge(answer) || 'none'}`;
    if (anonymous.status !== 401) return unknown(describeAnswer(anonymous));
    if (answer.status !== 401 || challenge(answer) !== challenge(anonymous)) return sound(seen);
    return wrong(`${seen}, as without a token`, { cause, change: `IdentitySource: [${source}]` });
  },
  read: (template) => {
    const authorizer = authorizerOf(template);
    if (!authorizer) return unknown(`No JWT authorizer stands before GET ${template.app.path}.`);
    const { identitySources, resource } = authorizer;
    const seen = `IdentitySource: ${identitySources.join(', ') || 'none'}.`;
    if (identitySources.some((it) => it.toLowerCase() === source.toLowerCase())) return sound(seen);
    const change = `${template.lines(resource.logicalId, 'IdentitySource')}: [${source}]`;
    return wrong(seen, { cause, change });
  },
};

function challenge({ headers }: { readonly headers: Headers }): string {
  return headers.get('www-authenticate') ?? '';
}
