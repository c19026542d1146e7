-- Andhra Pradesh: what differs from the base plugin; see README.md.
return {
  name = "andhra_pradesh",
  title = "Andhra Pradesh",
  version = "1.0.0",
  api = 1,
  state = 28,
  extends = "india",
  languages = { "te", "ur" },
}
