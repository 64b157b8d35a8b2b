import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openUserPool } from '../user-pool.ts';
import { readPoolDescription } from './read-pool-description.ts';

/** As printed of a pool that a console's user has made, and its app client. */
const printed = {
  UserPool: {
    Id: 'eu-central-1_a1B2c3D4e',
    Name: 'shop',
    Policies: {
      PasswordPolicy: {
        MinimumLength: 12,
        RequireUppercase: true,
        RequireLowercase: true,
        RequireNumbers: true,
        RequireSymbols: false,
        TemporaryPasswordValidityDays: 3,
      },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
    },
    DeletionProtection: 'ACTIVE',
    LambdaConfig: {},
    LastModifiedDate: '2026-01-05T10:00:00.000000+00:00',
    CreationDate: '2026-01-05T10:00:00.000000+00:00',
    SchemaAttributes: [
      {
        Name: 'sub',
        AttributeDataType: 'String',
        DeveloperOnlyAttribute: false,
        Mutable: false,
        Required: true,
        StringAttributeConstraints: { MinLength: '1', MaxLength: '2048' },
      },
      {
        Name: 'email',
        AttributeDataType: 'String',
        DeveloperOnlyAttribute: false,
        Mutable: true,
        Required: true,
        StringAttributeConstraints: { MinLength: '0', MaxLength: '2048' },
      },
      {
        Name: 'phone_number_verified',
        AttributeDataType: 'Boolean',
        DeveloperOnlyAttribute: false,
        Mutable: true,
        Required: false,
      },
      {
        Name: 'custom:level',
        AttributeDataType: 'Number',
        DeveloperOnlyAttribute: false,
        Mutable: false,
        Required: false,
        NumberAttributeConstraints: { MinValue: '1', MaxValue: '9' },
      },
    ],
    AutoVerifiedAttributes: ['email'],
    UsernameAttributes: ['email'],
    VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    MfaConfiguration: 'OPTIONAL',
    EstimatedNumberOfUsers: 3,
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
    UserPoolTags: {},
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 3 },
    UsernameConfiguration: { CaseSensitive: false },
    Arn: 'arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1B2c3D4e',
    AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
    UserPoolTier: 'ESSENTIALS',
  },
  UserPoolClient: {
    UserPoolId: 'eu-central-1_a1B2c3D4e',
    ClientName: 'web',
    ClientId: '1example23456789abcdefghij',
    LastModifiedDate: '2026-01-05T10:00:00.000000+00:00',
    CreationDate: '2026-01-05T10:00:00.000000+00:00',
    RefreshTokenValidity: 5,
    AccessTokenValidity: 10,
    IdTokenValidity: 2,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'hours', RefreshToken: 'days' },
    ReadAttributes: ['email', 'custom:level'],
    WriteAttributes: ['email'],
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH'],
    AllowedOAuthFlowsUserPoolClient: false,
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
    EnablePropagateAdditionalUserContextData: false,
    AuthSessionValidity: 5,
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 20 },
  },
  Groups: [
    {
      GroupName: 'admins',
      UserPoolId: 'eu-central-1_a1B2c3D4e',
      Description: 'May do all',
      Precedence: 0,
      LastModifiedDate: '2026-01-05T10:00:00.000000+00:00',
      CreationDate: '2026-01-05T10:00:00.000000+00:00',
    },
  ],
};

describe('the description of a user pool', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pool-description-'));
  });
  after(() => rm(folder, { recursive: true }));

  function read(description: unknown) {
    const file = join(folder, 'pool.json');
    const text = typeof description === 'string' ? description : JSON.stringify(description);
    writeFileSync(file, text);
    return readPoolDescription(file);
  }

  it('is what AWS’s command line prints, and makes a pool of the same settings', async () => {
    const { settings, notices } = read(printed);
    assert.deepEqual(notices, []);
    assert.deepEqual(settings, {
      attributes: {
        email: { mutable: true, required: true, values: { type: 'String', least: 0, most: 2048 } },
        'custom:level': {
          mutable: false,
          required: false,
          values: { type: 'Number', least: 1, most: 9 },
        },
      },
      mfa: 'OPTIONAL',
      passwordPolicy: {
        minimumLength: 12,
        requireUppercase: true,
        requireLowercase: true,
        requireNumbers: true,
        requireSymbols: false,
        temporaryPasswordValidityDays: 3,
      },
      signUp: 'ADMINISTRATORS',
      authFlows: ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH'],
      authSessionValidity: 300,
      tokenValidity: { access: 600, id: 7200, refresh: 432_000 },
      readAttributes: ['email', 'custom:level'],
      writeAttributes: ['email'],
      preventUserExistenceErrors: 'ENABLED',
      refreshTokenRotation: { retryGracePeriodSeconds: 20 },
      groups: [{ name: 'admins', description: 'May do all', precedence: 0 }],
    });
    const pool = await openUserPool({
      ...settings,
      folder: join(folder, 'data'),
      allowedOrigins: [],
    });
    assert.notEqual(pool.id, printed.UserPool.Id);
  });

  it('may say little: the rest is as without it', () => {
    for (const little of ['', '{}', 'UserPool:', { UserPool: null }]) {
      const { settings } = read(little);
      assert.deepEqual(settings, { signUp: 'EVERYBODY', tokenValidity: {}, groups: [] });
    }
    assert.equal(read('UserPool: { MfaConfiguration: "ON" }').settings.mfa, 'ON');
  });

  it('of a whole app client without PreventUserExistenceErrors means LEGACY, as on AWS', () => {
    const { settings } = read({ UserPoolClient: { ClientId: '1example23456789abcdefghij' } });
    assert.equal(settings.preventUserExistenceErrors, 'LEGACY');
  });

  it('takes hours and days where no unit is given, and the default for 0', () => {
    const lifetimes = { AccessTokenValidity: 2, IdTokenValidity: 0, RefreshTokenValidity: 1 };
    const { tokenValidity } = read({ UserPoolClient: lifetimes }).settings;
    assert.deepEqual(tokenValidity, { access: 7200, refresh: 86_400 });
  });

  const client = (more: object) => ({ UserPoolClient: more });
  const pool = (more: object) => ({ UserPool: more });
  const attribute = (more: object) => pool({ SchemaAttributes: [more] });

  const noticed: readonly (readonly [description: unknown, notice: RegExp])[] = [
    [pool({ SmsConfiguration: { SnsCallerArn: 'arn' } }), /^UserPool\.SmsConfiguration: no text/],
    [pool({ AutoVerifiedAttributes: ['email', 'phone_number'] }), /AutoVerified.*phone number/],
    [pool({ UsernameAttributes: ['phone_number', 'email'] }), /UsernameAttributes: .*phone/],
    [
      pool({ VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' } }),
      /VerificationMessageTemplate\.DefaultEmailOption: a code/,
    ],
    [
      pool({ AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only' }] } }),
      /AccountRecoverySetting/,
    ],
    [pool({ UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }), /UserPoolAddOns.*risk/],
    [pool({ IssuerConfiguration: { Type: 'UPDATED' } }), /IssuerConfiguration.*issuer/],
    [pool({ Domain: 'shop' }), /Domain: there are no hosted pages/],
    [
      pool({ Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } }),
      /AllowedFirstAuthFactors: users sign in by password alone/,
    ],
    [client({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] }), /ExplicitAuthFlows: /],
    [client({ AllowedOAuthFlowsUserPoolClient: true }), /no hosted pages/],
    [client({ SupportedIdentityProviders: ['COGNITO', 'Google'] }), /other identity providers/],
  ];
  for (const [description, notice] of noticed) {
    it(`is taken, with a notice, if it says ${JSON.stringify(description)}`, () => {
      const { notices } = read(description);
      assert.equal(notices.length, 1);
      assert.match(notices[0] ?? '', notice);
    });
  }

  const secret = 'c0ffee-secret';
  const refused: readonly (readonly [description: unknown, message: RegExp])[] = [
    [client({ ClientSecret: secret }), /: UserPoolClient\.ClientSecret: .*Remove it/],
    [client({ EnableTokenRevocation: false }), /EnableTokenRevocation: .*Remove it/],
    [client({ AccessTokenValidity: 4, TokenValidityUnits: { AccessToken: 'minutes' } }), /300 to/],
    [client({ IdTokenValidity: 25 }), /IdTokenValidity: .* not 90000/],
    [client({ RefreshTokenValidity: 3651 }), /RefreshTokenValidity: /],
    [client({ TokenValidityUnits: { AccessToken: 'weeks' } }), /TokenValidityUnits\.AccessToken/],
    [client({ AuthSessionValidity: 2 }), /AuthSessionValidity/],
    [client({ ExplicitAuthFlows: ['ALLOW_ANYTHING'] }), /ExplicitAuthFlows\.0/],
    [
      client({ RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 61 } }),
      /Retry/,
    ],
    [
      client({
        RefreshTokenRotation: { Feature: 'ENABLED' },
        ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      }),
      /ExplicitAuthFlows: ALLOW_REFRESH_TOKEN_AUTH does not go with RefreshTokenRotation/,
    ],
    [pool({ LambdaConfig: { PreSignUp: 'arn' } }), /LambdaConfig: triggers .* Remove it/],
    [pool({ DeviceConfiguration: { ChallengeRequiredOnNewDevice: true } }), /DeviceConfiguration/],
    [pool({ AliasAttributes: ['email'] }), /AliasAttributes/],
    [pool({ Id: 'eu-central-1_a1B2c3D4e' }), /UsernameAttributes: .*AutoVerifiedAttributes: /],
    [pool({ UsernameAttributes: ['phone_number'] }), /UsernameAttributes: .*Set it to/],
    [pool({ UsernameConfiguration: { CaseSensitive: true } }), /CaseSensitive: /],
    [pool({ MfaConfiguration: 'on' }), /MfaConfiguration: .*"OPTIONAL"/],
    [pool({ Policies: { PasswordPolicy: { MinimumLength: 5 } } }), /MinimumLength/],
    [pool({ Policies: { PasswordPolicy: { PasswordHistorySize: 3 } } }), /PasswordHistorySize/],
    [attribute({ Name: 'team' }), /SchemaAttributes\.0\.Name: takes custom:/],
    [attribute({ Name: `custom:${'x'.repeat(21)}` }), /SchemaAttributes\.0\.Name/],
    [attribute({ Name: 'phone_number', Required: true }), /phone_number is required/],
    [attribute({ Name: 'dev:x', DeveloperOnlyAttribute: true }), /DeveloperOnlyAttribute/],
    [pool({ MfaConfig: 'ON' }), /: UserPool\.MfaConfig is not known/],
    [{ UserPools: [] }, /: UserPools is not known/],
    [[], /: it: /],
    ['a: &a 1\nb: *a', /alias/],
    ['{', /YAML/],
  ];
  for (const [description, message] of refused) {
    it(`is refused, in one line, if it says ${JSON.stringify(description)}`, () => {
      assert.throws(
        () => read(description),
        (error: Error) => {
          assert.match(error.message, message);
          assert.match(error.message, /^\S*pool\.json/);
          assert.doesNotMatch(error.message, new RegExp(`\n|${secret}`));
          return true;
        },
      );
    });
  }
});
