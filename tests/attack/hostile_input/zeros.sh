# A hundred million NULs.
# in: file
# limit: time=3,memory=64
# exit: 3
# says: input.csv: this is not text but binary

head -c 100000000 /dev/zero >input.csv
