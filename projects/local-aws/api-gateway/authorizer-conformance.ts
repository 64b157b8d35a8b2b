import type { Behaviours } from '../conformance/behaviours.ts';

/** How the JWT authorizer behaves. */
export const authorizerBehaviours: Behaviours = {
  'identity-source.test.ts': [
    [
      'Token in a query parameter, if that is the identity source; that it must come once is **U**',
      'D, U',
      'the identity source › may be a parameter of the query, which must come once [U]',
    ],
    [
      'A token elsewhere than the identity source says is not looked at',
      'D',
      'the place of a token › is the header alone if that is asked for: one in the query changes nothing',
    ],
    ['No token, or a bare `Bearer`: 401 and `Bearer`', 'U', 'the place of a token › refuses none'],
    ['Tokens that come twice, or by another scheme, are refused', 'U', 'the place of a token'],
  ],
  'jwt-authorizer.test.ts': [
    [
      'Token in a header, bare or after `Bearer`; that its case does not matter is **U**',
      'D, U',
      'a JWT authorizer takes › the bare token, and the scheme in any case [U]',
    ],
    ['RS256, RS384 and RS512', 'D', 'a JWT authorizer takes'],
    [
      '`token_use` is not looked at: ID tokens pass where no scope is asked for',
      'D',
      'a JWT authorizer takes › an ID token, by its aud [D]',
    ],
    [
      '401, `{"message":"Unauthorized"}` and the challenge for a wrong audience',
      'D',
      'a refusal › has the exact header that AWS documents for a wrong audience [D]',
    ],
    [
      '403, `{"message":"Forbidden"}` without one of the scopes, in `scope` or `scp`',
      'M',
      'the scopes of a route › another scope: 403 [M]',
    ],
    [
      '`scopes` are all of the token, null where the route asks for none',
      'M',
      "the scopes of a route › are handed on as the token's whole list, or null if the route asks for none [M]",
    ],
    [
      'Claims are handed on as texts, lists as `[a b]`, nulls not at all',
      'M',
      'the claims that are handed on › are texts, lists in brackets without commas, and no nulls [M]',
    ],
  ],
  'jwt-attacks.test.ts': [
    [
      'No other algorithm: none, HMAC with the public key, curves; that PSS, of RSA too, is refused is **U**',
      'D, U',
      'a token is refused with 401, whoever signed it: › by its algorithm',
    ],
    [
      "The key is the issuer's of that `kid`; none in the header, none that the header points to",
      'D',
      'a token is refused with 401, whoever signed it: › by its key',
    ],
    [
      '`iss`, `exp`, `nbf`, `iat`; `client_id` only without `aud`',
      'D',
      'a token is refused with 401, whoever signed it: › by its claims',
    ],
    [
      'Tampered, badly encoded and malformed tokens; wording of any challenge but that for the audience',
      'U',
      'a token is refused with 401, whoever signed it: › by its form',
    ],
  ],
  'token-mutations.test.ts': [
    [
      'Of 100,000 random mutations of valid tokens none is taken',
      'T',
      'takes none of 100000 random mutations of valid tokens (seed 20261122)',
    ],
  ],
  'issuer-keys.test.ts': [
    [
      'Keys by discovery, kept for two hours',
      'D',
      "an issuer's keys › are fetched once in two hours, and once for all who ask at once [D]",
    ],
    [
      'A new key is unknown until the old ones are two hours old (switch `unknownKey`)',
      'U',
      "an issuer's keys › that are rotated › are not fetched for a key id that they do not have [U]",
    ],
    [
      'Keys stay in force until others have come, also while the issuer keeps silent',
      'U',
      "an issuer's keys › stay in force while the issuer, asked for a made-up key id, keeps silent",
    ],
    [
      'Discovery and keys have 1.5 s each',
      'D, S',
      "an issuer's keys › discovery never answers: OIDC discovery endpoint communication error [S]",
    ],
    [
      'A key set has 150,000 bytes at the most',
      'D, S',
      "an issuer's keys › the keys are too large: JWKS communication error [S]",
    ],
    [
      'Failed discovery: 401, `OIDC discovery endpoint communication error`; the next request tries again',
      'S',
      "an issuer's keys › discovery fails: OIDC discovery endpoint communication error [S]",
    ],
    [
      'Failed key set: 401, `JWKS communication error`; the next request tries again',
      'S',
      "an issuer's keys › the keys fail: JWKS communication error [S]",
    ],
  ],
};
