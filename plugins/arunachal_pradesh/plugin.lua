-- Arunachal Pradesh: what differs from the base plugin; see README.md.
return {
  name = "arunachal_pradesh",
  title = "Arunachal Pradesh",
  version = "1.0.0",
  api = 1,
  state = 12,
  extends = "india",
  languages = { "en" },
}
