import { format, resolveConfig } from 'prettier';
import { parseTemplate } from '../../local-aws/stack/parse-template.ts';
import { diagnoseTemplate } from '../diagnose.ts';
import type { Wrong } from '../finding.ts';
import { readApiTemplate } from '../template/api-template.ts';
import { brokenTemplates } from '../testing/broken-templates.ts';
import type { OpenedApp } from '../web-app.ts';
import { SYMPTOMS, type Symptom } from './symptoms.ts';

/** Where the page belongs. */
export const TROUBLESHOOTING = new URL('../../../docs/troubleshooting.md', import.meta.url);

const app: OpenedApp = {
  origin: 'http://localhost:8100',
  path: '/api/tasks',
  methods: ['GET', 'POST', 'PUT', 'DELETE'],
  headers: ['authorization', 'content-type'],
  tokenUse: 'access',
  outputs: {
    region: 'us-east-1',
    userPoolId: 'us-east-1_EXAMPLE',
    clientId: '1example23456789abcdefghij',
    oauthScopes: [],
  },
};

const parameters = {
  App: 'timerservice',
  Env: 'dev',
  Name: 'ApiGateway',
  UserPoolID: 'us-east-1_EXAMPLE',
  AppClientID: '1example23456789abcdefghij',
  BackendFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:backend',
};

/** Something that was broken, and what the doctor says of it. */
interface Row extends Pick<Wrong, 'cause' | 'change'> {
  readonly mutation: string;
}

/** Writes the page from what the doctor says of templates that are broken in one way each. */
export async function troubleshooting(): Promise<string> {
  const text = [INTRODUCTION, ...SYMPTOMS.map(section)].join('\n\n');
  return format(text, { ...(await resolveConfig(TROUBLESHOOTING)), parser: 'markdown' });
}

function section({ title, text, checks }: Symptom): string {
  const rows = checks.flatMap(rowsOf);
  const lines = rows.map((row) => `| ${Object.values(row).map(cell).join(' | ')} |`);
  return [`## ${title}`, '', text, '', '| fault | cause | change |', '|-|-|-|', ...lines].join(
    '\n',
  );
}

/** What the doctor reads in the templates of a check. What it can tell of a running gateway alone is left out. */
function rowsOf(check: string): readonly Row[] {
  return brokenTemplates.flatMap((broken) => {
    if (broken.check !== check || broken.only === 'probed') return [];
    const { mutation } = broken;
    return diagnosed(broken.text).map(({ cause, change }) => ({ mutation, cause, change }));
  });
}

function diagnosed(text: string): readonly Wrong[] {
  const template = parseTemplate(text, 'template.yml');
  return diagnoseTemplate(readApiTemplate(template, app, { parameters })).filter(
    (finding) => finding.verdict === 'wrong',
  );
}

/** Lines move with every change of the template; what stands there has a name. */
function cell(text: string): string {
  return text
    .replaceAll(/template\.yml:\d+ /g, '')
    .replaceAll(/[\\|*_<>[\]$]/g, '\\$&')
    .replaceAll(/\bhttps?:\/\/[\w.:/,\\-]*[\w/]/g, (urls) => `\`${urls.replaceAll('\\', '')}\``);
}

const INTRODUCTION = `# Troubleshooting

Begin with the doctor. It asks the gateway what a browser would ask it, or reads the template, and names the one fault with the line to change:

\`\`\`sh
npm run doctor -- --api http://localhost:8101 --origin http://localhost:8100
\`\`\`

[Its own page](../projects/doctor/README.md) has the options for a gateway on AWS and for your app's tokens. Below is what it says of each fault that it knows, by what is seen first. The faults are made, one at a time, in [the project's template](../cloudformation/1_ApiGatewayAuthorizer.yml), so the names of resources are that one's; what does not show in a template, such as a function that fails, the doctor tells of a running gateway alone.

Where it is not the gateway: errors of the package have [a page](../projects/ngx-cognito-http/docs/errors.md), and so has [a request without its token](../projects/ngx-cognito-http/docs/missing-token.md). In the demo, the page “Requests” shows each request's way.`;
