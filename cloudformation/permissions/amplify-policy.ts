const NO_API = 'There is no GraphQL API.';
const NO_DATABASE = 'The backend discovers no database.';
const NO_SECRETS = 'The backend has no secrets to set.';
const NO_LOGS = 'For `ampx sandbox --stream-function-logs`, which operators do otherwise.';
const NO_LIST = 'For `ampx generate` without a stack or branch.';
const BY_ROLE = 'The deployment role does it.';

/**
 * What AWS's policy for whoever deploys by `ampx` allows, each with the reason where auth-deployers may not:
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmplifyBackendDeployFullAccess.html (v9).
 */
export const AMPLIFY_POLICY: Readonly<Record<string, string | undefined>> = {
  'amplify:GetBackendEnvironment': 'Of the first generation of Amplify.',
  'amplify:ListApps': NO_LIST,
  'appsync:GetIntrospectionSchema': NO_API,
  'appsync:GetSchemaCreationStatus': NO_API,
  'appsync:ListFunctions': NO_API,
  'appsync:StartSchemaCreation': NO_API,
  'appsync:UpdateApiKey': NO_API,
  'appsync:UpdateFunction': NO_API,
  'appsync:UpdateResolver': NO_API,
  'cloudformation:DeleteStack': BY_ROLE,
  'cloudformation:DescribeStackEvents': undefined,
  'cloudformation:DescribeStacks': undefined,
  'cloudformation:GetTemplate': undefined,
  'cloudformation:GetTemplateSummary': undefined,
  'cloudformation:ListStackResources': undefined,
  'cloudformation:ListStacks': NO_LIST,
  'ec2:DescribeSubnets': NO_DATABASE,
  'lambda:GetFunction': undefined,
  'lambda:InvokeFunction': 'Nothing of the backend is invoked but through the gateway.',
  'lambda:ListTags': NO_LOGS,
  'lambda:UpdateFunctionCode': undefined,
  'lambda:UpdateFunctionConfiguration': undefined,
  'logs:FilterLogEvents': NO_LOGS,
  'rds:DescribeDBClusters': NO_DATABASE,
  'rds:DescribeDBInstances': NO_DATABASE,
  'rds:DescribeDBProxies': NO_DATABASE,
  'rds:DescribeDBSubnetGroups': NO_DATABASE,
  's3:GetObject': NO_API,
  'ssm:DeleteParameter': NO_SECRETS,
  'ssm:DeleteParameters': NO_SECRETS,
  'ssm:DescribeParameters': NO_SECRETS,
  'ssm:GetParameter': undefined,
  'ssm:GetParameters': NO_SECRETS,
  'ssm:GetParametersByPath': undefined,
  'ssm:PutParameter': NO_SECRETS,
  'sts:AssumeRole': undefined,
};

/** What auth-deployers may do besides, for people who look at the stacks in the console. */
export const FOR_THE_CONSOLE: readonly string[] = ['cloudformation:DescribeStackResources'];
