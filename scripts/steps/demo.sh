#!/usr/bin/env bash
# Run the demo on this machine, without AWS
#
# ./run-scripts.sh demo [OPTION …]
#
# The options are those of npm start: see npm start -- --help.
set -euo pipefail
exec npm start -- "$@"
