import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CognitoSession } from 'ngx-cognito-http';
import { forgetDraftsOfOthers } from './forget-drafts-of-others';
import { markSignOut, unmarkSignOut } from '../sign-in/sign-out-mark';
import { draftKey, forgetDrafts } from './draft-keys';
import { keepDraft, keptDraft } from './kept-draft';
import { toFormValue } from './task-form';
import { TASK } from './testing/sample-task';

describe('forgetDraftsOfOthers', () => {
  const claims = signal<{ readonly sub: string } | undefined>(undefined);
  const status = signal('signed-in');
  const hasDraft = () => keptDraft(draftKey('ada')) !== undefined;

  beforeEach(() => {
    claims.set({ sub: 'ada' });
    status.set('signed-in');
    TestBed.configureTestingModule({
      providers: [{ provide: CognitoSession, useValue: { claims, status } }],
    });
    TestBed.runInInjectionContext(() => forgetDraftsOfOthers());
    keepDraft(draftKey('ada'), { value: toFormValue(TASK), etag: null });
    TestBed.tick();
  });

  afterEach(() => {
    forgetDrafts();
    unmarkSignOut();
  });

  function change(user: string | undefined, to: string): void {
    claims.set(user === undefined ? undefined : { sub: user });
    status.set(to);
    TestBed.tick();
  }

  it('keeps a user’s own while they are signed in, and when their session expires', () => {
    expect(hasDraft()).toBeTrue();
    change(undefined, 'expired');
    expect(hasDraft()).toBeTrue();
  });

  it('keeps them when the session is gone by itself, here or in another tab', () => {
    change(undefined, 'signed-out');
    expect(hasDraft()).toBeTrue();
  });

  it('forgets them when the user signs out', () => {
    markSignOut();
    change(undefined, 'signed-out');
    expect(hasDraft()).toBeFalse();
  });

  it('forgets them when another user signs in', () => {
    change(undefined, 'expired');
    change('eve', 'signed-in');
    expect(hasDraft()).toBeFalse();
  });
});
