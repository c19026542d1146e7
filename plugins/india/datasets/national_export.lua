-- The nation's exports by commodity: what a state's or district's advantage
-- is measured against. The commerce ministry's export-import data bank (EIDB).
return {
  id = "national_export",
  title = "India's exports by commodity",
  help = "HS code or principal commodity x destination x period, for the whole of India",
  time = "flow",
  date = "period",
  columns = {
    { name = "hs", type = "hs", key = true, help = "HS code, 2 to 8 digits" },
    { name = "commodity", type = "text", help = "as the data bank names it" },
    { name = "destination", type = "text", key = true, help = "country; empty: all" },
    { name = "period", type = "period", key = true, required = true, help = "fiscal year or month" },
    { name = "value_inr", type = "money", unit = "INR", help = "FOB value" },
    { name = "value_usd", type = "money", unit = "USD", help = "FOB value" },
  },
}
