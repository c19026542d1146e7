-- Dadra and Nagar Haveli and Daman and Diu: what differs from the base plugin; see README.md.
return {
  name = "dadra_and_nagar_haveli_and_daman_and_diu",
  title = "Dadra and Nagar Haveli and Daman and Diu",
  version = "1.0.0",
  api = 1,
  state = 38,
  extends = "india",
  languages = { "gu", "hi", "en" },
}
