-- The headings a District Export Action Plan must have, for the plan report.
return {
  id = "deap_template",
  title = "Headings of a District Export Action Plan",
  dataset = "india_deap_template",
  accepts = { "csv" },
  columns = {
    list = { "Template List", required = true },
    item = { "Item No.", required = true },
    heading = { "Heading", required = true },
  },
}
