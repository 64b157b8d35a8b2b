import type { ApiTemplate, TemplateAuthorizer } from './api-template.ts';

/** The JWT authorizer before what the app calls; undefined if there is none. */
export function authorizerOf({ routeFor, app }: ApiTemplate): TemplateAuthorizer | undefined {
  const found = routeFor('GET', app.path);
  return found?.authorization === 'JWT' ? found.authorizer : undefined;
}
