-- Madhya Pradesh: what differs from the base plugin; see README.md.
return {
  name = "madhya_pradesh",
  title = "Madhya Pradesh",
  version = "1.0.0",
  api = 1,
  state = 23,
  extends = "india",
  languages = { "hi" },
}
