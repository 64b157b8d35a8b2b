/** The name in a function's ARN, without a version or an alias. */
export function functionNameOf(functionArn: string): string {
  return functionArn.split(':')[6] ?? functionArn;
}
