import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isAlias, parseDocument, visit } from 'yaml';
import type { ValueMap } from '../../projects/local-aws/stack/stack.ts';
import { resolveDeployerStack, type Choices } from '../permissions/deployers.ts';
import { statementsOf } from '../permissions/statements.ts';

const TEMPLATE = readFileSync(new URL('../2_DeployerGroups.yml', import.meta.url), 'utf8');
const CHOICES: Choices = {
  App: 'a'.repeat(24),
  BackendFunctionName: 'f'.repeat(64),
  VpcLink: 'yes',
  CdkQualifier: 'hnb659fds',
  AmplifyAppId: `d${'1'.repeat(19)}`,
};

/** What IAM counts: characters, without white space. */
const LARGEST_MANAGED_POLICY = 6144;
const LARGEST_ROLE_POLICIES = 10_240;

describe('2_DeployerGroups.yml', () => {
  const { resources } = resolveDeployerStack(TEMPLATE, CHOICES);

  it('says above every * why AWS has no narrower form', () => {
    const lines = TEMPLATE.split('\n');
    const unlimited = lines.flatMap((line, at) => (/[Rr]esource: *'?\*/.test(line) ? [at] : []));
    assert.notEqual(unlimited.length, 0);
    const silent = unlimited.filter(
      (at) => !lines[at - 1]?.includes('# AWS has no narrower form: '),
    );
    assert.deepEqual(silent, []);
    const statements = statementsOf(TEMPLATE, CHOICES);
    assert.equal(
      statements.filter((statement) => statement.resources.includes('*')).length,
      unlimited.length,
    );
  });

  it('allows no action by a pattern, and attaches no policy of AWS', () => {
    const actions = statementsOf(TEMPLATE, CHOICES).flatMap((statement) => statement.actions);
    assert.deepEqual(
      actions.filter((action) => !/^[a-z0-9-]+:\w+$/.test(action)),
      [],
    );
    assert.doesNotMatch(TEMPLATE, /FullAccess|arn:aws:iam::aws:|::aws:policy/);
  });

  it('keeps its policies within what IAM takes, whatever the parameters', () => {
    for (const { logicalId, type, properties } of resources.values()) {
      const { PolicyDocument, Policies = [] } = properties;
      const isManaged = type === 'AWS::IAM::ManagedPolicy';
      const documents = isManaged
        ? [PolicyDocument]
        : (Policies as readonly ValueMap[]).map(({ PolicyDocument }) => PolicyDocument);
      const size = documents
        .map((document) => JSON.stringify(document).length)
        .reduce((sum, length) => sum + length, 0);
      const largest = isManaged ? LARGEST_MANAGED_POLICY : LARGEST_ROLE_POLICIES;
      assert.ok(size <= largest, `${logicalId} has ${size} characters`);
    }
  });

  const names = [...resources.values()].flatMap(({ properties }) =>
    [properties.RoleName, properties.ManagedPolicyName, properties.GroupName].filter(
      (name) => typeof name === 'string',
    ),
  );

  it('can be made in every region of an account, whose names of IAM are the same everywhere', () => {
    assert.deepEqual(
      names.filter((name) => !name.startsWith(`${CHOICES.App}-us-east-1-`)),
      [],
    );
  });

  it('lets no name that its roles may change match its own', () => {
    assert.equal(names.length, 10);
    assert.deepEqual(
      names.filter((name) => name.includes('-apigateway')),
      [],
    );
  });

  it('calls sandboxes as ampx does, after the package', () => {
    const { name } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { name: string };
    const sandboxes = TEMPLATE.match(/[:/]amplify-(?!\$)\w+-|parameter\/amplify\/\w+\//g) ?? [];
    assert.equal(sandboxes.length, 3);
    const namespace = name.replaceAll(/[^A-Za-z0-9]/g, '');
    assert.deepEqual(
      sandboxes.filter((text) => !text.includes(namespace)),
      [],
    );
  });

  it('has no aliases, which CloudFormation does not read', () => {
    const aliases: unknown[] = [];
    visit(parseDocument(TEMPLATE), { Alias: (_, node) => void aliases.push(isAlias(node)) });
    assert.deepEqual(aliases, []);
  });
});
