import type { Route } from '@angular/router';
import { cognitoCanActivate } from 'ngx-cognito-http/router';
import { signedOut } from '../sign-in/signed-out';
import type { PageTitle } from './page-titles';

const signedIn = cognitoCanActivate();

/** A page or a redirect to one. */
interface PageRoute extends Route {
  readonly title?: PageTitle;
}

/** The app's pages, each in a chunk of its own. */
export const routes: PageRoute[] = [
  { path: '', pathMatch: 'full', redirectTo: 'tasks' },
  {
    path: 'sign-in',
    title: 'signIn',
    canActivate: [signedOut],
    loadComponent: () => import('../sign-in/sign-in-page').then((page) => page.SignInPage),
  },
  {
    path: 'tasks',
    title: 'tasks',
    canActivate: [signedIn],
    loadComponent: () =>
      import('../tasks/task-list-page/task-list-page').then((page) => page.TaskListPage),
  },
  {
    path: 'tasks/new',
    title: 'newTask',
    canActivate: [signedIn],
    loadComponent: () =>
      import('../tasks/task-form-page/task-form-page').then((page) => page.TaskFormPage),
  },
  {
    path: 'tasks/:id',
    title: 'task',
    canActivate: [signedIn],
    loadComponent: () =>
      import('../tasks/task-details-page/task-details-page').then((page) => page.TaskDetailsPage),
  },
  {
    path: 'tasks/:id/edit',
    title: 'editTask',
    canActivate: [signedIn],
    loadComponent: () =>
      import('../tasks/task-form-page/task-form-page').then((page) => page.TaskFormPage),
  },
  {
    path: 'requests',
    title: 'requests',
    canActivate: [signedIn],
    loadComponent: () =>
      import('../inspector/inspector-page/inspector-page').then((page) => page.InspectorPage),
  },
  {
    path: '**',
    title: 'notFound',
    loadComponent: () => import('./not-found-page').then((page) => page.NotFoundPage),
  },
];
