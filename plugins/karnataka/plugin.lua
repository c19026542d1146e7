-- Karnataka: what differs from the base plugin; see README.md.
return {
  name = "karnataka",
  title = "Karnataka",
  version = "1.0.0",
  api = 1,
  state = 29,
  extends = "india",
  languages = { "kn" },
}
