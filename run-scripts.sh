#!/usr/bin/env bash
# The steps of the Timer Service, on this machine and on AWS: a menu, or one step by its name.
set -euo pipefail
unset CDPATH
cd -- "$(dirname -- "$0")"
# Node as npm brings it, before an older one. On the path, it would take other programs of its folder along.
NODE=$PWD/node_modules/.bin/node
if [ ! -x "$NODE" ]; then NODE=node; fi
export NODE

. scripts/deployment/account.sh

STEPS=(demo test create update outputs doctor hosting delete all)

main() {
  case ${1-menu} in
    (menu) menu ;;
    (help | --help | -h) help "${2-}" ;;
    (*)
      if ! is_step "$1"; then
        printf '✗ There is no step %s.\n  Next: choose from: %s\n' "$1" "${STEPS[*]}" >&2
        exit 2
      fi
      run_step "$@"
      ;;
  esac
}

is_step() { # NAME
  local step
  for step in "${STEPS[@]}"; do
    if [ "$step" = "$1" ]; then return; fi
  done
  return 1
}

help() { # [STEP]
  if is_step "${1-}"; then
    run_step "$1" --help
    return
  fi
  printf 'Usage: ./run-scripts.sh [STEP [OPTION …]]\n\nWithout a step, a menu. Steps:\n'
  list_steps
  printf '\n./run-scripts.sh STEP --help tells the options of a step.\n'
  printf 'AWS_PROFILE and AWS_REGION say as whom and where; what is not set is asked for once.\n'
}

list_steps() {
  local number=0 step
  for step in "${STEPS[@]}"; do
    number=$((number + 1))
    printf '  %d  %-8s  %s\n' "$number" "$step" "$(sed -n '2s/^# //p' "scripts/steps/$step.sh")"
  done
}

run_step() { # NAME OPTION...
  local step=scripts/steps/$1.sh
  case " $* " in
    (*' --help '* | *' -h '*)
      # What the file says of itself.
      sed -n '2,/^[^#]/s/^#\{1\} \{0,1\}//p' "$step"
      return
      ;;
  esac
  if grep -q '^enter_account$' "$step"; then
    check_options "$@" || return
    choose_account "$@" || return
  fi
  shift
  bash "$step" "$@"
}

# Refuses what the step would refuse, before anything is asked.
check_options() ( # STEP OPTION...
  STEP=$1
  shift
  . scripts/deployment/options.sh
  read_options "$(sed -n "s/^read_options '\(.*\)' .*/\1/p" "scripts/steps/$STEP.sh")" "$@"
)

menu() {
  local words step
  if [ ! -t 0 ]; then
    help >&2
    exit 2
  fi
  while true; do
    printf '\nTimer Service\n'
    list_steps
    printf '  q  quit\nStep, with its options: '
    read -r -a words || words=(quit)
    if [ ${#words[@]} -eq 0 ]; then continue; fi
    case ${words[0]} in
      (q | quit | exit) return ;;
      (h | help) help "${words[1]-}"; continue ;;
      ([1-9]) words[0]=${STEPS[${words[0]} - 1]-} ;;
    esac
    run_chosen "${words[@]}"
  done
}

# Runs a step, and comes back to the menu however it ends.
run_chosen() { # NAME OPTION...
  local code=0
  if ! is_step "$1"; then
    printf '✗ There is no step %s.\n' "$1"
    return
  fi
  # Ctrl+C ends the step, not the menu.
  trap : INT
  run_step "$@" || code=$?
  trap - INT
  if [ "$code" -eq 3 ]; then forget_account; fi
  if [ "$code" -ne 0 ] && [ "$code" -ne 4 ]; then printf '(%s ended with exit code %d)\n' "$1" "$code"; fi
}

main "$@"
