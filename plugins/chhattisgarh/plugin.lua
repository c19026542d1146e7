-- Chhattisgarh: what differs from the base plugin; see README.md.
return {
  name = "chhattisgarh",
  title = "Chhattisgarh",
  version = "1.0.0",
  api = 1,
  state = 22,
  extends = "india",
  languages = { "hi" },
}
