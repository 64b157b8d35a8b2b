import type { Check } from '../check.ts';
import { sound, unknown, wrong, type Outcome } from '../finding.ts';
import type { AppOutputs } from '../web-app.ts';

/** Whether what the app knows of its backend agrees with itself and with the API at hand. */
export const outputs: Check = {
  name: 'outputs',
  title: "The app's outputs agree with themselves and with the API",
  probed: ({ app, api }) => judge(app.outputs, api),
};

function judge(outputs: AppOutputs | undefined, api: string): Outcome {
  if (!outputs) return unknown('Give --outputs to compare.');
  const { region, userPoolId, apiUrl } = outputs;
  if (!userPoolId.startsWith(`${region}_`)) {
    return wrong(`aws_region is ${region}, user_pool_id is ${userPoolId}.`, {
      cause: "The app looks for its user pool in another region than the pool's.",
      change: `In the outputs: "aws_region": "${userPoolId.split('_')[0]}".`,
    });
  }
  if (apiUrl !== undefined && apiUrl.replace(/\/+$/, '') !== api) {
    return wrong(`The app calls ${apiUrl}, examined is ${api}.`, {
      cause: 'The app calls another API than the one examined.',
      change: `In the outputs: "api_url": "${api}"; or give --api ${apiUrl}.`,
    });
  }
  return sound(`User pool ${userPoolId}, client ${outputs.clientId}.`);
}
