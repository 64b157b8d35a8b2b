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

function parseOutputs(file: string, text: string): z.infer<typeof schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    const told = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message;
    const problem = told.replaceAll('✖ ', '').replaceAll(/\s+/g, ' ');
    throw new Error(`${file} is not as Amplify writes it: ${problem}`, { cause });
  }
}

/**
 * Reads the `amplify_outputs.json` of the app.
 *
 * @throws Error naming the file and what is wrong with it.
 * @see https://docs.amplify.aws/angular/reference/amplify_outputs/
 */
export async function readAppOutputs(file: string): Promise<AppOutputs> {
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new Error(`${file} cannot be read: ${cause.message}`, { cause });
  });
  const { auth, custom } = parseOutputs(file, text);
  return {
    region: auth.aws_region,
    userPoolId: auth.user_pool_id,
    clientId: auth.user_pool_client_id,
    oauthScopes: auth.oauth?.scopes ?? [],
    apiUrl: custom?.api_url,
    userPoolEndpoint: custom?.user_pool_endpoint,
  };
}
