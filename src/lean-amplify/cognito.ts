/** The same of `aws-amplify/auth/cognito`. */
export { cognitoUserPoolsTokenProvider } from 'amplify-cognito/tokenProvider/tokenProvider';
