# A cell that spans a billion rows and columns.
# in: file
# exit: 3
# says: more columns than any table should

echo "<table><tr><td rowspan=1000000000 colspan=1000000000>x</td></tr><tr><td>y</td></tr></table>" >input.html
