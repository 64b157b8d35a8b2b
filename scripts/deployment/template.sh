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

# Writes the parameters to $scratch/parameters.json and shows them. In a file, because AWS's short form
# takes the commas of a list for its own.
write_parameters() { # FILE_OF_THE_STACK'S_OWN_PARAMETERS, or nothing for a new stack
  local unasked=()
  if [ "$YES" = yes ]; then unasked=(--yes); fi
  deployment parameters --template "$TEMPLATE" --outputs amplify_outputs.json \
    --region "$AWS_REGION" ${1:+--previous "$1"} ${unasked[@]+"${unasked[@]}"} --write "$scratch/parameters.json" \
    ${PARAMETERS[@]+"${PARAMETERS[@]}"}
}
