#!/usr/bin/env node
import { readAppOutputs } from './app-outputs.ts';
import { diagnoseFile } from './diagnose-file.ts';
import { diagnoseApi } from './diagnose.ts';
import { readOptions, USAGE, type Options } from './options.ts';
import { examine, type Tokens } from './probe/examination.ts';
import { report, type Diagnosis } from './report.ts';
import { readToken } from './read-token.ts';
import { signInAs } from './sign-in.ts';
import { clean, withoutTokens } from './without-tokens.ts';
import { isOpened, type AppOutputs, type WebApp } from './web-app.ts';

try {
  await main(process.argv.slice(2));
} catch (error) {
  // Whatever could not be read, reached or signed in to: one line that says what to do.
  console.error(clean((error as Error).message));
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) return console.log(USAGE);
  const outputs = options.outputs === undefined ? undefined : await readAppOutputs(options.outputs);
  const app: WebApp = { ...options, outputs };
  const examined = [...diagnoseGivenFile(options, app), ...(await diagnoseAddress(options, app))];
  console.log(options.json ? JSON.stringify({ examined }, null, 2) : report(examined));
  const findings = examined.flatMap((diagnosis) => diagnosis.findings);
  process.exitCode = findings.some(({ verdict }) => verdict === 'wrong') ? 1 : 0;
}

function diagnoseGivenFile(options: Options, app: WebApp): readonly Diagnosis[] {
  const { template: subject, values } = options;
  if (subject === undefined) return [];
  const region = options.region ?? app.outputs?.region;
  const parameters = { ...values.parameters, ...options.parameters };
  return [diagnoseFile(subject, app, { ...values, parameters, region })];
}

async function diagnoseAddress(options: Options, app: WebApp): Promise<readonly Diagnosis[]> {
  const { api: subject } = options;
  if (subject === undefined || !isOpened(app)) return [];
  const tokens = await obtainTokens(options, app.outputs);
  try {
    const findings = diagnoseApi(await examine(subject, app, tokens));
    const { access, id, expired } = tokens ?? {};
    const known = [access, id, expired].filter((token) => token !== undefined);
    return [{ subject, findings: findings.map((finding) => withoutTokens(finding, known)) }];
  } finally {
    await tokens?.[Symbol.asyncDispose]?.();
  }
}

async function obtainTokens(
  { user }: Options,
  outputs: AppOutputs | undefined,
): Promise<(Tokens & Partial<AsyncDisposable>) | undefined> {
  const access = readToken('DOCTOR_ACCESS_TOKEN');
  const id = readToken('DOCTOR_ID_TOKEN');
  const expired = readToken('DOCTOR_EXPIRED_TOKEN');
  const { DOCTOR_PASSWORD: password } = process.env;
  if (access && id) return { access, id, expired };
  if (user === undefined) return undefined;
  if (!outputs) throw new Error('--user needs --outputs: which user pool is it to sign in to?');
  if (!password) throw new Error(`--user needs the password of ${user} in DOCTOR_PASSWORD.`);
  return { ...(await signInAs({ user, password }, outputs)), expired };
}
