# 340,000 marks above and below one letter, which have an order.
# in: file
# exit: 1
# says: quarantined 1 line

python3 -c 'print("State,District,Product\nKerala,Wayanad,a" + "\u0301\u0323" * 170000)' >input.csv
