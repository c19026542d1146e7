-- Uttarakhand: what differs from the base plugin; see README.md.
return {
  name = "uttarakhand",
  title = "Uttarakhand",
  version = "1.0.0",
  api = 1,
  state = 5,
  extends = "india",
  languages = { "hi", "sa" },
}
