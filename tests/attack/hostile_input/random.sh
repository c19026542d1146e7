# Noise.
# in: file
# exit: 0 1 3
# says: .

head -c 3000000 /dev/urandom >input.csv
