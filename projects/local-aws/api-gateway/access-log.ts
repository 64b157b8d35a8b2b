/** What is known of a request so far, by the name that `$context.` precedes. */
export type ContextVariables = Map<string, string>;

/** Variables that AWS knows by two names; the second is that of {@link ContextVariables}. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['error.messageString', 'error.message'],
  ['integration.error', 'integrationErrorMessage'],
  ['integration.integrationStatus', 'integrationStatus'],
  ['integration.latency', 'integrationLatency'],
  ['integration.requestId', 'awsEndpointRequestId'],
]);

/**
 * One line of the access log: the stage's format with its `$context` variables filled in, `-` where
 * one is unknown. Values are escaped as in JSON, so that no request can forge a line or a field.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
 */
export function formatAccessLog(format: string, variables: Pick<ContextVariables, 'get'>): string {
  const line = format.replaceAll(/\$context((?:\.[\w-]+)+)/g, (_, dotted: string) => {
    const name = dotted.slice(1);
    const value = variables.get(otherNames.get(name) ?? name);
    const quoted = JSON.stringify(value ?? '-');
    return name === 'error.messageString' && value !== undefined ? quoted : quoted.slice(1, -1);
  });
  return line.replaceAll(/[\r\n]+/g, ' ');
}
