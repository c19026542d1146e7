-- Tripura: what differs from the base plugin; see README.md.
return {
  name = "tripura",
  title = "Tripura",
  version = "1.0.0",
  api = 1,
  state = 16,
  extends = "india",
  languages = { "bn", "en" },
}
