import { z } from 'zod';
import { invalidParameter } from '../request-validation.ts';
import { readAttributes } from '../user-attributes.ts';
import { userOperation } from './operation.ts';
import { accessToken, attributeList } from './parameters.ts';

const request = z.object({ AccessToken: accessToken, UserAttributes: attributeList });

/** Changes the user's name. The email address is the sign-in name and immutable in this pool. */
export const updateUserAttributes = userOperation(request, (input, pool, user) => {
  const { email = user.email, name = user.name } = readAttributes(input.UserAttributes);
  if (email !== user.email) throw invalidParameter('user.email: Attribute cannot be updated.');
  pool.users.save({ ...user, name });
  return { CodeDeliveryDetailsList: [] };
});
