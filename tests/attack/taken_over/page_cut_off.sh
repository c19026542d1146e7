#!/usr/bin/env bash
# The page that both share, without its memory.
# in: worker
# run: sql SELECT
# says: Operation not permitted

PYTHONPATH=$here/taken_over exec python3 -c '
from wire import *
orders()
try:
    os.ftruncate(PAGE, 0)
except OSError as error:
    send("FAIL", 4, str(error))
'
