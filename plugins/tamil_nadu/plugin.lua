-- Tamil Nadu: what differs from the base plugin; see README.md.
return {
  name = "tamil_nadu",
  title = "Tamil Nadu",
  version = "1.0.0",
  api = 1,
  state = 33,
  extends = "india",
  languages = { "ta", "en" },
}
