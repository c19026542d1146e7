#!/usr/bin/env bash
# A workbook of changes that never ends.
# in: worker
# run: imports diff 1 --xlsx out.xlsx
# limit: time=20,memory=400
# exit: 6
# says: limit of 256 MiB of what it may write

PYTHONPATH=$here/taken_over exec python3 -c '
from wire import *
orders()
send("FILE", "diff", "xlsx")
flood("DATA", "x" * 60000)
'
