import { Amplify } from 'aws-amplify';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import type { Outputs } from './outputs';

/** Tells Amplify which user pool to use, and where it answers if not at AWS. */
export function configureAmplify({ amplify, userPoolEndpoint }: Outputs): void {
  const { Auth, ...config } = parseAmplifyConfig(amplify);
  // A user pool without an identity pool: Amplify's type for it has no room for the endpoint's field.
  if (Auth && userPoolEndpoint !== undefined) Auth.Cognito.userPoolEndpoint = userPoolEndpoint;
  Amplify.configure({ ...config, Auth });
}
