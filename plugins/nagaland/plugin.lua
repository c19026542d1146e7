-- Nagaland: what differs from the base plugin; see README.md.
return {
  name = "nagaland",
  title = "Nagaland",
  version = "1.0.0",
  api = 1,
  state = 13,
  extends = "india",
  languages = { "en" },
}
