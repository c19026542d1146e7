#!/usr/bin/env bash
# More output than a worker may send.
# in: worker
# run: run list.csv
# says: a message that can.t be read

PYTHONPATH=$here/taken_over exec python3 -c '
from wire import *
orders()
flood("OUTPUT", "x" * 60000)
'
