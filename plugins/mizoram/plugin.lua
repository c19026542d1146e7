-- Mizoram: what differs from the base plugin; see README.md.
return {
  name = "mizoram",
  title = "Mizoram",
  version = "1.0.0",
  api = 1,
  state = 15,
  extends = "india",
  languages = { "lus", "en" },
}
