-- Bihar: what differs from the base plugin; see README.md.
return {
  name = "bihar",
  title = "Bihar",
  version = "1.0.0",
  api = 1,
  state = 10,
  extends = "india",
  languages = { "hi", "ur" },
}
