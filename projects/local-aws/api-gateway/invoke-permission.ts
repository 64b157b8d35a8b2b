import type { Resource, Stack } from '../stack/stack.ts';
import { functionNameOf } from './function-name.ts';
import type { RouteKey } from './route-key.ts';

/** One route of one stage that wants to invoke a function. */
export interface Invoker {
  readonly functionArn: string;
  readonly apiId: string;
  readonly stageName: string;
  readonly routeKey: RouteKey;
}

/**
 * Whether an `AWS::Lambda::Permission` of the stack lets the API invoke the function for the route.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function mayInvoke(stack: Stack, invoker: Invoker): boolean {
  return [...stack.resources.values()].some(
    (resource) => resource.type === 'AWS::Lambda::Permission' && grants(resource, invoker),
  );
}

function grants({ properties }: Resource, invoker: Invoker): boolean {
  const { FunctionName, Action, Principal, SourceArn } = properties;
  const names = [invoker.functionArn, functionNameOf(invoker.functionArn)];
  return (
    typeof FunctionName === 'string' &&
    names.includes(FunctionName) &&
    (Action === 'lambda:InvokeFunction' || Action === 'lambda:*') &&
    Principal === 'apigateway.amazonaws.com' &&
    (typeof SourceArn !== 'string' || matchesArn(SourceArn, sourceOf(invoker)))
  );
}

/** What follows region and account in the ARN by which API Gateway names itself. */
function sourceOf({ apiId, stageName, routeKey }: Invoker): string {
  const [method, path = ''] = routeKey.text.split(' ');
  return `${apiId}/${stageName}/${method === 'ANY' ? '*' : method}${path}`;
}

/** In an ARN condition, `*` stands for any characters and `?` for one. */
function matchesArn(pattern: string, source: string): boolean {
  const resourcePart = pattern.split(':').slice(5).join(':');
  const expression = resourcePart
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${expression}$`).test(source);
}
