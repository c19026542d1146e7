# One line of 60 MB.
# in: file
# limit: time=3,memory=64
# exit: 1 3
# says: line 2: x.*\n.*the line is longer than 8 MiB

printf "State,District,Product\n" >input.csv
head -c 60000000 /dev/zero | tr "\0" x >>input.csv
