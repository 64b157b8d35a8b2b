import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { AuthenticatorService } from '@aws-amplify/ui-angular';
import { Subject, type Subscription } from 'rxjs';
import { inEnglish } from '../../languages/testing/in-english';
import { TotpSetup } from './totp-setup';

/** Of RFC 4648, for nobody's account. */
const KEY = 'JBSWY3DPEHPK3PXP';

describe('TotpSetup', () => {
  /** Of Amplify's service what the component asks of it. */
  class FakeAuthenticator {
    readonly authState = { context: { actorRef: { getSnapshot: () => ({ context: {} }) } } };
    readonly totpSecretCode = KEY;
    readonly username = 'a@b';
    readonly steps = new Subject<void>();
    readonly updateForm = jasmine.createSpy('updateForm');
    readonly submitForm = jasmine.createSpy('submitForm');
    readonly toSignIn = jasmine.createSpy('toSignIn');
    error?: string;

    subscribe(listener: () => void): Subscription {
      return this.steps.subscribe(listener);
    }
  }

  let authenticator: FakeAuthenticator;
  let fixture: ComponentFixture<TotpSetup>;
  let page: HTMLElement;

  beforeEach(async () => {
    authenticator = new FakeAuthenticator();
    TestBed.configureTestingModule({
      providers: [inEnglish, { provide: AuthenticatorService, useValue: authenticator }],
    });
    fixture = TestBed.createComponent(TotpSetup);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
    // The picture is drawn by then.
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  });

  afterEach(() => page.remove());

  const find = <Found extends HTMLElement>(selector: string) => page.querySelector<Found>(selector);
  const click = async (text: string) => {
    const buttons = [...page.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.trim() === text)?.click();
    await fixture.whenStable();
  };

  it('shows the key as a picture and in letters', () => {
    expect(find<HTMLImageElement>('img')?.src).toMatch(/^data:image\/png/);
    expect(find('code')?.textContent).toBe(KEY);
  });

  it('sends the code', () => {
    const code = find<HTMLInputElement>('input')!;
    code.value = '123456';
    code.dispatchEvent(new Event('input', { bubbles: true }));
    const typed = { name: 'confirmation_code', value: '123456' };
    expect(authenticator.updateForm).toHaveBeenCalledOnceWith(typed);
    find<HTMLFormElement>('form')?.requestSubmit();
    expect(authenticator.submitForm).toHaveBeenCalledOnceWith({ confirmation_code: '123456' });
  });

  it('leads back to the sign-in', async () => {
    await click('Back to sign in');
    expect(authenticator.toSignIn).toHaveBeenCalledTimes(1);
  });

  it('copies the key, and says so', async () => {
    const write = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    await click('Copy the key');
    expect(write).toHaveBeenCalledOnceWith(KEY);
    expect(find('[aria-live]')?.textContent).toBe('Copied');
  });

  it('says nothing of the kind where the browser forbids it', async () => {
    spyOn(navigator.clipboard, 'writeText').and.rejectWith(new DOMException('', 'NotAllowedError'));
    await click('Copy the key');
    expect(find('[aria-live]')?.textContent).toBe('Copy the key');
  });

  it('tells what was wrong until that is read, and once more for the next code', async () => {
    authenticator.error = 'The code is wrong.';
    authenticator.steps.next();
    await fixture.whenStable();
    expect(find('[role=alert]')?.textContent).toContain('The code is wrong.');
    find('[aria-label="Dismiss alert"]')?.click();
    await fixture.whenStable();
    expect(find('[role=alert]')).toBeNull();
    expect(document.activeElement).toBe(find('input'));
    find<HTMLInputElement>('input')!.value = '123456';
    find<HTMLFormElement>('form')?.requestSubmit();
    await fixture.whenStable();
    expect(find('[role=alert]')).not.toBeNull();
  });
});
