-- Sikkim: what differs from the base plugin; see README.md.
return {
  name = "sikkim",
  title = "Sikkim",
  version = "1.0.0",
  api = 1,
  state = 11,
  extends = "india",
  languages = { "en", "ne" },
}
