--- What the pages of the web face share: links, tags, lists in parts, words.
local wording = require "lib.wording"

local face = {}

face.ROWS = 100 -- of a list, on one page

--- Links to a state by its ISO code, and to the others by their number.
function face.state(iso) return iso and "/states/" .. iso:sub(4) or nil end
function face.district(code) return code and "/districts/" .. code or nil end
function face.import(id) return id and "/imports/" .. id or nil end

local severities = { error = "bad", warning = "warning", info = "plain" }

---@return string word, string tone
function face.severity(ctx, severity)
  return ctx.t(wording.severity[severity] or severity), severities[severity] or "plain"
end

local STATE = {
  queued = "queued", running = "running", ok = "done", warned = "done, needs a person", failed = "failed",
  cancelled = "cancelled", missed = "missed", interrupted = "interrupted",
}
local states = { running = "warning", ok = "good", warned = "warning", failed = "bad", missed = "warning",
  interrupted = "bad" }

--- How a run of a job stands.
---@return string? word, string? tone
function face.run_state(ctx, state)
  local known = STATE[state]
  if not known then return state, state and "plain" end
  return ctx.t(known), states[state] or "plain"
end

local AHEAD, DAY = 330, 1440 -- minutes: of Indian Standard Time, which has no summer

--- "29 July 2022, 11:00 IST" of a time in UTC, "29 July 2022" of a day.
function face.time(text)
  local day, hour, minute = (text or ""):match "^(%d+%-%d+%-%d+)T(%d+):(%d+)"
  if not day then return text and text ~= "" and zila.date.format(text) or nil end
  local at = hour * 60 + minute + AHEAD
  return ("%s, %02d:%02d IST"):format(zila.date.format(zila.date.add(day, at // DAY)), at % DAY // 60, at % 60)
end

--- The whole number in the address under name, else nil.
function face.number(ctx, name)
  local number = math.tointeger(tonumber(ctx.params[name] or ctx.query[name] or ""))
  return number and number > 0 and number or nil
end

--- The number of the page that is asked for, and how many rows are before it;
-- the last one, where the list has become shorter than that.
---@param total integer
---@param size integer? rows on a page
function face.part(ctx, total, size)
  size = size or face.ROWS
  local page = math.min(face.number(ctx, "page") or 1, math.max(1, (total + size - 1) // size))
  return page, (page - 1) * size
end

--- Says which part of a list is shown, with links to the others.
---@param total integer
---@param ... string? names and values of the address
function face.pager(doc, ctx, total, ...)
  local page, before = face.part(ctx, total)
  if total <= face.ROWS and page == 1 then return end
  local links = {}
  if page > 1 then links[1] = { text = ctx.t("Earlier rows"), href = ctx.url(ctx.path, "page", page - 1, ...) } end
  if before + face.ROWS < total then
    links[#links + 1] = { text = ctx.t("Next rows"), href = ctx.url(ctx.path, "page", page + 1, ...) }
  end
  doc:paragraph(ctx.t("Rows {first} to {last} of {total}.",
    { first = before + 1, last = math.min(before + face.ROWS, total), total = total }))
  if #links > 0 then doc:links(ctx.t("Parts of the list"), links) end
end

--- A table, or one sentence where it has no rows.
function face.table(doc, none, made)
  if #made.rows == 0 then return doc:paragraph(none) end
  doc:table(made)
end

--- The language that a link to a file says: a file knows of no page, so it is
-- English without one.
function face.file_lang(ctx) return ctx.lang ~= "en" and ctx.lang or nil end

--- A message of a rule or what mends it, in the page's language where the
-- catalogue has its words.
---@param template string? with {names}
---@param values string? JSON
function face.words(ctx, template, values, otherwise)
  if ctx.lang == "en" or not template or template == "" then return otherwise end
  local given = {}
  for name in template:gmatch "{([%w_]+)}" do
    given[name] = values ~= "" and zila.value("SELECT json_extract(?, '$.' || ?)", { values, name }) or nil
  end
  local whole, text = pcall(ctx.t, template, given)
  return whole and text or otherwise
end

local SIGN, LARGE = { INR = "₹", USD = "US$ " }, { INR = "crore", USD = "million" }

--- What is at stake: "₹12.30 crore"; nil where nothing could be read.
---@param minor integer? in paise or cents
function face.money(ctx, minor, currency)
  if not minor or not SIGN[currency] then return nil end
  local large = LARGE[currency]
  if math.abs(minor) < 100000000 then
    return SIGN[currency] .. zila.money.format(minor, currency == "USD" and "dollar" or "unit")
  end
  return SIGN[currency] .. zila.money.format(minor, large) .. " " .. ctx.t(large)
end

--- Choices of all States/UTs for a form, by name; the first is all of them.
---@param all string? the word for all
function face.states(ctx, all)
  local choices = all and { { "", all } } or {}
  for row in zila.rows("SELECT iso, name, name_hi FROM state ORDER BY name") do
    choices[#choices + 1] = { row.iso:sub(4), wording.state(ctx, row) }
  end
  return choices
end

--- The form that takes a file in.
function face.import_form(doc, ctx)
  local t, importers = ctx.t, { { "", ctx.t "whichever fits the file" } }
  for _, part in ipairs(ctx.parts "importers") do importers[#importers + 1] = { part.name, part.name } end
  doc:paragraph(t "CSV, XLSX, XLS, ODS, HTML or PDF. Lines that can't be taken wait in quarantine.")
  doc:form { action = "/import", upload = true, submit = t "Import the file", fields = {
    { kind = "file", name = "file", label = t "File", required = true },
    { kind = "select", name = "as", label = t "Importer", choices = importers },
    { kind = "select", name = "state", label = t "State/UT", choices = face.states(ctx, t "as the file says"),
      hint = t "Needed where the file doesn't name it" },
    { kind = "date", name = "as_on", label = t "List as on", hint = t "Needed where the file doesn't say it" },
    { kind = "select", name = "allow_shrink", label = t "Much is missing from the new list",
      choices = { { "", t "refuse the file" }, { "1", t "it is so: take it" } } },
  } }
end

--- A note where invented rows are behind what a page counts.
function face.synthetic(doc, ctx)
  local note = wording.of_counts(ctx, nil)
  if note then doc:note(note, "synthetic") end
end

return face
