-- Growth as tables print it beside the values of two periods. It is rounded or
-- cut, sometimes wrong, and never quoted: kept with the values it stood beside,
-- so that it can be worked out again.
return {
  id = "printed_growth",
  title = "Growth as printed",
  help = "A district's or the nation's commodity x destination x two periods: the growth that a table prints",
  time = "flow",
  date = "period",
  columns = {
    { name = "state", type = "state", help = "LGD code; empty: of the nation" },
    { name = "district", type = "district", key = true, help = "LGD code" },
    { name = "hs", type = "hs", key = true, help = "HS code" },
    { name = "commodity", type = "text", key = true, help = "as the table names it" },
    { name = "destination", type = "text", key = true, help = "country" },
    { name = "before", type = "period", key = true, required = true, help = "period that the growth is over" },
    { name = "period", type = "period", key = true, required = true, help = "period that has grown" },
    { name = "currency", type = "enum", key = true, required = true, values = { "INR", "USD" } },
    { name = "printed", type = "text", required = true, help = "growth in percent, as it is printed" },
    { name = "value_before", type = "decimal", scale = 2, required = true, help = "printed value of before" },
    { name = "value", type = "decimal", scale = 2, required = true, help = "printed value of period" },
    { name = "step", type = "decimal", scale = 2, required = true, help = "worth of the values' last printed digit" },
  },
}
