import type { CfnUserPool, CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { dataRemovalPolicy, type Deployment } from '../deployment.ts';

/** Says of the user pool what `defineAuth` leaves to Cognito's and Amplify's defaults. */
export function secureUserPool(pool: CfnUserPool, deployment: Deployment): void {
  // Lite, which older accounts may have for a default, knows no rotation of refresh tokens.
  pool.userPoolTier = 'ESSENTIALS';
  pool.policies = {
    passwordPolicy: {
      minimumLength: 8,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      temporaryPasswordValidityDays: 1,
    },
  };
  pool.deletionProtection = deployment.keepsData ? 'ACTIVE' : 'INACTIVE';
  pool.applyRemovalPolicy(dataRemovalPolicy(deployment));
}

/**
 * Closes every way into the app client but the one that the app takes, and makes what a thief could
 * take from a browser short-lived.
 */
export function secureAppClient(client: CfnUserPoolClient): void {
  // Passwords never leave the browser. Without ALLOW_REFRESH_TOKEN_AUTH, which Cognito refuses beside
  // rotation: Amplify refreshes by GetTokensFromRefreshToken, which needs no flow.
  client.explicitAuthFlows = ['ALLOW_USER_SRP_AUTH'];
  // A refresh token works once. The grace lets a client ask again whose answer was lost on its way, and
  // two tabs that refresh at once.
  client.refreshTokenRotation = { feature: 'ENABLED', retryGracePeriodSeconds: 60 };
  client.enableTokenRevocation = true;
  client.preventUserExistenceErrors = 'ENABLED';

  client.tokenValidityUnits = { accessToken: 'minutes', idToken: 'minutes', refreshToken: 'days' };
  client.accessTokenValidity = 60;
  client.idTokenValidity = 60;
  client.refreshTokenValidity = 30;

  client.readAttributes = ['email', 'email_verified', 'name'];
  client.writeAttributes = ['email', 'name'];

  // The app has its own sign-in page, so nobody comes by the hosted one.
  client.allowedOAuthFlowsUserPoolClient = false;
  client.allowedOAuthFlows = undefined;
  client.allowedOAuthScopes = undefined;
  client.callbackUrLs = undefined;
}
