import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { apiName, OPTIONS } from '../testing/aws/call.ts';
import { gatewayStack } from '../testing/gateway-stack.ts';
import { OUTPUTS, Workplace } from '../testing/workplace.ts';

const STEPS = readdirSync(new URL('../steps', import.meta.url)).map((name) => name.slice(0, -3));
const ENDPOINT = 'https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com';

describe('./run-scripts.sh', () => {
  it('lists every step that there is', async () => {
    await using place = await Workplace.open();
    const { code, output } = await place.run(['help']);
    assert.equal(code, 0);
    const listed = [...output.matchAll(/^ {2}\d {2}(\w+) +\w/gm)].map(([, name]) => name);
    assert.deepEqual(listed.sort(), STEPS.sort());
  });

  for (const step of STEPS) {
    it(`tells the usage of ${step}`, async () => {
      await using place = await Workplace.open();
      const { code, output } = await place.run([step, '--help']);
      assert.equal(code, 0);
      assert.ok(output.includes(`./run-scripts.sh ${step}`), output);
      const taken = /^read_options '(.*)'/m.exec(
        readFileSync(new URL(`../steps/${step}.sh`, import.meta.url), 'utf8'),
      )?.[1];
      for (const name of taken?.split(' ') ?? []) assert.ok(output.includes(name), name);
      assert.deepEqual(place.aws.calls, []);
    });
  }

  it('calls nothing that the groups of people may not', () => {
    const groups = readFileSync(
      new URL('../../cloudformation/2_DeployerGroups.yml', import.meta.url),
      'utf8',
    );
    for (const operation of Object.keys(OPTIONS)) {
      // Nobody needs a permission for sts, and the CLI does the next two by itself. Who may update the
      // Amplify app may build whatever they like: that is left to whoever connects it, once.
      if (/^sts |^configure | wait$|^amplify update-app$/.test(operation)) continue;
      const action = `${operation.split(' ')[0] ?? ''}:${apiName(operation)}`;
      assert.ok(groups.includes(` ${action}\n`), action);
    }
  });

  for (const args of [
    ['help', 'create'],
    ['create', '-h'],
  ]) {
    it(`tells the usage of create by ${args.join(' ')}`, async () => {
      await using place = await Workplace.open();
      const { code, output } = await place.run(args, [], {});
      assert.equal(code, 0);
      assert.match(output, /^Make the gateway on AWS\n/);
    });
  }

  it('shows no menu where nobody can choose', async () => {
    await using place = await Workplace.open();
    const { code, errors } = await place.run([]);
    assert.equal(code, 2);
    assert.match(errors, /^Usage: /);
  });

  for (const [step, command] of [
    ['demo', 'npm start -- --port 9000'],
    ['test', 'npm test -- --port 9000'],
  ] as const) {
    it(`hands the options of ${step} on`, async () => {
      await using place = await Workplace.open();
      assert.equal((await place.run([step, '--port', '9000'])).output, `${command}\n`);
    });
  }
});

describe('./run-scripts.sh outputs', () => {
  it('shows the address where no app is to be told', async () => {
    await using place = await Workplace.open();
    place.aws.cloudFormation.stack = gatewayStack();
    await place.remove('amplify_outputs.json');
    const { code, output } = await place.run(['outputs']);
    assert.equal(code, 0);
    assert.ok(output.endsWith(`ApiId        a1b2c3d4e5\nApiEndpoint  ${ENDPOINT}\n`));
  });

  it('calls the AWS CLI of the machine, not a program of the packages', async () => {
    await using place = await Workplace.open();
    place.aws.cloudFormation.stack = gatewayStack();
    await place.remove('amplify_outputs.json');
    await place.remove('node_modules');
    await mkdir(join(place.folder, 'node_modules/.bin'), { recursive: true });
    await place.write('node_modules/.bin/aws', '#!/usr/bin/env bash\nexit 1\n');
    assert.equal((await place.run(['outputs'])).code, 0);
  });

  it('leaves the app with the API that it has, unless somebody agrees', async () => {
    await using place = await Workplace.open();
    place.aws.cloudFormation.stack = gatewayStack();
    const before = JSON.stringify({ ...OUTPUTS, custom: { api_url: 'https://mine.example.com' } });
    await place.write('amplify_outputs.json', before);
    const { errors } = await place.run(['outputs'], ['n']);
    assert.match(
      errors,
      /sends the app to https:\/\/mine\.example\.com\. Write this address there/,
    );
    assert.equal(await place.read('amplify_outputs.json'), before);
  });
});

describe('./run-scripts.sh doctor', () => {
  it('examines the API from each of its origins', async () => {
    await using place = await Workplace.open();
    const stack = gatewayStack();
    const Parameters = stack.Parameters.map((parameter) =>
      parameter.ParameterKey === 'AllowedOrigins'
        ? { ...parameter, ParameterValue: 'https://a.example.com,https://b.example.com' }
        : parameter,
    );
    place.aws.cloudFormation.stack = { ...stack, Parameters };
    const { code, output } = await place.run(['doctor']);
    assert.equal(code, 0);
    const asked = ['a', 'b'].map(
      (name) =>
        `npm run --silent doctor -- --api ${ENDPOINT} --origin https://${name}.example.com --outputs amplify_outputs.json\n`,
    );
    assert.ok(output.endsWith(asked.join('')), output);
  });

  it('asks nobody as whom to look, with --yes', async () => {
    await using place = await Workplace.open();
    place.aws.cloudFormation.stack = gatewayStack();
    const env = { AWS_PROFILE: '', AWS_REGION: 'us-east-1' };
    const { code, errors } = await place.run(['doctor', '--yes'], [], env);
    assert.deepEqual([code, errors], [0, '']);
  });

  it('fails where something is wrong', async () => {
    await using place = await Workplace.open();
    place.aws.cloudFormation.stack = gatewayStack();
    await place.write('../bin/npm', '#!/usr/bin/env bash\nexit 1\n');
    assert.equal((await place.run(['doctor'])).code, 1);
  });
});

describe('./run-scripts.sh all', () => {
  const TESTED = '#!/usr/bin/env bash\nprintf "npm %s\\n" "$1"\n';

  for (const [title, stack, change] of [
    ['makes what is missing', undefined, 'create-stack'],
    ['changes what is there', gatewayStack(), 'create-change-set'],
  ] as const) {
    it(`tests, ${title}, examines it, publishes the app`, async () => {
      await using place = await Workplace.open();
      await place.write('../bin/npm', TESTED);
      place.aws.cloudFormation.stack = stack;
      const repository = 'https://github.com/dana/timer';
      place.aws.apps = [
        { appId: 'd1', name: 'timer', repository, branches: ['main'], customRules: [] },
      ];
      const { code, output } = await place.run([
        'all',
        '--yes',
        'LogRetentionInDays=365',
        'Service=api',
        '--branch',
        'main',
        '--app-id',
        'd1',
      ]);
      assert.equal(code, 0);
      assert.match(output, /npm test\n[^]*npm run\n[^]*✓ Build 7 is under way/);
      assert.ok(place.aws.operations.includes(`cloudformation ${change}`));
    });
  }

  it('stops where nobody agrees to the change', async () => {
    await using place = await Workplace.open();
    place.aws.cloudFormation.stack = gatewayStack();
    const { code, output } = await place.run(['all', 'LogRetentionInDays=365'], ['n']);
    assert.equal(code, 4);
    assert.match(output, /Nothing was changed\.\n$/);
  });

  it('stops at the first thing that fails', async () => {
    await using place = await Workplace.open();
    await place.write('../bin/npm', '#!/usr/bin/env bash\nexit 1\n');
    assert.equal((await place.run(['all', 'Service=api', '--yes'])).code, 1);
    assert.equal(place.aws.cloudFormation.stack, undefined);
  });
});
