import { z } from 'zod';
import { deliveryDetails } from '../confirmation-codes.ts';
import { lookUp } from '../user-lookup.ts';
import { clientOperation } from './operation.ts';
import { clientId, username } from './parameters.ts';

const request = z.object({ ClientId: clientId, Username: username });

/** Sends a code for a new password; where there is no confirmed user it says so too, and sends none. */
export const forgotPassword = clientOperation(request, (input, pool) => {
  const user = lookUp(input.Username, pool);
  return {
    CodeDeliveryDetails:
      user?.status === 'CONFIRMED' && user.emailVerified
        ? pool.codes.send(user, 'password-reset')
        : deliveryDetails(user?.email ?? input.Username),
  };
});
