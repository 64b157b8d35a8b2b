# shellcheck shell=bash
# The AWS CLI: where it works, as whom, and what its errors mean.

# Nobody is there to leave a pager.
export AWS_PAGER=

# Tells the account before anything happens to it, and that the way to it is open.
enter_account() {
  local identity
  assert_aws_installed
  if [ -z "${AWS_REGION:-}" ]; then refuse_without_region; fi
  identity=$(call_aws sts get-caller-identity --query '[Account, Arn]' --output text)
  case $identity in
    ([0-9]*$'\t'arn:*) ;;
    (*) refuse 'AWS does not say whose account this is.' 'aws sts get-caller-identity shows what answers.' 3 ;;
  esac
  printf 'Account %s in %s, as %s\n' "${identity%%$'\t'*}" "$AWS_REGION" "${identity#*$'\t'}"
}

refuse_without_region() {
  # These need the user pool: the file that names it is missing or wrong.
  case $STEP in (create | update | all) deployment pool-region amplify_outputs.json ;; esac
  refuse 'No region is chosen.' "AWS_REGION=us-east-1 ./run-scripts.sh $STEP" 2
}

assert_aws_installed() {
  if command -v aws >/dev/null; then return; fi
  refuse 'The AWS CLI (aws) is not installed.' \
    'https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html' 3
}

# Calls AWS. Where it fails, says so in one line and ends the step.
call_aws() {
  try_aws "$@" || explain_aws_error
}

# Calls AWS and keeps what it says on standard error. Version 1 of the CLI does not read AWS_REGION.
try_aws() {
  local code=0
  aws --region "$AWS_REGION" "$@" 2>"$scratch/aws-error" || code=$?
  if [ "$code" -ne 0 ] && ! grep -q '[^[:space:]]' "$scratch/aws-error"; then
    printf 'aws %s %s ended with exit code %d, and without a word.' "$1" "$2" "$code" >"$scratch/aws-error"
  fi
  return "$code"
}

aws_said() { # TEXT
  grep -qF -- "$1" "$scratch/aws-error"
}

explain_aws_error() {
  local error login="aws sso login${AWS_PROFILE:+ --profile $AWS_PROFILE}"
  error=$(tr '\n' ' ' <"$scratch/aws-error" | sed 's/^ *//; s/ *$//')
  case $error in
    (*'Unable to locate credentials'* | *'Partial credentials'*)
      refuse 'AWS has no credentials to let you in.' \
        "aws configure sso, then AWS_PROFILE=NAME ./run-scripts.sh $STEP" 3 ;;
    (*'The config profile'*'could not be found'*)
      refuse "There is no profile ${AWS_PROFILE:-} on this machine." \
        'aws configure list-profiles names those that there are.' 3 ;;
    (*'rror loading SSO Token'* | *'oken has expired'* | *'SSO session'*'expired'*)
      refuse 'Your sign-in to AWS has expired.' "$login" 3 ;;
    (*ExpiredToken* | *RequestExpired*)
      refuse 'Your credentials for AWS have expired.' "get new ones, for example by $login" 3 ;;
    (*InvalidClientTokenId* | *UnrecognizedClient* | *SignatureDoesNotMatch* | *InvalidAccessKeyId*)
      refuse 'AWS does not accept your credentials.' 'aws configure list shows where they are from.' 3 ;;
    (*'Could not connect to the endpoint'*)
      refuse "AWS cannot be reached in $AWS_REGION." 'check the network and the name of the region.' 3 ;;
    (*CERTIFICATE_VERIFY_FAILED* | *'SSL validation failed'*)
      refuse "What answers in place of AWS is not trusted: $error" \
        'if that is your own proxy, AWS_CA_BUNDLE=FILE names its certificates.' 3 ;;
    (*Throttling* | *'Rate exceeded'* | *TooManyRequests*)
      refuse "AWS is asked too often: ${error#*operation: }" "wait a minute, then ./run-scripts.sh $STEP" ;;
    (*AccessDenied* | *'not authorized to perform'*)
      refuse "You may not do this: ${error#*operation: }" \
        'ask for the group that may, see cloudformation/2_DeployerGroups.yml.' ;;
    (*)
      refuse "AWS refuses: ${error#*operation: }" "mend that, then ./run-scripts.sh $STEP" ;;
  esac
}
