import { parseOutputs } from '../outputs';

/** Of a system whose API tests answer for; its user pool is nowhere. */
export const OUTPUTS = parseOutputs({
  version: '1.4',
  auth: {
    aws_region: 'eu-west-1',
    user_pool_id: 'eu-west-1_Example',
    user_pool_client_id: '1example23456789',
    username_attributes: ['email'],
    password_policy: { min_length: 8 },
  },
  custom: { api_url: 'https://api.example.com' },
});
