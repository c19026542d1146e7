-- Kept as data, because a state may ask for more headings than the Handbook.
return {
  id = "deap_template",
  title = "Headings of a District Export Action Plan",
  help = "The eleven headings of a plan and the functions of a DEPC, Handbook of Procedures 2023, chapter 3",
  time = "event",
  columns = {
    { name = "list", type = "enum", values = { "DEAP", "DEPC function" }, key = true, required = true,
      help = "headings of the plan, or functions of the committee" },
    { name = "item", type = "integer", key = true, required = true, help = "number of the item" },
    { name = "heading", type = "text", required = true, help = "in our words" },
  },
}
