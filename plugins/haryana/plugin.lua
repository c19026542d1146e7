-- Haryana: what differs from the base plugin; see README.md.
return {
  name = "haryana",
  title = "Haryana",
  version = "1.0.0",
  api = 1,
  state = 6,
  extends = "india",
  languages = { "hi", "pa" },
}
