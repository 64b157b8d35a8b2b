import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TasksTable } from './dynamodb-task-store.ts';
import { TASKS_TABLE_SCHEMA } from './task-item.ts';

// dynalite has no type declarations.
const require = createRequire(import.meta.url);
const dynalite = require('dynalite') as (options: {
  readonly path: string;
  readonly createTableMs: number;
}) => Server;

interface Level {
  open(): Promise<void>;
  close(): Promise<void>;
}
const { Level } = createRequire(require.resolve('dynalite'))('level') as {
  readonly Level: new (folder: string) => Level;
};

const TABLE_NAME = 'tasks-by-time';

/** That another process has the table's folder open. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/** A DynamoDB table on the local disk. */
export interface LocalTable extends TasksTable {
  /** Completes the requests that are under way and frees the folder. */
  close(): Promise<void>;
}

/**
 * Opens a DynamoDB table whose items last in a folder, without AWS: dynalite on a free loopback port.
 *
 * The table answers only to the client that is returned. dynalite by itself checks no signature and
 * lets every web page in (`Access-Control-Allow-Origin: *`); here a request must name the access
 * key, which is drawn anew each time.
 *
 * @param folder is created if missing. One process at a time may have it open.
 * @throws FolderInUse, or another Error if the folder cannot be used; the message names it.
 */
export async function openLocalTable(folder: string): Promise<LocalTable> {
  await assertUsable(folder);
  const accessKeyId = randomUUID();
  const server = admitOnly(accessKeyId, dynalite({ path: folder, createTableMs: 0 }));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const client = connect(server.address() as AddressInfo, accessKeyId);
  await createTable(client);
  return {
    client,
    name: TABLE_NAME,
    async close() {
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
      });
      client.destroy();
    },
  };
}

/** dynalite opens its folder late and throws outside of any request where it can't; so try before. */
async function assertUsable(folder: string) {
  const level = new Level(folder);
  try {
    await level.open();
    await level.close();
  } catch (error) {
    // Expected: the folder is another process's, not writable, or no database.
    const cause = (error as Error).cause as NodeJS.ErrnoException | undefined;
    const problem = `Cannot open the tasks in ${folder} (${cause?.message ?? String(error)}).`;
    if (cause?.code === 'LEVEL_LOCKED') {
      const recovery = 'Is the system running already? Stop it first.';
      throw new FolderInUse(`${problem} ${recovery}`, { cause: error });
    }
    throw new Error(`${problem} It takes a folder that can be written.`, { cause: error });
  }
}

function admitOnly(accessKeyId: string, server: Server): Server {
  const [answer] = server.listeners('request') as [RequestListener];
  return server.removeAllListeners('request').on('request', ((request, response) => {
    // Once the server closes, it must not wait for connections that are kept for nothing.
    response.once('close', () => {
      if (!server.listening) server.closeIdleConnections();
    });
    if (request.headers.authorization?.includes(`Credential=${accessKeyId}/`)) {
      answer(request, response);
    } else {
      response.writeHead(403).end();
    }
  }) satisfies RequestListener);
}

function connect({ address, port }: AddressInfo, accessKeyId: string) {
  const client = new DynamoDBClient({
    endpoint: `http://${address}:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey: accessKeyId },
  });
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

async function createTable(client: DynamoDBDocumentClient) {
  try {
    await client.send(new CreateTableCommand({ TableName: TABLE_NAME, ...TASKS_TABLE_SCHEMA }));
  } catch (error) {
    // Expected: the table lasts from an earlier run.
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists(
    { client, minDelay: 1, maxDelay: 1, maxWaitTime: 10 },
    { TableName: TABLE_NAME },
  );
}
