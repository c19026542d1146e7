--- Why the text of a column of fiscal years doesn't tell its year: of one number
-- nobody knows whether it is the year's start or its end.
---@type fun(text: string): string|false reason
return zila.memo(function(text)
  local period = zila.period.parse(text)
  return period and #period.text == 4
    and ('the fiscal year "%s" may begin or end in that year: write both years'):format(text) or false
end)
