import type { AuthFlow, PreventUserExistenceErrors } from './app-client.ts';
import type { AwsCredentials } from './aws-signature.ts';
import type { ChallengeSessions } from './challenge-sessions.ts';
import type { ConfirmationCodes } from './confirmation-codes.ts';
import type { Groups } from './groups.ts';
import type { PasswordAttempts } from './password-attempts.ts';
import type { PasswordChallenges } from './password-challenges.ts';
import type { User } from './pool-state.ts';
import type { Sessions } from './sessions.ts';
import type { AuthenticationResult, TokenIssuer } from './token-issuer.ts';
import type { AttributeSchema } from './user-attributes.ts';
import type { CompleteSettings } from './user-pool-settings.ts';
import type { Users } from './users.ts';

/** What the operations work with. */
export interface PoolContext extends Pick<CompleteSettings, 'mfa' | 'passwordPolicy' | 'signUp'> {
  readonly id: string;
  /** What follows the underscore in the id. */
  readonly name: string;
  readonly clientId: string;
  readonly issuer: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly users: Users;
  readonly codes: ConfirmationCodes;
  readonly attempts: PasswordAttempts;
  readonly challenges: PasswordChallenges;
  readonly challengeSessions: ChallengeSessions;
  readonly groups: Groups;
  readonly schema: AttributeSchema;
  /** What administrators sign their requests with. */
  readonly administrator: AwsCredentials;
  readonly authFlows: ReadonlySet<AuthFlow>;
  readonly preventUserExistenceErrors: PreventUserExistenceErrors;
  readonly sessions: Sessions;
  readonly tokens: TokenIssuer;
}

/** Tokens as they go to the client on sign-in. */
export interface SignInResult extends AuthenticationResult {
  readonly RefreshToken: string;
}

/** Starts a session for a user who has proved who they are. */
export async function signIn(
  pool: PoolContext,
  user: User,
  signedInAt: number,
): Promise<SignInResult> {
  const { session, refreshToken } = pool.sessions.start(user, signedInAt);
  const tokens = await pool.tokens.issue(user, session, signedInAt);
  return { ...tokens, RefreshToken: refreshToken };
}
