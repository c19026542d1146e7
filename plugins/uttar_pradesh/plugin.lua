-- Uttar Pradesh: what differs from the base plugin; see README.md.
return {
  name = "uttar_pradesh",
  title = "Uttar Pradesh",
  version = "1.0.0",
  api = 1,
  state = 9,
  extends = "india",
  languages = { "hi", "ur" },
}
