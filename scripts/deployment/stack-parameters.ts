import type { AppOutputs } from '../../projects/doctor/web-app.ts';
import { parseTemplate } from '../../projects/local-aws/stack/parse-template.ts';
import { readParameters } from '../../projects/local-aws/stack/parameters.ts';
import { readSections } from '../../projects/local-aws/stack/sections.ts';
import { TemplateError } from '../../projects/local-aws/stack/template-error.ts';
import { Refusal } from './refusal.ts';

/** A parameter as `aws cloudformation` takes it. */
export type StackParameter = ChosenParameter | KeptParameter;

export interface ChosenParameter {
  readonly ParameterKey: string;
  readonly ParameterValue: string;
}

interface KeptParameter {
  readonly ParameterKey: string;
  readonly UsePreviousValue: true;
}

type Texts = Readonly<Record<string, string>>;

/** What the parameters are made of. */
export interface ParameterSources {
  readonly template: string;
  /** Names the template in errors. */
  readonly templateFile: string;
  readonly outputs: AppOutputs;
  /** Of the stack. */
  readonly region: string;
  /** `NAME=VALUE` each. */
  readonly given: readonly string[];
  /** Those of the stack that is to be changed. */
  readonly previous: Texts;
}

const NAMES: Texts = { App: 'timerservice', Env: 'dev', Name: 'ApiGateway' };

/** One of them is the backend; without the first two it is the service. */
const BACKENDS = ['BackendFunctionArn', 'BackendUrl', 'Service'];

/**
 * The parameters of the gateway's stack: what is given, then the user pool of the app, then what the
 * stack has already, then the usual names. What is left has a default in the template.
 *
 * @throws {@link Refusal} when the user pool is in another region, or the template takes a value not.
 */
export function stackParameters(sources: ParameterSources): readonly StackParameter[] {
  assertSameRegion(sources);
  const { outputs, previous } = sources;
  const section = readSections(parseTemplate(sources.template, sources.templateFile)).parameters;
  const texts: Texts = {
    AppClientID: outputs.clientId,
    UserPoolID: outputs.userPoolId,
    ...readGiven(sources.given),
  };
  const declared = [...section.entries.keys()];
  const kept = only(previous, declared);
  const all = { ...NAMES, ...kept, ...texts };
  refuseWrongValues(() => readParameters(section, all, {}));
  return declared
    .filter((name) => Object.hasOwn(all, name))
    .map((name) =>
      Object.hasOwn(kept, name) && !Object.hasOwn(texts, name)
        ? { ParameterKey: name, UsePreviousValue: true }
        : { ParameterKey: name, ParameterValue: all[name] ?? '' },
    );
}

/** The template makes the issuer from the pool's name and the region that it is deployed to. */
function assertSameRegion({ outputs, region }: ParameterSources): void {
  if (outputs.region === region) return;
  throw new Refusal(
    `The user pool is in ${outputs.region}, the stack would be in ${region}.`,
    `AWS_REGION=${outputs.region} ./run-scripts.sh ${process.env.STEP ?? 'create'}`,
  );
}

function readGiven(given: readonly string[]): Texts {
  const texts = Object.fromEntries(given.map(splitAtEquals));
  if (!BACKENDS.some((name) => texts[name])) return texts;
  // Otherwise the backend that the stack has already would stay beside it.
  return { BackendFunctionArn: '', BackendUrl: '', ...texts };
}

function splitAtEquals(argument: string): [name: string, value: string] {
  const end = argument.indexOf('=');
  return [argument.slice(0, end), argument.slice(end + 1)];
}

function only(texts: Texts, names: readonly string[]): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => names.includes(name)));
}

function refuseWrongValues(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const { message, recovery } = error;
    throw new Refusal(message.slice(0, -recovery.length).trimEnd(), recovery, { cause: error });
  }
}
