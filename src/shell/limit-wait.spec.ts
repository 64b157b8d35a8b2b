import { HttpClient, provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { limitWait, LONGEST_WAIT } from './limit-wait';

describe('limitWait', () => {
  it('has the browser end a call that nobody answers, ten seconds after a gateway would', () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withXhr(), withInterceptors([limitWait])),
        provideHttpClientTesting(),
      ],
    });
    TestBed.inject(HttpClient).get('https://api.example.com').subscribe();
    const { request } = TestBed.inject(HttpTestingController).expectOne('https://api.example.com');
    expect(request.timeout).toBe(LONGEST_WAIT);
    expect(LONGEST_WAIT).toBe(40_000);
  });
});
