#!/usr/bin/env bash
# Run every test
#
# ./run-scripts.sh test [SUITE …]
#
# The suites are those of npm test; without any, all of them run.
set -euo pipefail
exec npm test -- "$@"
