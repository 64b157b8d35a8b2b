import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isSafeAddress } from './is-safe-address.ts';
import type { AppOutputs } from './web-app.ts';

/** Passwords and tokens go there. */
const safeUrl = z.url().refine((url) => isSafeAddress(new URL(url)), 'http is for localhost alone');

const schema = z.object({
  auth: z.object({
    aws_region: z.string().min(1),
    user_pool_id: z.string().min(1),
    user_pool_client_id: z.string().min(1),
    oauth: z.object({ scopes: z.array(z.string()).default([]) }).optional(),
  }),
  custom: z
    .object({ api_url: z.url().optional(), user_pool_endpoint: safeUrl.optional() })
    .optional(),
});

/**
 * Reads the `amplify_outputs.json` of the app.
 *
 * @throws Error naming the file and what is wrong with it.
 * @see https://docs.amplify.aws/angular/reference/amplify_outputs/
 */
export async function readAppOutputs(file: string): Promise<AppOutputs> {
  const { auth, custom } = await readFile(file, 'utf8')
    .then((text) => schema.parse(JSON.parse(text)))
    .catch((cause: Error) => {
      const problem = cause instanceof z.ZodError ? z.prettifyError(cause) : cause.message;
      throw new Error(`${file} is no amplify_outputs.json: ${problem.replaceAll(/\s+/g, ' ')}`, {
        cause,
      });
    });
  return {
    region: auth.aws_region,
    userPoolId: auth.user_pool_id,
    clientId: auth.user_pool_client_id,
    oauthScopes: auth.oauth?.scopes ?? [],
    apiUrl: custom?.api_url,
    userPoolEndpoint: custom?.user_pool_endpoint,
  };
}
