# An empty file.
# in: file
# exit: 3
# says: empty|no 

: >input.csv
