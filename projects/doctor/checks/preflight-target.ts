/**
 * What stands behind a route for OPTIONS. HTTP APIs have no integration that answers by itself, and a
 * function that reads claims fails where nobody sent a token.
 */
export const preflightTarget =
  "a Target that answers without a token, such as that of PreflightRoute in ngx-cognito-http's 1_ApiGatewayAuthorizer.yml";
