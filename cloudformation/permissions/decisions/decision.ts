import type { DeployerName } from '../deployers.ts';

/** Who may, or may not, do what to which resource, under which circumstances. */
export type Decision = readonly [
  deployer: DeployerName,
  verdict: 'may' | 'may not',
  action: string,
  resource: string,
  context?: Readonly<Record<string, string>>,
];
