import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { resourceOf, resourcesOf } from './references.ts';
import { mainBranch, type Json, type Synthesis } from './synthesis.ts';

describe('the users', () => {
  let backend: Synthesis;
  let pool: Readonly<Record<string, Json>>;
  let client: Readonly<Record<string, Json>>;
  before(async () => {
    backend = await mainBranch();
    pool = resourceOf('AWS::Cognito::UserPool', backend).Properties;
    client = resourceOf('AWS::Cognito::UserPoolClient', backend).Properties;
  });

  it('sign up by themselves, with a verified email address and a name', () => {
    assert.deepEqual(pool.AdminCreateUserConfig, { AllowAdminCreateUserOnly: false });
    assert.deepEqual(pool.UsernameAttributes, ['email']);
    assert.deepEqual(pool.AutoVerifiedAttributes, ['email']);
    assert.deepEqual(pool.UsernameConfiguration, { CaseSensitive: false });
    assert.deepEqual(
      (pool.Schema as readonly { Name: string }[]).toSorted((a, b) => (a.Name < b.Name ? -1 : 1)),
      [
        { Name: 'email', Required: true, Mutable: true },
        { Name: 'name', Required: true, Mutable: true },
      ],
    );
  });

  it('keep the old email address until the new one is confirmed', () => {
    assert.deepEqual(pool.UserAttributeUpdateSettings, {
      AttributesRequireVerificationBeforeUpdate: ['email'],
    });
  });

  it('recover a forgotten password by email', () => {
    assert.deepEqual(pool.AccountRecoverySetting, {
      RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }],
    });
  });

  it('choose passwords of eight characters of every kind', () => {
    assert.deepEqual(pool.Policies, {
      PasswordPolicy: {
        MinimumLength: 8,
        RequireLowercase: true,
        RequireUppercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
        TemporaryPasswordValidityDays: 1,
      },
    });
  });

  it('may have an authenticator app, and get no codes by SMS', () => {
    assert.equal(pool.MfaConfiguration, 'OPTIONAL');
    assert.deepEqual(pool.EnabledMfas, ['SOFTWARE_TOKEN_MFA']);
  });

  it('come by SRP alone: the flow that refreshes without rotation is closed', () => {
    assert.deepEqual(client.ExplicitAuthFlows, ['ALLOW_USER_SRP_AUTH']);
  });

  it('get a new refresh token with every refresh, and may ask again for a minute', () => {
    assert.deepEqual(client.RefreshTokenRotation, {
      Feature: 'ENABLED',
      RetryGracePeriodSeconds: 60,
    });
    assert.equal(client.EnableTokenRevocation, true);
    // Lite has no rotation.
    assert.equal(pool.UserPoolTier, 'ESSENTIALS');
  });

  it('get tokens for an hour, and stay signed in for 30 days', () => {
    const { AccessTokenValidity, IdTokenValidity, RefreshTokenValidity, TokenValidityUnits } =
      client;
    assert.deepEqual(
      { AccessTokenValidity, IdTokenValidity, RefreshTokenValidity, TokenValidityUnits },
      {
        AccessTokenValidity: 60,
        IdTokenValidity: 60,
        RefreshTokenValidity: 30,
        TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
      },
    );
  });

  it('cannot be found out by trying names', () => {
    assert.equal(client.PreventUserExistenceErrors, 'ENABLED');
  });

  it('change their email address and name alone', () => {
    assert.deepEqual(client.WriteAttributes, ['email', 'name']);
    assert.deepEqual(client.ReadAttributes, ['email', 'email_verified', 'name']);
  });

  it('find no hosted sign-in page and no client secret', () => {
    assert.equal(client.AllowedOAuthFlowsUserPoolClient, false);
    for (const absent of ['AllowedOAuthFlows', 'AllowedOAuthScopes', 'CallbackURLs']) {
      assert.equal(client[absent], undefined, absent);
    }
    assert.notEqual(client.GenerateSecret, true);
    assert.deepEqual(resourcesOf('AWS::Cognito::UserPoolDomain', backend), []);
  });

  it('have no AWS credentials, and guests have nothing', () => {
    for (const type of ['AWS::Cognito::IdentityPool', 'AWS::Cognito::IdentityPoolRoleAttachment']) {
      assert.deepEqual(resourcesOf(type, backend), []);
    }
    const trusted = resourcesOf('AWS::IAM::Role', backend).map(({ Properties }) =>
      JSON.stringify(Properties.AssumeRolePolicyDocument),
    );
    assert.ok(trusted.length > 0);
    assert.ok(trusted.every((policy) => !policy.includes('cognito')));
  });
});
