-- Rajasthan: what differs from the base plugin; see README.md.
return {
  name = "rajasthan",
  title = "Rajasthan",
  version = "1.0.0",
  api = 1,
  state = 8,
  extends = "india",
  languages = { "hi" },
}
