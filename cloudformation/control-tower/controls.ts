/** Judges the templates by AWS Control Tower's proactive controls, and shows that they bite. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { resolveDeployerStack } from '../permissions/deployers.ts';
import { deploy, FUNCTION_ARN } from '../tests/gateway-deployments.ts';
import { ACCEPTED } from './accepted.ts';
import { judge } from './cfn-guard.ts';
import { CONTROL_MUTATIONS, DEPLOYER_MUTATIONS } from './mutations.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const TEMPLATE = read('1_ApiGatewayAuthorizer.yml');
const DEPLOYERS = read('2_DeployerGroups.yml');

/** The controls that have something to say of the template's resources. */
const APPLIED = [
  'CT.APIGATEWAY.PR.4',
  'CT.APIGATEWAY.PR.5',
  'CT.CLOUDWATCH.PR.2',
  'CT.CLOUDWATCH.PR.3',
  'CT.IAM.PR.1',
  'CT.IAM.PR.5',
  'CT.LAMBDA.PR.2',
  'CT.LAMBDA.PR.3',
];

function judgeTemplate(template: string, backend: Readonly<Record<string, string>>) {
  return judge(deploy(template, { LogRetentionInDays: '365', ...backend }));
}

void describe('Control Tower finds in 1_ApiGatewayAuthorizer.yml', () => {
  for (const [name, backend] of [
    ['a function', { BackendFunctionArn: FUNCTION_ARN }],
    ['a URL', { BackendUrl: 'https://backend.example' }],
    ['a service', {}],
  ] as const) {
    void it(`nothing but what is accepted, with ${name} as backend`, () => {
      const { applied, findings } = judgeTemplate(TEMPLATE, backend);
      assert.deepEqual(applied, APPLIED);
      assert.deepEqual([...findings].sort(), Object.keys(ACCEPTED).sort());
    });
  }

  for (const [name, from, to, finding] of CONTROL_MUTATIONS) {
    void it(`${name}`, () => {
      const mutant = TEMPLATE.replace(from, () => to);
      assert.notEqual(mutant, TEMPLATE, 'the mutation has to change the template');
      const { findings } = judgeTemplate(mutant, { BackendFunctionArn: FUNCTION_ARN });
      const further = findings.filter((text) => !Object.hasOwn(ACCEPTED, text));
      assert.ok(
        further.some((text) => finding.test(text)),
        `${finding} is not among ${JSON.stringify(further)}`,
      );
    });
  }

  void it('a breach of every control that has something to say', () => {
    const broken = APPLIED.filter(
      (control) => !CONTROL_MUTATIONS.some(([, , , finding]) => finding.test(`${control} Any`)),
    );
    assert.deepEqual(broken, [], 'a control has no mutation');
  });
});

void describe('Control Tower finds in 2_DeployerGroups.yml', () => {
  const judgeDeployers = (template: string) => judge(resolveDeployerStack(template, {}));
  const controls = ['PR.1', 'PR.2', 'PR.3', 'PR.4', 'PR.5'].map((id) => `CT.IAM.${id}`);

  void it('nothing', () => {
    assert.deepEqual(judgeDeployers(DEPLOYERS), { applied: controls, findings: [] });
  });

  for (const [name, from, to, finding] of DEPLOYER_MUTATIONS) {
    void it(name, () => {
      const mutant = DEPLOYERS.replace(from, () => to);
      assert.notEqual(mutant, DEPLOYERS, 'the mutation has to change the template');
      const { findings } = judgeDeployers(mutant);
      assert.ok(
        findings.some((text) => finding.test(text)),
        `${finding} is not among ${JSON.stringify(findings)}`,
      );
    });
  }
});
