#!/usr/bin/env bash
# A file that was never written, as one of a report.
# in: worker
# run: report x -t json -o out
# says: message 50, which does not belong

PYTHONPATH=$here/taken_over exec python3 -c '
from wire import *
orders()
send("REPORT", "x", 0, 0, "2020-01-01", "2020-01-01", "en", "", 0, "{}", "{}")
send("RESULT_ROW", None, "out/x.json", "json", "0" * 64, 5)
send("DONE")
'
