-- What the pages are for, in the words of who uses them.
local function words(doc, ctx)
  local t = ctx.t
  doc:paragraph(t "These pages show what is held of the programme Districts as Export Hubs, and where it came from.")
  doc:facts {
    { t "Overview", { text = t "The eight figures, the map, what is due and what waits", href = "/" } },
    { t "States/UTs", { text = t "Each State/UT and its districts", href = "/states" } },
    { t "Imports", { text = t "Files taken in: how they were read, and how to undo one", href = "/imports" } },
    { t "Quarantine", { text = t "Lines that could not be taken in, to be mended one by one", href = "/quarantine" } },
    { t "Findings", { text = t "What the rules found; a finding can be waived until a day", href = "/findings" } },
    { t "Reports", { text = t "To read here, or as PDF, XLSX, CSV and HTML", href = "/reports" } },
    { t "Jobs", { text = t "What runs by itself, and how it went", href = "/jobs" } },
    { t "Plugins", { text = t "Importers, rules and reports of each State/UT", href = "/plugins" } },
  }
end

local function dates(doc, ctx)
  local t = ctx.t
  doc:paragraph(t "Position as on: the day that the figures are true for. As known on: when that had been recorded.")
  doc:paragraph(t "n/a means not recorded. It is never 0.")
  doc:paragraph(t "Every share says of what it is a share, and of which date the list of districts is.")
end

local function changing(doc, ctx)
  local t = ctx.t
  doc:paragraph(t "Everybody who can open these pages can read them. To change anything, log in.")
  doc:paragraph(t "Whatever can be done here can be typed, too: zila help lists the commands.")
end

return {
  id = "help", path = "/help", title = "Help", nav = 11,
  undated = true,
  sections = {
    { id = "pages", title = "The pages", build = words },
    { id = "dates", title = "Dates and missing figures", build = dates },
    { id = "changing", title = "Changing something", build = changing },
  },
}
