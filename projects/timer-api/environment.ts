import { isIP } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { TimerApiOptions } from './app.ts';
import { createDynamoDbTaskStore } from './dynamodb-task-store.ts';
import { createTokenFence } from './token-fence.ts';

const required = (meaning: string) => z.string({ error: meaning }).min(1, meaning);

const variables = z.object({
  TASKS_TABLE: required('the name of the DynamoDB table that holds the tasks'),
  USER_POOL_ID: required("the Cognito user pool's id, for example us-east-1_AbCdEfGhI"),
  APP_CLIENT_ID: required("the id of the user pool's app client"),
  TOKEN_USE: z.enum(['access', 'id'], { error: 'access or id, or nothing for access' }).optional(),
  JWKS_URI: z
    .url({ protocol: /^https?$/, error: "the address of the user pool's keys, or nothing" })
    .optional(),
});

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535))
  .default(8080);

/**
 * Reads the Node server's port: `PORT`, 8080 by default, 0 for a free one.
 *
 * @throws Error that names the variable and what it should hold.
 */
export function portFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): number {
  const result = port.safeParse(environment.PORT);
  if (result.success) return result.data;
  throw new Error(
    'Set the environment variable PORT: a whole number from 0 to 65535, or nothing for 8080.',
  );
}

/**
 * Reads the address that the Node server listens on: `HOST`, the loopback interface by default.
 *
 * @throws Error that names the variable and what it should hold.
 */
export function hostFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const { HOST = '127.0.0.1' } = environment;
  if (isIP(HOST) !== 0) return HOST;
  throw new Error(
    'Set the environment variable HOST: an IP address, such as 0.0.0.0 in a container, or nothing for 127.0.0.1.',
  );
}

/**
 * Reads what the hosts need from environment variables: `TASKS_TABLE`, `USER_POOL_ID`, `APP_CLIENT_ID`,
 * and where they differ from a deployed system's, `TOKEN_USE` (`access`) and `JWKS_URI` (the issuer's).
 * Region, credentials and endpoint of DynamoDB are read by the AWS SDK.
 *
 * @throws Error that names every variable that is missing or wrong, and what it should hold.
 */
export function optionsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): TimerApiOptions {
  const result = variables.safeParse(environment);
  if (!result.success) {
    const lines = result.error.issues.map(
      ({ path, message }) => `Set the environment variable ${path.join()}: ${message}.`,
    );
    throw new Error(lines.join('\n'));
  }
  const { TASKS_TABLE, USER_POOL_ID, APP_CLIENT_ID, TOKEN_USE, JWKS_URI } = result.data;
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return {
    store: createDynamoDbTaskStore({ client, name: TASKS_TABLE }),
    fence: createTokenFence({
      userPoolId: USER_POOL_ID,
      clientId: APP_CLIENT_ID,
      tokenUse: TOKEN_USE,
      jwksUri: JWKS_URI,
    }),
  };
}
