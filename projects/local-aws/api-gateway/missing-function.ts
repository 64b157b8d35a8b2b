import { RefusedResource } from '../refused-resource.ts';
import type { Resource, Stack } from '../stack/stack.ts';
import { functionNameOf } from './function-name.ts';

/** That nothing stands in for the function that a route calls. */
export function missingFunction(
  stack: Stack,
  route: Resource,
  functionArn: string,
): RefusedResource {
  const declared = [...stack.resources.values()].find(
    ({ type, physicalId, attributes }) =>
      type === 'AWS::Lambda::Function' &&
      (physicalId === functionNameOf(functionArn) || attributes.Arn === functionArn),
  );
  const problem = declared
    ? `${route.logicalId} calls it, but its code is no JavaScript that stands in the template`
    : `nothing on this machine stands in for ${functionArn}, which it calls`;
  const name = declared?.logicalId ?? functionArn;
  const recovery = `Give its code: --function ${name}=path/to/handler.mjs.`;
  return new RefusedResource(declared ?? route, problem, recovery);
}
