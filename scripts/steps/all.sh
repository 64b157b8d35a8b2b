#!/usr/bin/env bash
# Test, make or change the gateway, examine it, publish the app
#
# ./run-scripts.sh all [NAME=VALUE …] [--stack NAME] [--role-arn ARN] [--app-id ID] [--branch NAME] [--yes]
#
# The options are those of create and update, and of hosting. The app that hosting publishes calls the
# gateway that its own build deploys, not this one: for an app that comes by git push, use hosting alone.
set -euo pipefail
. scripts/deployment/step.sh
. scripts/deployment/new-stack.sh

read_options '--stack --role-arn --app-id --branch --yes NAME=VALUE' "$@"
enter_account
status=$(stack_status)
if [ "$status" = NONE ]; then
  change=create
  assert_can_be_made
else
  assert_stack_settled "$status"
  change=update
fi
bash scripts/steps/test.sh
run_next "$change" ${ROLE_ARN:+--role-arn "$ROLE_ARN"} ${PARAMETERS[@]+"${PARAMETERS[@]}"}
bash scripts/steps/doctor.sh --stack "$STACK"
run_next hosting ${APP_ID:+--app-id "$APP_ID"} --branch "$BRANCH"
