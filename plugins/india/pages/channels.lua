-- Where word goes of what failed or needs a person: how each channel stands,
-- what it was told, and the buttons to try it and to pause it.
local face = require "lib.face"

local CHANNELS = [[SELECT name, kind, address, events, jobs, every_s, enabled, sent_at, waiting, message
  FROM channel ORDER BY name LIMIT %d OFFSET %d]]
local TOLD = [[SELECT d.made_at, d.channel, d.event, d.text, d.job_run_id, d.state, d.sent_at, d.message
  FROM dispatch AS d ORDER BY d.id DESC LIMIT 50]]

local KINDS = { mail = "mail", webhook = "webhook" }
local OUTCOME = { waiting = "waits", sent = "sent", given_up = "given up" }
local outcomes = { waiting = "warning", sent = "good", given_up = "bad" }
local NAMES = { failed = "failed", warned = "done, needs a person", interrupted = "interrupted",
  inbox = "a file needs a person", plugins = "plugins refused" }

local function events(ctx, list)
  local said = {}
  for event in list:gmatch "[^,]+" do said[#said + 1] = NAMES[event] and ctx.t(NAMES[event]) or event end
  return table.concat(said, ", ")
end

local function button(row, what, word)
  return { action = ("/channels/%s/%s"):format(row.name, what), submit = word, name = word .. ": " .. row.name }
end

local function list(doc, ctx)
  local t, rows = ctx.t, {}
  local total = zila.value "SELECT count(*) FROM channel"
  local _, before = face.part(ctx, total)
  doc:paragraph(t "A channel is told when a job failed or needs a person: in one message, for all that waits.")
  for row in zila.rows(CHANNELS:format(face.ROWS, before)) do
    local on = row.enabled == 1
    rows[#rows + 1] = { name = row.name, kind = t(KINDS[row.kind]), address = row.address,
      events = events(ctx, row.events), jobs = row.jobs, every = t("{n} min", { n = (row.every_s + 59) // 60 }),
      on = on and t "enabled" or t "paused", tone = on and "good" or "warning", waiting = row.waiting,
      sent = face.time(row.sent_at), problem = row.message,
      forms = { button(row, "test", t "Send a test"), on and button(row, "disable", t "Pause")
        or button(row, "enable", t "Enable") } }
  end
  face.table(doc, t "No channel is set up, so nobody is told.", { id = "channels", caption = t "Channels", rows = rows,
    columns = {
      { id = "name", title = t "Channel", type = "text" },
      { id = "on", title = t "Status", type = "text", tone = "tone" },
      { id = "do", title = t "What can be done", type = "text", forms = "forms" },
      { id = "address", title = t "Address", type = "text" },
      { id = "kind", title = t "Kind", type = "text" },
      { id = "events", title = t "Told of", type = "text" },
      { id = "jobs", title = t "Jobs", type = "text" },
      { id = "every", title = t "At most each", type = "text" },
      { id = "waiting", title = t "Waiting", type = "integer" },
      { id = "sent", title = t "Last message", type = "code" },
      { id = "problem", title = t "Problem", type = "text" },
    } })
  face.pager(doc, ctx, total)
end

local function told(doc, ctx)
  local t, rows = ctx.t, {}
  for row in zila.rows(TOLD) do
    rows[#rows + 1] = { made = face.time(row.made_at), channel = row.channel, event = events(ctx, row.event),
      text = row.text, href = row.job_run_id and "/runs/" .. row.job_run_id, state = t(OUTCOME[row.state]),
      tone = outcomes[row.state], sent = face.time(row.sent_at), problem = row.message }
  end
  face.table(doc, t "Nothing has been told yet.", { id = "told", caption = t "The last deliveries", rows = rows,
    columns = {
      { id = "made", title = t "Since", type = "code" },
      { id = "channel", title = t "Channel", type = "text" },
      { id = "text", title = t "Message", type = "text", link = "href" },
      { id = "event", title = t "Told of", type = "text" },
      { id = "state", title = t "Status", type = "text", tone = "tone" },
      { id = "sent", title = t "Sent", type = "code" },
      { id = "problem", title = t "Problem", type = "text" },
    } })
end

-- An address is allowed by who adds it, so that is done where passwords lie.
local function add(doc, ctx)
  doc:paragraph(ctx.t "To add a channel is to allow its address; that is typed where zila runs:")
  doc:code "zila channels add NAME mail ADDRESS --server smtp://HOST\nzila channels add NAME webhook https://HOST/PATH"
end

return {
  id = "channels", path = "/channels", title = "Channels", nav = 9,
  undated = true,
  sections = {
    { id = "list", title = "Who is told", build = list },
    { id = "told", title = "What was told", build = told },
    { id = "add", title = "Add a channel", build = add },
  },
}
