# shellcheck shell=bash
# shellcheck disable=SC2034 # The steps read what is set here.
# The options of the steps. A step names those that it takes.

YES=no
UNPROTECT=no
STACK=timerservice-apigateway
ROLE_ARN=
TEMPLATE_URL=
APP_ID=
BRANCH=main
PARAMETERS=()

read_options() { # TAKEN ARGUMENT...
  local taken=" $1 " option
  shift
  while [ $# -gt 0 ]; do
    option=$1
    case $option in ([A-Za-z]*=*) option=NAME=VALUE ;; esac
    case $taken in
      (*" $option "*) ;;
      (*) refuse "$STEP does not take $1." "choose from:${taken% }" 2 ;;
    esac
    case $option in
      (--yes) YES=yes ;;
      (--unprotect) UNPROTECT=yes ;;
      (NAME=VALUE) PARAMETERS+=("$1") ;;
      (*)
        if [ $# -lt 2 ] || [ -z "$2" ]; then refuse "$1 lacks its value." "$STEP $1 VALUE" 2; fi
        set_option "$1" "$2"
        shift
        ;;
    esac
    shift
  done
}

set_option() { # NAME VALUE
  case $1 in
    (--stack) STACK=$2 ;;
    (--role-arn) ROLE_ARN=$2 ;;
    (--template-url) TEMPLATE_URL=$2 ;;
    (--app-id) APP_ID=$2 ;;
    (--branch) BRANCH=$2 ;;
  esac
}
