# A workbook whose sheet unpacks to 83 MB, from less than 1.
# in: file
# limit: time=3,memory=64
# exit: 3
# says: input.xlsx: .*unpacks to more than 200 times its size

python3 "$here/hostile_input/workbook.py"
