/** What the steps ask of JSON and YAML. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { readApiUrl, readOutputs, writeApiUrl } from './app-outputs.ts';
import { assertPoolIsMeant, tellChange } from './pool-change.ts';
import { Refusal } from './refusal.ts';
import { tellRewrites, withRewrites, type Rewrite } from './rewrites.ts';
import { keptResources, tellKept, type StackResource } from './stack-data.ts';
import { stackParameters } from './stack-parameters.ts';

const QUESTIONS: Readonly<Record<string, (args: string[]) => Promise<string>>> = {
  'pool-region': async ([file = '']) => (await readOutputs(file)).region,
  'api-url': answerApiUrl,
  parameters: answerParameters,
  data: answerData,
  rewrites: answerRewrites,
};

/** `api-url FILE` reads it, `api-url FILE URL` writes it. */
async function answerApiUrl([file = '', url]: string[]): Promise<string> {
  if (url !== undefined) await writeApiUrl(file, url);
  return readApiUrl(file);
}

/** `parameters --template FILE --outputs FILE --region REGION [--previous FILE] [--yes] --write FILE NAME=VALUE…` */
async function answerParameters(args: string[]): Promise<string> {
  const text = { type: 'string', default: '' } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      template: text,
      outputs: text,
      region: text,
      previous: text,
      write: text,
      yes: { type: 'boolean' },
    },
  });
  const previous = values.previous === '' ? {} : await readPrevious(values.previous);
  const parameters = stackParameters({
    template: await readFile(values.template, 'utf8'),
    templateFile: values.template,
    outputs: await readOutputs(values.outputs),
    region: values.region,
    given: positionals,
    previous,
  });
  const chosen = parameters.filter((parameter) => 'ParameterValue' in parameter);
  if (values.yes) assertPoolIsMeant(chosen, previous, positionals);
  await writeFile(values.write, JSON.stringify(parameters));
  const rest = chosen.length < parameters.length ? ['  The others stay as they are.'] : [];
  const told = chosen.map((parameter) => `  ${tellChange(parameter, previous, 22)}`);
  return ['Parameters:', ...told, ...rest].join('\n');
}

async function readPrevious(file: string): Promise<Record<string, string>> {
  // null for a stack without parameters
  const previous = (await readJson(file)) as
    readonly { readonly ParameterKey: string; readonly ParameterValue: string }[] | null;
  return Object.fromEntries(
    (previous ?? []).map(({ ParameterKey, ParameterValue }) => [ParameterKey, ParameterValue]),
  );
}

/** `data --template FILE --resources FILE --region REGION`, as AWS gives the two. */
async function answerData(args: string[]): Promise<string> {
  const text = { type: 'string', default: '' } as const;
  const options = { template: text, resources: text, region: text };
  const { values } = parseArgs({ args, options });
  const { TemplateBody: body } = (await readJson(values.template)) as { TemplateBody: unknown };
  const { StackResourceSummaries: resources } = (await readJson(values.resources)) as {
    StackResourceSummaries: readonly StackResource[];
  };
  // A template of JSON comes as an object.
  const template = typeof body === 'string' ? body : JSON.stringify(body);
  return tellKept(keptResources(template, resources), values.region);
}

/** `rewrites --present FILE --wanted FILE --write FILE`; empty where the app has them already. */
async function answerRewrites(args: string[]): Promise<string> {
  const text = { type: 'string', default: '' } as const;
  const options = { present: text, wanted: text, write: text };
  const { values } = parseArgs({ args, options });
  const present = ((await readJson(values.present)) ?? []) as readonly Rewrite[];
  const next = withRewrites(present, (await readJson(values.wanted)) as readonly Rewrite[]);
  if (isDeepStrictEqual(present, next)) return '';
  await writeFile(values.write, JSON.stringify(next));
  const told = [tellRewrites(present), 'They would be:', tellRewrites(next)];
  return ['Rewrites of the app so far:', ...told].join('\n');
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    const problem = `The answer of AWS, ${basename(file)}, is no JSON: ${(cause as Error).message}`;
    const next = `./run-scripts.sh ${process.env.STEP ?? 'help'}, once more; see that aws is the AWS CLI`;
    throw new Refusal(problem, next, { cause });
  }
}

const [question = '', ...args] = process.argv.slice(2);
try {
  const answer = QUESTIONS[question];
  if (!answer)
    throw new Refusal(`Nobody can answer ${question}.`, 'see scripts/deployment/main.ts');
  console.log(await answer(args));
} catch (error) {
  const { message } = error as Error;
  const next = error instanceof Refusal ? error.next : './run-scripts.sh help';
  console.error(`✗ ${message}\n  Next: ${next}`);
  process.exitCode = 1;
}
