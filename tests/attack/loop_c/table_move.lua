-- table.move over 2^60 places.
-- exit: 6
-- says: time limit of 1 s|too many elements

table.move({}, 1, 1 << 60, 2)
