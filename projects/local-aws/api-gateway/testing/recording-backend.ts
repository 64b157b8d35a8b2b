import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createHttpApi } from '../http-api.ts';
import { testStack, type TestResources } from './test-stack.ts';

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** A server behind an HTTP_PROXY integration, which remembers the last request it got. */
export class RecordingBackend implements AsyncDisposable {
  received!: Received;
  /** How it answers the request under way. */
  respond: (response: ServerResponse) => void = () => undefined;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<RecordingBackend> {
    const backend = new RecordingBackend();
    await new Promise<void>((resolve) => backend.#server.listen(0, '127.0.0.1', resolve));
    return backend;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Calls a gateway that has it behind it; it answers `ok` unless told otherwise meanwhile. */
  call(resources: TestResources, path: string, init?: RequestInit): Promise<Response> {
    this.respond = (response) => response.end('ok');
    const { fetch } = createHttpApi(testStack(resources));
    return fetch(new Request(`http://localhost:8101${path}`, init));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await buffer(request)).toString();
    const { method, url, headers } = request;
    this.received = { method, url, headers, body };
    this.respond(response);
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    return Promise.resolve();
  }
}
