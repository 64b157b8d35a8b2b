#!/usr/bin/env node
import { readAppOutputs } from './app-outputs.ts';
import { diagnoseApi, diagnoseTemplate } from './diagnose.ts';
import type { Finding } from './finding.ts';
import { readOptions, USAGE, type Options } from './options.ts';
import { examine, type Tokens } from './probe/examination.ts';
import { report } from './report.ts';
import { signInAs } from './sign-in.ts';
import { readApiTemplate } from './template/api-template.ts';
import type { AppOutputs, WebApp } from './web-app.ts';

try {
  await main(process.argv.slice(2));
} catch (error) {
  // Whatever could not be read, reached or signed in to: one line that says what to do.
  console.error((error as Error).message);
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) return console.log(USAGE);
  const findings = await diagnose(options);
  console.log(options.json ? JSON.stringify({ findings }, null, 2) : report(findings));
  process.exitCode = findings.some(({ verdict }) => verdict === 'wrong') ? 1 : 0;
}

async function diagnose(options: Options): Promise<readonly Finding[]> {
  const outputs = options.outputs === undefined ? undefined : await readAppOutputs(options.outputs);
  const app: WebApp = { ...options, outputs };
  const ofTemplate =
    options.template === undefined ? [] : diagnoseFile(options.template, options, app);
  if (options.api === undefined) return ofTemplate;
  const tokens = await obtainTokens(options, outputs);
  return [...ofTemplate, ...diagnoseApi(await examine(options.api, app, tokens))];
}

function diagnoseFile(file: string, options: Options, app: WebApp): readonly Finding[] {
  const { parameters, imports } = options;
  const region = options.region ?? app.outputs?.region;
  return diagnoseTemplate(readApiTemplate(file, app, { parameters, imports, region }));
}

async function obtainTokens(
  { user }: Options,
  outputs: AppOutputs | undefined,
): Promise<Tokens | undefined> {
  const {
    DOCTOR_ACCESS_TOKEN: access,
    DOCTOR_ID_TOKEN: id,
    DOCTOR_EXPIRED_TOKEN: expired,
    DOCTOR_PASSWORD: password,
  } = process.env;
  if (access && id) return { access, id, expired };
  if (user === undefined) return undefined;
  if (!outputs) throw new Error('--user needs --outputs: which user pool is it to sign in to?');
  if (!password) throw new Error(`--user needs the password of ${user} in DOCTOR_PASSWORD.`);
  return { ...(await signInAs({ user, password }, outputs)), expired };
}
