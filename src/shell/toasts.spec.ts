import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { inEnglish } from '../languages/testing/in-english';
import { showPage } from './testing/show-page';
import { ToastStack } from './toast-stack';
import { Toasts } from './toasts';

describe('Toasts', () => {
  let toasts: Toasts;
  let fixture: ComponentFixture<ToastStack>;
  let undone: number;
  const undo = { text: 'Undo', handler: () => (undone += 1) };

  beforeEach(() => {
    jasmine.clock().install();
    undone = 0;
    TestBed.configureTestingModule({ providers: [inEnglish] });
    toasts = TestBed.inject(Toasts);
    fixture = TestBed.createComponent(ToastStack);
    fixture.detectChanges();
  });

  afterEach(() => jasmine.clock().uninstall());

  function shown(): HTMLElement[] {
    fixture.detectChanges();
    const stack = fixture.nativeElement as HTMLElement;
    return [...stack.querySelectorAll<HTMLElement>('app-toast-message')];
  }

  const messages = () => shown().map((toast) => toast.querySelector('p')?.textContent);

  function button(text: string): HTMLButtonElement {
    const buttons = shown().flatMap((toast) => [...toast.querySelectorAll('button')]);
    return buttons.find(({ textContent }) => textContent === text)!;
  }

  it('do what they offer once, however often that is clicked', () => {
    toasts.confirm('Deleted', undo);
    const clicked = button('Undo');
    clicked.click();
    clicked.click();
    expect(undone).toBe(1);
    expect(messages()).toEqual([]);
  });

  it('do nothing where they are put away', () => {
    toasts.confirm('Deleted', undo);
    button('OK').click();
    expect([undone, messages()]).toEqual([0, []]);
  });

  for (const text of ['Undo', 'OK']) {
    it(`lead to the heading of the page in view by “${text}”, whatever page it is`, () => {
      const pages = showPage('<h1>New task</h1>');
      toasts.confirm('Deleted', undo);
      button(text).click();
      expect(document.activeElement?.textContent).toBe('New task');
      pages.remove();
    });
  }

  it('of a page go with it, and those of what goes on elsewhere stay', async () => {
    toasts.warnHere('Not loaded anew');
    toasts.warn('Not deleted');
    await TestBed.inject(Router).navigateByUrl('/');
    expect(messages()).toEqual(['Not deleted']);
  });

  it('of a page go when the network is back', () => {
    toasts.warnHere('Not loaded anew');
    window.dispatchEvent(new Event('offline'));
    TestBed.tick();
    expect(messages()).toEqual(['Not loaded anew']);
    window.dispatchEvent(new Event('online'));
    TestBed.tick();
    expect(messages()).toEqual([]);
  });

  it('lie above one another, the latest lowest', () => {
    toasts.confirm('Deleted', undo);
    toasts.warn('Not reached');
    const [warning, deleted] = shown();
    expect(messages()).toEqual(['Not reached', 'Deleted']);
    expect(deleted!.getBoundingClientRect().bottom).toBeLessThan(
      warning!.getBoundingClientRect().top,
    );
  });

  it('say the same thing once, but offer each thing that can be undone', () => {
    for (const message of ['Not reached', 'Other', 'Not reached']) toasts.warn(message);
    toasts.confirm('Deleted', { ...undo });
    toasts.confirm('Deleted', { ...undo });
    expect(messages()).toEqual(['Deleted', 'Deleted', 'Not reached', 'Other']);
  });

  it('offer to reload once for the same reason', () => {
    for (const message of ['No page', 'No menu', 'No page']) toasts.offerReload(message);
    expect(messages()).toEqual(['No page', 'No menu']);
  });

  it('go by themselves where they only confirm, and stay where they warn', () => {
    toasts.confirm('Saved');
    toasts.warn('Not reached');
    toasts.offer('A new version', { ...undo, text: 'Reload' });
    shown();
    jasmine.clock().tick(20_000);
    expect(messages()).toEqual(['A new version', 'Not reached']);
  });

  it('take an action back after a while, but not from who is about to take it up', () => {
    toasts.confirm('Deleted', undo);
    button('Undo').focus();
    jasmine.clock().tick(20_000);
    expect(messages()).toEqual(['Deleted']);
    button('Undo').blur();
    jasmine.clock().tick(9_000);
    expect(messages()).toEqual(['Deleted']);
    jasmine.clock().tick(1_000);
    expect(messages()).toEqual([]);
  });
});
