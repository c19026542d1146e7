--- What the columns of district export tables are called. No form is
-- prescribed; these are the words of DGCI&S, of the dashboards and of the
-- states' own tables. Units are read from the headers and titles.
return {
  state = { "State", "State Name", "State/UT", "States/UTs", "State of Origin", "Name of State", "राज्य" },
  district = {
    "District", "District Name", "District of Origin", "Name of District", "Name of the District", "Dist.",
    "जिला", "ज़िला", "जनपद", required = true,
  },
  hs = { "HS Code", "ITC HS Code", "ITC(HS) Code", "HSCode", "HS", "ITC HS", "Tariff Line", "HS Code (8 digit)" },
  commodity = {
    "Commodity", "Commodity Name", "Commodity Description", "Principal Commodity", "Principal Commodity Group", "Item",
    "Product", "Description", "वस्तु", "जिंस", "उत्पाद",
  },
  destination = {
    "Country", "Country Name", "Country of Destination", "Destination Country", "Destination", "Country/ Region",
    "Name of Country",
  },
}
