import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { readAppOutputs } from '../../projects/doctor/app-outputs.ts';
import type { AppOutputs } from '../../projects/doctor/web-app.ts';
import { Refusal } from './refusal.ts';

const GENERATE =
  'npm --prefix amplify ci && npm run ampx -- generate outputs --app-id ID --branch NAME';

/** What the steps read of the file. */
const OWN_POOL =
  '{"version": "1.4", "auth": {"aws_region": …, "user_pool_id": …, "user_pool_client_id": …}}';

/**
 * Reads from an `amplify_outputs.json` what the gateway's stack needs of it.
 *
 * @throws {@link Refusal} when it is missing, wrong, or that of the local stand-ins.
 */
export async function readOutputs(file: string): Promise<AppOutputs> {
  if (!existsSync(file)) {
    const next = `${GENERATE}; for a user pool of your own, write ${OWN_POOL}`;
    throw new Refusal(`There is no ${file}.`, next);
  }
  const outputs = await readAppOutputs(file).catch((cause: Error) => {
    throw new Refusal(cause.message, `${GENERATE} writes it anew`, { cause });
  });
  const { region, userPoolId, userPoolEndpoint } = outputs;
  if (userPoolEndpoint !== undefined) {
    const problem = `${file} is of the local stand-ins: its user pool is at ${userPoolEndpoint}.`;
    throw new Refusal(problem, GENERATE);
  }
  if (userPoolId.startsWith(`${region}_`)) return outputs;
  const problem = `${file} puts the user pool ${userPoolId} into another region, ${region}.`;
  throw new Refusal(problem, `${GENERATE} writes it anew`);
}

/** @returns Where the file sends the app; empty if nowhere. */
export async function readApiUrl(file: string): Promise<string> {
  return (await readOutputs(file)).apiUrl ?? '';
}

/** Sends the app to another API, and leaves everything else in the file as it is. */
export async function writeApiUrl(file: string, apiUrl: string): Promise<void> {
  await readOutputs(file);
  const outputs = JSON.parse(await readFile(file, 'utf8')) as { readonly custom?: object };
  const changed = { ...outputs, custom: { ...outputs.custom, api_url: apiUrl } };
  await writeFile(file, `${JSON.stringify(changed, null, 2)}\n`);
}
