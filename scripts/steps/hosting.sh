#!/usr/bin/env bash
# Build and publish the web app by Amplify Hosting
#
# ./run-scripts.sh hosting [--app-id ID] [--branch NAME] [--stack NAME] [--yes]
#
# Gives the Amplify app its rewrites, starts a build of the branch, and tells its address. Connecting
# the app to its repository is done once, in the console: it needs a sign-in there.
#
# --app-id  of the Amplify app, where the region has several
# --branch  that is built (main)
# --stack   name of the gateway's stack (timerservice-apigateway)
# --yes     ask nothing
set -euo pipefail
. scripts/deployment/step.sh

RULES=scripts/hosting/custom-rules.json

choose_app() {
  local apps
  if [ -n "$APP_ID" ]; then return; fi
  apps=$(call_aws amplify list-apps --query 'apps[].[appId, name]' --output text)
  case $apps in
    ('')
      refuse "There is no Amplify app in $AWS_REGION." \
        "connect the repository at https://$AWS_REGION.console.aws.amazon.com/amplify/create" ;;
    (*$'\n'*)
      refuse "There are several Amplify apps in $AWS_REGION: ${apps//$'\n'/, }." \
        './run-scripts.sh hosting --app-id ID' ;;
  esac
  APP_ID=${apps%%$'\t'*}
}

# Sets the address at which Amplify serves the branch.
find_address() {
  local branch
  domain=$(call_aws amplify get-app --app-id "$APP_ID" --query app.defaultDomain --output text)
  if ! branch=$(try_aws amplify get-branch --app-id "$APP_ID" --branch-name "$BRANCH" \
    --query branch.displayName --output text); then
    if ! aws_said NotFoundException; then explain_aws_error; fi
    refuse "The Amplify app $APP_ID has no branch $BRANCH." \
      "./run-scripts.sh hosting --branch NAME, or connect it in the console"
  fi
  address=https://$branch.$domain
}

set_rewrites() {
  local rules
  rules=$(call_aws amplify get-app --app-id "$APP_ID" --output text \
    --query 'app.customRules[].[status, source, target]')
  printf 'Rewrites of the app so far:\n%s\n' "${rules:-none}"
  if ! confirm "Replace them by those of $RULES?"; then return; fi
  call_aws amplify update-app --app-id "$APP_ID" --custom-rules "file://$RULES" >"$scratch/app"
}

start_build() {
  local job
  if ! confirm "Build and publish $BRANCH?"; then return; fi
  job=$(call_aws amplify start-job --app-id "$APP_ID" --branch-name "$BRANCH" --job-type RELEASE \
    --query jobSummary.jobId --output text)
  printf '✓ Build %s is under way: it takes some minutes.\n' "$job"
}

# The app is of no use where the gateway doesn't let it in.
compare_origins() {
  local origins
  # There may be no stack, and who publishes the app need not be allowed to look at it.
  origins=$(describe_stack \
    "Stacks[0].Parameters[?ParameterKey=='AllowedOrigins'].ParameterValue | [0]") || return 0
  case ",$origins," in (*",$address,"*) return ;; esac
  printf '%s does not take calls from there.\n  Next: %s\n' "$STACK" \
    "./run-scripts.sh update$(stack_option) AllowedOrigins=$origins,$address"
}

read_options '--app-id --branch --stack --yes' "$@"
enter_account
choose_app
find_address
set_rewrites
start_build
printf 'App      %s\n' "$address"
compare_origins
