-- The state's own steps: committee, nodal officer and export strategy. The
-- officer is an office, never a person.
local bare = require "lib.impersonal"

return {
  id = "state_status",
  title = "Status return, state by state",
  dataset = "committee",
  accepts = { "csv", "xlsx", "ods", "html", "pdf" },
  columns = {
    state = { "State", "State/UT", "States/UTs", "Name of State", "राज्य", required = true },
    constituted = { "SEPC Constituted On", "Date of SEPC", "Date of Constitution of SEPC", required = true },
    order_no = { "SEPC Order No.", "SEPC Order" },
    chair = { "SEPC Chair (Office)" },
    office = { "State Nodal Officer (Office)", "State Nodal Office", "State Nodal Officer Designation" },
    nominated = { "Nodal Officer Nominated On", "State Nodal Officer Nominated On" },
    prepared = { "Export Strategy Prepared On", "State Export Strategy Prepared On" },
    strategy = { "Strategy Title", "Export Strategy" },
    document = { "Strategy Document", "Document", "Document Link" },
  },
  row = function(row, emit)
    if row.order_no and not row.constituted then return row:reject("constituted", "an order without its date") end
    if row.office and not row.nominated then
      return row:reject("nominated", "an office without the date of nomination")
    end
    if row.document and not row.prepared then return row:reject("prepared", "a strategy without its date") end
    if row.constituted then
      emit {
        state = row.state, kind = "SEPC", constituted = row.constituted,
        order_no = row.order_no, chair = bare(row.chair),
      }
    end
    -- A date without an office still says that somebody was nominated.
    if row.nominated then
      emit("nodal_officer", {
        state = row.state, office = bare(row.office) or "State nodal officer", nominated = row.nominated,
      })
    end
    if row.prepared then
      emit("strategy", { state = row.state, title = row.strategy or "State export strategy",
        prepared = row.prepared, document = row.document })
    end
    if not (row.constituted or row.nominated or row.prepared) then row:skip("no step recorded") end
  end,
}
