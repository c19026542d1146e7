-- The lines of an import that wait, as a list of work: each with its reasons,
-- a form to mend it, and one to teach a name.
local face = require "lib.face"
local reasons = require "lib.reasons"

local LINES = 25 -- on one page: each has a form of its own

local function read(ctx)
  local id = face.number(ctx, "id")
  local row = id and zila.one([[SELECT i.id, i.source, i.importer, (SELECT count(*) FROM reject AS r
      WHERE r.import_id = i.id AND r.waits) AS n FROM import AS i WHERE i.id = ?]], { id })
  return row or ctx.missing(ctx.t("There is no import {n}.", { n = ctx.params.id }))
end

-- What may be meant, as choices of LGD codes.
local function choices(near)
  local list = {}
  for _, one in ipairs(near) do
    if one.code ~= "" then list[#list + 1] = { one.code, ("%s %s"):format(one.code, one.name) } end
  end
  return list
end

-- One field for each column of the file, filled in with what the line says.
local function fields(ctx, sheet, line)
  local list = { { kind = "hidden", name = "line", value = line.line } }
  for i = 1, math.max(#sheet.header, line.cells and #line.cells or 0) do
    local cell = line.cells and line.cells[i] or { text = "", near = "" }
    local label, near = sheet.header[i], {}
    for name in cell.near:gmatch "[^\n]+" do near[#near + 1] = name end
    list[#list + 1] = { kind = cell.text:find "\n" and "area" or "text", name = "cell." .. i - 1, value = cell.text,
      label = label and label ~= "" and label or ctx.t("Column {n}", { n = i }), marked = cell.marked,
      choices = #near > 0 and near or nil,
      hint = #near > 0 and ctx.t("Perhaps: {list}", { list = table.concat(near, ", ") }) or nil }
  end
  return list
end

local function one(doc, ctx, import, sheet, line)
  local t, told, teach = ctx.t, {}, nil
  for i, reason in ipairs(ctx.reasons(line.reasons)) do
    local words = reasons.word(ctx, reason.code)
    if reason.column ~= "" then words = reason.column .. ": " .. words end
    if ctx.lang ~= "en" and reasons.has_words(reason.code) then
      told[i] = reason.value ~= "" and words .. ": " .. reason.value or words
    else
      told[i] = reason.message ~= "" and words .. " – " .. reason.message or words
    end
    if reason.value ~= "" and reasons.of_place(reason.code) then
      teach = teach or { reason.value, choices(reason.near) }
    end
  end
  local head = t("Line {n}", { n = tostring(line.line) })
  local stake = face.money(ctx, line.stake, line.currency)
  if stake then head = head .. " · " .. t("at stake {value}", { value = stake }) end
  doc:fold(head .. " · " .. (told[1] or ""), function()
    if #told > 1 then doc:list(told) end
    doc:code(line.raw)
    doc:form { action = ("/quarantine/%d/mend"):format(import.id),
      submit = t("Mend line {n}", { n = tostring(line.line) }),
      fields = fields(ctx, sheet, line) }
    if teach then reasons.alias(doc, ctx, teach[1], #teach[2] > 0 and teach[2] or nil) end
  end, { open = true, id = "line-" .. line.line })
end

local function lines(doc, ctx)
  local t, import = ctx.t, read(ctx)
  local page, before = face.part(ctx, import.n, LINES)
  doc:title(t("Lines in quarantine"), import.source)
  doc:crumbs { { text = t "Quarantine", href = "/quarantine" },
    { text = t("Import {n}", { n = import.id }), href = face.import(import.id) } }
  if import.n == 0 then return doc:paragraph(t "None of its lines waits any more.") end
  local sheet = ctx.rejects(import.id, before, LINES)
  doc:paragraph(t("Lines that wait: {n}. Correct the marked cells and send the line.", { n = import.n }) .. " "
    .. t("It is read again by {importer}; what is still wrong waits on.", { importer = import.importer }))
  for _, line in ipairs(sheet.lines) do one(doc, ctx, import, sheet, line) end
  local links = {}
  if page > 1 then links[1] = { text = t "Earlier lines", href = ctx.url(ctx.path, "page", page - 1) } end
  if before + LINES < import.n then
    links[#links + 1] = { text = t "Next lines", href = ctx.url(ctx.path, "page", page + 1) }
  end
  if #links > 0 then doc:links(t "Parts of the list", links) end
end

return {
  id = "quarantined", path = "/quarantine/{id}", title = "Lines in quarantine",
  undated = true,
  sections = { { id = "lines", build = lines } },
}
