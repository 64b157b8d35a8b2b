import { TestBed } from '@angular/core/testing';
import { CognitoAuthError, CognitoSession } from 'ngx-cognito-http';
import { DeferredAmplify } from 'ngx-cognito-http/amplify';
import { configureAmplify } from '../shell/configure-amplify';
import { OUTPUTS } from '../shell/testing/sample-outputs';
import { storeTokens } from '../shell/testing/stored-tokens';
import { SignInReason } from './sign-in-reason';
import { SignOut } from './sign-out';

describe('SignOut', () => {
  let amplify: jasmine.SpyObj<DeferredAmplify>;
  let token: jasmine.Spy;
  let onPurpose: jasmine.Spy;
  let called: (string | null)[];

  beforeEach(() => {
    amplify = jasmine.createSpyObj<DeferredAmplify>({ ready: Promise.resolve() });
    amplify.ready.and.callFake(() => Promise.resolve(configureAmplify(OUTPUTS)));
    token = jasmine.createSpy('token').and.resolveTo('');
    onPurpose = jasmine.createSpy('signOutOnPurpose');
    called = [];
    spyOn(globalThis, 'fetch').and.callFake((_url, { headers } = {}) => {
      called.push(new Headers(headers).get('X-Amz-Target'));
      return Promise.resolve(Response.json({}));
    });
    TestBed.configureTestingModule({
      providers: [
        { provide: DeferredAmplify, useValue: amplify },
        { provide: CognitoSession, useValue: { token } },
        { provide: SignInReason, useValue: { signOutOnPurpose: onPurpose } },
      ],
    });
    storeTokens();
  });

  afterEach(() => localStorage.clear());

  const isSignedIn = () => JSON.stringify(localStorage).includes('accessToken');

  it('leaves no token here, and other devices as they were', async () => {
    await TestBed.inject(SignOut).fromThisDevice();
    expect(isSignedIn()).toBeFalse();
    expect(called).toEqual([]);
    expect(onPurpose).toHaveBeenCalledTimes(1);
  });

  it('ends the sessions of all devices, once it is known that it can', async () => {
    await TestBed.inject(SignOut).fromAllDevices();
    expect(token).toHaveBeenCalledOnceWith('access', { forceRefresh: true });
    expect(called).toEqual(['AWSCognitoIdentityProviderService.GlobalSignOut']);
    expect(isSignedIn()).toBeFalse();
  });

  it('signs nobody out where the user pool or Amplify is out of reach', async () => {
    const offline = new CognitoAuthError('offline', 'x');
    token.and.rejectWith(offline);
    amplify.ready.and.rejectWith(offline);
    const signOut = TestBed.inject(SignOut);
    await expectAsync(signOut.fromThisDevice()).toBeRejectedWith(offline);
    await expectAsync(signOut.fromAllDevices()).toBeRejectedWith(offline);
    expect(isSignedIn()).toBeTrue();
    expect(called).toEqual([]);
    expect(onPurpose).not.toHaveBeenCalled();
  });
});
