#!/usr/bin/env bash
# Make the gateway on AWS
#
# ./run-scripts.sh create [NAME=VALUE …] [--stack NAME] [--role-arn ARN] [--template-url URL] [--yes]
#
# NAME=VALUE are parameters of cloudformation/1_ApiGatewayAuthorizer.yml, for example
# BackendUrl=https://backend.example.com. User pool and app client come from amplify_outputs.json.
#
# --stack         name of the stack (timerservice-apigateway)
# --role-arn      role that CloudFormation takes on for this stack, from now on; with it comes the boundary
#                 that it puts on roles, for example PermissionsBoundary=timerservice-us-east-1-boundary
# --template-url  where the template is in a bucket, if it is too large for the command line
# --yes           ask nothing; the backend has to be given, for the rest there are the template's defaults
set -euo pipefail
. scripts/deployment/step.sh
. scripts/deployment/new-stack.sh
. scripts/deployment/template.sh

ask_for_backend() {
  if has_backend; then return; fi
  # None of them is there in every account.
  BACKEND=$(ask "Backend: a function's ARN, a server's https URL, or the name of an ECS service" '')
  case $BACKEND in
    ('') refuse_without_backend ;;
    (arn:*) PARAMETERS+=("BackendFunctionArn=$BACKEND") ;;
    (http*) PARAMETERS+=("BackendUrl=$BACKEND") ;;
    (*) PARAMETERS+=("Service=$BACKEND") ;;
  esac
}

ask_for_origins() {
  if is_given AllowedOrigins; then return; fi
  ORIGINS=$(ask 'Origins of the web app, separated by commas' http://localhost:8100)
  PARAMETERS+=("AllowedOrigins=$ORIGINS")
}

assert_no_stack() {
  local status
  status=$(stack_status)
  if [ "$status" = NONE ]; then return; fi
  assert_stack_settled "$status"
  refuse "$STACK is there already, in $status." "./run-scripts.sh update$(stack_option)"
}

create() {
  local token
  token=$(change_token)
  call_aws cloudformation create-stack --stack-name "$STACK" "${TEMPLATE_ARGUMENTS[@]}" \
    --parameters "file://$scratch/parameters.json" --capabilities CAPABILITY_NAMED_IAM \
    --enable-termination-protection --stack-policy-body file://cloudformation/stack-policy.json \
    ${ROLE_ARN:+--role-arn "$ROLE_ARN"} --client-request-token "$token" >"$scratch/created"
  await_change create "$token"
}

read_options '--stack --role-arn --template-url --yes NAME=VALUE' "$@"
assert_can_be_made
enter_account
choose_template
assert_no_stack
if [ "$YES" = no ]; then
  ask_for_backend
  ask_for_origins
fi
write_parameters ''
if ! confirm "Make the stack $STACK of these?"; then
  echo 'Nothing was made.'
  exit 4
fi
create
printf '✓ %s is made. A deletion has to be asked for twice: termination protection is on.\n' "$STACK"
run_next outputs
