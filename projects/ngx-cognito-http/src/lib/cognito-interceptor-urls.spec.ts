import {
  HttpBackend,
  HttpClient,
  HttpRequest,
  HttpResponse,
  provideHttpClient,
  withInterceptors,
  type HttpEvent,
} from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { of, type Observable } from 'rxjs';

import type { CognitoApi } from './cognito-api';
import { withTokenSource } from './cognito-features';
import { cognitoInterceptor } from './cognito-interceptor';
import { CognitoSession } from './cognito-session';
import { WARN } from './dev-warnings';
import { provideCognitoHttp } from './provide-cognito-http';
import { CLOCK } from './session-keeper';
import { FakeTokenSource, NOW, tokensOf } from './testing/fake-token-source';
import { oddUrls } from './testing/odd-urls';
import { isAmbiguous, openedUrl } from './testing/opened-url';
import { hidesDotSegments, serverReadings } from './testing/server-readings';

/** An API, and the same once more as patterns of the browser's own. */
interface JudgedApi {
  readonly api: CognitoApi;
  readonly covers: URLPattern;
  readonly excludes?: readonly URLPattern[];
}

type Method = 'GET' | 'POST';

const API = { protocol: 'https', hostname: 'api.example.com', port: '' };
const PAGE = { protocol: 'https', hostname: 'app.example.com', port: '' };

/** Longest path first. Each API's token has a scheme of its own, to be told apart by. */
const ADMIN: JudgedApi = {
  api: { url: 'https://api.example.com/v1/admin', scheme: 'admin', methods: ['POST', 'PUT'] },
  covers: new URLPattern({ ...API, pathname: '/v1/admin{/*}?' }),
};
const V1: JudgedApi = {
  api: {
    url: 'https://api.example.com/v1',
    scheme: 'v1',
    exclude: ['/public', '/users/{id}/avatar'],
  },
  covers: new URLPattern({ ...API, pathname: '/v1{/*}?' }),
  excludes: [
    new URLPattern({ ...API, pathname: '/v1/public{/*}?' }),
    new URLPattern({ ...API, pathname: '/v1/users/:id/avatar{/*}?' }),
  ],
};
const WHOLE: JudgedApi = {
  api: { url: 'https://api.example.com', scheme: 'whole', exclude: ['/v1/public'] },
  covers: new URLPattern(API),
  excludes: [new URLPattern({ ...API, pathname: '/v1/public{/*}?' })],
};
const LOCAL: JudgedApi = {
  api: { url: 'http://127.0.0.1:3000', scheme: 'local' },
  covers: new URLPattern({ protocol: 'http', hostname: '127.0.0.1', port: '3000' }),
};
const OWN: JudgedApi = {
  api: { url: '/api', scheme: 'own', exclude: ['/public'] },
  covers: new URLPattern({ ...PAGE, pathname: '/api{/*}?' }),
  excludes: [new URLPattern({ ...PAGE, pathname: '/api/public{/*}?' })],
};

/** Whose token a request shall carry: an API's scheme, or nobody's. */
function owner(apis: readonly JudgedApi[], url: URL, method: Method): string | null {
  const { href } = url;
  if (apis.some(({ excludes = [] }) => excludes.some((pattern) => pattern.test(href)))) {
    return null;
  }
  const { api } = apis.find(({ covers }) => covers.test(href)) ?? {};
  return api && (api.methods?.includes(method) ?? true) ? (api.scheme ?? null) : null;
}

/**
 * - `ambiguous`: the browser takes it for an API's, and a server may take it for another's
 * - `unopenable`: the browser refuses it
 */
type Verdict = 'rightful' | 'nobody’s' | 'ambiguous' | 'unopenable';

interface Judgement {
  readonly verdict: Verdict;
  /** Whose token the request shall carry. */
  readonly owner: string | null;
}

function judge(apis: readonly JudgedApi[], url: string, method: Method): Judgement {
  const target = openedUrl(url, document.baseURI);
  if (target === null) {
    return { verdict: 'unopenable', owner: null };
  }
  const opened = owner(apis, target, method);
  if (opened === null) {
    return { verdict: 'nobody’s', owner: null };
  }
  if (isAmbiguous(target.pathname) && !isReadAlike(target, apis, method)) {
    return { verdict: 'ambiguous', owner: null };
  }
  return { verdict: 'rightful', owner: opened };
}

/** Where dot segments may lead to: a path of each kind. */
const ANYWHERE = ['/', '/v1', '/v1/admin', '/v1/public', '/api', '/api/public'];

/** Whether all servers take a URL for one API's. */
function isReadAlike({ origin, pathname }: URL, apis: readonly JudgedApi[], method: Method) {
  const readings = [...serverReadings(pathname), ...(hidesDotSegments(pathname) ? ANYWHERE : [])];
  const owners = readings.map((path) => owner(apis, new URL(origin + path), method));
  return new Set(owners).size === 1;
}

/** Answers at once, and keeps what it was handed. */
class RecordingBackend implements HttpBackend {
  seen: HttpRequest<unknown> | null = null;

  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    this.seen = request;
    return of(new HttpResponse({ status: 204 }));
  }
}

async function setUpClient(apis: readonly JudgedApi[]) {
  const source = new FakeTokenSource();
  source.answer(tokensOf('ada'));
  const backend = new RecordingBackend();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([cognitoInterceptor])),
      { provide: HttpBackend, useValue: backend },
      provideCognitoHttp(
        { apis: apis.map(({ api }) => api) },
        withTokenSource(() => source),
      ),
      { provide: CLOCK, useValue: () => NOW },
      { provide: WARN, useValue: () => undefined },
    ],
  });
  await TestBed.inject(CognitoSession).token();
  return { backend, http: TestBed.inject(HttpClient) };
}

/** What became of a request: whose token it carries, or what went wrong. */
function outcome(request: HttpRequest<unknown>, http: HttpClient, backend: RecordingBackend) {
  backend.seen = null;
  let failure: string | null = null;
  http.request(request).subscribe({ error: (error: unknown) => (failure = String(error)) });
  const seen = backend.seen as HttpRequest<unknown> | null;
  if (failure !== null || seen === null) {
    return `an exception: ${failure}`;
  }
  const [scheme = null, token] = seen.headers.get('Authorization')?.split(' ') ?? [];
  if (scheme === null) {
    return seen === request ? null : 'another request without a token';
  }
  const sound = seen.urlWithParams === request.urlWithParams && token !== undefined;
  return sound && seen.headers.keys().length === 1 ? scheme : 'another URL or header';
}

async function countMistakes(apis: readonly JudgedApi[], seed: number, count: number) {
  const { http, backend } = await setUpClient(apis);
  const counts: Record<Verdict, number> = {
    rightful: 0,
    'nobody’s': 0,
    ambiguous: 0,
    unopenable: 0,
  };
  const mistakes: string[] = [];
  oddUrls(seed, count).forEach((url, index) => {
    const method = index % 2 === 0 ? 'GET' : 'POST';
    const request = new HttpRequest<unknown>(method, url, null);
    const { verdict, owner } = judge(apis, url, method);
    const got = outcome(request, http, backend);
    counts[verdict]++;
    if (got !== owner) {
      mistakes.push(`${method} ${JSON.stringify(url)}: ${got} instead of ${owner}`);
    }
  });
  return { counts, mistakes };
}

describe('cognitoInterceptor on odd and hostile URLs', () => {
  const base = document.createElement('base');

  function openAt(uri: string): void {
    base.href = uri;
    document.head.prepend(base);
    expect(document.baseURI).toBe(uri);
  }

  afterEach(() => base.remove());

  const COUNT = 10_000;
  const pages: readonly (readonly [string, readonly JudgedApi[], readonly number[]])[] = [
    ['https://app.example.com/tasks/list', [ADMIN, V1, OWN, LOCAL], [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['https://app.example.com/tasks/list', [WHOLE], [10]],
    ['https://app.example.com/', [OWN], [11]],
    ['https://api.example.com/v1/docs/', [ADMIN, V1], [12]],
    ['capacitor://localhost/tasks/', [ADMIN, V1, LOCAL], [13]],
    ['http://127.0.0.1:3000/app/', [V1, LOCAL], [14]],
  ];
  for (const [page, apis, seeds] of pages) {
    for (const seed of seeds) {
      it(`sends each API’s token to that API alone, and always, from ${page}, seed ${seed}`, async () => {
        openAt(page);
        const { counts, mistakes } = await countMistakes(apis, seed, COUNT);
        expect(mistakes.slice(0, 10))
          .withContext(`${mistakes.length} mistakes in ${COUNT} URLs`)
          .toEqual([]);
        for (const [verdict, urls] of Object.entries(counts)) {
          expect(urls)
            .withContext(verdict)
            .toBeGreaterThan(COUNT / 1000);
        }
      });
    }
  }

  it('is judged by what fetch would open', () => {
    openAt('https://app.example.com/tasks/list');
    for (const url of oddUrls(1, 10_000)) {
      const target = openedUrl(url, document.baseURI);
      if (!target?.username && !target?.password) {
        expect(fetched(url))
          .withContext(JSON.stringify(url))
          .toBe(target?.href ?? null);
      }
    }
  });
});

/** By the Fetch Standard's own constructor, which refuses credentials. */
function fetched(url: string): string | null {
  try {
    return new Request(url).url;
  } catch {
    return null;
  }
}
