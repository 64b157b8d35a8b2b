import { z } from 'zod';
import { userOperation } from './operation.ts';
import { accessToken, verifiableAttribute } from './parameters.ts';

const request = z.object({ AccessToken: accessToken, AttributeName: verifiableAttribute });

/** Sends a code to the address that a user wants, or else to the one that they have. */
export const getUserAttributeVerificationCode = userOperation(request, (_, pool, user) => ({
  CodeDeliveryDetails: pool.codes.send(user, 'attribute', user.pendingEmail ?? user.email),
}));
