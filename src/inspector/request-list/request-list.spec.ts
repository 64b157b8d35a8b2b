import { TestBed } from '@angular/core/testing';
import { inEnglish } from '../../languages/testing/in-english';
import { ENTRY } from '../testing/sample-entry';
import { RequestList } from './request-list';

describe('RequestList', () => {
  it('lays out every row alike on a phone, however long the state is', () => {
    TestBed.configureTestingModule({ providers: [inEnglish] });
    const fixture = TestBed.createComponent(RequestList);
    fixture.componentRef.setInput('requests', [ENTRY, { ...ENTRY, id: 2, status: 0 }]);
    fixture.componentRef.setInput('attempts', new Map());
    fixture.componentRef.setInput('chosen', 1);
    const list = fixture.nativeElement as HTMLElement;
    list.style.cssText = 'width: 358px';
    document.body.append(list);
    fixture.detectChanges();
    const middle = (row: Element, part: string): number => {
      const { top, bottom } = row.querySelector(part)!.getBoundingClientRect();
      return (top + bottom) / 2;
    };
    for (const row of list.querySelectorAll('li')) {
      expect(middle(row, '.state')).toBeCloseTo(middle(row, '.what'), -1);
      expect(middle(row, '.token')).toBeCloseTo(middle(row, '.time'), -1);
      expect(middle(row, '.token')).toBeGreaterThan(middle(row, '.what') + 10);
    }
  });
});
