/** The name in a function's ARN, without a version or an alias. */
export function functionNameOf(functionArn: string): string {
  return functionArn.split(':')[6] ?? functionArn;
}

const reference =
  /^(?:arn:[\w-]+:lambda:[\w-]+:)?(?:\d{12}:)?(?:function:)?([\w-]+)(?::([\w-]+|\$LATEST))?$/;

/**
 * What an ARN, a part of one or a name says, in one way: the name, with `:` and the version or alias if
 * there is one. Undefined if it is no reference to a function.
 */
export function functionReferenceOf(text: string): string | undefined {
  const [, name, qualifier = '$LATEST'] = reference.exec(text) ?? [];
  return qualifier === '$LATEST' ? name : `${name}:${qualifier}`;
}
