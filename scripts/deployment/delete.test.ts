import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gatewayStack, RESOURCES } from '../testing/gateway-stack.ts';
import { Workplace } from '../testing/workplace.ts';

async function openWithStack(changed: Parameters<typeof gatewayStack>[0] = {}): Promise<Workplace> {
  const place = await Workplace.open();
  place.aws.cloudFormation.stack = gatewayStack(changed);
  place.aws.cloudFormation.resources = RESOURCES;
  return place;
}

describe('./run-scripts.sh delete', () => {
  it('tells what stays, then deletes what its name is typed for', async () => {
    await using place = await openWithStack();
    const { code, output } = await place.run(['delete'], ['timerservice-apigateway']);
    assert.equal(code, 0);
    assert.equal(place.aws.cloudFormation.stack, undefined);
    assert.match(output, /These stay with their data, and cost what they cost/);
    for (const logs of ['AccessLogs-X1', 'PreflightLogs-X2']) {
      const removal = `aws logs delete-log-group --region us-east-1 --log-group-name timerservice-apigateway-${logs}`;
      assert.ok(output.includes(removal), output);
    }
    assert.match(output, /Termination protection is on, and would be turned off\./);
    assert.match(output, /✓ timerservice-apigateway is deleted\.\n$/);
  });

  for (const answer of ['', 'y', 'yes', 'timerservice']) {
    it(`deletes nothing where ${answer || 'nothing'} is typed`, async () => {
      await using place = await openWithStack();
      const { code, output } = await place.run(['delete'], [answer]);
      assert.equal(code, 4);
      assert.match(output, /Nothing was deleted\.\n$/);
      assert.equal(place.aws.cloudFormation.stack?.EnableTerminationProtection, true);
    });
  }

  it('refuses where data would be lost, whatever is agreed to', async () => {
    const template = gatewayStack().template.replaceAll(/ {4}DeletionPolicy: Retain\n/g, '');
    await using place = await openWithStack({ template });
    const { code, errors } = await place.run(['delete', '--yes', '--unprotect']);
    assert.equal(code, 1);
    assert.match(
      errors,
      /^✗ Data would be lost with AccessLogs \(AWS::Logs::LogGroup .*-X1\), Pre/,
    );
    assert.match(errors, /\n {2}Next: give it DeletionPolicy: Retain/);
    assert.ok(place.aws.cloudFormation.stack);
  });

  it('wants more than --yes where the stack is protected', async () => {
    await using place = await openWithStack();
    const { code, errors } = await place.run(['delete', '--yes']);
    assert.equal(code, 1);
    assert.match(errors, /is protected from deletion\.\n {2}Next: .* delete --yes --unprotect\n$/);
    assert.equal((await place.run(['delete', '--yes', '--unprotect'])).code, 0);
    assert.equal(place.aws.cloudFormation.stack, undefined);
  });

  for (const StackStatus of [
    'ROLLBACK_COMPLETE',
    'DELETE_FAILED',
    'REVIEW_IN_PROGRESS',
    'UPDATE_ROLLBACK_FAILED',
  ]) {
    it(`clears away what is left in ${StackStatus}`, async () => {
      await using place = await openWithStack({ StackStatus, EnableTerminationProtection: false });
      assert.equal((await place.run(['delete', '--yes'])).code, 0);
      assert.equal(place.aws.cloudFormation.stack, undefined);
    });
  }

  it('tells what the creation left behind when it failed', async () => {
    const template = gatewayStack().template.replaceAll(/ {4}DeletionPolicy: Retain\n/g, '');
    await using place = await openWithStack({ StackStatus: 'ROLLBACK_COMPLETE', template });
    const [logs, , api] = RESOURCES;
    place.aws.cloudFormation.resources = [
      { ...logs, ResourceStatus: 'DELETE_SKIPPED' },
      { ...api, ResourceStatus: 'DELETE_COMPLETE' },
    ];
    const { output } = await place.run(['delete', '--yes', '--unprotect']);
    assert.match(output, /These stay with their data.*\n.*AccessLogs-X1\)\n.*\nWaiting/);
  });

  it('says what stands in the way', async () => {
    await using place = await openWithStack({ EnableTerminationProtection: false });
    const ResourceStatusReason = 'Export timerservice-dev-ApiGatewayID is in use by web';
    place.aws.cloudFormation.failure = { LogicalResourceId: 'stack', ResourceStatusReason };
    const { code, errors } = await place.run(['delete', '--yes']);
    assert.equal(code, 1);
    assert.match(
      errors,
      /✗ The delete failed at stack: Export .* is in use by web\n {2}Next: mend/,
    );
  });
});
