# shellcheck shell=bash
# What a step says and asks. Questions go to standard error, so that answers can be captured.

# Says what is wrong and what to do about it, and ends the step.
# Exit codes: 1 it cannot be done, 2 it is asked for wrongly, 3 AWS does not let this person in,
# 4 nobody agreed to it.
refuse() { # MESSAGE NEXT [EXIT_CODE]
  printf '✗ %s\n  Next: %s\n' "$1" "$2" >&2
  exit "${3:-1}"
}

# Prints the answer, or the default where the answer is empty.
ask() { # QUESTION DEFAULT
  local answer
  printf '%s%s: ' "$1" "${2:+ [$2]}" >&2
  if ! IFS= read -r answer; then
    printf '\n' >&2
    refuse 'There is nobody to answer this question.' 'run it in a terminal, or with --yes.'
  fi
  printf '%s\n' "${answer:-$2}"
}

# Whether the answer is yes; --yes gives it in advance.
confirm() { # QUESTION
  local answer
  if [ "$YES" = yes ]; then return 0; fi
  answer=$(ask "$1 (y/N)" '') || exit
  case $answer in (y | Y | yes | Yes) return 0 ;; esac
  return 1
}
