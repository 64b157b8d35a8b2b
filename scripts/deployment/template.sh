# shellcheck shell=bash
# The gateway's template and its parameters, as AWS takes them on the command line.

TEMPLATE=cloudformation/1_ApiGatewayAuthorizer.yml
TEMPLATE_ARGUMENTS=()

# Sets TEMPLATE_ARGUMENTS.
choose_template() {
  local size
  if [ -n "$TEMPLATE_URL" ]; then
    TEMPLATE_ARGUMENTS=(--template-url "$TEMPLATE_URL")
    return
  fi
  size=$(wc -c <"$TEMPLATE")
  # https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
  if [ "$size" -gt 51200 ]; then
    refuse "$TEMPLATE has $((size)) bytes; AWS takes 51200 from a command line." \
      "aws s3 cp $TEMPLATE s3://BUCKET/, then ./run-scripts.sh $STEP --template-url https://BUCKET.s3.$AWS_REGION.amazonaws.com/${TEMPLATE##*/}"
  fi
  TEMPLATE_ARGUMENTS=(--template-body "file://$TEMPLATE")
}

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

# Writes the parameters to $scratch/parameters.json and shows them. In a file, because AWS's short form
# takes the commas of a list for its own.
write_parameters() { # FILE_OF_THE_STACK'S_OWN_PARAMETERS, or nothing for a new stack
  deployment parameters --template "$TEMPLATE" --outputs amplify_outputs.json \
    --region "$AWS_REGION" ${1:+--previous "$1"} --write "$scratch/parameters.json" \
    ${PARAMETERS[@]+"${PARAMETERS[@]}"}
}
