import { z } from 'zod';
import type { PoolContext } from '../pool-context.ts';
import { invalidParameter } from '../request-validation.ts';
import { readClientPublicValue } from '../srp.ts';
import { lookUp } from '../user-lookup.ts';
import { refreshTokens } from './get-tokens-from-refresh-token.ts';
import { clientOperation } from './operation.ts';
import { clientId, refreshToken, username } from './parameters.ts';

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

const request = z.discriminatedUnion('AuthFlow', [srpRequest, refreshRequest], {
  error: 'Member must satisfy enum value set: [USER_SRP_AUTH, REFRESH_TOKEN_AUTH, REFRESH_TOKEN]',
});

/** Starts a sign-in with a password that never leaves the client, or refreshes the tokens. */
export const initiateAuth = clientOperation(request, (input, pool) =>
  input.AuthFlow === 'USER_SRP_AUTH'
    ? challengePassword(input.AuthParameters, pool)
    : refreshWithoutRotation(input, pool),
);

/** @throws CognitoError InvalidParameterException, if refresh tokens rotate. */
function refreshWithoutRotation(
  { AuthFlow, AuthParameters }: z.infer<typeof refreshRequest>,
  pool: PoolContext,
): Promise<object> {
  if (pool.sessions.rotates) throw invalidParameter(`${AuthFlow} flow not enabled for this client`);
  return refreshTokens(AuthParameters.REFRESH_TOKEN, pool);
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
