-- Andaman and Nicobar Islands: what differs from the base plugin; see README.md.
return {
  name = "andaman_and_nicobar_islands",
  title = "Andaman and Nicobar Islands",
  version = "1.0.0",
  api = 1,
  state = 35,
  extends = "india",
  languages = { "hi", "en" },
}
