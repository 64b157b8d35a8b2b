import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { NavigationEnd, Router } from '@angular/router';
import { filter, firstValueFrom } from 'rxjs';
import { testedPage } from '../testing/test-providers';
import { injectWayBack } from './way-back';

const DETAILS = '/tasks/0b5c';
const FORM = '/tasks/0b5c/edit?from=details';

describe('injectWayBack', () => {
  let router: Router;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [...testedPage] });
    router = TestBed.inject(Router);
    router.initialNavigation();
  });

  async function open(...urls: readonly string[]): Promise<void> {
    for (const url of urls) await router.navigateByUrl(url);
  }

  const leave = () => TestBed.runInInjectionContext(injectWayBack)(DETAILS);

  /** Where the browser's Back or Forward leads. */
  async function step(steps: 1 | -1): Promise<string> {
    const arrived = firstValueFrom(
      router.events.pipe(filter((event) => event instanceof NavigationEnd)),
    );
    TestBed.inject(Location).historyGo(steps);
    return (await arrived).url;
  }

  it('goes back to a page that lies beneath, with its query', async () => {
    await open('/tasks', `${DETAILS}?a=b`, FORM);
    await leave();
    expect(router.url).toBe(`${DETAILS}?a=b`);
    expect(await step(-1)).toBe('/tasks');
  });

  it('puts the page in place of one that was come to from elsewhere', async () => {
    await open('/tasks', '/sign-in', FORM);
    await leave();
    expect(router.url).toBe(DETAILS);
    expect(await step(-1)).toBe('/sign-in');
  });

  it('puts it there too where what it was come to from is no longer beneath', async () => {
    await open('/tasks', DETAILS);
    await router.navigateByUrl(FORM, { replaceUrl: true });
    await leave();
    expect(router.url).toBe(DETAILS);
    expect(await step(-1)).toBe('/tasks');
  });

  it('puts it there where the history led to the page, from whichever side', async () => {
    await open('/tasks', FORM, DETAILS);
    expect(await step(-1)).toBe(FORM);
    await leave();
    expect(router.url).toBe(DETAILS);
    expect(await step(-1)).toBe('/tasks');
  });
});
