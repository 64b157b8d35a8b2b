import type { JWTPayload } from 'jose';
import type { IdentitySource } from './identity-source.ts';
import { createIssuerKeys, type UnknownKeyRule } from './issuer-keys.ts';
import { Refusal } from './refusal.ts';
import { TokenFault } from './token-fault.ts';
import { rememberVerified } from './verified-tokens.ts';

/** An `AWS::ApiGatewayV2::Authorizer` of type JWT. */
export interface AuthorizerDefinition {
  readonly identitySource: IdentitySource;
  readonly issuer: string;
  readonly audiences: readonly string[];
}

export interface AuthorizerOptions {
  /** Where an issuer's documents are really served. */
  readonly issuerAddress: (issuer: string) => string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** @default 'refused' */
  readonly unknownKey?: UnknownKeyRule | undefined;
}

/** What an authorizer found out about the caller, in the form in which AWS hands it on. */
export interface Authorization {
  readonly claims: Readonly<Record<string, string>>;
  /** Every scope of the token; null on a route that asks for none. */
  readonly scopes: readonly string[] | null;
}

/**
 * Lets a request pass that carries a good token with one of the route's scopes.
 *
 * Rejects with the refusal 401 or, for want of a scope, 403.
 */
export type JwtAuthorizer = (
  request: Request,
  routeScopes: readonly string[],
) => Promise<Authorization>;

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html */
export function createJwtAuthorizer(
  { identitySource, issuer, audiences }: AuthorizerDefinition,
  { issuerAddress, clock, unknownKey }: AuthorizerOptions,
): JwtAuthorizer {
  const keys = createIssuerKeys({ issuer, address: issuerAddress(issuer), clock, unknownKey });
  const verify = rememberVerified({ issuer, audiences, keys, clock });
  return async (request, routeScopes) => {
    const token = identitySource(request);
    if (token === undefined) throw new Refusal(401, { headers: { 'www-authenticate': 'Bearer' } });
    const payload = await verify(token).catch((error: unknown) => {
      throw error instanceof TokenFault ? unauthorized(error, routeScopes) : error;
    });
    const scopes = scopesOf(payload);
    if (routeScopes.length > 0 && !routeScopes.some((scope) => scopes.includes(scope))) {
      throw new Refusal(403, { variables: { 'authorizer.error': 'insufficient_scope' } });
    }
    return { claims: claimTexts(payload), scopes: routeScopes.length > 0 ? scopes : null };
  };
}

/** The parameters are separated by spaces, not by the commas of RFC 9110, as AWS does. */
function unauthorized(fault: TokenFault, routeScopes: readonly string[]): Refusal {
  const parameters = [
    `scope="${routeScopes.join(' ')}"`,
    'error="invalid_token"',
    `error_description="${fault.message}"`,
  ];
  return new Refusal(401, {
    headers: { 'www-authenticate': `Bearer ${parameters.join(' ')}` },
    variables: { 'authorizer.error': `invalid_token: ${fault.message}` },
    cause: fault,
  });
}

function scopesOf({ scope, scp }: JWTPayload): readonly string[] {
  return [scope, scp]
    .flat()
    .filter((value) => typeof value === 'string')
    .flatMap((value) => value.split(' '))
    .filter((value) => value !== '');
}

/** Claims as AWS hands them on: texts alone, lists in brackets without commas, nulls left out. */
function claimTexts(payload: JWTPayload): Readonly<Record<string, string>> {
  const present = Object.entries(payload).filter(([, value]) => value !== null);
  return Object.fromEntries(present.map(([name, value]) => [name, claimText(value)]));
}

function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
