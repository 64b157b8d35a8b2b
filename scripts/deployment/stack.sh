# shellcheck shell=bash
# The gateway's stack: what it is like, and what becomes of a change.

# Prints the stack's status, or NONE.
stack_status() {
  if describe_stack '[Stacks[0].StackStatus]'; then return; fi
  if aws_said 'does not exist'; then
    echo NONE
  else
    explain_aws_error
  fi
}

# Prints of the stack what the JMESPath query names.
describe_stack() { # QUERY
  try_aws cloudformation describe-stacks --stack-name "$STACK" --query "$1" --output text
}

# Ends the step unless the stack is there and can be worked on.
assert_stack_settled() { # STATUS
  case $1 in
    (NONE)
      refuse "There is no stack $STACK in $AWS_REGION." \
        "check the name, or ./run-scripts.sh create$(stack_option). What a git push deployed is in Amplify's stack: amplify/backend.ts changes it, npm run doctor -- --api URL --origin URL examines it." ;;
    (REVIEW_IN_PROGRESS)
      refuse "$STACK is in $1: a change set waits to make it, and nothing is made yet." \
        "execute that one in CloudFormation's console, or ./run-scripts.sh delete$(stack_option), then create" ;;
    (ROLLBACK_COMPLETE | ROLLBACK_FAILED | CREATE_FAILED)
      refuse "$STACK is in $1: its creation failed, and it can only be deleted." \
        "./run-scripts.sh delete$(stack_option), then create" ;;
    (DELETE_FAILED)
      refuse "$STACK is in $1: its deletion stopped halfway." \
        "./run-scripts.sh delete$(stack_option)" ;;
    (UPDATE_ROLLBACK_FAILED)
      refuse "$STACK is in $1: the way back from an update is blocked." \
        "aws cloudformation continue-update-rollback --region $AWS_REGION --stack-name $STACK" ;;
    (*_IN_PROGRESS)
      refuse "$STACK is in $1: another change is under way." \
        "wait until it is done, then ./run-scripts.sh $STEP$(stack_option)" ;;
  esac
}

# What the next step needs to find the same stack.
stack_option() {
  if [ "$STACK" != timerservice-apigateway ]; then printf ' --stack %s' "$STACK"; fi
}

# A name for a change, by which its events are found again.
change_token() {
  printf 'run-scripts-%s-%s' "$(date -u +%Y%m%dT%H%M%S)" "$$"
}

# Waits until the change is done; ends the step with its cause where it failed.
await_change() { # create|update|delete TOKEN
  local next
  printf 'Waiting for AWS, a minute or two …\n'
  if try_aws cloudformation wait "stack-$1-complete" --stack-name "$STACK"; then return; fi
  if ! aws_said 'Waiter'; then explain_aws_error; fi
  if aws_said 'Max attempts'; then
    case $1 in (delete) next=delete ;; (*) next=outputs ;; esac
    refuse "The $1 of $STACK is still under way." \
      "wait until CloudFormation's console says that it is done, then ./run-scripts.sh $next$(stack_option)"
  fi
  refuse_failed_change "$1" "$2"
}

# Prints of the first event with such a status, in a change, what it was about and why.
first_event() { # TOKEN END_OF_STATUS
  # The latest event comes first. The CLI would answer the query for each page of events: the first page
  # holds the latest hundred.
  call_aws cloudformation describe-stack-events --no-paginate --stack-name "$STACK" --output text --query \
    "StackEvents[?ClientRequestToken=='$1' && ends_with(ResourceStatus, '$2')].[LogicalResourceId, ResourceStatusReason] | [-1]"
}

refuse_failed_change() { # create|update|delete TOKEN
  local cause next
  # What failed first is the cause of the rest.
  cause=$(first_event "$2" _FAILED)
  # Where an import is missing or an export is taken, no resource fails: the stack turns back.
  if [ "$cause" = None ]; then cause=$(first_event "$2" ROLLBACK_IN_PROGRESS); fi
  case $1 in
    (create) next="./run-scripts.sh delete$(stack_option), mend that, then create" ;;
    (update) next="AWS took the change back: mend that, then ./run-scripts.sh update$(stack_option)" ;;
    (*) next="mend that, then ./run-scripts.sh delete$(stack_option)" ;;
  esac
  if [ "$cause" = None ]; then cause="no resource: see its events in CloudFormation's console"; fi
  refuse "The $1 failed at ${cause/$'\t'/: }" "$next"
}
