import { HttpClient, type HttpRequest } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideLocationMocks } from '@angular/common/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { CognitoRequestLog, CognitoSession } from 'ngx-cognito-http';
import { loadLanguage } from '../languages/load-language';
import { TASK } from '../tasks/testing/sample-task';
import { App } from './app';
import { appConfig } from './app-config';
import { FirstPage } from './first-page';
import { isUnanswered, LONGEST_WAIT } from './limit-wait';
import { OUTPUTS } from './testing/sample-outputs';
import { storeTokens } from './testing/stored-tokens';

describe('App', () => {
  let fixture: ComponentFixture<App>;
  let app: HTMLElement;
  let http: HttpTestingController;
  let test: AbortController;

  beforeEach(async () => {
    test = new AbortController();
    const { providers } = appConfig(OUTPUTS, await loadLanguage('en'));
    TestBed.configureTestingModule({
      providers: [providers, provideHttpClientTesting(), provideLocationMocks()],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(App);
    app = fixture.nativeElement as HTMLElement;
    document.body.append(app);
  });

  afterEach(() => {
    test.abort();
    jasmine.clock().uninstall();
    app.remove();
    localStorage.clear();
    sessionStorage.clear();
  });

  async function open(path: string): Promise<void> {
    await TestBed.inject(Router).navigateByUrl(path);
  }

  /** Waits for something as long as the test goes on. */
  async function there<Found>(find: () => Found | null | undefined): Promise<Found> {
    const { signal } = test;
    while (!signal.aborted) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve));
    }
    throw new Error(`This never came: ${find.toString()}`);
  }

  const isList = ({ url }: HttpRequest<unknown>) => url === `${OUTPUTS.apiUrl}/api/tasks`;

  const headings = () => [...app.querySelectorAll('h1, h2')].map((h) => h.textContent.trim());

  it('has nobody see the tasks who is not signed in, and no menu beside the sign-in page', async () => {
    await open('/');
    expect(TestBed.inject(Router).url).toBe('/sign-in?returnUrl=%2Ftasks');
    await there(() => app.querySelector('amplify-authenticator'));
    await TestBed.inject(FirstPage).shown;
    // By then it would be there.
    await import('./menu');
    await fixture.whenStable();
    expect(app.querySelector('ion-menu')).toBeNull();
    http.expectNone(() => true);
  });

  it('asks for the tasks with the token that Amplify keeps, and shows the menu beside them', async () => {
    const accessToken = storeTokens();
    await open('/');
    const call = await there(() => http.match(isList)[0]);
    call.flush({ tasks: [TASK] });
    expect(call.request.headers.get('Authorization')).toBe(`Bearer ${accessToken}`);
    await there(() => headings().includes(TASK.name));
    const menu = await there(() => app.querySelector('ion-menu'));
    expect(menu.textContent).toContain('Ada');
    const opened = spyOn(menu, 'open');
    app.querySelector<HTMLElement>('app-menu-button ion-button')?.click();
    expect(opened).toHaveBeenCalledTimes(1);
  });

  for (const [path, heading] of [
    ['/tasks/new', 'New task'],
    ['/tasks/0b5c', TASK.name],
    ['/tasks/0b5c/edit', 'Edit task'],
    ['/requests', 'Requests'],
    ['/nowhere', 'Page not found'],
  ] as const) {
    it(`shows ${path} beside the menu`, async () => {
      storeTokens();
      await open(path);
      if (path.includes(TASK.id)) {
        const call = await there(() => http.match(`${OUTPUTS.apiUrl}/api/tasks/${TASK.id}`)[0]);
        call.flush(TASK);
      }
      await there(() => headings().includes(heading));
      await there(() => app.querySelector('ion-menu'));
      http.verify();
    });
  }

  it('gives up what nobody answers, and does not log it as cancelled by somebody', async () => {
    storeTokens();
    // With a token at hand a call is sent at once.
    await TestBed.inject(CognitoSession).token();
    jasmine.clock().install();
    const gaveUp = jasmine.createSpy('gaveUp');
    TestBed.inject(HttpClient).get(OUTPUTS.apiUrl).subscribe({ error: gaveUp });
    http.expectOne(OUTPUTS.apiUrl);
    jasmine.clock().tick(LONGEST_WAIT);
    expect(gaveUp.calls.allArgs().flat().map(isUnanswered)).toEqual([true]);
    const logged = TestBed.inject(CognitoRequestLog).entries();
    expect(logged.map(({ status, cancelled }) => [status, cancelled])).toEqual([[0, false]]);
  });

  it('offers to reload where the code of a page is not to be had', async () => {
    const lost = new TypeError('Failed to fetch dynamically imported module');
    const logged = spyOn(console, 'error');
    TestBed.inject(Router).resetConfig([{ path: '', loadComponent: () => Promise.reject(lost) }]);
    await open('/');
    const toast = await there(() => app.querySelector('app-toast-message'));
    expect(toast.textContent).toContain('The page could not be loaded');
    expect(logged).toHaveBeenCalledOnceWith(lost);
  });
});
