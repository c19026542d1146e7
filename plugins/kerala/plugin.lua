-- Kerala: what differs from the base plugin; see README.md.
return {
  name = "kerala",
  title = "Kerala",
  version = "1.0.0",
  api = 1,
  state = 32,
  extends = "india",
  languages = { "ml", "en" },
}
