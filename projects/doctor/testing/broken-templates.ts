import { brokenAuthorizers } from './broken-authorizers.ts';
import { brokenCors } from './broken-cors.ts';
import { brokenPreflights } from './broken-preflights.ts';
import { brokenRoutes } from './broken-routes.ts';
import type { BrokenTemplate } from './broken-template.ts';

/** Every way of breaking the template that the doctor tells from the others. */
export const brokenTemplates: readonly BrokenTemplate[] = [
  ...brokenPreflights,
  ...brokenCors,
  ...brokenAuthorizers,
  ...brokenRoutes,
];
