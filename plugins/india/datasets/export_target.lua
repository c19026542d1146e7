-- No published series of targets exists: they stand in a state's policy or in a
-- district's plan, so each says where. Kept apart from exports, because a
-- target changes without anything having been exported.
return {
  id = "export_target",
  title = "Export targets",
  help = "State or district x fiscal year: what the policy or the plan aims at",
  time = "flow",
  date = "period",
  columns = {
    { name = "state", type = "state", key = true, required = true, help = "LGD code" },
    { name = "district", type = "district", key = true, help = "LGD code; empty: a target of the whole state" },
    { name = "period", type = "period", key = true, required = true, help = "fiscal year of the target" },
    { name = "value_inr", type = "money", unit = "INR", help = "target of exports, FOB" },
    { name = "value_usd", type = "money", unit = "USD", help = "target of exports, FOB" },
    { name = "source", type = "text", help = "policy or plan that sets it" },
  },
}
