import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { resolveStack } from '../../../projects/local-aws/stack/read-stack.ts';
import type { Stack, Value } from '../../../projects/local-aws/stack/stack.ts';
import { CallError, option, serviceError, type Call } from './call.ts';

/** A stack as `describe-stacks` tells of it, and its template. */
export interface StandInStack {
  readonly StackName: string;
  readonly StackStatus: string;
  readonly Parameters: readonly { ParameterKey: string; ParameterValue: string }[];
  readonly EnableTerminationProtection: boolean;
  readonly template: string;
}

interface Change {
  readonly Action: 'Add' | 'Modify' | 'Remove';
  readonly LogicalResourceId: string;
  readonly ResourceType: string;
  readonly Replacement?: 'True' | 'False' | 'Conditional';
}

interface ChangeSet extends Pick<StandInStack, 'Parameters' | 'template'> {
  readonly Status: 'CREATE_COMPLETE' | 'FAILED';
  readonly StatusReason?: string;
}

interface Failure {
  readonly LogicalResourceId: string;
  readonly ResourceStatusReason: string;
  /** Default: `CREATE_FAILED`. */
  readonly ResourceStatus?: string;
}

interface GivenParameter {
  readonly ParameterKey: string;
  readonly ParameterValue?: string;
}

const OUTPUTS = [
  { OutputKey: 'ApiId', OutputValue: 'a1b2c3d4e5' },
  {
    OutputKey: 'ApiEndpoint',
    OutputValue: 'https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com',
  },
];

/** Exports of the stacks that an ECS service stands in. */
const IMPORTS = {
  'timerservice-dev-PrivateSubnets': 'subnet-1,subnet-2',
  'timerservice-dev-api-DiscoveryServiceARN': 'arn:aws:servicediscovery:us-east-1:1:service/s',
};

/** CloudFormation with at most one stack, in which every change is done when it is waited for. */
export class CloudFormation {
  stack: StandInStack | undefined;
  /** What every change set changes. */
  changes: readonly Change[] = [
    {
      Action: 'Modify',
      LogicalResourceId: 'Api',
      ResourceType: 'AWS::ApiGatewayV2::Api',
      Replacement: 'False',
    },
  ];
  resources: readonly object[] = [];
  /** What fails in the next change, and why. */
  failure: Failure | undefined;
  /** Why the next change set fails. */
  changeSetFailure: string | undefined;
  /** Templates that were uploaded, by their URLs. */
  readonly bucket: Record<string, string> = {};
  readonly #changeSets = new Map<string, ChangeSet>();
  readonly #events: object[] = [];

  /** Answers a call of `aws cloudformation`. */
  answer(call: Call) {
    const operations: Record<string, () => Record<string, unknown> | undefined> = {
      'describe-stacks': () => ({ Stacks: [this.#described(call)] }),
      'describe-stack-events': () => ({ StackEvents: this.#events.toReversed() }),
      'list-stack-resources': () => ({ StackResourceSummaries: [...this.resources] }),
      'get-template': () => ({ TemplateBody: this.#stackOf(call).template }),
      'create-stack': () => this.#create(call),
      'create-change-set': () => this.#createChangeSet(call),
      'describe-change-set': () => this.#describeChangeSet(call),
      'delete-change-set': () => void this.#changeSets.delete(option(call, 'change-set-name')),
      'execute-change-set': () => this.#execute(call),
      'update-termination-protection': () => {
        const EnableTerminationProtection = call.options['enable-termination-protection'] === true;
        this.stack = { ...this.#stackOf(call), EnableTerminationProtection };
        return { StackId: 'id' };
      },
      'set-stack-policy': () => void JSON.parse(readArgument(call, 'stack-policy-body')),
      'delete-stack': () => this.#delete(call),
      wait: () => this.#wait(call),
    };
    return operations[call.operation.split(' ')[1] ?? '']?.() as never;
  }

  #stackOf(call: Call): StandInStack {
    const name = option(call, 'stack-name');
    if (this.stack?.StackName === name) return this.stack;
    const message = `Stack with id ${name} does not exist`;
    throw serviceError('ValidationError', call.operation, message);
  }

  #described(call: Call) {
    const { StackName, StackStatus, Parameters, EnableTerminationProtection } = this.#stackOf(call);
    return {
      StackName,
      StackStatus,
      Parameters: [...Parameters],
      EnableTerminationProtection,
      Outputs: OUTPUTS,
    };
  }

  #create(call: Call) {
    if (this.stack) throw serviceError('AlreadyExistsException', call.operation, 'It exists');
    JSON.parse(readArgument(call, 'stack-policy-body'));
    this.stack = {
      StackName: option(call, 'stack-name'),
      StackStatus: this.#end(call, 'CREATE_COMPLETE', 'ROLLBACK_COMPLETE'),
      EnableTerminationProtection: call.options['enable-termination-protection'] === true,
      ...this.#deployed(call, []),
    };
    return { StackId: 'id' };
  }

  #createChangeSet(call: Call) {
    const { Parameters, template } = this.#stackOf(call);
    const next = this.#deployed(call, Parameters);
    const same = JSON.stringify(next) === JSON.stringify({ Parameters, template });
    const StatusReason =
      this.changeSetFailure ??
      "The submitted information didn't contain changes. Submit different information to create a change set.";
    this.#changeSets.set(option(call, 'change-set-name'), {
      ...next,
      ...(same || this.changeSetFailure
        ? { Status: 'FAILED', StatusReason }
        : { Status: 'CREATE_COMPLETE' }),
    });
    return { Id: 'id' };
  }

  #describeChangeSet(call: Call) {
    const { Status, StatusReason } = this.#changeSetOf(call);
    const Changes = this.changes.map((ResourceChange) => ({ ResourceChange }));
    return { Status, StatusReason, Changes };
  }

  #changeSetOf(call: Call): ChangeSet {
    const changeSet = this.#changeSets.get(option(call, 'change-set-name'));
    if (changeSet) return changeSet;
    throw serviceError('ChangeSetNotFound', call.operation, 'ChangeSet does not exist');
  }

  #execute(call: Call): undefined {
    const { Parameters, template } = this.#changeSetOf(call);
    const StackStatus = this.#end(call, 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE');
    this.stack = { ...this.#stackOf(call), StackStatus, Parameters, template };
  }

  #delete(call: Call): undefined {
    const stack = this.#stackOf(call);
    if (stack.EnableTerminationProtection) {
      const message = `Stack [${stack.StackName}] cannot be deleted while TerminationProtection is enabled`;
      throw serviceError('ValidationError', call.operation, message);
    }
    const StackStatus = this.#end(call, 'DELETE_COMPLETE', 'DELETE_FAILED');
    this.stack = StackStatus === 'DELETE_COMPLETE' ? undefined : { ...stack, StackStatus };
  }

  /** What a call deploys: CloudFormation refuses wrong parameters at once. */
  #deployed(call: Call, previous: StandInStack['Parameters']) {
    const { 'template-url': url } = call.options;
    const template =
      typeof url === 'string' ? (this.bucket[url] ?? '') : readArgument(call, 'template-body');
    const given = JSON.parse(readArgument(call, 'parameters')) as GivenParameter[];
    const parameters = Object.fromEntries(
      given.map(({ ParameterKey: key, ParameterValue: value }) => [
        key,
        value ?? previous.find(({ ParameterKey }) => ParameterKey === key)?.ParameterValue ?? '?',
      ]),
    );
    try {
      const options = { parameters, imports: IMPORTS, region: option(call, 'region') };
      const stack = resolveStack(template, 'template', options);
      const Parameters = describedParameters(stack);
      return { Parameters, template };
    } catch (error) {
      throw serviceError('ValidationError', call.operation, (error as Error).message);
    }
  }

  /** @returns In which status the stack ends, having written what failed. */
  #end(call: Call, succeeded: string, failed: string): string {
    if (!this.failure) return succeeded;
    const ClientRequestToken = option(call, 'client-request-token');
    const ResourceStatus = this.failure.ResourceStatus ?? 'CREATE_FAILED';
    const consequence = { LogicalResourceId: 'Stage', ResourceStatusReason: 'Cancelled' };
    const begun = { ClientRequestToken, LogicalResourceId: 'Api', ResourceStatus: 'IN_PROGRESS' };
    this.#events.push(begun);
    for (const event of [this.failure, consequence]) {
      this.#events.push({ ...event, ClientRequestToken, ResourceStatus });
    }
    this.#events.push({ ...begun, ResourceStatus: failed });
    return failed;
  }

  #wait(call: Call): undefined {
    const wanted = String(call.options.rest);
    const { Status } = wanted.startsWith('change-set') ? this.#changeSetOf(call) : {};
    const done = Status
      ? Status === 'CREATE_COMPLETE'
      : wanted === 'stack-delete-complete'
        ? !this.stack
        : wanted === `stack-${(this.stack?.StackStatus ?? '').toLowerCase().replace('_', '-')}`;
    if (!done)
      throw new CallError('Waiter failed: Waiter encountered a terminal failure state', 255);
  }
}

/** A stack's parameters as `describe-stacks` tells of them: lists as texts with commas. */
export function describedParameters({ parameters }: Stack): StandInStack['Parameters'] {
  return Object.entries(parameters).map(([ParameterKey, value]) => ({
    ParameterKey,
    ParameterValue: [value].flat().map(text).join(','),
  }));
}

function text(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function readArgument(call: Call, name: string): string {
  return readFileSync(resolve(call.folder, option(call, name).replace('file://', '')), 'utf8');
}
