-- Himachal Pradesh: what differs from the base plugin; see README.md.
return {
  name = "himachal_pradesh",
  title = "Himachal Pradesh",
  version = "1.0.0",
  api = 1,
  state = 2,
  extends = "india",
  languages = { "hi", "sa" },
}
