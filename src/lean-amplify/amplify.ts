import { createAmplifyContext, defaultStorage, type ResourcesConfig } from '@aws-amplify/core';
import { setGlobalContext } from '@aws-amplify/core/internals/utils';
import { cognitoUserPoolsTokenProvider as tokenProvider } from 'amplify-cognito/tokenProvider/tokenProvider';

/** The same of `aws-amplify`: it configures a user pool, whose tokens are kept in `localStorage`. */
export const Amplify = {
  configure(config: ResourcesConfig): void {
    if (config.Auth) tokenProvider.setAuthConfig(config.Auth);
    tokenProvider.setKeyValueStorage(defaultStorage);
    setGlobalContext(createAmplifyContext(config, { Auth: { tokenProvider } }));
  },
};
