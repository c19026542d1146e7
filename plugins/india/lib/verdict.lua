--- How a file was read, in the page's language: the worker keeps the reasons in
-- English, one behind the other; one that is not known here stays as it is.
local WORDS = {
  { "^its beginning is valid UTF%-8$", words = "its beginning is valid UTF-8" },
  { "^the encoding was given$", words = "the encoding was given" },
  { "^delimiter (.+): (%d+) columns in (%d+) of the first (%d+) rows$",
    words = "delimiter {a}: {b} columns in {c} of the first {d} rows" },
  { "^delimiter (.+): it was given$", words = "delimiter {a}: it was given" },
  { "^delimiter (.+): the first line says so$", words = "delimiter {a}: the first line says so" },
  { "^no delimiter in the first (%d+) rows: one column$", words = "no delimiter in the first {a} rows: one column" },
  { "^a zip file that leads to a workbook$", words = "a zip file that leads to a workbook" },
  { "^(%d+) sheets?$", words = "sheets: {a}" },
  { "^(%d+) sheets?, (%d+) of them hidden$", words = "sheets: {a}, {b} of them hidden" },
  { "^its dates count from 1904$", words = "its dates count from 1904" },
  { "^its macros are left alone$", words = "its macros are left alone" },
  { "^its title is dated (%S+)$", words = "its title is dated {a}" },
  { "^the sheet's name names (.+)$", words = "the sheet's name names {a}" },
  { "^the title names (.+)$", words = "the title names {a}" },
  { "^the file's name names (.+)$", words = "the file's name names {a}" },
}

local function one(ctx, reason)
  for _, known in ipairs(WORDS) do
    local a, b, c, d = reason:match(known[1])
    if a then return ctx.t(known.words, { a = a, b = b, c = c, d = d }) end
  end
  return reason
end

--- Each reason of an import, said.
---@param reasons string as import_all has them
---@return string[]
return function(ctx, reasons)
  local said = {}
  for reason in (reasons .. "; "):gmatch "(.-); " do said[#said + 1] = one(ctx, reason) end
  return said
end
