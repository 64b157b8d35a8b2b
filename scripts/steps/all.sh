#!/usr/bin/env bash
# Test, make or change the gateway, examine it, publish the app
#
# ./run-scripts.sh all [NAME=VALUE …] [--stack NAME] [--role-arn ARN] [--yes]
#
# The options are those of create and update.
set -euo pipefail
. scripts/deployment/step.sh

read_options '--stack --role-arn --yes NAME=VALUE' "$@"
enter_account
status=$(stack_status)
if [ "$status" = NONE ]; then
  change=create
else
  assert_stack_settled "$status"
  change=update
fi
bash scripts/steps/test.sh
bash "scripts/steps/$change.sh" "$@"
bash scripts/steps/doctor.sh --stack "$STACK"
run_next hosting
