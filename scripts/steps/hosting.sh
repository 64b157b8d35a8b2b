#!/usr/bin/env bash
# Build and publish the web app by Amplify Hosting
#
# ./run-scripts.sh hosting [--app-id ID] [--branch NAME] [--stack NAME] [--yes]
#
# Gives the Amplify app its rewrites, starts a build of the branch, and tells its address. Connecting
# the app to its repository is done once, in the console: it needs a sign-in there.
# The build is that of amplify.yml: it deploys a gateway and a user pool of its own inside Amplify, and
# the app calls those, not the gateway that create makes.
#
# --app-id  of the Amplify app, if not the one that is connected to this clone's remote, origin
# --branch  that is built (main)
# --stack   name of the gateway's stack (timerservice-apigateway)
# --yes     ask nothing
set -euo pipefail
. scripts/deployment/step.sh

RULES=scripts/hosting/custom-rules.json

# Sets APP_ID: the app that is connected to this clone's repository, unless one is named.
choose_app() {
  local apps own id name repository found=()
  if [ -n "$APP_ID" ]; then return; fi
  apps=$(call_aws amplify list-apps --query 'apps[].[appId, name, repository]' --output text)
  if [ -z "$apps" ]; then
    refuse "There is no Amplify app in $AWS_REGION." \
      "connect the repository at https://$AWS_REGION.console.aws.amazon.com/amplify/create"
  fi
  own=$(repository_name "$(git remote get-url origin 2>/dev/null)")
  while IFS=$'\t' read -r id name repository; do
    if [ "$(repository_name "$repository")" = "${own:-none}" ]; then found+=("$id"); fi
  done <<<"$apps"
  if [ ${#found[@]} -ne 1 ]; then
    refuse "${#found[@]} of the Amplify apps in $AWS_REGION are of this repository, ${own:-which has no origin}: ${apps//$'\n'/, }." \
      './run-scripts.sh hosting --app-id ID'
  fi
  APP_ID=${found[0]}
}

# Prints what is the same in every address of a repository: host and path, without a name or a password.
repository_name() { # URL
  local name=${1#*://}
  name=${name##*@}
  name=${name/://}
  printf '%s' "${name%.git}" | tr '[:upper:]' '[:lower:]'
}

# Sets the app's name, and the address at which Amplify serves the branch; tells whose app it is.
find_app() {
  local branch found repository
  found=$(call_aws amplify get-app --app-id "$APP_ID" \
    --query 'app.[defaultDomain, name, repository]' --output text)
  IFS=$'\t' read -r domain app repository <<<"$found"
  app="$app ($APP_ID)"
  printf 'Amplify app %s of %s\n' "$app" "$repository"
  if ! branch=$(try_aws amplify get-branch --app-id "$APP_ID" --branch-name "$BRANCH" \
    --query branch.displayName --output text); then
    if ! aws_said NotFoundException; then explain_aws_error; fi
    refuse "The Amplify app $app has no branch $BRANCH." \
      "./run-scripts.sh hosting --branch NAME, or connect it in the console"
  fi
  address=https://$branch.$domain
}

set_rewrites() {
  local rewrites
  call_aws amplify get-app --app-id "$APP_ID" --query app.customRules --output json \
    >"$scratch/present.json"
  rewrites=$(deployment rewrites --present "$scratch/present.json" --wanted "$RULES" \
    --write "$scratch/rewrites.json")
  if [ -z "$rewrites" ]; then return; fi
  printf '%s\n' "$rewrites"
  if ! confirm "Give $app these rewrites?"; then return; fi
  if try_aws amplify update-app --app-id "$APP_ID" --custom-rules "file://$scratch/rewrites.json" \
    >"$scratch/app"; then return; fi
  if ! aws_said AccessDenied; then explain_aws_error; fi
  refuse "You may not set the rewrites of $app." \
    "ask who connected it to its repository to run ./run-scripts.sh hosting --app-id $APP_ID, once."
}

start_build() {
  local job
  if ! confirm "Build and publish $BRANCH of $app?"; then return; fi
  if ! job=$(try_aws amplify start-job --app-id "$APP_ID" --branch-name "$BRANCH" --job-type RELEASE \
    --query jobSummary.jobId --output text); then
    if ! aws_said running; then explain_aws_error; fi
    refuse "A build of $BRANCH of $app is under way already." \
      "wait for that build; rewrites need none. ./run-scripts.sh hosting starts another one after it"
  fi
  printf '✓ Build %s is under way: it takes some minutes.\n' "$job"
}

# The app is of no use where the gateway doesn't let it in.
compare_origins() {
  local origins
  # There may be no stack, and who publishes the app need not be allowed to look at it.
  origins=$(describe_stack \
    "Stacks[0].Parameters[?ParameterKey=='AllowedOrigins'].ParameterValue | [0]") || return 0
  case ",$origins," in (*",$address,"*) return ;; esac
  # amplify.yml may be another one by now.
  printf '%s takes no calls from there, and needs to take none from an app whose build deploys a gateway.\n' "$STACK"
  printf '  Next, for an app that calls %s: %s\n' "$STACK" \
    "./run-scripts.sh update$(stack_option) AllowedOrigins=$origins,$address"
}

read_options '--app-id --branch --stack --yes' "$@"
enter_account
choose_app
find_app
set_rewrites
start_build
printf 'App      %s\n' "$address"
compare_origins
