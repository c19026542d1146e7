-- Manipur: what differs from the base plugin; see README.md.
return {
  name = "manipur",
  title = "Manipur",
  version = "1.0.0",
  api = 1,
  state = 14,
  extends = "india",
  languages = { "mni", "en" },
}
