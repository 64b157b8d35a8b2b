import type { System } from './system.ts';

/**
 * Creates a task of a user as another device would: by the API alone.
 *
 * @returns its ID.
 */
export async function createTaskByApi(
  { aws, api }: System,
  email: string,
  task: object,
): Promise<string> {
  const { AccessToken } = await aws.userPool.issueTokens(email);
  const details = {
    ...{ name: 'Feed the fish', hour: 6, minute: 30, daysOfWeek: ['MON'] },
    ...{ executionCommand: 'device run', executeUntil: '2099-12-31T23:59:00Z' },
  };
  const response = await fetch(`${api}/api/tasks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${AccessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...details, ...task }),
  });
  if (!response.ok) throw new Error(`The task was not created: ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
}
