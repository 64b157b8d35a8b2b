# shellcheck shell=bash
# As whom and where the steps work on AWS: set once, for all of them.

. scripts/deployment/terminal.sh

PROFILE_ASKED=no
REGION_ASKED=no

# Sets AWS_PROFILE and AWS_REGION; asks for what is not set, unless --yes forbids it.
choose_account() { # STEP OPTION...
  YES=no
  case " $* " in (*' --yes '*) YES=yes ;; esac
  # The step itself says so.
  if ! command -v aws >/dev/null; then return; fi
  choose_profile && choose_region
}

choose_profile() {
  local profile
  # An empty name would be looked for.
  if [ -z "${AWS_PROFILE:-}" ]; then unset AWS_PROFILE; fi
  if [ -n "${AWS_PROFILE:-}${AWS_ACCESS_KEY_ID:-}" ] || [ "$PROFILE_ASKED" = yes ]; then return; fi
  if [ "$YES" = yes ]; then return; fi
  profile=$(ask 'AWS profile (Enter for none)' '') || return
  PROFILE_ASKED=yes
  if [ -n "$profile" ]; then export AWS_PROFILE=$profile; fi
}

choose_region() {
  local region
  region=${AWS_REGION:-${AWS_DEFAULT_REGION:-}}
  if [ -z "$region" ]; then
    region=$(likely_region)
    if [ "$YES" = no ]; then
      region=$(ask 'AWS region' "$region") || return
      REGION_ASKED=yes
    fi
  fi
  export AWS_REGION=$region
}

# Prints where the user pool is, else where the profile is at home.
likely_region() {
  "$NODE" scripts/deployment/main.ts pool-region amplify_outputs.json 2>/dev/null ||
    aws configure get region 2>/dev/null ||
    true
}

# Asks again next time: what was answered led nowhere.
forget_account() {
  if [ "$PROFILE_ASKED" = yes ]; then unset AWS_PROFILE; fi
  if [ "$REGION_ASKED" = yes ]; then unset AWS_REGION; fi
  PROFILE_ASKED=no
  REGION_ASKED=no
}
