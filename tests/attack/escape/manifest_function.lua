-- A manifest is data: it calls nothing.
-- in: manifest
-- exit: 0
-- says: 'os' means nothing here

return { name = "attack", title = os.getenv("HOME"), version = "1.0.0",
  api = 1 }
