-- A product of the state's list may fall under several HS codes.
return {
  id = "product_code",
  title = "HS codes of the state's top products",
  help = "product x HS code, as the state's workbook of top products has it",
  time = "snapshot",
  columns = {
    { name = "item", type = "text", key = true, required = true, help = "product of the state's list" },
    { name = "hs", type = "hs", key = true, required = true, help = "HS code" },
  },
}
