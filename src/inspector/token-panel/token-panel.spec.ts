import { TestBed } from '@angular/core/testing';
import { inEnglish } from '../../languages/testing/in-english';
import { TokenPanel } from './token-panel';

const NOW = Date.UTC(2030, 0, 1);

describe('TokenPanel', () => {
  beforeEach(() => {
    jasmine.clock().install().mockDate(new Date(NOW));
    TestBed.configureTestingModule({ providers: [inEnglish] });
  });

  afterEach(() => jasmine.clock().uninstall());

  function show(seconds: number) {
    const fixture = TestBed.createComponent(TokenPanel);
    const now = NOW / 1000;
    fixture.componentRef.setInput('claims', { iat: now - seconds, exp: now + seconds });
    const text = () => {
      TestBed.tick();
      return (fixture.nativeElement as HTMLElement).querySelector('strong')?.textContent;
    };
    return { fixture, text };
  }

  it('counts the time down that is left, and no further than to its end', () => {
    const { text } = show(2);
    expect(text()).toBe('0 mins 2 secs left');
    jasmine.clock().tick(1000);
    expect(text()).toBe('0 mins 1 sec left');
    jasmine.clock().tick(1000);
    expect(text()).toBe('Expired');
    const ticks = spyOn(Date, 'now').and.callThrough();
    jasmine.clock().tick(5000);
    expect(ticks).not.toHaveBeenCalled();
  });

  it('counts again from another token', () => {
    const { fixture, text } = show(-5);
    expect(text()).toBe('Expired');
    jasmine.clock().tick(60_000);
    fixture.componentRef.setInput('claims', { iat: NOW / 1000, exp: NOW / 1000 + 120 });
    text();
    expect(text()).toBe('1 min 0 secs left');
  });

  it('takes a token that says nothing of its time for an expired one', () => {
    const { fixture, text } = show(60);
    fixture.componentRef.setInput('claims', { sub: 'ada' });
    expect(text()).toBe('Expired');
  });

  it('shows half of the bar at half of the time', () => {
    const { fixture, text } = show(60);
    text();
    const bar = (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('.bar div');
    expect(bar?.style.inlineSize).toBe('50%');
  });
});
