# Cells that are formulas are text.
# in: file
# exit: 0 1
# says: line 2: Kerala,Wayanad,=cmd.x

printf "State,District,Product\nKerala,Wayanad,=cmd|x\n" >input.csv
