/**
 * The pages beside the list of tasks, in one chunk: it is loaded ahead, and one file is smaller than
 * several that share their parts.
 */
import './start-chunk';

export { InspectorPage } from '../inspector/inspector-page/inspector-page';
export { TaskDetailsPage } from '../tasks/task-details-page/task-details-page';
export { TaskFormPage } from '../tasks/task-form-page/task-form-page';
export { NotFoundPage } from './not-found-page';
