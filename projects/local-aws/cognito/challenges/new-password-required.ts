import { z } from 'zod';
import { withPassword } from '../new-user.ts';
import { password, session, username } from '../operations/parameters.ts';
import { assertPasswordPolicy } from '../password-policy.ts';
import { invalidParameter } from '../request-validation.ts';
import { nextSignInStep } from '../sign-in-steps.ts';
import { changeAttributes } from '../user-attributes.ts';
import { sessionChallenge } from './challenge.ts';

const request = z.object({
  Session: session,
  ChallengeResponses: z
    .object({ USERNAME: username, NEW_PASSWORD: password })
    .catchall(z.string().max(2048)),
});

const prefix = 'userAttributes.';

/** A user with an administrator's password sets one of their own, and what else is missing. */
export const answerNewPasswordRequired = sessionChallenge(
  'NEW_PASSWORD_REQUIRED',
  request,
  async (input, pool, user) => {
    const { NEW_PASSWORD, ...responses } = input.ChallengeResponses;
    assertPasswordPolicy(NEW_PASSWORD, pool.passwordPolicy);
    const given = Object.entries(responses)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, Value]) => ({ Name: name.slice(prefix.length), Value }));
    const { email, ...changes } = pool.schema.read(given, 'client', user);
    if (email && email !== user.email)
      throw invalidParameter('user.email: Attribute cannot be updated.');
    const attributes = changeAttributes(user, changes.attributes);
    const [missing] = pool.schema.missing(attributes);
    if (missing) throw invalidParameter(`Invalid attributes given, ${missing} is missing`);
    const confirmed = withPassword(NEW_PASSWORD, pool, {
      ...user,
      attributes,
      status: 'CONFIRMED',
    });
    pool.users.save(confirmed);
    pool.challengeSessions.end(input.Session);
    return nextSignInStep(confirmed, pool);
  },
);
