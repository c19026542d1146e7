-- Odisha: what differs from the base plugin; see README.md.
return {
  name = "odisha",
  title = "Odisha",
  version = "1.0.0",
  api = 1,
  state = 21,
  extends = "india",
  languages = { "or" },
}
