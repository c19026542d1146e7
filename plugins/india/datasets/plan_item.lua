-- What a district's plan says under one of its eleven headings. Bottlenecks,
-- interventions and targets have datasets of their own, with dates and values;
-- this holds what is words.
return {
  id = "plan_item",
  title = "What action plans say",
  help = "District x heading of the plan (india_deap_template): statements, with who and by when",
  time = "event",
  columns = {
    { name = "state", type = "state", required = true, help = "LGD code" },
    { name = "district", type = "district", key = true, required = true, help = "LGD code" },
    { name = "item", type = "integer", key = true, required = true, help = "number of the heading, 1 to 11" },
    { name = "text", type = "text", key = true, required = true, help = "what the plan says" },
    { name = "agency", type = "text", help = "office that answers for it" },
    { name = "due", type = "date", help = "by when" },
    { name = "source", type = "text", help = "document, with its page" },
  },
}
