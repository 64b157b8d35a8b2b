import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  confirmUserAttribute,
  deleteUserAttributes,
  fetchAuthSession,
  fetchUserAttributes,
  sendUserAttributeVerificationCode,
  signIn,
  signUp,
  updateUserAttributes,
} from 'aws-amplify/auth';
import {
  administrate,
  configureAmplify,
  startPoolServer,
  type PoolServer,
} from './testing/pool-server.ts';

const email = 'ada@example.com';
const next = 'countess@example.com';
const password = 'Correct-horse-1';

describe('the attributes that users write', () => {
  let server: PoolServer;

  beforeEach(async () => {
    server = await startPoolServer({
      attributes: {
        name: { required: true },
        'custom:team': {},
        'custom:badge': { mutable: false },
        'custom:role': {},
        'custom:level': { values: { type: 'Number', least: 1, most: 9 } },
      },
      readAttributes: ['email', 'email_verified', 'name', 'custom:team'],
      writeAttributes: ['email', 'name', 'nickname', 'custom:team', 'custom:badge', 'custom:level'],
    });
    server.pool.seedUser({ email, name: 'Ada', password });
    configureAmplify(server);
    await signIn({ username: email, password });
  });

  afterEach(() => server.close());

  function confirm(confirmationCode = server.lastCode()): Promise<void> {
    return confirmUserAttribute({ userAttributeKey: 'email', confirmationCode });
  }

  it('change the address to sign in with, once its code has come', async () => {
    const { email: step } = await updateUserAttributes({ userAttributes: { email: next } });
    assert.deepEqual(step, {
      isUpdated: false,
      nextStep: {
        updateAttributeStep: 'CONFIRM_ATTRIBUTE_WITH_CODE',
        codeDeliveryDetails: {
          attributeName: 'email',
          deliveryMedium: 'EMAIL',
          destination: 'c***@e***',
        },
      },
    });
    const [delivery] = server.codes;
    assert.deepEqual(delivery, { purpose: 'attribute', email: next, code: server.lastCode() });
    assert.equal((await fetchUserAttributes()).email, email);
    await server.restart();
    await assert.rejects(confirm(server.lastCode() === '000000' ? '000001' : '000000'), {
      name: 'CodeMismatchException',
    });
    await confirm();
    const { tokens } = await fetchAuthSession({ forceRefresh: true });
    assert.partialDeepStrictEqual(tokens?.idToken?.payload, { email: next, email_verified: true });
    configureAmplify(server);
    await assert.rejects(signIn({ username: email, password }), { name: 'NotAuthorizedException' });
    assert.equal((await signIn({ username: next, password })).isSignedIn, true);
  });

  it('take the newest code alone', async () => {
    await updateUserAttributes({ userAttributes: { email: next } });
    const first = server.lastCode();
    const details = await sendUserAttributeVerificationCode({ userAttributeKey: 'email' });
    assert.equal(details.destination, 'c***@e***');
    if (first !== server.lastCode()) {
      await assert.rejects(confirm(first), { name: 'CodeMismatchException' });
    }
    await confirm();
    await assert.rejects(confirm(), { name: 'ExpiredCodeException' });
  });

  it('verify no address by the code that was sent to another', async () => {
    const UserPoolId = server.pool.id;
    const { sub } = await fetchUserAttributes();
    await updateUserAttributes({ userAttributes: { email: next } });
    const change = async (...UserAttributes: { Name: string; Value: string }[]) => {
      const user = { UserPoolId, Username: sub };
      await administrate(server).adminUpdateUserAttributes({ ...user, UserAttributes });
    };
    await change(
      { Name: 'email', Value: 'boss@example.com' },
      { Name: 'email_verified', Value: 'true' },
    );
    await change({ Name: 'email_verified', Value: 'false' });
    await assert.rejects(confirm(), { name: 'CodeMismatchException' });
    assert.partialDeepStrictEqual(await fetchUserAttributes(), {
      email: 'boss@example.com',
      email_verified: 'false',
    });
  });

  it('tell who else has an address only to who reads its mail', async () => {
    server.pool.seedUser({ email: next, name: 'Eve', password });
    const { email: step } = await updateUserAttributes({ userAttributes: { email: next } });
    assert.equal(step?.nextStep.updateAttributeStep, 'CONFIRM_ATTRIBUTE_WITH_CODE');
    await assert.rejects(confirm(), { name: 'AliasExistsException' });
    assert.equal((await fetchUserAttributes()).email, email);
  });

  it('are written, changed and removed as far as the schema lets them', async () => {
    const write = (attributes: Record<string, string>) =>
      updateUserAttributes({ userAttributes: attributes });
    await write({ nickname: 'Al', 'custom:team': 'red' });
    await write({ 'custom:team': 'blue' });
    await assert.rejects(write({ 'custom:badge': '8' }), {
      name: 'InvalidParameterException',
      message: 'user.custom:badge: Attribute cannot be updated.',
    });
    await deleteUserAttributes({ userAttributeKeys: ['nickname'] });
    await assert.rejects(deleteUserAttributes({ userAttributeKeys: ['name'] }), {
      name: 'InvalidParameterException',
    });
    const { sub, ...attributes } = await fetchUserAttributes();
    assert.ok(sub);
    assert.deepEqual(attributes, {
      email,
      email_verified: 'true',
      name: 'Ada',
      'custom:team': 'blue',
    });
  });

  const forbidden: readonly (readonly [attributes: Record<string, string>, error: string])[] = [
    [{ 'custom:role': 'admin' }, 'NotAuthorizedException'],
    [{ email_verified: 'true' }, 'InvalidParameterException'],
    [{ sub: 'somebody' }, 'InvalidParameterException'],
    [{ 'cognito:groups': 'admins' }, 'InvalidParameterException'],
    [{ 'custom:unknown': 'x' }, 'InvalidParameterException'],
    [{ role: 'admin' }, 'InvalidParameterException'],
    [{ constructor: 'x' }, 'InvalidParameterException'],
    [{ email: 'no address' }, 'InvalidParameterException'],
    [{ name: '' }, 'InvalidParameterException'],
    [{ 'custom:level': '10' }, 'InvalidParameterException'],
    [{ website: 'https://example.com' }, 'NotAuthorizedException'],
  ];
  for (const [userAttributes, name] of forbidden) {
    it(`refuse ${JSON.stringify(userAttributes)}, to new users too`, async () => {
      const before = await fetchUserAttributes();
      await assert.rejects(updateUserAttributes({ userAttributes }), { name });
      assert.deepEqual(await fetchUserAttributes(), before);
      const options = { userAttributes: { name: 'Eve', ...userAttributes } };
      await assert.rejects(signUp({ username: 'eve@example.com', password, options }), { name });
    });
  }
});
