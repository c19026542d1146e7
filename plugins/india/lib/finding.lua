--- Findings in the words of their rule's `message`: `{name}` is a column of
-- the row, or a parameter, and `:name` in its SQL is the parameter too.
local finding = {}

local function defaults(params)
  local values = {}
  for name, param in pairs(params or {}) do values[name] = param.default end
  return values
end

local function quoted(text) return "'" .. tostring(text):gsub("'", "''") .. "'" end

local function literal(value) return type(value) == "number" and tostring(value) or quoted(value) end

--- The SELECT with a column `message`.
local function worded(message, sql, params)
  for name, value in pairs(params) do sql = sql:gsub(":" .. name .. "%f[^%w_]", (literal(value):gsub("%%", "%%%%"))) end
  local parts, from = {}, 1
  for text, name, to in message:gmatch "([^{]*){([%w_]+)}()" do
    parts[#parts + 1] = quoted(text)
    parts[#parts + 1] = params[name] and quoted(params[name]) or ("coalesce(found.%s, '(nothing)')"):format(name)
    from = to
  end
  parts[#parts + 1] = quoted(message:sub(from))
  return ("SELECT found.*, %s AS message FROM (%s) AS found"):format(table.concat(parts, " || "), sql)
end

local function filled(message, ...)
  local tables = { ... }
  return (message:gsub("{([%w_]+)}", function(name)
    for _, values in ipairs(tables) do
      if values[name] ~= nil then return tostring(values[name]) end
    end
    return "(nothing)"
  end))
end

--- The rule, with the words of `message` for the rows of `sql` and for the
-- values that `row` returns.
---@param rule table
---@return table rule
function finding.rule(rule)
  local params, row = defaults(rule.params), rule.row
  if rule.sql then rule.sql = worded(rule.message, rule.sql, params) end
  if row then
    rule.row = function(values)
      local found = row(values, params)
      return type(found) == "table" and filled(rule.message, found, values, params) or found
    end
  end
  return rule
end

return finding
