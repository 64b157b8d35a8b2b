# shellcheck shell=bash
# What every step on AWS starts from.

STEP=$(basename "$0" .sh)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/run-scripts.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

. scripts/deployment/terminal.sh
. scripts/deployment/options.sh
. scripts/deployment/aws.sh
. scripts/deployment/stack.sh

# Asks Node for what needs JSON or YAML.
deployment() {
  if [ ! -d node_modules ]; then refuse 'The packages are not installed.' 'npm ci'; fi
  STEP=$STEP "$NODE" scripts/deployment/main.ts "$@"
}

# Runs another step on the same stack.
run_next() { # STEP OPTION...
  local step=$1
  shift
  if [ "$YES" = yes ]; then set -- --yes "$@"; fi
  bash "scripts/steps/$step.sh" --stack "$STACK" "$@"
}
