-- One line of 30 MB.
-- exit: 4
-- says: logged

zila.log(("x"):rep(30000000))
error "logged"
