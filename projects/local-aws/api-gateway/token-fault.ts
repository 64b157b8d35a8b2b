/**
 * What the gateway says of a token that it does not take. AWS publishes the text for the audience;
 * those for the two endpoints are known from programs that wait for them. The others are
 * approximate: nobody should rely on them, here or on AWS.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html
 */
const descriptions = {
  audience: 'the token does not have a valid audience',
  discovery: 'OIDC discovery endpoint communication error',
  jwks: 'JWKS communication error',

  algorithm: 'signing method is invalid',
  expired: 'the token has expired',
  issuedInFuture: 'the token was issued in the future',
  issuer: 'the token does not have a valid issuer',
  key: 'the token does not have a known key id',
  malformed: 'the token is malformed',
  notYetValid: 'the token is not valid yet',
  signature: 'the signature of the token is invalid',
} as const;

export type TokenFaultKind = keyof typeof descriptions;

/** Why an authorizer does not take a token. The message never holds any part of the token. */
export class TokenFault extends Error {
  override readonly name = 'TokenFault';
  readonly kind: TokenFaultKind;

  constructor(kind: TokenFaultKind, options?: ErrorOptions) {
    super(descriptions[kind], options);
    this.kind = kind;
  }
}
