import { TestBed } from '@angular/core/testing';
import { CognitoSession } from 'ngx-cognito-http';
import { firstValueFrom, Subject } from 'rxjs';
import { inEnglish } from '../../languages/testing/in-english';
import { API_URL } from '../../shell/api-url';
import { AccessToken } from '../access-token';
import { Attempts, type Attempt } from '../attempts';
import { RefusalPanel } from './refusal-panel';

const TASKS = 'https://api.example.com/api/tasks';
const IDENTITY = 'https://api.example.com/api/identity';

describe('RefusalPanel', () => {
  it('shows no verdict under a request that was chosen while it was on its way', async () => {
    const answer = new Subject<Attempt>();
    TestBed.configureTestingModule({
      providers: [
        inEnglish,
        { provide: API_URL, useValue: 'https://api.example.com' },
        { provide: CognitoSession, useValue: {} },
        { provide: AccessToken, useValue: { oldestExpiry: () => undefined } },
        { provide: Attempts, useValue: { send: () => firstValueFrom(answer) } },
      ],
    });
    const fixture = TestBed.createComponent(RefusalPanel);
    const panel = fixture.nativeElement as HTMLElement;
    fixture.componentRef.setInput('url', TASKS);
    await fixture.whenStable();
    panel.querySelector<HTMLElement>('ion-button')?.click();
    fixture.componentRef.setInput('url', IDENTITY);
    await fixture.whenStable();
    answer.next({
      spoiling: 'none',
      url: TASKS,
      status: 401,
      challenge: null,
      requestId: null,
      hasExpired: false,
    });
    await Promise.resolve();
    await fixture.whenStable();
    expect(panel.querySelector('[role=status]')?.textContent.trim()).toBe('');
  });
});
