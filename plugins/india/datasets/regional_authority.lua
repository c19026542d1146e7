-- Which districts an office serves is Appendix 1A of the Handbook of Procedures,
-- by district and with exceptions; it is not held here. A plan names its own RA.
return {
  id = "regional_authority",
  title = "Regional authorities of the DGFT",
  help = "Offices of the Directorate General of Foreign Trade, by the state they stand in",
  time = "event",
  columns = {
    { name = "name", type = "text", key = true, required = true, help = "town of the office" },
    { name = "state", type = "state", help = "state the office stands in; not its jurisdiction" },
    { name = "note", type = "text", help = "mergers and known jurisdiction, as far as read" },
  },
}
