import { z } from 'zod';
import { mfaSettings } from '../software-token.ts';
import { listAttributes } from '../user-attributes.ts';
import { userOperation } from './operation.ts';
import { accessToken } from './parameters.ts';

const request = z.object({ AccessToken: accessToken });

/** Tells users what the pool knows of them. */
export const getUser = userOperation(request, (_, pool, user) => ({
  Username: user.sub,
  UserAttributes: listAttributes(user).filter(({ Name }) => pool.schema.isReadable(Name)),
  ...mfaSettings(user),
}));
