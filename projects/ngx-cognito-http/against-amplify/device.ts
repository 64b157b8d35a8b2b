import '@angular/compiler';
import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import type { ApplicationRef, ProviderToken } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn, signOut } from 'aws-amplify/auth';
import { ConsoleLogger, Hub } from 'aws-amplify/utils';
import {
  cognitoInterceptor,
  CognitoSession,
  provideCognitoHttp,
  withCrossTabLock,
  withSessionLost,
  type CognitoHttpFeature,
} from 'ngx-cognito-http';
import { DeferredAmplify, withAmplify, withDeferredAmplify } from 'ngx-cognito-http/amplify';
import { setDeviceClock } from './device-clock.ts';
import { storedUser, useStorage, writeSession, type StoredSession } from './device-storage.ts';
import { Requests, type Outcome } from './requests.ts';

/** What an app has to know of its backend. */
export interface Ends {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Without a trailing slash, like `apiUrl`. */
  readonly poolUrl: string;
  readonly apiUrl: string;
}

export interface AppOptions {
  /** Whether tabs refresh in turn. Default: `as they like`. */
  readonly tabs?: 'in turn' | 'as they like';
}

/** When the app downloads and configures Amplify. */
export type AmplifyComes = 'first' | 'when it is needed';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** A user's device with an app on it that has the package and the unmodified Amplify. */
export class Device {
  readonly #requests = new Requests();
  #app: ApplicationRef | null = null;
  #amplifyComes: AmplifyComes = 'first';
  #isConfigured = false;
  #clientId = '';
  #losses = 0;
  #refreshes = 0;

  constructor() {
    Hub.listen('auth', ({ payload }) => {
      if (payload.event.startsWith('tokenRefresh')) this.#refreshes++;
    });
  }

  /** Starts the app anew, as when its page is loaded. */
  async start(ends: Ends, { tabs }: AppOptions = {}): Promise<void> {
    this.stop();
    // It warns of every endpoint that is not AWS's.
    ConsoleLogger.LOG_LEVEL = 'ERROR';
    const { clientId, apiUrl } = ends;
    // As it is where a page is loaded.
    Amplify.configure({});
    this.#isConfigured = false;
    if (this.#amplifyComes === 'first') this.#configure(ends);
    this.#clientId = clientId;
    this.#app = await createApplication({
      providers: [
        provideHttpClient(withInterceptors([cognitoInterceptor, this.#requests.witness])),
        provideCognitoHttp(
          { apis: [{ url: apiUrl }] },
          this.#source(ends),
          withSessionLost(() => this.#losses++),
          ...(tabs === 'in turn' ? [withCrossTabLock()] : []),
        ),
      ],
    });
    this.#requests.start(this.#get(HttpClient), apiUrl);
  }

  /** Sets when Amplify comes, from the next start on. */
  letAmplifyCome(when: AmplifyComes): void {
    this.#amplifyComes = when;
  }

  /** Whether Amplify has come. */
  hasAmplify(): boolean {
    return this.#isConfigured;
  }

  stop(): void {
    this.#app?.destroy();
    this.#app = null;
  }

  /** Leaves a session in the storage, as after an earlier visit. */
  store(clientId: string, session: StoredSession): void {
    writeSession(clientId, session);
  }

  /** The user whose session Amplify has in the storage, or `null`. */
  storedUser(): string | null {
    return storedUser(this.#clientId);
  }

  /** Sets the clock, in ms ahead of the real one. */
  setClock(ahead: number): void {
    setDeviceClock(ahead);
  }

  /** Sends so many requests in the same turn. */
  send(count: number): Promise<readonly Outcome[]> {
    return this.#requests.send(count);
  }

  /** Unsubscribes from these requests, by number, counted from 1. */
  leave(numbers: readonly number[]): void {
    this.#requests.leave(numbers);
  }

  /**
   * Sends so many requests one by one, while the clock goes on by so many milliseconds before each.
   * They are answered where the package hands them on.
   */
  async sendInTime(count: number, from: number, step: number): Promise<readonly Outcome[]> {
    const sent = Array.from({ length: count }, (_, index) => {
      setDeviceClock(from + (index + 1) * step);
      return this.#requests.sendInPlay();
    });
    return Promise.all(sent);
  }

  async signIn(credentials: Credentials): Promise<void> {
    await this.#amplify();
    await signIn(credentials);
  }

  async signOut(): Promise<void> {
    await this.#amplify();
    await signOut();
  }

  /** Has Amplify refresh the session. */
  async refresh(): Promise<void> {
    await this.#amplify();
    await fetchAuthSession({ forceRefresh: true });
  }

  status(): string {
    return this.#get(CognitoSession).status();
  }

  /** How often the app was told that its session is lost. */
  losses(): number {
    return this.#losses;
  }

  /** How many refreshes Amplify has announced the end of: one for each who asked it for one. */
  refreshes(): number {
    return this.#refreshes;
  }

  /** Waits until Amplify has announced the end of so many, and told those who asked. */
  async refreshed(times: number): Promise<void> {
    // What follows from an announcement follows in promises.
    while (this.#refreshes < times) await new Promise((resolve) => setTimeout(resolve));
  }

  #source(ends: Ends): CognitoHttpFeature {
    const { clientId: userPoolClientId } = ends;
    const configure = () => Promise.resolve(this.#configure(ends));
    return this.#amplifyComes === 'first'
      ? withAmplify()
      : withDeferredAmplify({ userPoolClientId, configure });
  }

  #configure({ userPoolId, clientId: userPoolClientId, poolUrl }: Ends): void {
    const userPoolEndpoint = `${poolUrl}/`;
    Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
    useStorage();
    this.#isConfigured = true;
  }

  async #amplify(): Promise<void> {
    if (this.#amplifyComes !== 'first') await this.#get(DeferredAmplify).ready();
  }

  #get<T>(token: ProviderToken<T>): T {
    if (!this.#app) throw new Error('The app is not running. Start it first.');
    return this.#app.injector.get(token);
  }
}
