import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { CognitoAuthError, CognitoSession } from 'ngx-cognito-http';
import { firstValueFrom, Subject } from 'rxjs';
import { inspector } from '../../languages/en/inspector';
import { inEnglish } from '../../languages/testing/in-english';
import { API_URL } from '../../shell/api-url';
import { Toasts } from '../../shell/toasts';
import { AccessToken } from '../access-token';
import { Attempts, type Attempt } from '../attempts';
import { RefusalPanel } from './refusal-panel';

const TASKS = 'https://api.example.com/api/tasks';
const IDENTITY = 'https://api.example.com/api/identity';

const ATTEMPT: Attempt = {
  spoiling: 'none',
  url: TASKS,
  status: 401,
  challenge: null,
  requestId: null,
  hasExpired: false,
};

describe('RefusalPanel', () => {
  let sent: Subject<Attempt>[];
  let fixture: ComponentFixture<RefusalPanel>;
  let panel: HTMLElement;

  beforeEach(async () => {
    sent = [];
    const send = () => firstValueFrom(sent[sent.push(new Subject()) - 1]!);
    TestBed.configureTestingModule({
      providers: [
        inEnglish,
        { provide: API_URL, useValue: 'https://api.example.com' },
        { provide: CognitoSession, useValue: {} },
        { provide: AccessToken, useValue: { oldestExpiry: () => undefined } },
        { provide: Attempts, useValue: { send } },
      ],
    });
    fixture = TestBed.createComponent(RefusalPanel);
    panel = fixture.nativeElement as HTMLElement;
    await show(TASKS);
    await click();
  });

  async function show(url: string): Promise<void> {
    fixture.componentRef.setInput('url', url);
    await fixture.whenStable();
  }

  async function click(): Promise<void> {
    panel.querySelector<HTMLElement>('ion-button')?.click();
    await fixture.whenStable();
  }

  async function answer(attempt: number): Promise<void> {
    sent[attempt]!.next(ATTEMPT);
    await Promise.resolve();
    await fixture.whenStable();
  }

  const status = () => panel.querySelector('[role=status]')?.textContent.trim();

  it('sends one request at a time, and shows what came of it', async () => {
    await click();
    expect([sent.length, status()]).toEqual([1, 'Sending …']);
    await answer(0);
    expect(status()).toContain('401');
    await click();
    expect([sent.length, status()]).toEqual([2, 'Sending …']);
  });

  it('says why nothing was sent where there is no token', async () => {
    sent[0]!.error(new CognitoAuthError('session-expired', 'As the test has it.'));
    await Promise.resolve();
    await fixture.whenStable();
    const [toast, ...others] = TestBed.inject(Toasts).shown();
    expect(toast?.message).toBe(inspector.refusals.noToken('session-expired'));
    expect([others, status()]).toEqual([[], '']);
  });

  it('says nothing of it under a request that is chosen meanwhile', async () => {
    await show(IDENTITY);
    expect(status()).toBe('');
    await answer(0);
    expect(status()).toBe('');
  });

  it('goes on with it where its request is chosen again', async () => {
    await show(IDENTITY);
    await show(TASKS);
    await click();
    expect([sent.length, status()]).toEqual([1, 'Sending …']);
    await answer(0);
    expect(status()).toContain('401');
  });

  it('sends the request that is chosen meanwhile, whose verdict alone it shows', async () => {
    await show(IDENTITY);
    await click();
    await answer(0);
    expect([sent.length, status()]).toEqual([2, 'Sending …']);
    await answer(1);
    expect(status()).toContain('401');
  });
});
