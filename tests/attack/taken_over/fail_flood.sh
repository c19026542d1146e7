#!/usr/bin/env bash
# It says that it failed, and then goes on talking: nobody keeps what it says.
# in: worker
# run: run list.csv
# says: enough

PYTHONPATH=$here/taken_over exec python3 -c '
from wire import *
orders()
send("FAIL", 4, "enough")
for _ in range(300):
    write(bytes(1 << 20))
'
