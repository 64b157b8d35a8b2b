import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { injectTaskPageTexts } from './task-page-texts';

/**
 * Tells screen readers that a task is being loaded. To stand beside what is busy meanwhile, of which
 * they say nothing.
 */
@Component({
  selector: 'app-task-loading',
  template: `
    <p class="visually-hidden" role="status">{{ isLoading() ? texts().loadingTask : '' }}</p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskLoading {
  readonly isLoading = input.required<boolean>();
  protected readonly texts = injectTaskPageTexts();
}
