import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AmplifyApp } from '../testing/aws/amplify.ts';
import { gatewayStack } from '../testing/gateway-stack.ts';
import { Workplace } from '../testing/workplace.ts';

function app(changed: Partial<AmplifyApp> = {}): AmplifyApp {
  return { appId: 'd1a2b3', name: 'timer', branches: ['main'], customRules: [], ...changed };
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

  it('replaces no rewrites, and builds nothing, unless somebody agrees', async () => {
    await using place = await Workplace.open();
    const customRules = [{ source: '/old', target: '/new', status: '301' }];
    place.aws.apps = [app({ customRules })];
    const { code, output } = await place.run(['hosting'], ['n', 'n']);
    assert.equal(code, 0);
    assert.match(output, /^Rewrites of the app so far:\n301\t\/old\t\/new$/m);
    assert.deepEqual(place.aws.apps[0]?.customRules, customRules);
    assert.ok(!place.aws.operations.includes('amplify start-job'));
  });

  it('names the change that lets the app call the gateway', async () => {
    await using place = await Workplace.open();
    place.aws.apps = [app()];
    place.aws.cloudFormation.stack = gatewayStack();
    const origins = 'AllowedOrigins=https://app.example.com,https://main.d1a2b3.amplifyapp.com';
    const { output } = await place.run(['hosting', '--yes']);
    assert.ok(output.endsWith(`\n  Next: ./run-scripts.sh update ${origins}\n`), output);
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
      'there are several apps',
      [app(), app({ appId: 'd2', name: 'other' })],
      [],
      /^✗ There are several .*: d1a2b3\ttimer, d2\tother\.\n {2}Next: .* --app-id ID\n$/,
    ],
    [
      'the branch is not connected',
      [app()],
      ['--branch', 'dev'],
      /^✗ The Amplify app d1a2b3 has no branch dev\.\n {2}Next: .* --branch NAME/,
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
