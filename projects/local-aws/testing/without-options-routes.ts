import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const deployed = new URL('../../../cloudformation/1_ApiGatewayAuthorizer.yml', import.meta.url);

/**
 * Writes the deployed template without a route for OPTIONS, so that a preflight falls to `$default`
 * and its authorizer.
 *
 * @returns Where the template is now.
 */
export async function withoutOptionsRoutes(folder: string): Promise<URL> {
  const file = join(folder, 'without-options-routes.yml');
  const text = await readFile(deployed, 'utf8');
  await writeFile(file, text.replaceAll('RouteKey: OPTIONS /', 'RouteKey: PATCH /'));
  return pathToFileURL(file);
}
