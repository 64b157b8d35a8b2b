#!/usr/bin/env bash
# Change the gateway, after a look at what changes
#
# ./run-scripts.sh update [NAME=VALUE …] [--stack NAME] [--role-arn ARN] [--template-url URL] [--yes]
#
# NAME=VALUE are parameters of cloudformation/1_ApiGatewayAuthorizer.yml, for example
# AllowedOrigins=https://app.example.com,http://localhost:8100. Those that are not given stay, except
# user pool and app client: they come from amplify_outputs.json, and with --yes a change of them has to be
# given besides. A stack without termination protection is offered it, and the stack policy, as create
# gives them.
#
# --stack         name of the stack (timerservice-apigateway)
# --role-arn      role that CloudFormation takes on for this stack, from now on
# --template-url  where the template is in a bucket, if it is too large for the command line
# --yes           show the changes and make them without asking; protect the stack
set -euo pipefail
. scripts/deployment/step.sh
. scripts/deployment/template.sh

# Makes the change set, or ends the step where there is nothing to change.
make_change_set() { # NAME
  call_aws cloudformation create-change-set --stack-name "$STACK" --change-set-name "$1" \
    --change-set-type UPDATE "${TEMPLATE_ARGUMENTS[@]}" \
    --parameters "file://$scratch/parameters.json" --capabilities CAPABILITY_NAMED_IAM \
    ${ROLE_ARN:+--role-arn "$ROLE_ARN"} >"$scratch/change-set"
  if try_aws cloudformation wait change-set-create-complete --stack-name "$STACK" \
    --change-set-name "$1"; then return; fi
  if ! aws_said 'Waiter'; then explain_aws_error; fi
  refuse_failed_change_set "$1"
}

refuse_failed_change_set() { # NAME
  local reason
  reason=$(of_change_set "$1" StatusReason)
  case $reason in
    (*"didn't contain changes"* | *'No updates are to be performed'*)
      printf '✓ Nothing to update: %s is as the template and the parameters want it.\n' "$STACK"
      offer_protection
      exit
      ;;
  esac
  refuse "The change set failed: $reason" "mend that, then ./run-scripts.sh update$(stack_option)"
}

of_change_set() { # NAME QUERY
  call_aws cloudformation describe-change-set --stack-name "$STACK" --change-set-name "$1" \
    --query "$2" --output text
}

# However the step ends: who finds a change set later cannot know that nobody agreed to it.
delete_change_set() { # NAME
  try_aws cloudformation delete-change-set --stack-name "$STACK" --change-set-name "$1" \
    >"$scratch/change-set" || true
  rm -rf "$scratch"
}

show_changes() { # NAME
  local action replacement id type
  of_change_set "$1" \
    'Changes[].ResourceChange.[Action, Replacement, LogicalResourceId, ResourceType]' \
    >"$scratch/changes"
  printf 'Changes:\n'
  while IFS=$'\t' read -r action replacement id type; do
    case $replacement in
      (True) action=REPLACE ;;
      (Conditional) action='Modify, perhaps REPLACE' ;;
    esac
    printf '  %-24s %-24s %s\n' "$action" "$id" "$type"
  done <"$scratch/changes"
}

# A stack that was made otherwise, or whose deletion has failed, lacks the protection that create gives.
offer_protection() {
  local protected
  protected=$(call_aws cloudformation describe-stacks --stack-name "$STACK" \
    --query 'Stacks[0].EnableTerminationProtection' --output text)
  if [ "$protected" = True ]; then return; fi
  if ! confirm "$STACK is not protected from deletion. Protect it, and its API from replacement?"; then
    return
  fi
  call_aws cloudformation set-stack-policy --stack-name "$STACK" \
    --stack-policy-body file://cloudformation/stack-policy.json
  call_aws cloudformation update-termination-protection --stack-name "$STACK" \
    --enable-termination-protection >"$scratch/protected"
  printf '✓ %s is protected.\n' "$STACK"
}

read_options '--stack --role-arn --template-url --yes NAME=VALUE' "$@"
enter_account
choose_template
status=$(stack_status)
assert_stack_settled "$status"
call_aws cloudformation describe-stacks --stack-name "$STACK" --query 'Stacks[0].Parameters' \
  --output json >"$scratch/previous.json"
write_parameters "$scratch/previous.json"
token=$(change_token)
trap 'delete_change_set "$token"' EXIT
make_change_set "$token"
show_changes "$token"
if ! confirm "Make these changes to $STACK?"; then
  echo 'Nothing was changed.'
  exit 4
fi
call_aws cloudformation execute-change-set --stack-name "$STACK" --change-set-name "$token" \
  --client-request-token "$token"
trap 'rm -rf "$scratch"' EXIT
await_change update "$token"
printf '✓ %s is up to date.\n' "$STACK"
offer_protection
run_next outputs
