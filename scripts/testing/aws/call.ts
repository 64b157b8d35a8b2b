/** A call of the AWS CLI, taken apart. */
export interface Call {
  /** For example `cloudformation describe-stacks`. */
  readonly operation: string;
  /** `--name value` by `name`; those without a value are `true`. */
  readonly options: Readonly<Record<string, string | true>>;
  readonly profile: string;
  /** The folder that it was called in. */
  readonly folder: string;
}

/** A refusal, as the AWS CLI would put it. */
export class CallError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 254) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** An error that the service answers. */
export function serviceError(code: string, operation: string, message: string): CallError {
  const name = apiName(operation);
  return new CallError(
    `An error occurred (${code}) when calling the ${name} operation: ${message}`,
  );
}

/** What the service itself calls an operation, for example `DescribeStacks`. */
export function apiName(operation: string): string {
  const [, name = ''] = operation.split(' ');
  return name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The options of each operation that the steps call, besides those of every call. */
export const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'sts get-caller-identity': [],
  'configure get': [],
  'cloudformation describe-stacks': ['stack-name'],
  'cloudformation describe-stack-events': ['stack-name'],
  'cloudformation list-stack-resources': ['stack-name'],
  'cloudformation get-template': ['stack-name'],
  'cloudformation create-stack': [
    'stack-name',
    'template-body',
    'template-url',
    'parameters',
    'capabilities',
    'enable-termination-protection',
    'stack-policy-body',
    'role-arn',
    'client-request-token',
  ],
  'cloudformation create-change-set': [
    'stack-name',
    'change-set-name',
    'change-set-type',
    'template-body',
    'template-url',
    'parameters',
    'capabilities',
    'role-arn',
  ],
  'cloudformation describe-change-set': ['stack-name', 'change-set-name'],
  'cloudformation delete-change-set': ['stack-name', 'change-set-name'],
  'cloudformation execute-change-set': ['stack-name', 'change-set-name', 'client-request-token'],
  'cloudformation set-stack-policy': ['stack-name', 'stack-policy-body'],
  'cloudformation update-termination-protection': [
    'stack-name',
    'enable-termination-protection',
    'no-enable-termination-protection',
  ],
  'cloudformation delete-stack': ['stack-name', 'client-request-token'],
  'cloudformation wait': ['stack-name', 'change-set-name'],
  'amplify list-apps': [],
  'amplify get-app': ['app-id'],
  'amplify get-branch': ['app-id', 'branch-name'],
  'amplify update-app': ['app-id', 'custom-rules'],
  'amplify start-job': ['app-id', 'branch-name', 'job-type'],
};

const FLAGS = ['enable-termination-protection', 'no-enable-termination-protection', 'no-paginate'];

/**
 * Takes the words of a call apart.
 *
 * @throws {@link CallError} for what the AWS CLI does not know, as far as the steps call it.
 */
export function readCall(words: readonly string[], profile: string, folder: string): Call {
  const options: Record<string, string | true> = {};
  const names: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) names.push(word);
    else if (FLAGS.includes(word.slice(2))) options[word.slice(2)] = true;
    else options[word.slice(2)] = words[++at] ?? '';
  }
  const operation = names.slice(0, 2).join(' ');
  const known = OPTIONS[operation];
  const surplus = Object.keys(options).filter(
    (name) => ![...(known ?? []), 'region', 'query', 'output', 'no-paginate'].includes(name),
  );
  if (known === undefined || surplus.length > 0) {
    throw new CallError(`Unknown: ${operation} ${surplus.join(' ')}`, 252);
  }
  return { operation, options: { ...options, rest: names.slice(2).join(' ') }, profile, folder };
}

/** The value of an option that has to be there. */
export function option({ operation, options }: Call, name: string): string {
  const value = options[name];
  if (typeof value === 'string') return value;
  throw new CallError(`${operation}: the following arguments are required: --${name}`, 252);
}
