import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CognitoSession } from 'ngx-cognito-http';
import { TaskEditing } from './task-editing';
import { TASK } from './testing/sample-task';

describe('TaskEditing', () => {
  const keptKeys = () => Object.keys(sessionStorage).filter((key) => key.includes(TASK.id));

  function edit(claims: { readonly sub: string } | null): TaskEditing {
    const session = { provide: CognitoSession, useValue: { claims: signal(claims) } };
    TestBed.configureTestingModule({ providers: [TaskEditing, session] });
    const editing = TestBed.inject(TaskEditing);
    editing.open({ task: TASK, etag: '"3"' });
    editing.form.controls.name.setValue('Water all plants');
    return editing;
  }

  it('keeps what its user types until it is closed', () => {
    const editing = edit({ sub: 'ada' });
    expect(keptKeys()).toEqual([jasmine.stringContaining('ada')]);
    editing.close();
    expect(keptKeys()).toEqual([]);
  });

  it('keeps nothing where nobody is known to type, and knows all the same that it is changed', () => {
    const editing = edit(null);
    expect([keptKeys(), editing.isChanged()]).toEqual([[], true]);
    editing.close();
    expect(editing.isChanged()).toBeFalse();
  });
});
