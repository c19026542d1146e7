# Noise.
# in: file
# exit: 0 1 3
# says: input.csv: this is not text but binary

head -c 3000000 /dev/urandom >input.csv
