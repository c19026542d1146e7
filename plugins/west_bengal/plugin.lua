-- West Bengal: what differs from the base plugin; see README.md.
return {
  name = "west_bengal",
  title = "West Bengal",
  version = "1.0.0",
  api = 1,
  state = 19,
  extends = "india",
  languages = { "bn", "en", "ne" },
}
