import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { CognitoError } from './cognito-error.ts';
import type { PoolState, Session, User } from './pool-state.ts';
import type { StateFile } from './state-file.ts';

export interface SessionsOptions {
  readonly file: StateFile<PoolState>;
  /** Of a refresh token and those that replace it, together, in ms. */
  readonly lifetime: number;
  /** How long a replaced refresh token still counts, in ms. `undefined` to replace none. */
  readonly gracePeriod: number | undefined;
  readonly clock: () => number;
}

/** Refresh tokens of one sign-in that are known to have been replaced; older ones are unknown. */
const maxReplaced = 50;

/** The sign-ins: who holds which refresh token, and whether it still counts. */
export class Sessions {
  readonly #file: StateFile<PoolState>;
  readonly #options: SessionsOptions;
  readonly #clock: () => number;

  constructor(options: SessionsOptions) {
    this.#file = options.file;
    this.#options = options;
    this.#clock = options.clock;
  }

  /** Whether each refresh brings a new refresh token. */
  get rotates(): boolean {
    return this.#options.gracePeriod !== undefined;
  }

  /** Starts a session and forgets those that have expired. The refresh token is nowhere kept. */
  start(user: User, signedInAt: number): { session: Session; refreshToken: string } {
    const refreshToken = newToken();
    const session: Session = {
      originJti: randomUUID(),
      sub: user.sub,
      refreshTokenDigest: digest(refreshToken),
      signedInAt,
      expiresAt: signedInAt + this.#options.lifetime,
      revoked: false,
    };
    const now = this.#clock();
    this.#change((sessions) => [...sessions.filter(({ expiresAt }) => expiresAt > now), session]);
    return { session, refreshToken };
  }

  /**
   * @throws CognitoError NotAuthorizedException, if the token does not count (any more);
   *   RefreshTokenReuseException, if another one has replaced it.
   */
  resume(refreshToken: string): Session {
    const session = this.#findByToken(refreshToken);
    if (!session) throw new CognitoError('NotAuthorizedException', 'Invalid Refresh Token');
    if (session.revoked) {
      throw new CognitoError('NotAuthorizedException', 'Refresh Token has been revoked');
    }
    if (session.expiresAt <= this.#clock()) {
      throw new CognitoError('NotAuthorizedException', 'Refresh Token has expired');
    }
    const { replacedAt = Infinity } = session;
    if (replacedAt + (this.#options.gracePeriod ?? 0) <= this.#clock()) {
      const message = 'Refresh Token has been invalidated by rotation';
      throw new CognitoError('RefreshTokenReuseException', message);
    }
    return session;
  }

  /** Replaces the session's refresh token by a new one, for the rest of its lifetime. */
  replace(session: Session): string {
    const refreshToken = newToken();
    const { replacedAt = this.#clock(), refreshTokenDigest } = session;
    const isSame = (each: Session) => each.refreshTokenDigest === refreshTokenDigest;
    const isKept = this.#newest(session.originJti, maxReplaced);
    this.#change((sessions) => [
      ...sessions.filter(isKept).map((each) => (isSame(each) ? { ...each, replacedAt } : each)),
      { ...session, refreshTokenDigest: digest(refreshToken), replacedAt: undefined },
    ]);
    return refreshToken;
  }

  /** Whether the tokens that carry this `origin_jti` may still be used at the pool. */
  isActive(originJti: string): boolean {
    return this.#file.state.sessions.some((each) => each.originJti === originJti && !each.revoked);
  }

  /** Revokes the refresh token and what was issued with it. An unknown token is no error. */
  revoke(refreshToken: string): void {
    const session = this.#findByToken(refreshToken);
    if (session) this.#revokeWhere(({ originJti }) => originJti === session.originJti);
  }

  /** Revokes every session of the user, on all devices. */
  revokeAll(user: User): void {
    this.#revokeWhere(({ sub }) => sub === user.sub);
  }

  /** @returns what leaves out all but the newest of one sign-in, whatever has expired besides. */
  #newest(originJti: string, count: number): (session: Session) => boolean {
    const now = this.#clock();
    const ofSignIn = this.#file.state.sessions.filter((each) => each.originJti === originJti);
    const kept = new Set(ofSignIn.slice(-count));
    return (each) => (each.originJti === originJti ? kept.has(each) : each.expiresAt > now);
  }

  #findByToken(refreshToken: string): Session | undefined {
    const wanted = digest(refreshToken);
    return this.#file.state.sessions.find((each) => each.refreshTokenDigest === wanted);
  }

  #revokeWhere(matches: (session: Session) => boolean): void {
    this.#change((sessions) =>
      sessions.map((session) => (matches(session) ? { ...session, revoked: true } : session)),
    );
  }

  #change(make: (sessions: readonly Session[]) => readonly Session[]): void {
    this.#file.update((state) => ({ ...state, sessions: make(state.sessions) }));
  }
}

function newToken(): string {
  return randomBytes(48).toString('base64url');
}

function digest(refreshToken: string): string {
  return createHash('sha256').update(refreshToken).digest('hex');
}
