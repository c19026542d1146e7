-- Assam: what differs from the base plugin; see README.md.
return {
  name = "assam",
  title = "Assam",
  version = "1.0.0",
  api = 1,
  state = 18,
  extends = "india",
  languages = { "as", "bn" },
}
