import { z } from 'zod';
import { deliveryDetails } from '../confirmation-codes.ts';
import { invalidParameter } from '../request-validation.ts';
import { lookUp } from '../user-lookup.ts';
import { clientOperation } from './operation.ts';
import { clientId, username } from './parameters.ts';

const request = z.object({ ClientId: clientId, Username: username });

/** Sends a new sign-up code; for a user who does not exist it says so too, and sends none. */
export const resendConfirmationCode = clientOperation(request, (input, pool) => {
  const user = lookUp(input.Username, pool);
  if (!user) return { CodeDeliveryDetails: deliveryDetails(input.Username) };
  if (user.status === 'CONFIRMED') throw invalidParameter('User is already confirmed.');
  return { CodeDeliveryDetails: pool.codes.send(user, 'sign-up') };
});
