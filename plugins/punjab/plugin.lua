-- Punjab: what differs from the base plugin; see README.md.
return {
  name = "punjab",
  title = "Punjab",
  version = "1.0.0",
  api = 1,
  state = 3,
  extends = "india",
  languages = { "pa" },
}
