# A workbook whose sheet unpacks to more than the archive says.
# in: file
# limit: time=3,memory=64
# exit: 3
# says: input.xlsx: .*it is described in two ways

python3 "$here/hostile_input/workbook.py" 1000
