-- The plugins, and whether each is well.
local wording = require "lib.wording"

local function list(doc, ctx)
  local t, rows, names = ctx.t, {}, {}
  for row in zila.rows "SELECT state, name, name_hi FROM state_all" do names[row.state] = wording.state(ctx, row) end
  for i, plugin in ipairs(ctx.plugins()) do
    local well = not plugin.problem
    rows[i] = { name = plugin.name, href = "/plugins/" .. plugin.name, version = plugin.version,
      state = plugin.state and names[plugin.state] or t "All States/UTs", extends = plugin.extends,
      importers = plugin.importers, rules = plugin.rules, reports = plugin.reports,
      health = well and t "well" or t "refused", tone = well and "good" or "bad", problem = plugin.problem }
  end
  doc:table { id = "plugins", caption = t "Plugins", rows = rows, columns = {
    { id = "name", title = t "Plugin", type = "text", link = "href" },
    { id = "state", title = t "State/UT", type = "text" },
    { id = "version", title = t "Version", type = "code" },
    { id = "health", title = t "Health", type = "text", tone = "tone" },
    { id = "importers", title = t "Importers", type = "integer" },
    { id = "rules", title = t "Rules", type = "integer" },
    { id = "reports", title = t "Reports", type = "integer" },
    { id = "problem", title = t "Problem", type = "text" },
  } }
end

return {
  id = "plugins", path = "/plugins", title = "Plugins", nav = 10,
  undated = true,
  sections = { { id = "list", build = list } },
}
