# Tables in tables, 100,000 deep.
# in: file
# limit: time=3,memory=64
# exit: 3
# says: tables in tables, more than 32 deep

{ yes "<table><tr><td>" | head -n 100000; } >input.html
