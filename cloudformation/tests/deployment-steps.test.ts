import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { statementsOf } from '../permissions/statements.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const STATEMENTS = statementsOf(read('cloudformation/2_DeployerGroups.yml'), {
  AmplifyAppId: 'd1a2b3c4d5e6f7',
});

/** What `aws … wait` asks again and again. */
const ASKED_BY_WAIT: Readonly<Record<string, string>> = {
  cloudformation: 'DescribeStacks',
};

/** What the group may do besides, for people who look at the stack in the console. */
const FOR_THE_CONSOLE = [
  'cloudformation:DescribeStackResources',
  'cloudformation:GetStackPolicy',
  'cloudformation:GetTemplateSummary',
  'cloudformation:ListChangeSets',
  'cloudformation:ValidateTemplate',
];

/** The actions of a service that the steps of run-scripts.sh need, or tell people to take. */
function actionsOfSteps(service: string): ReadonlySet<string> {
  const cwd = fileURLToPath(new URL('../../scripts/', import.meta.url));
  const scripts = globSync('{steps,deployment}/*.sh', { cwd }).map((file) =>
    read(`scripts/${file}`),
  );
  const calls = scripts.flatMap((script) => [
    ...script.matchAll(new RegExp(`\\baws ${service} ([a-z-]+)|_aws ${service} ([a-z-]+)`, 'g')),
  ]);
  return new Set(
    calls.map(([, told, called]) => {
      const command = told ?? called ?? '';
      const action = command.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
      return `${service}:${command === 'wait' ? ASKED_BY_WAIT[service] : action}`;
    }),
  );
}

function actionsOf(policy: string, service: string): readonly string[] {
  return STATEMENTS.filter(({ owner }) => owner === policy)
    .flatMap(({ actions }) => actions)
    .filter((action) => action.startsWith(`${service}:`));
}

describe('the steps of run-scripts.sh', () => {
  it('need for the gateway what api-deployers may do, but for the console', () => {
    const needed = [...actionsOfSteps('cloudformation'), ...FOR_THE_CONSOLE];
    assert.deepEqual(
      actionsOf('ApiDeployersPolicy', 'cloudformation').toSorted(),
      needed.toSorted(),
    );
  });

  it('need for the web app what hosting-deployers may do, once it has its rewrites', () => {
    const following = ['GetJob', 'ListBranches', 'ListJobs', 'StopJob'].map(
      (name) => `amplify:${name}`,
    );
    const steps = [...actionsOfSteps('amplify')].filter((action) => action !== 'amplify:UpdateApp');
    const needed = [...steps, ...following];
    assert.deepEqual(actionsOf('HostingDeployersPolicy', 'amplify').toSorted(), needed.toSorted());
  });
});
