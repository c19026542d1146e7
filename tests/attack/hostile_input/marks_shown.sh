# Many marks, which take no column, and then as many letters as are cut off.
# in: file
# exit: 1
# says: line 2: Kerala,Wayanad,a.{1,2000}\.\.\.

python3 -c 'print("State,District,Product\nKerala,Wayanad,a" +
	"\u0301\u0323" * 170000 + "x" * 300)' >input.csv
