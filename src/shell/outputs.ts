/** What the app reads from `amplify_outputs.json`. */
export interface Outputs {
  /** Base URL of the Timer API, without a trailing slash. */
  readonly apiUrl: string;
  /** Id of the user pool's app client. */
  readonly userPoolClientId: string;
  /** Where the user pool answers, if not at AWS: a stand-in on this machine. */
  readonly userPoolEndpoint?: string;
  /** The whole file, as Amplify takes it. */
  readonly amplify: Readonly<Record<string, unknown>>;
}

/** `amplify_outputs.json` is missing or not as expected. */
export class OutputsError extends Error {
  override readonly name = 'OutputsError';
  /** What to do about it, as one sentence. */
  readonly recovery =
    'Run "npm start", which writes the file for the demo on this machine, or deploy the backend ' +
    'and generate it with "npm --prefix amplify ci && npm run ampx -- generate outputs --app-id ID ' +
    '--branch NAME".';
}

/**
 * Checks the contents of `amplify_outputs.json`.
 *
 * @throws OutputsError that names the first field that is missing or wrong
 * @see https://docs.amplify.aws/javascript/reference/amplify_outputs/
 */
export function parseOutputs(file: unknown): Outputs {
  if (!isRecord(file)) throw new OutputsError('amplify_outputs.json does not hold a JSON object.');
  const version = text(file, 'version');
  if (!/^1(\.\d+)*$/.test(version)) {
    throw new OutputsError(`amplify_outputs.json has version ${version}; this app reads 1.x.`);
  }
  text(file, 'auth.aws_region');
  text(file, 'auth.user_pool_id');
  const userPoolClientId = text(file, 'auth.user_pool_client_id');
  const endpoint = valueAt(file, 'custom.user_pool_endpoint');
  return {
    apiUrl: secureUrl(file, 'custom.api_url').replace(/\/+$/, ''),
    ...(endpoint !== undefined && {
      userPoolEndpoint: secureUrl(file, 'custom.user_pool_endpoint'),
    }),
    userPoolClientId,
    amplify: file,
  };
}

function text(file: Readonly<Record<string, unknown>>, field: string): string {
  const value = valueAt(file, field);
  if (value === undefined) throw new OutputsError(`amplify_outputs.json lacks ${field}.`);
  if (typeof value !== 'string' || value === '') {
    throw new OutputsError(`amplify_outputs.json must hold text in ${field}.`);
  }
  return value;
}

/** Passwords and tokens go to these addresses: encrypted, or not beyond this machine. */
function secureUrl(file: Readonly<Record<string, unknown>>, field: string): string {
  const value = text(file, field);
  const url = URL.parse(value);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? '');
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)) return value;
  throw new OutputsError(
    `amplify_outputs.json must hold an https URL in ${field} (http for localhost alone), ` +
      `not ${JSON.stringify(value)}.`,
  );
}

function valueAt(file: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      file,
    );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
