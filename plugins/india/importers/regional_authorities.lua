-- DGFT's regional offices: they draft the plans and co-chair the DEPCs.
return {
  id = "regional_authorities",
  title = "Regional authorities of the DGFT",
  dataset = "india_regional_authority",
  accepts = { "csv" },
  columns = {
    name = { "Regional Authority", required = true },
    state = { "LGD State Code", required = true },
    note = { "Note" },
  },
}
