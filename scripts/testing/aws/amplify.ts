import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { option, serviceError, type Call } from './call.ts';

/** An app of Amplify Hosting. */
export interface AmplifyApp {
  readonly appId: string;
  readonly name: string;
  /** Of what it is built; without one its files are uploaded. */
  readonly repository?: string;
  readonly branches: readonly string[];
  customRules: readonly { source: string; target: string; status: string }[];
}

/** Answers a call of `aws amplify`. */
export function answerAmplify(apps: readonly AmplifyApp[], call: Call) {
  if (call.operation === 'amplify list-apps') {
    return { apps: apps.map(({ appId, name, repository }) => ({ appId, name, repository })) };
  }
  const app = apps.find(({ appId }) => appId === option(call, 'app-id'));
  if (!app) throw serviceError('NotFoundException', call.operation, 'App not found');
  if (call.operation === 'amplify get-app') {
    const { appId, name, repository, customRules } = app;
    const defaultDomain = `${appId}.amplifyapp.com`;
    return { app: { appId, name, repository, defaultDomain, customRules: [...customRules] } };
  }
  if (call.operation === 'amplify update-app') {
    const file = resolve(call.folder, option(call, 'custom-rules').replace('file://', ''));
    app.customRules = JSON.parse(readFileSync(file, 'utf8')) as AmplifyApp['customRules'];
    return { app: { appId: app.appId } };
  }
  const branch = option(call, 'branch-name');
  if (!app.branches.includes(branch)) {
    throw serviceError('NotFoundException', call.operation, `Branch ${branch} not found`);
  }
  return {
    // A slash cannot stand in the name of a host.
    branch: { branchName: branch, displayName: branch.replaceAll('/', '-') },
    jobSummary: { jobId: '7' },
  };
}
