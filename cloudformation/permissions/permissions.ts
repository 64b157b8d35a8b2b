/** Asks an IAM simulator who may do what by 2_DeployerGroups.yml, and shows that each rule bites. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DECISIONS, DECISIONS_WITHOUT_CHOICES, type Decision } from './decisions.ts';
import { readDeployers, type Choices } from './deployers.ts';
import { FURTHER, HANDLER_PERMISSIONS, WITHHELD } from './handlers.ts';
import { detailsOf, mayDo } from './iam.ts';
import { PERMISSION_MUTATIONS } from './mutations.ts';
import { statementsOf } from './statements.ts';
import { deploy, FUNCTION_ARN } from '../tests/gateway-deployments.ts';

const TEMPLATE = readFileSync(new URL('../2_DeployerGroups.yml', import.meta.url), 'utf8');
const GATEWAY = readFileSync(new URL('../1_ApiGatewayAuthorizer.yml', import.meta.url), 'utf8');
const CHOICES: Choices = {
  BackendFunctionName: 'timer-api',
  CdkQualifier: 'hnb659fds',
  AmplifyAppId: 'd1a2b3c4d5e6f7',
};

async function decide(template: string, choices: Choices, decision: Decision) {
  const [name, , action, resource, context = {}] = decision;
  const { principal, policies, boundary } = readDeployers(template, choices)[name];
  return (await mayDo({ principal, action, resource, context }, policies, boundary))
    ? 'may'
    : 'may not';
}

function title([name, verdict, action, resource, context]: Decision): string {
  const circumstances = context ? ` where ${Object.entries(context).flat().join(' ')}` : '';
  return `${name} ${verdict} ${action} ${resource}${circumstances}`;
}

void describe('By 2_DeployerGroups.yml', () => {
  for (const decision of DECISIONS) {
    void it(title(decision), async () => {
      assert.equal(await decide(TEMPLATE, CHOICES, decision), decision[1]);
    });
  }
});

void describe('By 2_DeployerGroups.yml with nothing but its defaults', () => {
  for (const decision of DECISIONS_WITHOUT_CHOICES) {
    void it(title(decision), async () => {
      assert.equal(await decide(TEMPLATE, {}, decision), decision[1]);
    });
  }
});

void describe('It would be found wrong with', () => {
  for (const [name, from, to, finding] of PERMISSION_MUTATIONS) {
    void it(name, async () => {
      const mutant = TEMPLATE.replace(from, () => to);
      assert.notEqual(mutant, TEMPLATE, 'the mutation has to change the template');
      const concerned = DECISIONS.filter((decision) => finding.test(title(decision)));
      const verdicts = concerned.map((decision) => decide(mutant, CHOICES, decision));
      const kept = (await Promise.all(verdicts)).every(
        (verdict, at) => verdict === concerned[at]?.[1],
      );
      assert.equal(kept, false, `${finding} holds all the same`);
    });
  }
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
