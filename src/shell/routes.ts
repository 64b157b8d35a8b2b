import { inject } from '@angular/core';
import type { Route } from '@angular/router';
import { DeferredAmplify } from 'ngx-cognito-http/amplify';
import { cognitoCanActivate } from 'ngx-cognito-http/router';
import { signedOut } from '../sign-in/signed-out';
import { mayLeave } from '../tasks/task-form-page/may-leave';
import { TaskListPage } from '../tasks/task-list-page/task-list-page';
import type { PageTitle } from './page-titles';
import { whoIsThere } from './who-is-there';

const signedIn = cognitoCanActivate();
const furtherPages = () => import('./further-pages');

/** A page or a redirect to one. */
interface PageRoute extends Route {
  readonly title?: PageTitle;
}

/** The app's pages. The first comes with the frame, the others are loaded once it is shown. */
export const routes: PageRoute[] = [
  { path: '', pathMatch: 'full', redirectTo: 'tasks' },
  {
    path: 'sign-in',
    title: 'signIn',
    canActivate: [signedOut],
    loadComponent: async () => {
      await inject(DeferredAmplify).ready();
      return (await import('../sign-in/sign-in-page')).SignInPage;
    },
  },
  {
    path: 'tasks',
    title: 'tasks',
    canActivate: [signedIn],
    component: TaskListPage,
  },
  {
    path: 'tasks/new',
    title: 'newTask',
    canActivate: [signedIn],
    canDeactivate: [mayLeave],
    loadComponent: () => furtherPages().then((pages) => pages.TaskFormPage),
  },
  {
    path: 'tasks/:id',
    title: 'task',
    canActivate: [signedIn],
    loadComponent: () => furtherPages().then((pages) => pages.TaskDetailsPage),
  },
  {
    path: 'tasks/:id/edit',
    title: 'editTask',
    canActivate: [signedIn],
    canDeactivate: [mayLeave],
    loadComponent: () => furtherPages().then((pages) => pages.TaskFormPage),
  },
  {
    path: 'requests',
    title: 'requests',
    canActivate: [signedIn],
    loadComponent: () => furtherPages().then((pages) => pages.InspectorPage),
  },
  {
    path: '**',
    title: 'notFound',
    canActivate: [whoIsThere],
    loadComponent: () => furtherPages().then((pages) => pages.NotFoundPage),
  },
];
