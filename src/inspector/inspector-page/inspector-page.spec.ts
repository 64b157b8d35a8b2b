import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { CurrentLanguage } from '../../languages/current-language';
import { inEnglish } from '../../languages/testing/in-english';
import { provideRouter } from '@angular/router';
import { provideIonicAngular } from '@ionic/angular/provide';
import {
  cognitoInterceptor,
  CognitoSession,
  provideCognitoHttp,
  withRequestLog,
  withTokenSource,
} from 'ngx-cognito-http';
import { API_URL } from '../../shell/api-url';
import { readClaims } from '../access-claims';
import { describeMoment } from '../describe-claims';
import { FakeSource } from '../testing/fake-source';
import { InspectorPage } from './inspector-page';

const API = 'https://api.example.com';
const TASKS = `${API}/api/tasks`;

describe('InspectorPage', () => {
  let source: FakeSource;
  let http: HttpTestingController;
  let fixture: ComponentFixture<InspectorPage>;
  let page: HTMLElement;
  let token: string;

  beforeEach(async () => {
    source = new FakeSource();
    TestBed.configureTestingModule({
      providers: [
        inEnglish,
        provideHttpClient(withInterceptors([cognitoInterceptor])),
        provideHttpClientTesting(),
        provideIonicAngular({ animated: false }),
        provideRouter([]),
        provideCognitoHttp(
          { apis: [{ url: API }] },
          withTokenSource(() => source),
          withRequestLog(),
        ),
        { provide: API_URL, useValue: API },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    token = source.signIn('ada', '1');
    await TestBed.inject(CognitoSession).token();
    fixture = TestBed.createComponent(InspectorPage);
    page = fixture.nativeElement as HTMLElement;
    await settle();
  });

  afterEach(() => http.verify());

  async function settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  }

  async function answer(method: string, status: number): Promise<void> {
    TestBed.inject(HttpClient)
      .request(method, TASKS)
      .subscribe({ error: () => undefined });
    http.expectOne(TASKS).flush(null, { status, statusText: 'x' });
    await settle();
  }

  const click = (text: string) =>
    [...page.querySelectorAll<HTMLElement>('ion-button')]
      .find(({ textContent }) => textContent?.trim() === text)
      ?.click();
  const rows = () => [...page.querySelectorAll('li .what')].map((row) => row.textContent?.trim());
  const states = () => [...page.querySelectorAll('li .state')].map((state) => state.textContent);
  const heading = () => page.querySelector('#way')?.textContent;
  const status = () => page.querySelector('app-refusal-panel [role=status]')?.textContent ?? '';

  it('makes a request to look at where there is none', async () => {
    expect(page.textContent).toContain('No requests yet');
    click('Send a sample request');
    await settle();
    const news = () => page.querySelector('[role=status]')?.textContent;
    expect(news()).toBe('GET /api/identity: under way …');
    http.expectOne(`${API}/api/identity`).flush({});
    await settle();
    expect(rows()).toEqual(['GET /api/identity']);
    expect(news()).toBe('GET /api/identity: 200');
  });

  it('shows the latest request, or the one that is chosen', async () => {
    await answer('GET', 200);
    await answer('POST', 201);
    expect(rows()).toEqual(['POST /api/tasks', 'GET /api/tasks']);
    expect(heading()).toContain('POST /api/tasks');
    page.querySelectorAll<HTMLElement>('li button')[1]?.click();
    await settle();
    expect(heading()).toContain('GET /api/tasks');
    expect(page.querySelector('[aria-current=true]')?.textContent).toContain('GET /api/tasks');
  });

  it('repeats no request that changes something', async () => {
    await answer('DELETE', 204);
    click('With a tampered token');
    await settle();
    expect(page.textContent).toContain('A DELETE would change something');
  });

  it('stays at the request whose repetition is refused', async () => {
    await answer('GET', 200);
    click('Without a token');
    click('Without a token');
    await settle();
    const headers = { 'WWW-Authenticate': 'Bearer' };
    http.expectOne(TASKS).flush('', { status: 401, statusText: 'x', headers });
    await settle();
    expect(status()).toContain('found no token');
    expect(status()).toContain('In the gateway’s words: Bearer');
    const current = [...page.querySelectorAll('li button')].map((row) => row.ariaCurrent);
    expect(current).toEqual([null, 'true']);
  });

  it('still knows of a refused request what was wrong with it, and how far it came', async () => {
    await answer('GET', 200);
    spyOn(window, 'fetch').and.resolveTo(new Response());
    click('With a tampered token');
    await settle();
    http.expectOne(TASKS).error(new ProgressEvent('error'));
    await settle();
    const row = page.querySelector<HTMLElement>('li button');
    expect(row?.textContent).toMatch(/refused \(inferred\).*tampered token/);
    row?.click();
    await settle();
    const section = page.querySelector('[aria-labelledby=way]');
    expect(section?.textContent).toContain('a tampered token. A scope was added');
    const outcomes = [...(section?.querySelectorAll('[data-outcome]') ?? [])];
    expect(outcomes.map((station) => station.getAttribute('data-outcome'))).toEqual([
      'notNeeded',
      'passed',
      'refused',
      'notReached',
    ]);
    expect(page.querySelector('[aria-labelledby=token]')?.textContent).toContain('Nothing is kept');
  });

  it('tells until when the oldest token is accepted', async () => {
    await answer('GET', 200);
    const end = describeMoment(
      readClaims(token).exp ?? 0,
      TestBed.inject(CurrentLanguage).locale(),
    );
    expect(page.querySelector('app-refusal-panel .hint')?.textContent).toContain(end);
  });

  it('shows the claims of the request’s token, and no part of the token', async () => {
    await answer('GET', 200);
    expect(page.querySelector('app-token-panel')?.textContent).toContain('ada');
    for (const part of token.split('.')) expect(page.innerHTML).not.toContain(part);
  });

  it('shows a request under way, and stays at it', async () => {
    TestBed.inject(HttpClient).get(TASKS).subscribe();
    await settle();
    const row = page.querySelector('li');
    expect(states()).toEqual(['under way …']);
    expect(page.querySelector('app-refusal-panel')).toBeNull();
    http.expectOne(TASKS).flush(null);
    await settle();
    expect(states()).toEqual(['204']);
    expect(page.querySelector('li')).toBe(row);
  });

  it('shows the latest five, and on demand all, and goes on to them', async () => {
    document.body.append(page);
    for (let count = 0; count < 6; count++) await answer('GET', 200);
    expect(rows().length).toBe(5);
    page.querySelector<HTMLElement>('.more')?.click();
    await settle();
    expect(rows().length).toBe(6);
    expect(page.querySelector('.more')).toBeNull();
    expect(document.activeElement).toBe(page.querySelectorAll('li button')[5]!);
  });

  it('forgets all on demand, and goes to where there will be new ones', async () => {
    document.body.append(page);
    await answer('GET', 200);
    click('Clear');
    await settle();
    expect(rows()).toEqual([]);
    expect(document.activeElement?.textContent).toContain('No requests yet');
  });

  it('shows no claims of who was signed in before', async () => {
    await answer('GET', 200);
    source.signIn('bob', '1');
    await settle();
    expect(rows()).toEqual([]);
    expect(page.textContent).not.toContain('ada');
    await answer('GET', 200);
    expect(rows().length).toBe(1);
    expect(page.querySelector('app-token-panel')?.textContent).toContain('bob');
  });

  it('speaks another language at once', async () => {
    await answer('GET', 200);
    await TestBed.inject(CurrentLanguage).change('es');
    await settle();
    expect(heading()).toBe('Qué pasó con GET /api/tasks');
    localStorage.removeItem('language');
  });
});
