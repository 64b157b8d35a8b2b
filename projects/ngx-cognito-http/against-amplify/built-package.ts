import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The package as npm users get it. */
export const builtPackage = join(import.meta.dirname, '../../../dist/ngx-cognito-http');

/**
 * Lets `ngx-cognito-http` mean the built package in what is imported from now on.
 *
 * @throws Error if it has not been built.
 */
export function resolveToBuiltPackage(): void {
  const manifest = join(builtPackage, 'package.json');
  if (!existsSync(manifest)) {
    throw new Error(`There is no package in ${builtPackage}. Run: npm run build:package`);
  }
  // A package finds itself by its own `exports`.
  const parentURL = pathToFileURL(manifest).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, isPackage(specifier) ? { ...context, parentURL } : context),
  });
}

function isPackage(specifier: string): boolean {
  return /^ngx-cognito-http(\/|$)/.test(specifier);
}
