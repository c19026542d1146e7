# A quote that is never closed.
# in: file
# limit: time=3,memory=64
# exit: 1 3
# says: a quote opens in this line and is not closed

printf "State,District,Product\nKerala,\"" >input.csv
head -c 50000 /dev/zero | tr "\0" "\n" >>input.csv
