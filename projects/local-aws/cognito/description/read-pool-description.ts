import { z } from 'zod';
import { readPlainYaml } from '../../plain-yaml.ts';
import { groupName } from '../admin/group-parameters.ts';
import type { AppClientSettings } from '../app-client.ts';
import type { UserPoolSettings } from '../user-pool-settings.ts';
import { appClientSettings, describedAppClient } from './described-app-client.ts';
import { describedUserPool, userPoolSettings } from './described-user-pool.ts';
import { noticesFor } from './notices.ts';
import { withoutEffect } from './told-keys.ts';

/** A pool as somebody describes it. */
export interface PoolDescription {
  readonly settings: UserPoolSettings & AppClientSettings;
  /** A line for each thing that the described pool has and that is missing here. */
  readonly notices: readonly string[];
}

/** What `aws cognito-idp list-groups` prints of a group. */
const describedGroup = z.strictObject({
  GroupName: groupName,
  Description: z.string().max(2048).optional(),
  Precedence: z.int().nonnegative().optional(),
  ...withoutEffect(['UserPoolId', 'RoleArn', 'CreationDate', 'LastModifiedDate']),
});

const description = z.strictObject({
  UserPool: describedUserPool.default({}),
  UserPoolClient: describedAppClient.default({}),
  Groups: z.array(describedGroup).default([]),
});

/**
 * Reads what AWS's command line prints of a pool, an app client and groups, from one file, JSON or YAML.
 *
 * @throws Error of one line, naming the file, each key that is wrong or not supported, and what to do; it
 *   shows no value.
 */
export function readPoolDescription(file: string): PoolDescription {
  const given = withoutNulls(readPlainYaml(file));
  const { data, error } = description.safeParse(given);
  if (error) {
    const problems = error.issues.flatMap(complaints);
    throw new Error(`${file}: ${problems.join('; ')}.`);
  }
  const groups = data.Groups.map(({ GroupName: name, Description, Precedence }) => ({
    name,
    description: Description,
    precedence: Precedence,
  }));
  const settings = {
    ...userPoolSettings(data.UserPool),
    ...appClientSettings(data.UserPoolClient),
    groups,
  };
  // Leaves out what is undefined: the default stands for it.
  return { settings: withoutNulls(settings) as typeof settings, notices: noticesFor(given) };
}

/** A plain value without what is null, which to AWS is as good as not there. */
function withoutNulls(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? {}), (_, member: unknown) => member ?? undefined);
}

function complaints(issue: z.core.$ZodIssue): readonly string[] {
  const place = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return [`${place || 'it'}: ${issue.message}`];
  const fix = 'is not known. Correct its spelling, or remove it';
  return issue.keys.map((key) => `${[...issue.path, key].join('.')} ${fix}`);
}
