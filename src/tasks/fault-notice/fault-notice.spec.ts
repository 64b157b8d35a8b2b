import { TestBed } from '@angular/core/testing';
import { CurrentLanguage } from '../../languages/current-language';
import { inEnglish } from '../../languages/testing/in-english';
import { showPage } from '../../shell/testing/show-page';
import type { Fault } from '../fault';
import { FaultNotice } from './fault-notice';

function show(fault: Fault) {
  TestBed.configureTestingModule({ providers: [inEnglish] });
  const fixture = TestBed.createComponent(FaultNotice);
  fixture.componentRef.setInput('heading', 'No tasks');
  fixture.componentRef.setInput('fault', fault);
  fixture.autoDetectChanges();
  const retries: number[] = [];
  fixture.componentInstance.retry.subscribe(() => retries.push(1));
  return { fixture, retries, page: fixture.nativeElement as HTMLElement };
}

describe('FaultNotice', () => {
  it('quotes the reference, in the language that the user changes to', async () => {
    const { fixture, page } = show({ code: 'server', fields: {}, reference: '0b5c' });
    expect(page.textContent).toContain('quote this reference: 0b5c');
    const changed = TestBed.inject(CurrentLanguage).change('es');
    await changed;
    await fixture.whenStable();
    localStorage.removeItem('language');
    expect(page.textContent).toContain('menciona esta referencia: 0b5c');
  });

  it('has the focus move on to the heading of its page before the button goes', () => {
    const { page } = show({ code: 'server', fields: {} });
    const shown = showPage('<h1>Tasks</h1>');
    page.querySelector<HTMLElement>('ion-button')?.click();
    expect(document.activeElement?.textContent).toBe('Tasks');
    shown.remove();
  });

  it('tries again on demand, and when the network is back', () => {
    const { retries, page } = show({ code: 'unreachable', fields: {} });
    page.querySelector<HTMLElement>('ion-button')?.click();
    expect(retries.length).toBe(1);
    for (const event of ['offline', 'online']) {
      dispatchEvent(new Event(event));
      TestBed.tick();
    }
    expect(retries.length).toBe(2);
  });
});
