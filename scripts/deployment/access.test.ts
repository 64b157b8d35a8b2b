import { describeRefusals, type Case } from '../testing/refusals.ts';

function saying(error: string): Case['prepare'] {
  return ({ aws }) => void (aws.errors['*'] = error);
}

/** Knows who calls and how the stack is, and then nothing. */
const SILENT = `#!/usr/bin/env bash
case "$*" in
  (*get-caller-identity*) printf '123456789012\\tarn:aws:iam::123456789012:user/dana\\n' ;;
  (*StackStatus*) echo CREATE_COMPLETE ;;
esac
`;

const ACCESS: readonly Case[] = [
  {
    title: 'the AWS CLI is missing',
    prepare: (place) => place.remove('../bin/aws'),
    says: /^The AWS CLI \(aws\) is not installed\.$/,
    next: /getting-started-install/,
    code: 3,
  },
  {
    title: 'there are no credentials',
    prepare: saying(
      'Unable to locate credentials. You can configure credentials by running "aws configure".',
    ),
    says: /^AWS has no credentials to let you in\.$/,
    next: /^aws configure sso, then AWS_PROFILE=NAME \.\/run-scripts\.sh create$/,
    code: 3,
  },
  {
    title: 'the sign-in has expired',
    prepare: saying('Error when retrieving token from sso: Token has expired and refresh failed'),
    says: /^Your sign-in to AWS has expired\.$/,
    next: /^aws sso login --profile dana$/,
    code: 3,
  },
  {
    title: 'the session of the sign-in has expired',
    prepare: saying(
      'The SSO session associated with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso login with the corresponding profile.',
    ),
    says: /^Your sign-in to AWS has expired\.$/,
    next: /^aws sso login --profile dana$/,
    code: 3,
  },
  {
    title: 'temporary credentials have expired',
    prepare: saying(
      'An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired',
    ),
    says: /^Your credentials for AWS have expired\.$/,
    next: /aws sso login/,
    code: 3,
  },
  {
    title: 'AWS does not know the credentials',
    prepare: saying(
      'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.',
    ),
    says: /^AWS does not accept your credentials\.$/,
    next: /^aws configure list/,
    code: 3,
  },
  {
    title: 'there is no such profile',
    prepare: saying('The config profile (dana) could not be found'),
    says: /^There is no profile dana on this machine\.$/,
    next: /^aws configure list-profiles/,
    code: 3,
  },
  {
    title: 'the region does not exist, or the network is down',
    prepare: saying(
      'Could not connect to the endpoint URL: "https://sts.us-oast-1.amazonaws.com/"',
    ),
    says: /^AWS cannot be reached in us-east-1\.$/,
    next: /network/,
    code: 3,
  },
  {
    title: 'the CLI fails without a word',
    prepare: saying(''),
    says: /^AWS refuses: aws sts get-caller-identity ended with exit code 254, and without a word\.$/,
    next: /^mend that/,
  },
  {
    title: 'something else answers in place of AWS',
    prepare: (place) => place.write('../bin/aws', '#!/usr/bin/env bash\necho "<html>"\n'),
    says: /^AWS does not say whose account this is\.$/,
    next: /^aws sts get-caller-identity/,
    code: 3,
  },
  {
    title: 'AWS answers nothing of what the stack is like',
    args: ['update', '--yes'],
    prepare: (place) => place.write('../bin/aws', SILENT),
    says: /^The answer of AWS, previous\.json, is no JSON: Unexpected end of JSON input$/,
    next: /^\.\/run-scripts\.sh update, once more/,
  },
  {
    title: 'a proxy reads along',
    prepare: saying(
      'SSL validation failed for https://sts.us-east-1.amazonaws.com/ [SSL: CERTIFICATE_VERIFY_FAILED]',
    ),
    says: /^What answers in place of AWS is not trusted: SSL validation failed/,
    next: /AWS_CA_BUNDLE/,
    code: 3,
  },
  {
    title: 'AWS is asked too often',
    prepare: saying(
      'An error occurred (Throttling) when calling the GetCallerIdentity operation: Rate exceeded',
    ),
    says: /^AWS is asked too often: Rate exceeded$/,
    next: /^wait a minute, then \.\/run-scripts\.sh create$/,
  },
  {
    title: 'the person may not do it',
    prepare: ({ aws }) =>
      void (aws.errors['cloudformation create-stack'] =
        'An error occurred (AccessDenied) when calling the CreateStack operation: User: arn:aws:iam::123456789012:user/dana is not authorized to perform: cloudformation:CreateStack'),
    says: /^You may not do this: User: .*dana is not authorized to perform: cloudformation:CreateStack$/,
    next: /2_DeployerGroups\.yml/,
  },
];

describeRefusals('access', ACCESS);
