-- Meghalaya: what differs from the base plugin; see README.md.
return {
  name = "meghalaya",
  title = "Meghalaya",
  version = "1.0.0",
  api = 1,
  state = 17,
  extends = "india",
  languages = { "en", "kha" },
}
