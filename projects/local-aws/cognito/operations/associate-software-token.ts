import { z } from 'zod';
import { associate } from '../software-token.ts';
import { bearer, bearerOperation } from './software-token-request.ts';

const request = z.object(bearer);

/** Begins the setup of an authenticator app: hands out its secret. */
export const associateSoftwareToken = bearerOperation(request, (input, pool, user) => ({
  SecretCode: associate(user, pool),
  Session: input.Session,
}));
