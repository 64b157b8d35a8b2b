/** Asks an IAM simulator who may do what by 2_DeployerGroups.yml, and shows that each rule bites. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { AMPLIFY_POLICY, FOR_THE_CONSOLE } from './amplify-policy.ts';
import { DECISIONS, DECISIONS_WITHOUT_CHOICES } from './decisions.ts';
import type { Decision } from './decisions/decision.ts';
import { readDeployers, type Choices } from './deployers.ts';
import { FURTHER, HANDLER_PERMISSIONS, WITHHELD } from './handlers.ts';
import { detailsOf, mayDo } from './iam.ts';
import { PERMISSION_MUTATIONS } from './mutations.ts';
import { reductions } from './reductions.ts';
import { statementsOf } from './statements.ts';
import { deploy, FUNCTION_ARN } from '../tests/gateway-deployments.ts';

const TEMPLATE = readFileSync(new URL('../2_DeployerGroups.yml', import.meta.url), 'utf8');
const GATEWAY = readFileSync(new URL('../1_ApiGatewayAuthorizer.yml', import.meta.url), 'utf8');
const CHOICES: Choices = {
  BackendFunctionName: 'timer-api',
  VpcLink: 'yes',
  CdkQualifier: 'hnb659fds',
  AmplifyAppId: 'd1a2b3c4d5e6f7',
};

type Deployers = ReturnType<typeof readDeployers>;

async function decide(deployers: Deployers, decision: Decision): Promise<Decision[1]> {
  const [name, , action, resource, context = {}] = decision;
  const { principal, policies, boundary } = deployers[name];
  const request = { principal, action, resource, context };
  return (await mayDo(request, policies, boundary)) ? 'may' : 'may not';
}

/** The decisions that turn out otherwise by a template. */
async function changed(template: string, decisions: readonly Decision[]) {
  const deployers = readDeployers(template, CHOICES);
  return filterAsync(
    decisions,
    async (decision) => (await decide(deployers, decision)) !== decision[1],
  );
}

function title([name, verdict, action, resource, context]: Decision): string {
  const circumstances = context ? ` where ${Object.entries(context).flat().join(' ')}` : '';
  return `${name} ${verdict} ${action} ${resource}${circumstances}`;
}

void describe('By 2_DeployerGroups.yml', () => {
  const deployers = readDeployers(TEMPLATE, CHOICES);
  for (const decision of DECISIONS) {
    void it(title(decision), async () => {
      assert.equal(await decide(deployers, decision), decision[1]);
    });
  }
});

void describe('By 2_DeployerGroups.yml with nothing but its defaults', () => {
  const deployers = readDeployers(TEMPLATE, {});
  for (const decision of DECISIONS_WITHOUT_CHOICES) {
    void it(title(decision), async () => {
      assert.equal(await decide(deployers, decision), decision[1]);
    });
  }
});

void describe('A decision', () => {
  const api = 'arn:aws:apigateway:us-east-1::/apis/abcdefghij';
  for (const [name, action, resource, context, says] of [
    ['an action', 'apigateway:DELTE', api, {}, /no apigateway:DELTE/],
    ['a resource', 'apigateway:DELETE', `${api}/paths/1`, {}, /paths/],
    ['a key', 'apigateway:DELETE', api, { 'apigateway:Resource/Name': 'x' }, /Resource\/Name/],
    ['a key of others', 'lambda:GetPolicy', FUNCTION_ARN, { 'iam:PassedToService': 'x' }, /Passed/],
  ] as const) {
    void it(`is refused where IAM knows no such thing: ${name}`, async () => {
      const { principal, policies } = readDeployers(TEMPLATE, CHOICES).ExecutionRole;
      await assert.rejects(mayDo({ principal, action, resource, context }, policies), says);
    });
  }
});

void describe('It would be found wrong with', () => {
  for (const [name, from, to, finding] of PERMISSION_MUTATIONS) {
    void it(name, async () => {
      const mutant = TEMPLATE.replace(from, () => to);
      assert.notEqual(mutant, TEMPLATE, 'the mutation has to change the template');
      const concerned = DECISIONS.filter((decision) => finding.test(title(decision)));
      assert.notEqual(
        (await changed(mutant, concerned)).length,
        0,
        `${finding} holds all the same`,
      );
    });
  }

  for (const { owner, sid, change, mutant } of reductions(TEMPLATE)) {
    void it(`${sid} of ${owner} ${change}`, async () => {
      const concerned = DECISIONS.filter(([deployer]) => owner.startsWith(deployer));
      assert.notEqual((await changed(mutant, concerned)).length, 0, 'every decision holds');
    });
  }
});

void describe('1_ApiGatewayAuthorizer.yml', () => {
  void it('gives its API and its VPC link the name and the tag that the execution role knows them by', () => {
    const { resources } = deploy(GATEWAY, {});
    const names = ['Api', 'VpcLink'].map((id) => resources.get(id)?.properties);
    assert.deepEqual(
      names.map((properties) => [properties?.Name, (properties?.Tags as { App: string }).App]),
      [
        ['timerservice-dev-ApiGateway', 'timerservice'],
        ['timerservice-dev-ApiGateway', 'timerservice'],
      ],
    );
  });
});

void describe('What the policies allow', () => {
  const statements = statementsOf(TEMPLATE, CHOICES);
  const ofExecutionRole = statements.filter(({ owner }) => owner === 'ExecutionRole');
  const allowed = new Set(ofExecutionRole.flatMap(({ actions }) => actions));

  void it('are actions of IAM, each by its name', async () => {
    const actions = [...new Set(statements.flatMap(({ actions }) => actions))];
    const unknown = await filterAsync(actions, async (action) => !(await detailsOf(action)));
    assert.deepEqual(unknown, []);
  });

  void it('concerns every resource only where an action takes none', async () => {
    const unlimited = statements.filter(({ resources }) => resources.includes('*'));
    assert.notEqual(unlimited.length, 0);
    const limitable = await filterAsync(
      unlimited.flatMap(({ actions }) => actions),
      async (action) => !(await detailsOf(action))?.isWildcardOnly,
    );
    assert.deepEqual(limitable.sort(), ['cloudwatch:GetMetricData', 'cloudwatch:ListMetrics']);
  });

  void it('is for auth-deployers what ampx needs for the backend', () => {
    const needed = Object.keys(AMPLIFY_POLICY).filter((action) => !AMPLIFY_POLICY[action]);
    const ofAuthDeployers = statements.filter(({ owner }) => owner === 'AuthDeployersPolicy');
    const actions = new Set(ofAuthDeployers.flatMap(({ actions }) => actions));
    assert.deepEqual([...actions].sort(), [...needed, ...FOR_THE_CONSOLE].sort());
  });

  void it('is for the execution role what CloudFormation needs for the gateway', () => {
    const backends: readonly Record<string, string>[] = [{ BackendFunctionArn: FUNCTION_ARN }, {}];
    const types = backends.flatMap((backend) =>
      [...deploy(GATEWAY, backend).resources.values()].map(({ type }) => type),
    );
    const needed = new Set(types.flatMap((type) => HANDLER_PERMISSIONS[type] ?? [`${type}?`]));
    const withheld = [...needed].filter((action) => !allowed.has(action));
    assert.deepEqual(withheld.sort(), Object.keys(WITHHELD).sort());
    const further = [...allowed].filter((action) => !needed.has(action));
    assert.deepEqual(further.sort(), Object.keys(FURTHER).sort());
  });
});

async function filterAsync<T>(
  items: readonly T[],
  holds: (item: T) => Promise<boolean>,
): Promise<T[]> {
  const verdicts = await Promise.all(items.map(holds));
  return items.filter((_, at) => verdicts[at]);
}
