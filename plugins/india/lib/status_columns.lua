--- Headings of the district status return. There is no prescribed form: these
-- are the words of the replies in Parliament and of the states' own tables.
local places = require "lib.place_columns"

return {
  state = places.state,
  district = places.district,
  ra = { "RA", "Regional Authority", "DGFT RA", "RA Jurisdiction" },
  product = { "Product", "Product 1", "Product Identified", "Products Identified" },
  product_kind = { "Product Kind", "Kind of Product", "Product 1 Kind" },
  product_2 = { "Product 2", "Second Product" },
  product_2_kind = { "Product 2 Kind" },
  identified = { "Product Identified On", "Products Identified On", "Date of Identification" },
  constituted = { "DEPC Constituted On", "Date of DEPC", "Date of Constitution of DEPC", required = true },
  order_no = { "DEPC Order No.", "DEPC Order" },
  chair = { "DEPC Chair (Office)" },
  office = { "Nodal Officer (Office)", "Nodal Office", "Nodal Officer Designation" },
  office_since = { "Nodal Officer Since", "Nodal Officer Nominated On" },
  meetings = { "DEPC Meetings Held On", "Dates of DEPC Meetings" },
  meeting_count = { "DEPC Meetings Held", "DEPC Meetings", "No. of DEPC Meetings", "Number of Meetings" },
  last_meeting = { "Last Meeting Held On", "Last DEPC Meeting", "Last Meeting Date", "Date of Last Meeting" },
  drafted = { "DEAP Drafted On", "Draft DEAP", "DEAP Draft Date", "Date of Draft DEAP" },
  adopted = { "DEAP Adopted On", "DEAP Adopted Date", "Date of Adoption of DEAP" },
  notified = { "DEAP Notified On", "DEAP Notified Date", "Date of Notification of DEAP" },
  document = { "Document", "Document Link", "Important Links" },
  remarks = { "Remarks", "Remark" },
}
