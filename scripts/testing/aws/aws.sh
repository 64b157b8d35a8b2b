#!/usr/bin/env bash
# Stands in for the AWS CLI: sends the call to the test that started it, and gives its answer.
if [ -z "${AWS_PROFILE-none}" ]; then
  echo 'The config profile () could not be found' >&2
  exit 255
fi
exec 3<>"/dev/tcp/127.0.0.1/$AWS_STAND_IN_PORT"
printf '%s\0' "$PWD" "${AWS_PROFILE-}" "${AWS_PAGER-less}" "$#" "$@" >&3
IFS= read -r -d '' code <&3
IFS= read -r -d '' output <&3
IFS= read -r -d '' error <&3
printf '%s' "$output"
printf '%s' "$error" >&2
exit "$code"
