-- Lakshadweep: what differs from the base plugin; see README.md.
return {
  name = "lakshadweep",
  title = "Lakshadweep",
  version = "1.0.0",
  api = 1,
  state = 31,
  extends = "india",
  languages = { "ml", "en" },
}
