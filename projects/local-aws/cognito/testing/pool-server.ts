import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { Amplify } from 'aws-amplify';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { ConsoleLogger } from 'aws-amplify/utils';
import { serveOnLoopback, type LoopbackServer } from '../../loopback-server.ts';
import type { CodeDelivery } from '../confirmation-codes.ts';
import type { AppClientSettings } from '../app-client.ts';
import type { UserPoolSettings } from '../user-pool-settings.ts';
import { openUserPool, type UserPool } from '../user-pool.ts';

export const allowedOrigin = 'http://localhost:8100';

/** A user pool on a socket of its own, in a folder of its own, with a clock that tests can set. */
export interface PoolServer {
  readonly pool: UserPool;
  /** For example `http://localhost:49152`. */
  readonly url: string;
  readonly folder: string;
  /** Milliseconds to add to the real time, or to when the clock was stopped. */
  clockOffset: number;
  /** Stops the pool's clock: from now on only `clockOffset` moves it. */
  stopClock(): void;
  /** The pool's time, in ms. */
  now(): number;
  /** Rewrites requests on their way to the pool. */
  tamper: (request: Request) => Request | Promise<Request>;
  /** All codes handed over so far, the newest last. */
  readonly codes: readonly CodeDelivery[];
  /** The newest code. */
  lastCode(): string;
  /** Sends one operation. */
  call(operation: string, body: unknown): Promise<WireAnswer>;
  /** Ends the server and opens the same folder again at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export type PoolSettings = AppClientSettings & UserPoolSettings;

export async function startPoolServer(settings: PoolSettings = {}): Promise<PoolServer> {
  const server = new RunningPool(settings);
  await server.start(0);
  return server;
}

class RunningPool implements PoolServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'user-pool-'));
  readonly codes: CodeDelivery[] = [];
  readonly #settings: PoolSettings;
  clockOffset = 0;
  tamper: PoolServer['tamper'] = (request) => request;
  #stoppedAt?: number;
  #pool?: UserPool;
  #server?: LoopbackServer;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
  }

  get pool(): UserPool {
    return this.#pool!;
  }

  get url(): string {
    return this.#server!.url;
  }

  async start(port: number): Promise<void> {
    const pool = await openUserPool({
      ...this.#settings,
      folder: this.folder,
      allowedOrigins: [allowedOrigin],
      clock: () => this.now(),
      onCode: (delivery) => this.codes.push(delivery),
    });
    this.#pool = pool;
    this.#server = await serveOnLoopback(
      async (request) => pool.fetch(await this.tamper(request)),
      port,
    );
  }

  stopClock(): void {
    this.#stoppedAt = Date.now();
  }

  now(): number {
    return (this.#stoppedAt ?? Date.now()) + this.clockOffset;
  }

  lastCode(): string {
    const last = this.codes.at(-1);
    if (!last) throw new Error('No code has been sent.');
    return last.code;
  }

  async call(operation: string, body: unknown): Promise<WireAnswer> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const { status, headers } = response;
    return { status, headers, body: (await response.json()) as Record<string, unknown> };
  }

  async restart(): Promise<void> {
    const { port } = this.#server!;
    await this.#server!.close();
    await this.start(port);
  }

  async close(): Promise<void> {
    await this.#server!.close();
    await rm(this.folder, { recursive: true });
  }
}

/** AWS's own client, with the credentials that the pool keeps for administrators. */
export function administrate({ pool, url }: PoolServer): CognitoIdentityProvider {
  const { region, administrator: credentials } = pool;
  return new CognitoIdentityProvider({ region, endpoint: url, credentials, maxAttempts: 2 });
}

/** Points Amplify, which is one for the whole process, at the pool, signed out. */
export function configureAmplify({ pool, url }: PoolServer): void {
  // It warns of every endpoint that is not AWS's.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: pool.id,
        userPoolClientId: pool.clientId,
        userPoolEndpoint: `${url}/`,
        loginWith: { email: true },
      },
    },
  });
  const entries = new Map<string, string>();
  cognitoUserPoolsTokenProvider.setKeyValueStorage({
    getItem: (key) => Promise.resolve(entries.get(key) ?? null),
    setItem: (key, value) => Promise.resolve(void entries.set(key, value)),
    removeItem: (key) => Promise.resolve(void entries.delete(key)),
    clear: () => Promise.resolve(entries.clear()),
  });
}
