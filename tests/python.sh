# The python3 itself: a version manager's shim in front of it starts a dozen
# processes each time.
# shellcheck shell=bash

if python=$(python3 -c 'import sys; print(sys.executable)'); then
	PATH=$(dirname "$python"):$PATH
fi
