--- What the cells of a wide row say, period by period: rupees, dollars and the
-- quantity of one period are one record. A period that has one of them twice is
-- two, and so a contradiction for a person to look at.
return function(cells)
  local flows, of = {}, {}
  for _, cell in ipairs(cells) do
    local column = ({ INR = "value_inr", USD = "value_usd" })[cell.currency]
      or (cell.quantity ~= "" and "quantity" or nil)
    local flow = of[cell.period]
    if column and (not flow or flow[column]) then
      flow = { period = cell.period }
      of[cell.period], flows[#flows + 1] = flow, flow
    end
    if column then
      flow[column] = cell.value
      flow.provisional = flow.provisional or cell.provisional and "yes" or nil
    end
    if column == "quantity" then flow.quantity_unit = cell.quantity end
  end
  return flows
end
