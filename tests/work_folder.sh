# Makes an empty folder for tests and prints its name: in memory where that has
# room, since tests make many small databases, each of which waits for a disk
# that no test looks at; else where mktemp makes it.
# shellcheck shell=bash

room_kb=0
[[ -z ${TMPDIR:-} && -w /dev/shm ]] &&
	room_kb=$(df -Pk /dev/shm | awk 'NR == 2 { print $4 }')
if [[ $room_kb -ge 1048576 ]]; then
	mktemp -d /dev/shm/zila.XXXXXX
else
	mktemp -d
fi
