import { TestBed } from '@angular/core/testing';
import { FIRST_LANGUAGE } from '../../languages/current-language';
import { en } from '../../languages/en/texts';
import type { Language } from '../../languages/language';
import { TASK } from '../testing/sample-task';
import { testedPage } from '../testing/test-providers';
import { TaskFacts } from './task-facts';

describe('TaskFacts', () => {
  it('tells the half of the day apart where that is usual', async () => {
    const american: Language = { tag: 'en', locale: 'en-US', texts: en };
    const language = { provide: FIRST_LANGUAGE, useValue: american };
    TestBed.configureTestingModule({ providers: [...testedPage, language] });
    const fixture = TestBed.createComponent(TaskFacts);
    fixture.componentRef.setInput('task', { ...TASK, hour: 18 });
    await fixture.whenStable();
    const { textContent } = fixture.nativeElement as HTMLElement;
    expect(textContent).toContain('6:05 PM, local time where your device is');
  });
});
