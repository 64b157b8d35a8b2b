# shellcheck shell=bash
# What a stack needs before it can be made.

# Whether one of these parameters is given.
is_given() { # NAME...
  local name parameter
  for name in "$@"; do
    for parameter in ${PARAMETERS[@]+"${PARAMETERS[@]}"}; do
      if [ "${parameter%%=*}" = "$name" ]; then return; fi
    done
  done
  return 1
}

# Ends the step where a new stack could only fail: it would stay behind, protected from deletion.
assert_can_be_made() {
  if [ "$YES" = yes ] && ! is_given BackendFunctionArn BackendUrl Service; then
    refuse 'A new gateway needs a backend.' \
      "./run-scripts.sh $STEP BackendUrl=https://… --yes, or BackendFunctionArn=ARN, or Service=NAME" 2
  fi
  if [ -n "$ROLE_ARN" ] && ! is_given PermissionsBoundary; then
    refuse 'A role for CloudFormation is given, but no PermissionsBoundary.' \
      "./run-scripts.sh $STEP --role-arn $ROLE_ARN PermissionsBoundary=NAME (empty if the role needs none)" 2
  fi
}
