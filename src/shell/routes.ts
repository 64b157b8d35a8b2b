import type { Routes } from '@angular/router';
import { cognitoCanActivate } from 'ngx-cognito-http/router';
import { signedOut } from '../sign-in/signed-out';

const signedIn = cognitoCanActivate();

/** The app's pages, each in a chunk of its own. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'tasks' },
  {
    path: 'sign-in',
    title: 'Sign in · Timer Service',
    canActivate: [signedOut],
    loadComponent: () => import('../sign-in/sign-in-page').then((page) => page.SignInPage),
  },
  {
    path: 'tasks',
    title: 'Tasks · Timer Service',
    canActivate: [signedIn],
    loadComponent: () =>
      import('../tasks/task-list-page/task-list-page').then((page) => page.TaskListPage),
  },
  {
    path: 'tasks/new',
    title: 'New task · Timer Service',
    canActivate: [signedIn],
    loadComponent: () =>
      import('../tasks/task-form-page/task-form-page').then((page) => page.TaskFormPage),
  },
  {
    path: 'tasks/:id/edit',
    title: 'Edit task · Timer Service',
    canActivate: [signedIn],
    loadComponent: () =>
      import('../tasks/task-form-page/task-form-page').then((page) => page.TaskFormPage),
  },
  {
    path: 'requests',
    title: 'Requests · Timer Service',
    canActivate: [signedIn],
    loadComponent: () =>
      import('../inspector/inspector-page/inspector-page').then((page) => page.InspectorPage),
  },
  {
    path: '**',
    title: 'Not found · Timer Service',
    loadComponent: () => import('./not-found-page').then((page) => page.NotFoundPage),
  },
];
