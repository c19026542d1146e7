--- The form that asks for a report: its place, language and day, and whatever
-- settings it declares, with buttons to read it or to take it along.
local face = require "lib.face"

local FORMATS = { "pdf", "xlsx", "csv", "html" }
local IMPORTS, DISTRICTS = 100, 1000 -- offered at most

local function imports(ctx)
  local choices = { { "", ctx.t "not chosen" } }
  for row in zila.rows("SELECT id, source FROM import ORDER BY id DESC LIMIT ?", { IMPORTS }) do
    choices[#choices + 1] = { tostring(row.id), ("%d %s"):format(row.id, row.source) }
  end
  return choices
end

local function values(ctx, setting)
  local choices = { { "", ctx.t "not chosen" } }
  for _, value in ipairs(setting.type == "boolean" and { "yes", "no" } or setting.values or {}) do
    choices[#choices + 1] = { value, ctx.t(value) }
  end
  return choices
end

-- One that a report declares; what is not filled in has its default.
local function setting_field(ctx, name, setting, now)
  local field = { name = "set." .. name, label = ctx.t(setting.label or name), value = now["set." .. name] or "",
    hint = setting.help and ctx.t(setting.help) }
  if setting.type == "date" then
    field.kind = "date"
  elseif setting.type == "import" then
    field.kind, field.choices = "select", imports(ctx)
  elseif setting.type == "boolean" or setting.type == "enum" then
    field.kind, field.choices = "select", values(ctx, setting)
  end
  return field
end

local function add_settings(list, ctx, part, now)
  local names = {}
  for name in pairs(part.settings or {}) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do list[#list + 1] = setting_field(ctx, name, part.settings[name], now) end
end

local function districts()
  return zila.all([[SELECT d.district AS "1", d.name || ', ' || s.name AS "2" FROM district AS d
    JOIN state AS s ON s.state = d.state ORDER BY d.name, s.name LIMIT ?]], { DISTRICTS })
end

local function fields(ctx, part, now)
  local t, list = ctx.t, {}
  if part.scope == "state" or part.scope == "any" then
    list[1] = { kind = "select", name = "state", label = t "State/UT", value = ctx.state and ctx.state.iso:sub(4) or "",
      choices = face.states(ctx, part.scope == "any" and t "All States/UTs" or nil) }
  elseif part.scope == "district" then
    local choices = {}
    for i, row in ipairs(districts()) do choices[i] = { tostring(row["1"]), row["2"] } end
    list[1] = { name = "district", label = t "LGD code of the district", required = true, choices = choices,
      value = ctx.district and tostring(ctx.district.code) or "", hint = t "Type the name to find the code" }
  end
  list[#list + 1] = { kind = "select", name = "lang", label = t "Language", value = ctx.lang,
    choices = { { "en", "English" }, { "hi", "हिन्दी" } } }
  list[#list + 1] = { kind = "date", name = "as_of", label = t "Position as on", value = ctx.as_of }
  add_settings(list, ctx, part, now)
  return list
end

---@param part table of ctx.parts "reports"
---@param now table<string, string> what is chosen already: ctx.query, or {}
return function(doc, ctx, part, now)
  local t, others = ctx.t, {}
  for i, format in ipairs(FORMATS) do others[i] = { ("/reports/%s.%s"):format(part.id, format), format:upper() } end
  doc:form { action = "/reports/" .. part.id, get = true, submit = t "Read it", others = others,
    name = t("Read it: {title}", { title = t(part.title) }), fields = fields(ctx, part, now) }
end
