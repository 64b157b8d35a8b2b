import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const deployed = new URL('../../../cloudformation/1_ApiGatewayAuthorizer.yml', import.meta.url);

const preflightRoutes = /^ {2}\w+:\n(?=(?: {4}.*\n)*? {6}RouteKey: OPTIONS )(?: {4}.*\n)+/gm;

/**
 * Writes the deployed template without a route for OPTIONS, so that a preflight falls to `$default`
 * and its authorizer.
 *
 * @returns Where the template is now.
 */
export async function withoutOptionsRoutes(folder: string): Promise<URL> {
  const file = join(folder, 'without-options-routes.yml');
  const text = await readFile(deployed, 'utf8');
  await writeFile(file, text.replaceAll(preflightRoutes, ''));
  return pathToFileURL(file);
}
