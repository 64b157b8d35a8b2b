/** Whom a guard lets in, and where it leads all others. */
export interface CognitoGuardOptions {
  /**
   * Groups of the user pool of which a user needs one, as the claim `cognito:groups` lists them; of
   * an empty list nobody is let in. Default: whoever is signed in is let in.
   *
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-user-groups.html
   */
  readonly groups?: readonly string[];

  /** Where those go who aren't signed in: a URL of the router. Default: `'/sign-in'`. */
  readonly signIn?: string;

  /**
   * Where those go who are signed in, but in none of `groups`: a URL of the router. Default:
   * nowhere. `cognitoCanActivate` then cancels the navigation, and `cognitoCanMatch` passes the
   * route over for the next one that matches.
   */
  readonly forbidden?: string;
}
