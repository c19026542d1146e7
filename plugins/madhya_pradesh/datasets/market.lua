-- Who buys what the state could sell.
return {
  id = "market",
  title = "Importers of the state's top products",
  help = "product x importing country, as the state's workbook of top products has it",
  time = "snapshot",
  columns = {
    { name = "item", type = "text", key = true, required = true, help = "product of the state's list" },
    { name = "country", type = "text", key = true, required = true, help = "importing country" },
    { name = "imports_usd", type = "money", unit = "USD", help = "its imports of the product from the world" },
    { name = "share", type = "decimal", scale = 3, unit = "%", help = "its share in the world's imports" },
    { name = "india_share", type = "decimal", scale = 3, unit = "%", help = "India's share in its imports" },
    { name = "india_rank", type = "integer", help = "India's rank among its suppliers" },
  },
}
