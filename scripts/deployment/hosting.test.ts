import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AmplifyApp } from '../testing/aws/amplify.ts';
import { gatewayStack } from '../testing/gateway-stack.ts';
import { Workplace } from '../testing/workplace.ts';

function app(changed: Partial<AmplifyApp> = {}): AmplifyApp {
  const repository = 'https://github.com/dana/timer';
  return {
    appId: 'd1a2b3',
    name: 'timer',
    repository,
    branches: ['main'],
    customRules: [],
    ...changed,
  };
}

describe('./run-scripts.sh hosting', () => {
  it('gives the app its rewrites, starts a build and tells the address', async () => {
    await using place = await Workplace.open();
    place.aws.apps = [app({ branches: ['main', 'feat/x'] })];
    const { code, output } = await place.run(['hosting', '--branch', 'feat/x', '--yes']);
    assert.equal(code, 0);
    const rules = JSON.parse(await place.read('scripts/hosting/custom-rules.json')) as unknown;
    assert.deepEqual(place.aws.apps[0]?.customRules, rules);
    assert.partialDeepStrictEqual(place.aws.call('amplify start-job').options, {
      'app-id': 'd1a2b3',
      'branch-name': 'feat/x',
      'job-type': 'RELEASE',
    });
    assert.match(output, /^App {6}https:\/\/feat-x\.d1a2b3\.amplifyapp\.com$/m);
  });

  it('changes no rewrites, and builds nothing, unless somebody agrees', async () => {
    await using place = await Workplace.open();
    const customRules = [{ source: '/old', target: '/new', status: '301' }];
    place.aws.apps = [app({ customRules })];
    const { code, output, errors } = await place.run(['hosting'], ['n', 'n']);
    assert.equal(code, 0);
    assert.match(output, /^Rewrites of the app so far:\n {2}301 +\/old → \/new\nThey would be:\n/m);
    assert.match(errors, /Give timer \(d1a2b3\) these.*Build and publish main of timer \(d1a2b3\)/);
    assert.deepEqual(place.aws.apps[0]?.customRules, customRules);
    assert.ok(!place.aws.operations.includes('amplify start-job'));
  });

  it('keeps the rewrites that lead elsewhere, and changes none where nothing is missing', async () => {
    await using place = await Workplace.open();
    const old = { source: '/<*>', target: '/index.html', status: '404-200' };
    const redirect = {
      source: 'https://www.example.com',
      target: 'https://example.com',
      status: '302',
    };
    place.aws.apps = [app({ customRules: [old, redirect] })];
    assert.equal((await place.run(['hosting', '--yes'])).code, 0);
    const rules = JSON.parse(await place.read('scripts/hosting/custom-rules.json')) as object[];
    assert.deepEqual(place.aws.apps[0]?.customRules, [redirect, ...rules]);
    const { output } = await place.run(['hosting', '--yes']);
    assert.doesNotMatch(output, /Rewrites/);
    assert.equal(place.aws.operations.filter((name) => name === 'amplify update-app').length, 1);
  });

  it('takes the app of this repository, and tells which it is', async () => {
    await using place = await Workplace.open();
    const payroll = app({
      appId: 'd0',
      name: 'payroll',
      repository: 'https://github.com/dana/pay',
    });
    place.aws.apps = [payroll, app(), app({ appId: 'd3', repository: undefined })];
    const { code, output } = await place.run(['hosting', '--yes']);
    assert.equal(code, 0);
    assert.match(output, /^Amplify app timer \(d1a2b3\) of https:\/\/github\.com\/dana\/timer$/m);
    assert.deepEqual(payroll.customRules, []);
  });

  for (const origin of ['git@github.com:dana/timer.git', 'ssh://git@github.com/Dana/timer']) {
    it(`knows the repository by ${origin}`, async () => {
      await using place = await Workplace.open();
      await place.write('../bin/git', `#!/usr/bin/env bash\necho ${origin}\n`);
      place.aws.apps = [app()];
      assert.equal((await place.run(['hosting', '--yes'])).code, 0);
    });
  }

  it('says who sets the rewrites where this person may not', async () => {
    await using place = await Workplace.open();
    place.aws.apps = [app()];
    place.aws.errors['amplify update-app'] =
      'An error occurred (AccessDeniedException) when calling the UpdateApp operation: no';
    const { code, errors } = await place.run(['hosting', '--yes']);
    assert.equal(code, 1);
    assert.match(
      errors,
      /^✗ You may not set the rewrites of timer \(d1a2b3\)\.\n {2}Next: ask who/,
    );
    assert.ok(!place.aws.operations.includes('amplify start-job'));
  });

  it('says to wait where a push has started a build already', async () => {
    await using place = await Workplace.open();
    place.aws.apps = [app()];
    place.aws.errors['amplify start-job'] =
      'An error occurred (LimitExceededException) when calling the StartJob operation: The job is already running';
    const { code, errors } = await place.run(['hosting', '--yes']);
    assert.equal(code, 1);
    assert.match(
      errors,
      /^✗ A build of main of timer \(d1a2b3\) is under way already\.\n.* wait for that/,
    );
  });

  it('names the change that lets the app call the gateway', async () => {
    await using place = await Workplace.open();
    place.aws.apps = [app()];
    place.aws.cloudFormation.stack = gatewayStack();
    const origins = 'AllowedOrigins=https://app.example.com,https://main.d1a2b3.amplifyapp.com';
    const { output } = await place.run(['hosting', '--yes']);
    assert.match(output, /takes no calls .* from an app whose build deploys a gateway\.\n/);
    const next = '  Next, for an app that calls timerservice-apigateway:';
    assert.ok(output.endsWith(`\n${next} ./run-scripts.sh update ${origins}\n`), output);
    await place.run(['update', origins, '--yes']);
    const again = await place.run(['hosting', '--yes']);
    assert.match(again.output, /\nApp {6}https:\/\/main\.d1a2b3\.amplifyapp\.com\n$/);
  });

  for (const [title, apps, args, says] of [
    [
      'there is no app',
      [],
      [],
      /^✗ There is no Amplify app in us-east-1\.\n {2}Next: connect the repository at https:\/\/us-east-1\.console/,
    ],
    [
      'there are several apps of this repository',
      [app(), app({ appId: 'd2', name: 'other' })],
      [],
      /^✗ 2 of .* are of this repository, github\.com\/dana\/timer: d1a2b3\ttimer\t.*, d2\tother\t.*\.\n {2}Next: .* --app-id ID\n$/,
    ],
    [
      'the only app is of another repository',
      [app({ name: 'payroll', repository: 'https://github.com/dana/payroll' })],
      [],
      /^✗ 0 of .* are of this repository, .*: d1a2b3\tpayroll\t.*payroll\.\n {2}Next: .* --app-id ID\n$/,
    ],
    [
      'the branch is not connected',
      [app()],
      ['--branch', 'dev'],
      /^✗ The Amplify app timer \(d1a2b3\) has no branch dev\.\n {2}Next: .* --branch NAME/,
    ],
    [
      'the app is another account’s',
      [app()],
      ['--app-id', 'd9'],
      /^✗ AWS refuses: App not found\n/,
    ],
  ] as const) {
    it(`says so where ${title}`, async () => {
      await using place = await Workplace.open();
      place.aws.apps = [...apps];
      const { code, errors } = await place.run(['hosting', ...args, '--yes']);
      assert.equal(code, 1);
      assert.match(errors, says);
    });
  }
});
