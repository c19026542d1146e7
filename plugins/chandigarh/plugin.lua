-- Chandigarh: what differs from the base plugin; see README.md.
return {
  name = "chandigarh",
  title = "Chandigarh",
  version = "1.0.0",
  api = 1,
  state = 4,
  extends = "india",
  languages = { "en" },
}
