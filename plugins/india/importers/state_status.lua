-- The state's own steps: committee, nodal officer and export strategy. The
-- officer is an office, never a person.
local bare = require "lib.impersonal"
local said = require "lib.said"

local STEPS = { "constituted", "order_no", "chair", "office", "nominated", "prepared", "strategy", "document" }

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
    local step = said(row, STEPS)
    if step.order_no and not step.constituted then return row:reject("constituted", "an order without its date") end
    if step.office and not step.nominated then
      return row:reject("nominated", "an office without the date of nomination")
    end
    if step.document and not step.prepared then return row:reject("prepared", "a strategy without its date") end
    if step.constituted then
      emit {
        state = row.state, kind = "SEPC", constituted = step.constituted,
        order_no = step.order_no, chair = bare(step.chair),
      }
    end
    -- A date without an office still says that somebody was nominated.
    if step.nominated then
      emit("nodal_officer", {
        state = row.state, office = bare(step.office) or "State nodal officer", nominated = step.nominated,
      })
    end
    if step.prepared then
      emit("strategy", { state = row.state, title = step.strategy or "State export strategy",
        prepared = step.prepared, document = step.document })
    end
    if not (step.constituted or step.nominated or step.prepared) then row:skip("no step recorded") end
  end,
}
