-- Gujarat: what differs from the base plugin; see README.md.
return {
  name = "gujarat",
  title = "Gujarat",
  version = "1.0.0",
  api = 1,
  state = 24,
  extends = "india",
  languages = { "gu", "hi" },
}
