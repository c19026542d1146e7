# JSON 100,000 deep.
# in: file
# exit: 1 3
# says: no header in the first 1 row.*line 1 has .\[\[\[\[

{ head -c 100000 /dev/zero | tr "\0" "["; } >input.jsonl
