import {
  HttpClient,
  type HttpErrorResponse,
  provideHttpClient,
  withInterceptors,
} from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Subscription } from 'rxjs';
import { isUnanswered, limitWait, LONGEST_WAIT } from './limit-wait';

const URL = 'https://api.example.com/';

describe('limitWait', () => {
  let call: TestRequest;
  let told: string[];
  let caller: Subscription;

  beforeEach(() => {
    jasmine.clock().install();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([limitWait])), provideHttpClientTesting()],
    });
    told = [];
    caller = TestBed.inject(HttpClient)
      .get<string>(URL)
      .subscribe({
        next: (answer) => told.push(answer),
        error: (error: HttpErrorResponse) =>
          told.push(`${error.url} ${error.status} ${isUnanswered(error)}`),
        complete: () => told.push('complete'),
      });
    call = TestBed.inject(HttpTestingController).expectOne(URL);
  });

  afterEach(() => jasmine.clock().uninstall());

  it('gives up a call that nobody answers, ten seconds after a gateway would', () => {
    jasmine.clock().tick(39_999);
    expect([told, call.cancelled]).toEqual([[], false]);
    jasmine.clock().tick(1);
    expect([told, call.cancelled]).toEqual([[`${URL} 0 true`], true]);
  });

  it('leaves a call alone that its caller gives up', () => {
    caller.unsubscribe();
    jasmine.clock().tick(LONGEST_WAIT);
    expect([told, call.cancelled]).toEqual([[], true]);
  });

  it('has nothing more to say of one that is answered', () => {
    call.flush('tasks');
    jasmine.clock().tick(LONGEST_WAIT);
    expect(told).toEqual(['tasks', 'complete']);
  });

  it('tells a call that failed from one that was given up', () => {
    call.error(new ProgressEvent('error'));
    jasmine.clock().tick(LONGEST_WAIT);
    expect(told).toEqual([`${URL} 0 false`]);
  });
});
