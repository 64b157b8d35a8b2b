/**
 * What the controls find and the template keeps all the same, each with the reason. An organization that
 * enforces one of them has to exempt the stack, or to change the template.
 */
export const ACCEPTED: Readonly<Record<string, string>> = {
  'CT.APIGATEWAY.PR.5 PreflightRoute':
    'A browser sends no token with a preflight; an authorizer here would lock every page out.',
  'CT.APIGATEWAY.PR.5 RootPreflightRoute': 'As PreflightRoute.',
  'CT.CLOUDWATCH.PR.3 AccessLogs':
    'CloudWatch Logs encrypts with a key of AWS; a key of one’s own has a policy outside of this stack.',
  'CT.CLOUDWATCH.PR.3 PreflightLogs': 'As AccessLogs.',
  'CT.LAMBDA.PR.3 PreflightFunction':
    'It calls nothing; a VPC would add network interfaces and a slower start, and protect nothing.',
};
