-- Goa: what differs from the base plugin; see README.md.
return {
  name = "goa",
  title = "Goa",
  version = "1.0.0",
  api = 1,
  state = 30,
  extends = "india",
  languages = { "kok", "mr" },
}
