import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { CognitoError } from './cognito-error.ts';
import type { PoolState, Session, User } from './pool-state.ts';
import type { StateFile } from './state-file.ts';

/** The sign-ins: who holds which refresh token, and whether it still counts. */
export class Sessions {
  readonly #file: StateFile<PoolState>;
  readonly #lifetime: number;
  readonly #clock: () => number;

  /** @param lifetime of a refresh token, in ms. */
  constructor(file: StateFile<PoolState>, lifetime: number, clock: () => number) {
    this.#file = file;
    this.#lifetime = lifetime;
    this.#clock = clock;
  }

  /** Starts a session and forgets those that have expired. The refresh token is nowhere kept. */
  start(user: User, signedInAt: number): { session: Session; refreshToken: string } {
    const refreshToken = randomBytes(48).toString('base64url');
    const session: Session = {
      originJti: randomUUID(),
      sub: user.sub,
      refreshTokenDigest: digest(refreshToken),
      signedInAt,
      expiresAt: signedInAt + this.#lifetime,
      revoked: false,
    };
    const now = this.#clock();
    this.#replace((sessions) => [...sessions.filter(({ expiresAt }) => expiresAt > now), session]);
    return { session, refreshToken };
  }

  /** @throws CognitoError NotAuthorizedException, if the token does not count (any more). */
  resume(refreshToken: string): Session {
    const session = this.#findByToken(refreshToken);
    if (!session) throw new CognitoError('NotAuthorizedException', 'Invalid Refresh Token');
    if (session.revoked) {
      throw new CognitoError('NotAuthorizedException', 'Refresh Token has been revoked');
    }
    if (session.expiresAt <= this.#clock()) {
      throw new CognitoError('NotAuthorizedException', 'Refresh Token has expired');
    }
    return session;
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

  #findByToken(refreshToken: string): Session | undefined {
    const wanted = digest(refreshToken);
    return this.#file.state.sessions.find((each) => each.refreshTokenDigest === wanted);
  }

  #revokeWhere(matches: (session: Session) => boolean): void {
    this.#replace((sessions) =>
      sessions.map((session) => (matches(session) ? { ...session, revoked: true } : session)),
    );
  }

  #replace(change: (sessions: readonly Session[]) => readonly Session[]): void {
    this.#file.update((state) => ({ ...state, sessions: change(state.sessions) }));
  }
}

function digest(refreshToken: string): string {
  return createHash('sha256').update(refreshToken).digest('hex');
}
