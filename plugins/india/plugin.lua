-- The national base: registers, importers, rules and reports that every
-- State and Union Territory starts from.
return {
  name = "india",
  title = "India",
  version = "1.0.0",
  api = 1,
  languages = { "hi", "en" },
  settings = {
    target_fy = { type = "period", default = "2026-27", help = "fiscal year that a state's export targets are for" },
  },
  registers = {
    { file = "data/registers/states.csv", importer = "states" },
    { file = "data/registers/districts.csv", importer = "districts" },
    { file = "data/registers/district_names_local.csv", importer = "district_names_local" },
    { file = "data/registers/districts_withdrawn.csv", importer = "districts_withdrawn" },
    { file = "data/registers/district_counts.csv", importer = "district_counts" },
    { file = "data/registers/published_figures.csv", importer = "published_figures" },
    { file = "data/registers/regional_authorities.csv", importer = "regional_authorities" },
    { file = "data/registers/deap_template.csv", importer = "deap_template" },
  },
}
