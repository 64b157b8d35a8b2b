import type { HttpErrorResponse, HttpRequest } from '@angular/common/http';

/**
 * Which of the two Cognito JWTs a request carries: the access token says what its bearer may do,
 * the ID token says who they are.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html
 */
export type CognitoTokenKind = 'access' | 'id';

/** One API whose requests carry the token. What no API covers goes on untouched. */
export interface CognitoApi {
  /**
   * Base of the API: an absolute URL (`https://api.example.com/v1`), or a path (`/api`) on the
   * page's own origin, resolved against `document.baseURI`. It covers that path and everything
   * below it, by whole segments: `/v1` covers `/v1` and `/v1/tasks`, never `/v10`. Must be HTTPS,
   * loopback hosts excepted. Where two APIs cover a URL the longer path decides.
   */
  readonly url: string;

  /**
   * Paths below `url` whose requests never carry the token, each with everything below it. As
   * in API Gateway's routes, `{name}` stands for one whole segment: `/users/{id}/avatar`. What one
   * API excludes no other may include. Default: none.
   */
  readonly exclude?: readonly string[];

  /** HTTP methods whose requests carry the token, in any case. Default: all. */
  readonly methods?: readonly string[];

  /**
   * Narrows further by the request itself: the token is attached only where it returns `true`.
   * Synchronous, and called once for each request that all else allows.
   */
  readonly when?: (request: HttpRequest<unknown>) => boolean;

  /** Which token. Default: `'access'`. */
  readonly token?: CognitoTokenKind;

  /**
   * Name of the header that holds the token. Default: `'Authorization'`, the one header that
   * browsers drop from a redirect to another origin (Fetch Standard, HTTP-redirect fetch).
   */
  readonly header?: string;

  /**
   * Authentication scheme before the token (RFC 9110 section 11.1); `''` sends the bare token,
   * which API Gateway accepts too. Default: `'Bearer'` (RFC 6750 section 2.1).
   */
  readonly scheme?: string;

  /**
   * What happens while nobody is signed in. `'required'`: the request fails with a
   * `CognitoAuthError` and is not sent. `'optional'`: it goes without a token. Default:
   * `'required'`. Any other failure, such as being offline, is an error either way.
   */
  readonly session?: 'required' | 'optional';

  /**
   * Whether a request that the API refuses with 401 is sent a second time with another token: the
   * one that came meanwhile, or one that a refresh brings, shared by all. `false` for APIs that
   * answer 401 for reasons of their own, or a function that tells by the response. Default:
   * `true`. Where there is no other token, or it is refused too, the 401 stands.
   */
  readonly retry401?: boolean | ((response: HttpErrorResponse) => boolean);
}

/** What `provideCognitoHttp` needs to know. */
export interface CognitoHttpOptions {
  /** The APIs whose requests carry the token; of an empty list, none do. */
  readonly apis: readonly CognitoApi[];
}
