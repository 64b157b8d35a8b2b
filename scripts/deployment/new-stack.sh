# shellcheck shell=bash
# What a stack needs before it can be made.

# Whether a parameter is given, be it empty.
is_given() { # NAME
  local parameter
  for parameter in ${PARAMETERS[@]+"${PARAMETERS[@]}"}; do
    if [ "${parameter%%=*}" = "$1" ]; then return; fi
  done
  return 1
}

# Whether one of the parameters names a backend.
has_backend() {
  local parameter
  for parameter in ${PARAMETERS[@]+"${PARAMETERS[@]}"}; do
    case $parameter in (BackendFunctionArn=?* | BackendUrl=?* | Service=?*) return ;; esac
  done
  return 1
}

refuse_without_backend() {
  refuse 'A new gateway needs a backend.' \
    "./run-scripts.sh $STEP BackendUrl=https://… --yes, or BackendFunctionArn=ARN, or Service=NAME" 2
}

# Ends the step where a new stack could only fail: it would stay behind, protected from deletion.
assert_can_be_made() {
  if [ "$YES" = yes ] && ! has_backend; then refuse_without_backend; fi
  if [ -n "$ROLE_ARN" ] && ! is_given PermissionsBoundary; then
    refuse 'A role for CloudFormation is given, but no PermissionsBoundary.' \
      "./run-scripts.sh $STEP --role-arn $ROLE_ARN PermissionsBoundary=NAME (empty if the role needs none)" 2
  fi
}
