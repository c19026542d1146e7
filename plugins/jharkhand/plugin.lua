-- Jharkhand: what differs from the base plugin; see README.md.
return {
  name = "jharkhand",
  title = "Jharkhand",
  version = "1.0.0",
  api = 1,
  state = 20,
  extends = "india",
  languages = { "hi" },
}
