#!/usr/bin/env bash
# A file of a report that never ends: the disk is not the worker's to fill.
# in: worker
# run: report x -t json -o out
# limit: time=20,memory=400
# exit: 6
# says: limit of 256 MiB of what it may write

PYTHONPATH=$here/taken_over exec python3 -c '
from wire import *
orders()
send("FILE", "a.json", "json")
flood("DATA", "x" * 60000)
'
