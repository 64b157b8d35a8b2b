import { Amplify } from 'aws-amplify';

export function configureAmplify(): void {
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: 'us-east-1_Consumer',
        userPoolClientId: '1234567890abcdefghijklmnop',
      },
    },
  });
}
