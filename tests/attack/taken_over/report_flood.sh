#!/usr/bin/env bash
# Rows of a report, which are held until its end.
# in: worker
# run: report x -t json -o out
# limit: time=20,memory=400
# says: message 50, which does not belong

PYTHONPATH=$here/taken_over exec python3 -c '
from wire import *
orders()
flood("RESULT_ROW", "cites", "x" * 60000)
'
