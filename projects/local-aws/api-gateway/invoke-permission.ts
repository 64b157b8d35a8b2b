import type { Resource, Stack, Value } from '../stack/stack.ts';
import { functionReferenceOf } from './function-name.ts';
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
  const { FunctionName, Action, Principal, SourceArn, SourceAccount } = properties;
  return (
    typeof FunctionName === 'string' &&
    // A permission for a function is none for its versions and aliases.
    functionReferenceOf(FunctionName) === functionReferenceOf(invoker.functionArn) &&
    (Action === 'lambda:InvokeFunction' || Action === 'lambda:*') &&
    Principal === 'apigateway.amazonaws.com' &&
    (typeof SourceArn !== 'string' || isFrom(SourceArn, SourceAccount, invoker))
  );
}

/**
 * Whether an ARN is the invoker's. Its region and account are taken as they are, because those of a
 * stack on this machine are made up; but no call is from one account and another.
 */
function isFrom(sourceArn: string, sourceAccount: Value = null, invoker: Invoker): boolean {
  const [arn, partition = '', service, , account = '', ...resource] = sourceArn.split(':');
  return (
    arn === 'arn' &&
    partition.startsWith('aws') &&
    service === 'execute-api' &&
    (typeof sourceAccount === 'object' || matches(account, String(sourceAccount))) &&
    matches(resource.join(':'), sourceOf(invoker))
  );
}

/** What follows region and account in the ARN by which API Gateway names itself. */
function sourceOf({ apiId, stageName, routeKey }: Invoker): string {
  const [method, path = ''] = routeKey.text.split(' ');
  return `${apiId}/${stageName}/${method === 'ANY' ? '*' : method}${path}`;
}

/** In an ARN condition, `*` stands for any characters and `?` for one. */
function matches(pattern: string, text: string): boolean {
  const expression = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${expression}$`).test(text);
}
