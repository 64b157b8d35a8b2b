#!/usr/bin/env bash
# Show the gateway's address, and tell the app
#
# ./run-scripts.sh outputs [--stack NAME] [--yes]
#
# The app is told by amplify_outputs.json, this clone's own file: an app that Amplify Hosting builds has
# one of its own.
#
# --stack  name of the stack (timerservice-apigateway)
# --yes    write the address to this clone's amplify_outputs.json without asking
set -euo pipefail
. scripts/deployment/step.sh

read_options '--stack --yes' "$@"
enter_account
status=$(stack_status)
assert_stack_settled "$status"
call_aws cloudformation describe-stacks --stack-name "$STACK" --output text \
  --query 'Stacks[0].Outputs[].[OutputKey, OutputValue]' >"$scratch/outputs"
endpoint=
while IFS=$'\t' read -r key value; do
  printf '%-12s %s\n' "$key" "$value"
  if [ "$key" = ApiEndpoint ]; then endpoint=$value; fi
done <"$scratch/outputs"

if [ -z "$endpoint" ]; then
  refuse "$STACK has no ApiEndpoint: it is not of cloudformation/1_ApiGatewayAuthorizer.yml." \
    './run-scripts.sh outputs --stack NAME'
fi
if [ ! -f amplify_outputs.json ]; then exit; fi
known=$(deployment api-url amplify_outputs.json)
if [ "$known" = "$endpoint" ]; then
  echo 'amplify_outputs.json says the same to the app.'
elif confirm "amplify_outputs.json sends the app to ${known:-no API}. Write this address there?"; then
  deployment api-url amplify_outputs.json "$endpoint" >"$scratch/written"
  echo "✓ This clone's amplify_outputs.json: custom.api_url is this address."
fi
