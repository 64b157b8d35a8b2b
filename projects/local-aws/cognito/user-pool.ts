import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import {
  readAuthFlows,
  readGracePeriod,
  readSessionValidity,
  readTokenValidity,
  type AppClientSettings,
  type TokenValidity,
} from './app-client.ts';
import type { AwsCredentials } from './aws-signature.ts';
import { ChallengeSessions } from './challenge-sessions.ts';
import { ConfirmationCodes, type CodeDelivery } from './confirmation-codes.ts';
import { keepCredentials } from './credentials-file.ts';
import { Groups } from './groups.ts';
import { newUser, withPassword } from './new-user.ts';
import { PasswordAttempts } from './password-attempts.ts';
import { PasswordChallenges } from './password-challenges.ts';
import { signIn, type PoolContext, type SignInResult } from './pool-context.ts';
import { createPoolState, poolState, region, type PoolState } from './pool-state.ts';
import { Sessions } from './sessions.ts';
import { openStateFile, type StateFile } from './state-file.ts';
import { Strangers } from './strangers.ts';
import { TokenIssuer } from './token-issuer.ts';
import {
  withDefaults,
  type CompleteSettings,
  type GroupSettings,
  type UserPoolSettings,
} from './user-pool-settings.ts';
import { userPoolApp, type UserPoolAppOptions } from './user-pool-app.ts';
import { AttributeSchema } from './user-attributes.ts';
import { Users } from './users.ts';

export interface UserPoolOptions extends UserPoolAppOptions, AppClientSettings, UserPoolSettings {
  /** Where the pool keeps its users and keys; made if need be. One process at a time. */
  readonly folder: string;
  /** Milliseconds since the epoch. Default: `Date.now`. */
  readonly clock?: () => number;
  /** Called with each code in place of an email. Default: codes go nowhere. */
  readonly onCode?: (delivery: CodeDelivery) => void;
}

/** A user who needs no confirmation. */
interface SeedUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** A stand-in for one Amazon Cognito user pool with one app client. */
export interface UserPool {
  /** For example `us-east-1_4wVbT0xYz`. */
  readonly id: string;
  readonly clientId: string;
  /** The `iss` of its tokens: the address that a real pool of this id would have. */
  readonly issuer: string;
  readonly region: string;
  readonly settings: CompleteSettings;
  /** What the operations for administrators have to be signed with; also in the folder. */
  readonly administrator: AwsCredentials;
  fetch(request: Request): Promise<Response>;
  /** Adds a confirmed user; one who exists gets this name and password. */
  seedUser(user: SeedUser): void;
  /**
   * A secret of this pool, always the same for the same label and nowhere kept.
   *
   * @returns 43 characters of base64url, which may not satisfy the password policy as they stand.
   */
  deriveSecret(label: string): string;
  /**
   * Signs a user in without a password, for tests.
   *
   * @param signedInAt in ms; long ago for tokens that have expired. Default: now.
   * @throws Error if there is no such user.
   */
  issueTokens(email: string, signedInAt?: number): Promise<SignInResult>;
  /** The public keys, as served under `/<id>/.well-known/jwks.json`. */
  jwks(): Promise<JSONWebKeySet>;
}

/**
 * Opens the pool kept in a folder, or makes a new one with an id, a client and keys of its own.
 *
 * @throws Error naming the file, if it is damaged; RangeError naming a setting that AWS has not.
 */
export async function openUserPool(options: UserPoolOptions): Promise<UserPool> {
  const path = join(options.folder, 'user-pool.json');
  const file = await openStateFile(path, poolState, createPoolState);
  const settings = withDefaults(options);
  const pool = createContext(file, settings, options);
  addGroups(settings.groups, pool);
  keepCredentials(options.folder, pool.administrator);
  const app = userPoolApp(pool, options);
  return {
    id: pool.id,
    clientId: pool.clientId,
    issuer: pool.issuer,
    region,
    settings,
    administrator: pool.administrator,
    fetch: async (request) => app.fetch(request),
    seedUser: (user) => seedUser(user, pool),
    deriveSecret: (label) => deriveSecret(file.state, label),
    issueTokens: (email, signedInAt = pool.clock()) => issueTokens(email, signedInAt, pool),
    jwks: () => pool.tokens.jwks(),
  };
}

function deriveSecret({ secret }: PoolState, label: string): string {
  return createHmac('sha256', secret).update(`derived:${label}`).digest('base64url');
}

function administrator(state: PoolState): AwsCredentials {
  return {
    accessKeyId: 'LOCALADMINISTRATOR',
    secretAccessKey: deriveSecret(state, 'administrator'),
  };
}

/** Sign-ins under way: each of about two kilobytes, and there is no end to who may begin one. */
const maxOpen = 5000;

function createContext(
  file: StateFile<PoolState>,
  settings: CompleteSettings,
  options: UserPoolOptions,
): PoolContext {
  const { clock = Date.now, onCode = () => undefined } = options;
  const { id, clientId, secret, signingKey } = file.state;
  const { readAttributes, writeAttributes } = options;
  const name = id.slice(id.indexOf('_') + 1);
  const issuer = `https://cognito-idp.${region}.amazonaws.com/${id}`;
  const validity = readTokenValidity(options.tokenValidity);
  const lifetime = readSessionValidity(options.authSessionValidity) * 1000;
  const users = new Users(file, clock);
  const attempts = new PasswordAttempts(clock);
  const strangers = new Strangers(secret);
  const schema = new AttributeSchema({ ...settings, readAttributes, writeAttributes });
  return {
    ...settings,
    id,
    name,
    clientId,
    issuer,
    clock,
    users,
    schema,
    groups: new Groups(file),
    administrator: administrator(file.state),
    authFlows: readAuthFlows(options),
    preventUserExistenceErrors: options.preventUserExistenceErrors ?? 'ENABLED',
    codes: new ConfirmationCodes({ users, attempts, strangers, secret, clock, onCode }),
    attempts,
    challengeSessions: new ChallengeSessions(clock, lifetime),
    challenges: new PasswordChallenges({ poolName: name, strangers, maxOpen, lifetime, clock }),
    sessions: createSessions(file, options, validity),
    tokens: new TokenIssuer({ issuer, clientId, signingKey, validity, schema, clock }),
  };
}

function createSessions(
  file: StateFile<PoolState>,
  { refreshTokenRotation: rotation, clock = Date.now }: UserPoolOptions,
  { refresh }: TokenValidity,
): Sessions {
  const gracePeriod = rotation && readGracePeriod(rotation) * 1000;
  return new Sessions({ file, lifetime: refresh * 1000, gracePeriod, clock });
}

function addGroups(groups: readonly GroupSettings[], pool: PoolContext): void {
  for (const group of groups) {
    if (!pool.groups.find(group.name)) pool.groups.add({ ...group, createdAt: pool.clock() });
  }
}

function seedUser({ email, name, password }: SeedUser, pool: PoolContext): void {
  const status = 'CONFIRMED';
  const known = pool.users.find(email);
  const user =
    known ?? newUser({ email, emailVerified: true, attributes: {}, status, password }, pool);
  const attributes = { ...user.attributes, name };
  pool.users.save(
    withPassword(password, pool, { ...user, email, emailVerified: true, attributes, status }),
  );
}

function issueTokens(email: string, signedInAt: number, pool: PoolContext): Promise<SignInResult> {
  const user = pool.users.find(email);
  if (!user) throw new Error(`There is no user ${email} in the pool ${pool.id}. Seed it first.`);
  return signIn(pool, user, signedInAt);
}
