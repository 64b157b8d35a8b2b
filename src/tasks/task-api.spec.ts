import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { API_URL } from '../shell/api-url';
import { TaskApi } from './task-api';
import { NO_SEARCH } from './task-search';
import { DRAFT, TASK } from './testing/sample-task';

const TASKS = 'https://api.example.com/dev/api/tasks';

describe('TaskApi', () => {
  let api: TaskApi;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: API_URL, useValue: 'https://api.example.com/dev' },
      ],
    });
    api = TestBed.inject(TaskApi);
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => http.verify());

  it('lists tasks from the start and from a cursor', async () => {
    const first = firstValueFrom(api.list(NO_SEARCH));
    http
      .expectOne({ method: 'GET', url: `${TASKS}?limit=100` })
      .flush({ tasks: [TASK], nextCursor: 'a b' });
    expect(await first).toEqual({ tasks: [TASK], nextCursor: 'a b' });

    const second = firstValueFrom(api.list(NO_SEARCH, 'a b'));
    http.expectOne({ method: 'GET', url: `${TASKS}?limit=100&cursor=a%20b` }).flush({ tasks: [] });
    expect(await second).toEqual({ tasks: [] });
  });

  it('searches by name, day and hour', () => {
    api.list({ name: 'a&b', day: 'SUN', hour: 0 }).subscribe();
    const url = `${TASKS}?limit=100&name=a%26b&day=SUN&hour=0`;
    http.expectOne({ method: 'GET', url }).flush({ tasks: [] });
  });

  it('reads a task with its version', async () => {
    const found = firstValueFrom(api.find('0b5c'));
    http
      .expectOne({ method: 'GET', url: `${TASKS}/0b5c` })
      .flush(TASK, { headers: { ETag: '"3"' } });
    expect(await found).toEqual({ task: TASK, etag: '"3"' });
  });

  it('keeps an id from reaching another path', () => {
    api.find('../identity?x#y').subscribe();
    http.expectOne(`${TASKS}/..%2Fidentity%3Fx%23y`).flush(TASK);
  });

  it('creates a task', async () => {
    const created = firstValueFrom(api.create(DRAFT));
    const sent = http.expectOne({ method: 'POST', url: TASKS });
    expect(sent.request.body).toEqual(DRAFT);
    sent.flush(TASK, { status: 201, statusText: 'Created' });
    expect(await created).toEqual(TASK);
  });

  it('replaces the version that was read, and no other', async () => {
    const replaced = firstValueFrom(api.replace('0b5c', DRAFT, '"3"'));
    const sent = http.expectOne({ method: 'PUT', url: `${TASKS}/0b5c` });
    expect(sent.request.body).toEqual(DRAFT);
    expect(sent.request.headers.get('If-Match')).toBe('"3"');
    sent.flush(TASK, { headers: { ETag: '"4"' } });
    expect((await replaced).etag).toBe('"4"');
  });

  it('replaces whatever version there is where none is given', () => {
    api.replace('0b5c', DRAFT, null).subscribe();
    const sent = http.expectOne({ method: 'PUT', url: `${TASKS}/0b5c` });
    expect(sent.request.headers.has('If-Match')).toBeFalse();
    sent.flush(TASK);
  });

  for (const etag of ['"3"', null]) {
    it(`deletes ${etag === null ? 'whatever version there is' : 'the version that was read'}`, async () => {
      const deleted = firstValueFrom(api.delete('0b5c', etag));
      const sent = http.expectOne({ method: 'DELETE', url: `${TASKS}/0b5c` });
      expect(sent.request.headers.get('If-Match')).toBe(etag);
      sent.flush(null, { status: 204, statusText: 'No Content' });
      expect(await deleted).toBeNull();
    });
  }
});
