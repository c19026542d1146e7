-- Maharashtra: what differs from the base plugin; see README.md.
return {
  name = "maharashtra",
  title = "Maharashtra",
  version = "1.0.0",
  api = 1,
  state = 27,
  extends = "india",
  languages = { "mr" },
}
