-- Delhi: what differs from the base plugin; see README.md.
return {
  name = "delhi",
  title = "Delhi",
  version = "1.0.0",
  api = 1,
  state = 7,
  extends = "india",
  languages = { "hi", "en", "pa", "ur" },
}
