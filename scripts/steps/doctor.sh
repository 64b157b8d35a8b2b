#!/usr/bin/env bash
# Find out why the app cannot call the gateway
#
# ./run-scripts.sh doctor [--stack NAME] [--yes]
#
# Examines the stack's API from each of its allowed origins: see projects/doctor/README.md.
#
# --stack  name of the stack (timerservice-apigateway)
# --yes    ask nothing
set -euo pipefail
. scripts/deployment/step.sh

read_options '--stack --yes' "$@"
enter_account
status=$(stack_status)
assert_stack_settled "$status"
api=$(call_aws cloudformation describe-stacks --stack-name "$STACK" --output text --query \
  "Stacks[0].[Outputs[?OutputKey=='ApiEndpoint'].OutputValue | [0], Parameters[?ParameterKey=='AllowedOrigins'].ParameterValue | [0]]")
IFS=$'\t' read -r endpoint origins <<<"$api"

compared=()
if [ -f amplify_outputs.json ]; then compared=(--outputs amplify_outputs.json); fi
IFS=, read -r -a allowed <<<"$origins"
healthy=yes
for origin in "${allowed[@]}"; do
  npm run --silent doctor -- --api "$endpoint" --origin "$origin" \
    ${compared[@]+"${compared[@]}"} || healthy=no
done
[ "$healthy" = yes ]
