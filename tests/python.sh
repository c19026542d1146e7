# The python3 for which scripts/setup installs openpyxl; else the python3 itself:
# a version manager's shim in front of it starts a dozen processes each time.
# shellcheck shell=bash

if python=$(/usr/bin/python3 -c 'import openpyxl' 2>/dev/null &&
	echo /usr/bin/python3 ||
	python3 -c 'import sys; print(sys.executable)'); then
	PATH=$(dirname "$python"):$PATH
fi
