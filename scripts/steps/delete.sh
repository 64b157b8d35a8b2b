#!/usr/bin/env bash
# Delete the gateway; data is listed, and never deleted with it
#
# ./run-scripts.sh delete [--stack NAME] [--yes --unprotect]
#
# --stack      name of the stack (timerservice-apigateway)
# --yes        ask nothing
# --unprotect  with --yes: also where termination protection is on
set -euo pipefail
. scripts/deployment/step.sh

# Tells what becomes of the data in the stack, and ends the step if any would be lost.
tell_what_becomes_of_data() {
  call_aws cloudformation get-template --stack-name "$STACK" --output json >"$scratch/template.json"
  call_aws cloudformation list-stack-resources --stack-name "$STACK" --output json \
    >"$scratch/resources.json"
  deployment data --region "$AWS_REGION" --template "$scratch/template.json" --resources "$scratch/resources.json"
}

agree() {
  local answer
  if [ "$YES" = yes ]; then
    if [ "$protected" != True ] || [ "$UNPROTECT" = yes ]; then return; fi
    refuse "$STACK is protected from deletion." \
      "./run-scripts.sh delete$(stack_option) --yes --unprotect"
  fi
  if [ "$protected" = True ]; then echo 'Termination protection is on, and would be turned off.'; fi
  answer=$(ask "Delete it in $AWS_REGION? Then type its name, $STACK" '')
  if [ "$answer" = "$STACK" ]; then return; fi
  echo 'Nothing was deleted.'
  exit 4
}

delete() {
  local token
  token=$(change_token)
  if [ "$protected" = True ]; then
    call_aws cloudformation update-termination-protection --stack-name "$STACK" \
      --no-enable-termination-protection >"$scratch/unprotected"
  fi
  call_aws cloudformation delete-stack --stack-name "$STACK" --client-request-token "$token"
  await_change delete "$token"
}

read_options '--stack --yes --unprotect' "$@"
enter_account
status=$(stack_status)
case $status in
  # What is left of a change that failed is what this step is for.
  (ROLLBACK_COMPLETE | ROLLBACK_FAILED | CREATE_FAILED | DELETE_FAILED | UPDATE_ROLLBACK_FAILED)
    tell_what_becomes_of_data
    ;;
  # Nothing was made yet: there is no template to look at.
  (REVIEW_IN_PROGRESS) ;;
  (*)
    assert_stack_settled "$status"
    tell_what_becomes_of_data
    ;;
esac
protected=$(call_aws cloudformation describe-stacks --stack-name "$STACK" \
  --query 'Stacks[0].EnableTerminationProtection' --output text)
agree
delete
printf '✓ %s is deleted.\n' "$STACK"
