# A million columns.
# in: file
# limit: time=3,memory=64
# exit: 3
# says: columns|.

{ printf "State,District,Product"; yes , | head -n 1000000 | tr -d "\n"; echo; echo "Kerala,Wayanad,Tea"; } >input.csv
