import { z } from 'zod';

// The constraints of the API model: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/

export const groupName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u);
