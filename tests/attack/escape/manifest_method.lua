-- There are no methods of strings in a manifest.
-- in: manifest
-- exit: 0
-- says: attempt to (index|call)

return { name = "attack", title = ("x"):rep(9), version = "1.0.0", api = 1 }
