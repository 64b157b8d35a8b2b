import type { HttpClient } from '@angular/common/http';

import { oddUrls } from '../../../projects/ngx-cognito-http/src/lib/testing/odd-urls';
import type { Contestant } from '../contestants/contestant';
import type { Verdict, VerdictCount } from '../outcomes';
import { startApp, type App } from '../session/start-app';
import { judge } from './judge';

export interface UrlOptions {
  readonly seed: number;
  readonly urls: number;
}

/** Sends odd URLs, and counts by whose they are what was done with them. */
export async function urlVerdicts(
  contestant: Contestant,
  { seed, urls }: UrlOptions,
): Promise<Readonly<Partial<Record<Verdict, VerdictCount>>>> {
  const app = await startApp(contestant);
  const counts: Partial<Record<Verdict, VerdictCount>> = {};
  for (const url of oddUrls(seed, urls)) {
    const verdict = judge(url, document.baseURI);
    const { withToken, exception } = await outcome(app, url);
    const count = counts[verdict] ?? { urls: 0, withToken: 0, exceptions: 0 };
    counts[verdict] = {
      urls: count.urls + 1,
      withToken: count.withToken + Number(withToken),
      exceptions: count.exceptions + Number(exception),
    };
  }
  return counts;
}

interface Outcome {
  readonly withToken: boolean;
  readonly exception: boolean;
}

async function outcome({ http, backend }: App, url: string): Promise<Outcome> {
  const before = backend.requests;
  await ended(http, url);
  const arrived = backend.requests > before;
  return { withToken: arrived && backend.seen !== null, exception: !arrived };
}

/** The backend never fails, so that whatever fails is the contestant's. */
function ended(http: HttpClient, url: string): Promise<void> {
  return new Promise((resolve) => {
    http.get(url).subscribe({ complete: resolve, error: () => resolve() });
  });
}
