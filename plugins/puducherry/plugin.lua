-- Puducherry: what differs from the base plugin; see README.md.
return {
  name = "puducherry",
  title = "Puducherry",
  version = "1.0.0",
  api = 1,
  state = 34,
  extends = "india",
  languages = { "ta", "te", "ml", "en" },
}
