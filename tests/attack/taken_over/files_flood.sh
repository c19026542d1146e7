#!/usr/bin/env bash
# Files of a report without end, each of them empty.
# in: worker
# run: report x -t json -o out
# limit: time=60,memory=400
# exit: 6
# says: limit of 2048 MiB of what it may write

PYTHONPATH=$here/taken_over exec python3 -c '
from wire import *
orders()
for i in range(10 ** 9):
    send("FILE", "%d.json" % i, "json")
    send("FILE_END")
'
