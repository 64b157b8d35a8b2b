import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';

import { skipCognito } from './request-options';
import { API, authorization, setUp, setUpSignedIn } from './testing/set-up';

const TASKS = `${API}/tasks`;

describe('cognitoInterceptor passes on as it is', () => {
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  it('what no API covers', async () => {
    const { http, backend } = await setUpSignedIn();
    for (const url of ['https://evil.test/v1/tasks', 'https://[::1', '/v1/tasks', '']) {
      http.get(url).subscribe();
      expect(backend.expectOne(() => true).request.headers.keys()).toEqual([]);
    }
  });

  it('what an API excludes', async () => {
    const { http, backend } = await setUpSignedIn([{ url: API, exclude: ['/public'] }]);
    http.get(`${API}/public/x`).subscribe();
    expect(authorization(backend.expectOne(`${API}/public/x`))).toBeNull();
  });

  it('methods that the API doesn’t list', async () => {
    const { http, backend } = await setUpSignedIn([{ url: API, methods: ['post', 'Delete'] }]);
    http.get(TASKS).subscribe();
    expect(authorization(backend.expectOne(TASKS))).toBeNull();
    http.delete(TASKS).subscribe();
    expect(authorization(backend.expectOne(TASKS))).not.toBeNull();
  });

  it('what the API’s condition refuses', async () => {
    const when = jasmine.createSpy().and.returnValues(false, true);
    const { http, backend } = await setUpSignedIn([{ url: API, when }]);
    http.get(TASKS).subscribe();
    expect(authorization(backend.expectOne(TASKS))).toBeNull();
    http.get(TASKS).subscribe();
    expect(authorization(backend.expectOne(TASKS))).not.toBeNull();
    http.get('/other').subscribe();
    backend.expectOne('/other');
    expect(when).toHaveBeenCalledTimes(2);
  });

  it('what is to be skipped', async () => {
    const { http, backend } = await setUpSignedIn();
    http.get(TASKS, { context: skipCognito() }).subscribe();
    expect(authorization(backend.expectOne(TASKS))).toBeNull();
  });

  it('a header that the caller set, however it is spelt', async () => {
    const { http, backend } = await setUpSignedIn();
    http.get(TASKS, { headers: { authorization: 'Basic x' } }).subscribe();
    const { request } = backend.expectOne(TASKS);
    expect(request.headers.getAll('Authorization')).toEqual(['Basic x']);
  });

  it('JSONP, which can’t carry headers', async () => {
    const { http, backend } = await setUpSignedIn();
    http.jsonp(TASKS, 'callback').subscribe();
    expect(backend.expectOne(() => true).request.headers.keys()).toEqual([]);
  });

  it('all of this without asking for the session', () => {
    const { http, backend, source } = setUp([{ url: API, methods: ['POST'] }]);
    http.get('/other').subscribe();
    http.get(TASKS).subscribe();
    backend.expectOne('/other');
    backend.expectOne(TASKS);
    expect(source.loads.length).toBe(0);
  });
});
