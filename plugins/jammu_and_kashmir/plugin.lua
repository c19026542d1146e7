-- Jammu and Kashmir: what differs from the base plugin; see README.md.
return {
  name = "jammu_and_kashmir",
  title = "Jammu and Kashmir",
  version = "1.0.0",
  api = 1,
  state = 1,
  extends = "india",
  languages = { "ks", "doi", "ur", "hi", "en" },
}
