import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { bundle, type Size } from './bundle.ts';
import type { PackedPackage } from './packed-package.ts';

const LIMITS = join(import.meta.dirname, 'size-limits.json');

/**
 * Measures what the package adds to an app, and each entry point by itself, against the limits of
 * `size-limits.json` (bytes after brotli). Prints the sizes.
 *
 * @returns what is wrong
 */
export async function checkSizes(packed: PackedPackage): Promise<readonly string[]> {
  const sizes = { ...(await sizesInApp()), ...(await sizesAlone(packed)) };
  console.table(sizes);
  const limits = JSON.parse(await readFile(LIMITS, 'utf8')) as Readonly<Record<string, number>>;
  return [
    ...Object.entries(sizes).flatMap(([what, size]) => compare(what, size, limits[what])),
    ...Object.keys(limits)
      .filter((what) => !(what in sizes))
      .map((what) => `size-limits.json limits "${what}", which is not measured.`),
  ];
}

function compare(what: string, { brotli }: Size, limit: number | undefined): readonly string[] {
  if (limit === undefined) {
    return [`${what}: ${brotli} bytes after brotli, and no limit. Set one in size-limits.json.`];
  }
  return brotli <= limit
    ? []
    : [
        `${what}: ${brotli} bytes after brotli, ${brotli - limit} over the limit of ${limit}. ` +
          'Make it smaller, or raise the limit in size-limits.json and say why in the commit.',
      ];
}

/**
 * What an app's first download grows by: the difference between two apps, because the package is
 * never served alone. Compressed with an app's code it costs less than by itself, and what it uses
 * of Angular and RxJS is in the app already or counts.
 */
async function sizesInApp(): Promise<Readonly<Record<string, Size>>> {
  const without = await bundle(app('', '(request, next) => next(request)', ''), AMPLIFY);
  const core = await bundle(app(OWN_SOURCE, 'cognitoInterceptor', provide('own')), AMPLIFY);
  const amplify = await bundle(
    app(WITH_AMPLIFY, 'cognitoInterceptor', provide('withAmplify()')),
    AMPLIFY,
  );
  return {
    'the core in an app': difference(core, without),
    'with withAmplify() in an app': difference(amplify, without),
  };
}

/** All of an entry point, without what it imports. */
async function sizesAlone({ entryPoints }: PackedPackage): Promise<Readonly<Record<string, Size>>> {
  const sizes: Record<string, Size> = {};
  for (const { specifier, code } of entryPoints) {
    sizes[`all of ${specifier}`] = await bundle(`export * from ${JSON.stringify(code)};`, [
      '@angular/*',
      'aws-amplify',
      'ngx-cognito-http',
      'rxjs',
    ]);
  }
  return sizes;
}

function difference(a: Size, b: Size): Size {
  return { raw: a.raw - b.raw, gzip: a.gzip - b.gzip, brotli: a.brotli - b.brotli };
}

/** Amplify is the app's own choice, and not counted. */
const AMPLIFY = ['aws-amplify'];

const OWN_SOURCE = `
import { cognitoInterceptor, provideCognitoHttp, withTokenSource } from 'ngx-cognito-http';
const own = withTokenSource(() => ({
  load: () => Promise.resolve(null),
  onChange: () => () => undefined,
}));`;

const WITH_AMPLIFY = `
import { cognitoInterceptor, provideCognitoHttp } from 'ngx-cognito-http';
import { withAmplify } from 'ngx-cognito-http/amplify';`;

const provide = (feature: string): string =>
  `provideCognitoHttp({ apis: [{ url: 'https://api.example.com/v1' }] }, ${feature}),`;

/** An app with what hardly any lacks: the router, an interceptor, and computed signals. */
const app = (imports: string, interceptor: string, providers: string): string => `
import { HttpContextToken, provideHttpClient, withInterceptors } from '@angular/common/http';
import { computed } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
${imports}
export const context = new HttpContextToken(() => computed(() => true));
createApplication({
  providers: [
    provideRouter([]),
    provideHttpClient(withInterceptors([${interceptor}])),
    ${providers}
  ],
});`;
