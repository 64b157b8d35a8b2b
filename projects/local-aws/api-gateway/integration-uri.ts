import { RefusedResource } from '../refused-resource.ts';
import type { Resource } from '../stack/stack.ts';
import type { Stage } from './stage-properties.ts';

const stageVariable = /\$\{stageVariables\.(\w+)\}/g;

/** Whether a URI has variables of a stage in it, as in `https://${stageVariables.host}/tasks`. */
export function hasStageVariables(uri: string): boolean {
  return uri.search(stageVariable) !== -1;
}

/** Whether it is the URL of a server, which may have variables of a route behind its host: `{name}`. */
export function isHttpUri(uri: string): boolean {
  const shape = /^https?:\/\/[^/{}?#\s]+([/?][^#\s]*)?$/;
  return shape.test(uri) && URL.canParse(uri) && !uri.includes('${');
}

/**
 * The URI of a route's integration with the stage's variables filled in.
 *
 * @throws RefusedResource naming the route and the stage, if it comes to no URL.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.stage-variables-reference.html
 */
export function integrationUri(route: Resource, uri: string, { name, variables }: Stage): string {
  const filled = uri.replaceAll(stageVariable, (written, key: string) => variables[key] ?? written);
  if (isHttpUri(filled)) return filled;
  const problem = `in stage ${name} its integration's URI is "${filled}", which is no http or https URL`;
  throw new RefusedResource(route, problem, 'Correct the URI, or the StageVariables of the stage.');
}
