# An old workbook of noise.
# in: file
# exit: 3
# says: input.xls: it is damaged

{ printf "\320\317\021\340\241\261\032\341"; head -c 200000 /dev/urandom; } >input.xls
