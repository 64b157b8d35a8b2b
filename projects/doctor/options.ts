import { parseOptions } from '../local-aws/parse-options.ts';
import {
  readDeploymentValues,
  type DeploymentValues,
} from '../local-aws/stack/deployment-values.ts';
import { isSafeAddress } from './is-safe-address.ts';
import type { TokenUse } from './web-app.ts';

/** What the command line asks of the doctor. */
export interface Options {
  /** Base URL without a trailing slash. */
  readonly api: string | undefined;
  /** Path of a CloudFormation template. */
  readonly template: string | undefined;
  /** Given wherever `api` is. */
  readonly origin: string | undefined;
  /** Path of an `amplify_outputs.json`. */
  readonly outputs: string | undefined;
  readonly user: string | undefined;
  readonly path: string;
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly tokenUse: TokenUse;
  readonly parameters: Readonly<Record<string, string>>;
  /** What else the template asks for, read from a file. */
  readonly values: DeploymentValues;
  readonly region: string | undefined;
  readonly json: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: http-api-doctor --api URL --origin ORIGIN [options]
       http-api-doctor --template FILE [options]

  --api URL               examine a running API: GET and OPTIONS requests alone
  --template FILE         examine a CloudFormation template, offline
  --origin ORIGIN         of the web app, as https://app.example.com; --api needs it
  --outputs FILE          the app's amplify_outputs.json, to compare with
  --user NAME             sign in by aws-amplify; the password is read from DOCTOR_PASSWORD
  --path PATH             a path that the app calls (/api)
  --method METHOD         that the app uses, may be repeated (GET, POST, PUT, DELETE)
  --header NAME           that the app sends, may be repeated (authorization, content-type)
  --token-use access|id   which token the app sends (access)
  --parameter NAME=VALUE  of the template, may be repeated (placeholders, where it has no default)
  --values FILE           its parameters, ssmParameters, imports and foreign resources
  --region REGION         in which the template is to be deployed (that of the outputs, or us-east-1)
  --json                  the findings for programs
  --help                  show this

With DOCTOR_ACCESS_TOKEN and DOCTOR_ID_TOKEN in the environment, nobody needs to sign in. With
DOCTOR_EXPIRED_TOKEN, one from earlier, it is also seen whether that is turned away.
The exit code is 0 if nothing is wrong, 1 if something is, 2 if it could not be examined: then
there is one line on stderr, and no JSON.`;

/**
 * Reads the command line.
 *
 * @throws TypeError or RangeError of one line that names the argument and what it takes.
 */
export function readOptions(args: readonly string[]): Options {
  const values = parseOptions(args, {
    origin: { type: 'string' },
    api: { type: 'string' },
    template: { type: 'string' },
    outputs: { type: 'string' },
    user: { type: 'string' },
    path: { type: 'string', default: '/api' },
    method: { type: 'string', multiple: true, default: ['GET', 'POST', 'PUT', 'DELETE'] },
    header: { type: 'string', multiple: true, default: ['authorization', 'content-type'] },
    'token-use': { type: 'string', default: 'access' },
    parameter: { type: 'string', multiple: true, default: [] },
    values: { type: 'string' },
    region: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  const { api, template, outputs, user, region, json, help } = values;
  if (!help) assertExaminable(values);
  return {
    api: api === undefined ? undefined : readApi(api),
    template,
    origin: readOrigin(values.origin),
    outputs,
    user,
    path: readPath(values.path),
    methods: values.method.map((method) => method.toUpperCase()),
    headers: values.header.map((name) => name.toLowerCase()),
    tokenUse: readTokenUse(values['token-use']),
    parameters: readParameters(values.parameter),
    values: values.values === undefined ? {} : readDeploymentValues(values.values),
    region,
    json,
    help,
  };
}

function assertExaminable(given: Partial<Pick<Options, 'api' | 'template' | 'origin'>>): void {
  if (given.api === undefined && given.template === undefined) {
    throw new TypeError('Give --api or --template or both: there is nothing to examine.');
  }
  if (given.api !== undefined && given.origin === undefined) {
    throw new TypeError('Give --origin: whose web app is to call the API?');
  }
}

/** Over http, a token may travel on this machine alone. */
function readApi(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && isSafeAddress(url) && !url.username && !url.password && !url.search && !url.hash) {
    return url.href.replace(/\/+$/, '');
  }
  throw new RangeError(
    `--api takes an https URL without user, query and fragment; http is for localhost alone. It does not take ${JSON.stringify(text.replace(/\/\/.*@/, '//…@'))}.`,
  );
}

function readOrigin(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const isWeb = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (isWeb) return text;
  throw new RangeError(
    `--origin takes an origin such as https://app.example.com, not ${JSON.stringify(text)}.`,
  );
}

function readPath(text: string): string {
  if (/^\/[^\s?#]*$/.test(text)) return text;
  throw new RangeError(
    `--path takes a path such as /api, without a query, not ${JSON.stringify(text)}.`,
  );
}

function readTokenUse(text: string): TokenUse {
  if (text === 'access' || text === 'id') return text;
  throw new RangeError(`--token-use takes access or id, not ${JSON.stringify(text)}.`);
}

function readParameters(texts: readonly string[]): Readonly<Record<string, string>> {
  const pairs = texts.map((text) => {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name !== undefined && value !== undefined) return [name, value] as const;
    throw new RangeError(`--parameter takes NAME=VALUE, not ${JSON.stringify(text)}.`);
  });
  return Object.fromEntries(pairs);
}
