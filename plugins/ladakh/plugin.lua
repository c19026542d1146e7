-- Ladakh: what differs from the base plugin; see README.md.
return {
  name = "ladakh",
  title = "Ladakh",
  version = "1.0.0",
  api = 1,
  state = 37,
  extends = "india",
  languages = { "en", "hi", "ur" },
}
