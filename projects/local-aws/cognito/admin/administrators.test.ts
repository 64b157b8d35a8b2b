import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { confirmSignIn, fetchAuthSession, fetchUserAttributes, signIn } from 'aws-amplify/auth';
import {
  administrate,
  configureAmplify,
  startPoolServer,
  type PoolServer,
} from '../testing/pool-server.ts';

const temporary = 'Temporary-horse-1';
const password = 'Correct-horse-1';

describe("administrators, by AWS's own client", () => {
  let server: PoolServer;
  let client: CognitoIdentityProvider;
  let UserPoolId: string;

  before(async () => {
    server = await startPoolServer({
      attributes: { name: { required: true }, 'custom:tenant': { mutable: false } },
      readAttributes: ['email', 'email_verified', 'name', 'custom:tenant'],
    });
    client = administrate(server);
    UserPoolId = server.pool.id;
    for (const GroupName of ['editors', 'admins']) {
      await client.createGroup({ UserPoolId, GroupName, Precedence: 1 });
    }
  });

  beforeEach(() => configureAmplify(server));

  after(() => server.close());

  async function create(Username: string): Promise<string> {
    const { User } = await client.adminCreateUser({
      UserPoolId,
      Username,
      TemporaryPassword: temporary,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'name', Value: 'Ada' },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'custom:tenant', Value: 'acme' },
      ],
    });
    return User!.Username!;
  }

  async function seed(Username: string): Promise<void> {
    await create(Username);
    await client.adminSetUserPassword({
      UserPoolId,
      Username,
      Password: password,
      Permanent: true,
    });
  }

  it('seed a user who can sign in at once, with what they are', async () => {
    const before = Date.now();
    const username = 'seeded@example.com';
    await seed(username);
    const user = await client.adminGetUser({ UserPoolId, Username: username });
    assert.equal(user.UserStatus, 'CONFIRMED');
    assert.equal(user.Enabled, true);
    assert.ok(user.UserCreateDate!.getTime() >= Math.floor(before / 1000) * 1000);
    assert.equal((await signIn({ username, password })).isSignedIn, true);
    assert.deepEqual(await fetchUserAttributes(), {
      sub: user.Username,
      email: username,
      email_verified: 'true',
      name: 'Ada',
      'custom:tenant': 'acme',
    });
    const { tokens } = await fetchAuthSession();
    assert.equal(tokens?.idToken?.payload['custom:tenant'], 'acme');
    assert.equal(tokens?.accessToken.payload['custom:tenant'], undefined);
  });

  it('invite a user by a temporary password, which the user has to change', async () => {
    const Username = 'invited@example.com';
    await client.adminCreateUser({ UserPoolId, Username });
    const { purpose, email, code } = server.codes.at(-1)!;
    assert.deepEqual([purpose, email], ['invitation', Username]);
    const begun = await signIn({ username: Username, password: code });
    assert.deepEqual(begun.nextStep, {
      signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED',
      missingAttributes: ['name'],
    });
    await assert.rejects(confirmSignIn({ challengeResponse: 'horse' }), {
      name: 'InvalidPasswordException',
    });
    await assert.rejects(confirmSignIn({ challengeResponse: password }), {
      name: 'InvalidParameterException',
      message: 'Invalid attributes given, name is missing',
    });
    const done = await confirmSignIn({
      challengeResponse: password,
      options: { userAttributes: { name: 'Eve' } },
    });
    assert.equal(done.isSignedIn, true);
    assert.equal((await fetchUserAttributes()).name, 'Eve');
    configureAmplify(server);
    await assert.rejects(signIn({ username: Username, password: code }), {
      name: 'NotAuthorizedException',
    });
    assert.equal((await signIn({ username: Username, password })).isSignedIn, true);
  });

  it('leave a user no right to write by the new password what is not theirs', async () => {
    const username = 'climber@example.com';
    await create(username);
    await signIn({ username, password: temporary });
    await assert.rejects(
      confirmSignIn({
        challengeResponse: password,
        options: { userAttributes: { 'custom:tenant': 'other' } },
      }),
      { name: 'NotAuthorizedException' },
    );
  });

  it('end the time for a new password after three minutes', async () => {
    const username = 'late@example.com';
    await create(username);
    await signIn({ username, password: temporary });
    server.clockOffset += 180_000;
    await assert.rejects(confirmSignIn({ challengeResponse: password }), {
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session is expired.',
    });
    server.clockOffset = 0;
  });

  it('put users into groups, which both tokens name from the next refresh on', async () => {
    const Username = 'member@example.com';
    await seed(Username);
    await signIn({ username: Username, password });
    const groups = async () => {
      const { tokens } = await fetchAuthSession({ forceRefresh: true });
      const named = tokens?.accessToken.payload['cognito:groups'];
      assert.deepEqual(tokens?.idToken?.payload['cognito:groups'], named);
      return named;
    };
    assert.equal(await groups(), undefined);
    await client.adminAddUserToGroup({ UserPoolId, Username, GroupName: 'editors' });
    await client.adminAddUserToGroup({ UserPoolId, Username, GroupName: 'admins' });
    await client.adminAddUserToGroup({ UserPoolId, Username, GroupName: 'admins' });
    assert.deepEqual(await groups(), ['editors', 'admins']);
    await server.restart();
    await client.adminRemoveUserFromGroup({ UserPoolId, Username, GroupName: 'editors' });
    assert.deepEqual(await groups(), ['admins']);
  });

  it('change attributes, but none that is immutable', async () => {
    const Username = 'changed@example.com';
    await seed(Username);
    const change = (Name: string, Value: string) =>
      client.adminUpdateUserAttributes({ UserPoolId, Username, UserAttributes: [{ Name, Value }] });
    await change('nickname', 'Al');
    await change('name', '');
    const { UserAttributes = [] } = await client.adminGetUser({ UserPoolId, Username });
    const names = UserAttributes.map(({ Name }) => Name);
    assert.deepEqual(names, ['sub', 'email', 'email_verified', 'custom:tenant', 'nickname']);
    await assert.rejects(change('custom:tenant', 'other'), {
      name: 'InvalidParameterException',
      message: 'user.custom:tenant: Attribute cannot be updated.',
    });
    await assert.rejects(change('custom:unknown', 'x'), { name: 'InvalidParameterException' });
    await assert.rejects(change('email', 'seeded@example.com'), {
      name: 'InvalidParameterException',
    });
  });

  it('change an address once its code has come, or at once if they say that it is verified', async () => {
    const Username = 'moved@example.com';
    await seed(Username);
    const { Username: id = '' } = await client.adminGetUser({ UserPoolId, Username });
    const address = async () => {
      const { UserAttributes = [] } = await client.adminGetUser({ UserPoolId, Username: id });
      const values = new Map(UserAttributes.map(({ Name, Value }) => [Name, Value]));
      return [values.get('email'), values.get('email_verified')];
    };
    const change = async (attributes: Readonly<Record<string, string>>) => {
      const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
      await client.adminUpdateUserAttributes({ UserPoolId, Username: id, UserAttributes });
      return address();
    };
    assert.deepEqual(await change({ email: Username }), [Username, 'true']);
    const next = 'moved-on@example.com';
    assert.deepEqual(await change({ email: next, email_verified: 'false' }), [Username, 'true']);
    assert.deepEqual(await change({ email: next }), [Username, 'true']);
    assert.deepEqual(await change({ nickname: 'Al' }), [Username, 'true']);
    assert.equal(server.codes.at(-1)?.email, next);
    const { AccessToken } = await server.pool.issueTokens(Username);
    const confirmation = { AccessToken, AttributeName: 'email', Code: server.lastCode() };
    assert.equal((await server.call('VerifyUserAttribute', confirmation)).status, 200);
    assert.deepEqual(await address(), [next, 'true']);
    const last = 'moved-off@example.com';
    assert.deepEqual(await change({ email: last, email_verified: 'true' }), [last, 'true']);
    assert.deepEqual(await change({ email_verified: 'false' }), [last, 'false']);
  });

  it('delete a user', async () => {
    const Username = 'gone@example.com';
    await seed(Username);
    await client.adminDeleteUser({ UserPoolId, Username });
    await assert.rejects(client.adminGetUser({ UserPoolId, Username }), {
      name: 'UserNotFoundException',
    });
  });

  it('list users page by page, and those that a filter names', async () => {
    for (const each of ['list1', 'list2', 'list3']) await create(`${each}@example.com`);
    const find = async (Filter: string) => {
      const { Users = [] } = await client.listUsers({ UserPoolId, Filter });
      return Users.map(({ Attributes }) => Attributes?.find(({ Name }) => Name === 'email')?.Value);
    };
    const listed = ['list1@example.com', 'list2@example.com', 'list3@example.com'];
    assert.deepEqual((await find('email ^= "list"')).toSorted(), listed);
    assert.deepEqual(await find('email = "list2@example.com"'), ['list2@example.com']);
    assert.deepEqual(await find('email = "list"'), []);

    const all = await client.listUsers({ UserPoolId });
    const seen: (string | undefined)[] = [];
    let PaginationToken: string | undefined;
    do {
      const page = await client.listUsers({ UserPoolId, Limit: 2, PaginationToken });
      assert.ok(page.Users!.length <= 2);
      seen.push(...page.Users!.map(({ Username }) => Username));
      PaginationToken = page.PaginationToken;
    } while (PaginationToken);
    const names = all.Users!.map(({ Username }) => Username);
    assert.ok(names.length > 3);
    assert.deepEqual(seen, names);
  });

  const refusals: readonly (readonly [
    what: string,
    call: () => Promise<unknown>,
    error: { readonly name: string; readonly message?: string },
  ])[] = [
    [
      'a user who exists',
      async () => {
        await create('twice@example.com');
        await create('Twice@Example.com');
      },
      { name: 'UsernameExistsException', message: 'User account already exists' },
    ],
    ['a name that is no address', () => create('ada'), { name: 'InvalidParameterException' }],
    [
      'a weak password',
      () => client.adminCreateUser({ UserPoolId, Username: 'a@b.cd', TemporaryPassword: 'horse' }),
      { name: 'InvalidPasswordException' },
    ],
    [
      'a group that exists',
      () => client.createGroup({ UserPoolId, GroupName: 'admins' }),
      { name: 'GroupExistsException' },
    ],
    [
      'a group that does not exist',
      async () => {
        const Username = 'lonely@example.com';
        await create(Username);
        await client.adminAddUserToGroup({ UserPoolId, Username, GroupName: 'none' });
      },
      { name: 'ResourceNotFoundException', message: 'Group not found.' },
    ],
    [
      'another pool',
      () => client.listUsers({ UserPoolId: 'us-east-1_000000000' }),
      { name: 'ResourceNotFoundException' },
    ],
    [
      'a filter on a custom attribute',
      () => client.listUsers({ UserPoolId, Filter: 'custom:tenant = "acme"' }),
      { name: 'InvalidParameterException' },
    ],
  ];
  for (const [what, call, error] of refusals) {
    it(`are refused ${what}`, () => assert.rejects(call, error));
  }
});
