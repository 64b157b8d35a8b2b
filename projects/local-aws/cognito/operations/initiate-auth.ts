import { z } from 'zod';
import { continueAfterPassword } from '../password-outcome.ts';
import type { PoolContext } from '../pool-context.ts';
import { invalidParameter } from '../request-validation.ts';
import { readClientPublicValue } from '../srp.ts';
import { lookUp } from '../user-lookup.ts';
import { refreshTokens } from './get-tokens-from-refresh-token.ts';
import { clientOperation } from './operation.ts';
import { clientId, password, refreshToken, username } from './parameters.ts';

const srpRequest = z.object({
  ClientId: clientId,
  AuthFlow: z.literal('USER_SRP_AUTH'),
  AuthParameters: z.object({ USERNAME: username, SRP_A: z.string() }),
});

const refreshRequest = z.object({
  ClientId: clientId,
  AuthFlow: z.literal(['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN']),
  AuthParameters: z.object({ REFRESH_TOKEN: refreshToken }),
});

const passwordRequest = z.object({
  ClientId: clientId,
  AuthFlow: z.literal('USER_PASSWORD_AUTH'),
  AuthParameters: z.object({ USERNAME: username, PASSWORD: password }),
});

const request = z.discriminatedUnion('AuthFlow', [srpRequest, passwordRequest, refreshRequest], {
  error:
    'Member must satisfy enum value set: [USER_SRP_AUTH, USER_PASSWORD_AUTH, REFRESH_TOKEN_AUTH, REFRESH_TOKEN]',
});

/** Starts a sign-in, as a rule with a password that never leaves the client, or refreshes the tokens. */
export const initiateAuth = clientOperation(request, (input, pool) => {
  assertEnabled(input.AuthFlow, pool);
  switch (input.AuthFlow) {
    case 'USER_SRP_AUTH':
      return challengePassword(input.AuthParameters, pool);
    case 'USER_PASSWORD_AUTH':
      return checkPassword(input.AuthParameters, pool);
    default:
      return refreshTokens(input.AuthParameters.REFRESH_TOKEN, pool);
  }
});

/** @throws CognitoError InvalidParameterException, if the app client has not that flow. */
function assertEnabled(asked: z.infer<typeof request>['AuthFlow'], pool: PoolContext): void {
  const flow = asked === 'REFRESH_TOKEN' ? 'REFRESH_TOKEN_AUTH' : asked;
  if (!pool.authFlows.has(flow))
    throw invalidParameter(`${asked} flow not enabled for this client`);
}

function checkPassword(
  { USERNAME, PASSWORD }: z.infer<typeof passwordRequest>['AuthParameters'],
  pool: PoolContext,
): Promise<object> {
  const user = lookUp(USERNAME, pool, 'User does not exist.');
  return continueAfterPassword(pool.challenges.check(user, USERNAME, PASSWORD), USERNAME, pool);
}

function challengePassword(
  { USERNAME, SRP_A }: z.infer<typeof srpRequest>['AuthParameters'],
  pool: PoolContext,
): object {
  const clientPublicValue = readClientPublicValue(SRP_A);
  if (clientPublicValue === undefined) throw invalidParameter('Invalid SRP_A value.');
  const user = lookUp(USERNAME, pool, 'User does not exist.');
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: pool.challenges.start(user, USERNAME, clientPublicValue),
  };
}
