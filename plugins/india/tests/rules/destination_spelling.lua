local function flow(destination, district, hs)
  return { district = district or 545, hs = hs or "0901", period = "2022-23", destination = destination, value_inr = 5 }
end

return {
  { case = "one spelling in a state", finds = 0,
    rows = { export_flow = { flow "USA", flow("USA", 539), flow("U.S.A.", 551), flow "Oman", flow() } } },
  { case = "dots, spaces, a hyphen, the case of letters",
    rows = { export_flow = { flow "USA", flow "U.S.A.", flow("usa", 539), flow("USA", 539), flow "Sri Lanka",
      flow "Sri-Lanka" } },
    finds = { { state = 29, severity = "warning", message = "'U.S.A.' and 'usa' are one country in 3 spellings" },
      { state = 29, has = "in 2 spellings" } } },
}
