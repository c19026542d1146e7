# Cells that are formulas are text.
# in: file
# exit: 0 1
# says: .

printf "State,District,Product\nKerala,Wayanad,=cmd|x\n" >input.csv
