import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPoolServer, type PoolServer } from './testing/pool-server.ts';

describe('an app client with PreventUserExistenceErrors LEGACY', () => {
  let server: PoolServer;

  before(async () => {
    server = await startPoolServer({ preventUserExistenceErrors: 'LEGACY' });
  });

  after(() => server.close());

  const notFound = 'Username/client id combination not found.';
  const Username = 'eve@example.com';
  const questions: readonly (readonly [operation: string, input: object, message: string])[] = [
    [
      'InitiateAuth',
      { AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: Username, SRP_A: 'abc' } },
      'User does not exist.',
    ],
    ['ForgotPassword', { Username }, notFound],
    ['ResendConfirmationCode', { Username }, notFound],
    ['ConfirmSignUp', { Username, ConfirmationCode: '123456' }, notFound],
    [
      'ConfirmForgotPassword',
      { Username, ConfirmationCode: '123456', Password: 'Correct-horse-1' },
      notFound,
    ],
  ];
  for (const [operation, input, message] of questions) {
    it(`tells on ${operation} that nobody has this name`, async () => {
      const { clientId: ClientId } = server.pool;
      const { status, body } = await server.call(operation, { ClientId, ...input });
      assert.equal(status, 400);
      assert.deepEqual(body, { __type: 'UserNotFoundException', message });
    });
  }
});
