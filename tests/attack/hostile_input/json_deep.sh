# JSON 100,000 deep.
# in: file
# exit: 1 3
# says: .

{ head -c 100000 /dev/zero | tr "\0" "["; } >input.jsonl
