import { TestBed } from '@angular/core/testing';
import { TASK } from '../testing/sample-task';
import { testedPage } from '../testing/test-providers';
import { TaskSummary } from './task-summary';

describe('TaskSummary', () => {
  /** Local times, as the words are those of this device's zone. */
  const noonOf = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12);

  async function show(until: Date): Promise<HTMLElement> {
    TestBed.configureTestingModule({ providers: [...testedPage] });
    const fixture = TestBed.createComponent(TaskSummary);
    fixture.componentRef.setInput('task', { ...TASK, executeUntil: until.toISOString() });
    fixture.componentRef.setInput('now', noonOf(2026, 11, 22));
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('says when a task runs next, and until when', async () => {
    const summary = await show(noonOf(2027, 3, 31));
    expect(summary.textContent).toMatch(/Next run:\s+Tomorrow, 07:05.*until 31 Mar 2027/is);
    expect(summary).not.toHaveClass('is-over');
  });

  it('says of a task that has ended when it did', async () => {
    const summary = await show(noonOf(2026, 3, 31));
    expect(summary.textContent).toMatch(/No more runs.*ended 31 Mar 2026/is);
    expect(summary).toHaveClass('is-over');
  });
});
