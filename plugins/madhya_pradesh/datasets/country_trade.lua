-- A page of the portal is about one product, whose HS code stands in its title.
return {
  id = "country_trade",
  title = "India's exports of the products of the state's districts, by country",
  help = "Madhya Pradesh trade portal; one file for each district's product",
  time = "flow",
  date = "period",
  columns = {
    { name = "hs", type = "hs", key = true, required = true, help = "HS code that the page is about" },
    { name = "country", type = "text", key = true, required = true, help = "country of destination" },
    { name = "period", type = "period", key = true, required = true, help = "fiscal year" },
    { name = "value_inr", type = "money", unit = "INR", help = "value of India's exports" },
    { name = "value_usd", type = "money", unit = "USD", help = "value of India's exports" },
  },
}
