-- Telangana: what differs from the base plugin; see README.md.
return {
  name = "telangana",
  title = "Telangana",
  version = "1.0.0",
  api = 1,
  state = 36,
  extends = "india",
  languages = { "te", "ur" },
}
