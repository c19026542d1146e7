-- One plugin: its health, its parts, its settings, what it leaves out, and what
-- a person has granted to it.
local face = require "lib.face"

local KINDS = { "importers", "rules", "reports", "datasets", "pages" }
local TITLES = { importers = "Importers", rules = "Rules", reports = "Reports", datasets = "Datasets", pages = "Pages" }

local function read(ctx)
  return ctx.plugin(ctx.params.name) or ctx.missing(ctx.t("There is no plugin {name}.", { name = ctx.params.name }))
end

-- A table of the manifest as rows, in order of name.
local function pairs_of(list, words)
  local rows = {}
  for name, value in pairs(list or {}) do rows[#rows + 1] = { name = tostring(name), value = words(value) } end
  table.sort(rows, function(a, b) return a.name < b.name end)
  return rows
end

local function about(doc, ctx)
  local t, plugin = ctx.t, read(ctx)
  doc:title(plugin.name)
  doc:crumbs { { text = t "Plugins", href = "/plugins" } }
  if plugin.problem then doc:note(plugin.problem, "warning") end
  doc:facts {
    { t "Health", { text = plugin.problem and t "refused" or t "well", tone = plugin.problem and "bad" or "good" } },
    { t "Version", plugin.version },
    { t "Builds on", plugin.extends and { text = plugin.extends, href = "/plugins/" .. plugin.extends } or t "none" },
    { t "Languages", plugin.languages ~= "" and plugin.languages or nil }, { "SHA-256", plugin.digest },
  }
end

local function parts(doc, ctx)
  local t, plugin, rows = ctx.t, read(ctx), {}
  for _, kind in ipairs(KINDS) do
    if #plugin[kind] > 0 then rows[#rows + 1] = { group = t(TITLES[kind]) } end
    for _, part in ipairs(plugin[kind]) do
      rows[#rows + 1] = { id = part.id, title = part.title and t(part.title), dataset = part.dataset }
    end
  end
  face.table(doc, t "It has no parts.", { id = "parts", caption = t "Parts", rows = rows, columns = {
    { id = "id", title = t "Name", type = "text" },
    { id = "title", title = t "Title", type = "text" },
    { id = "dataset", title = t "Dataset", type = "text" },
  } })
end

local function settings(doc, ctx)
  local t, plugin = ctx.t, read(ctx)
  local columns = { { id = "name", title = t "Name", type = "text" },
    { id = "value", title = t "Value", type = "text" } }
  face.table(doc, t "It has no settings.", { id = "settings", caption = t "Settings", columns = columns,
    rows = pairs_of(plugin.settings, function(value)
      return tostring(type(value) == "table" and value.default or type(value) ~= "table" and value or "")
    end) })
  face.table(doc, t "It leaves nothing out.", { id = "without", caption = t "What it leaves out, and why",
    columns = columns, rows = pairs_of(plugin.without, tostring) })
end

local function grants(doc, ctx)
  local t = ctx.t
  face.table(doc, t "Nothing is granted to it beyond reading.", { id = "grants", caption = t "Granted by a person",
    rows = zila.all("SELECT kind, value, granted_at FROM plugin_grant WHERE plugin = ? ORDER BY kind, value",
      { read(ctx).name }), columns = {
      { id = "kind", title = t "Kind", type = "text" },
      { id = "value", title = t "Value", type = "text" },
      { id = "granted_at", title = t "Granted", type = "code" },
    } })
end

return {
  id = "plugin_health", path = "/plugins/{name}", title = "Plugin",
  undated = true,
  sections = {
    { id = "about", title = "The plugin", build = about },
    { id = "parts", title = "Parts", build = parts },
    { id = "settings", title = "Settings", build = settings },
    { id = "grants", title = "Grants", build = grants },
  },
}
