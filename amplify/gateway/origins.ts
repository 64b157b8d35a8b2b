import type { Deployment } from '../deployment.ts';

/**
 * The origins whose pages may call the API: the app as Amplify Hosting serves the branch, or as
 * `npm start` serves it for a sandbox; and what `WEB_ORIGINS` adds, separated by commas, for example
 * `https://app.example.com` for a domain of one's own.
 */
export function webOrigins(
  { type, namespace, name }: Deployment,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const added = environment.WEB_ORIGINS?.split(',').map((origin) => origin.trim()) ?? [];
  return [...new Set([...ownOrigins(type, namespace, name), ...added.filter(Boolean)])];
}

function ownOrigins(type: Deployment['type'], appId: string, branch: string): readonly string[] {
  switch (type) {
    case 'sandbox':
      return ['http://localhost:8100'];
    case 'branch':
      return [`https://${subdomain(branch)}.${appId}.amplifyapp.com`];
    case 'standalone':
      return [];
  }
}

/** A branch's name as a part of its domain. */
function subdomain(branch: string): string {
  return branch.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-');
}
