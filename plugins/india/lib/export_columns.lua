--- What the columns of district export tables are called. No form is
-- prescribed; these are the words of DGCI&S, of the dashboards and of the
-- states' own tables. Units are read from the headers and titles.
local places = require "lib.place_columns"

return {
  state = places.state,
  district = places.district,
  hs = { "HS Code", "ITC HS Code", "ITC(HS) Code", "HSCode", "HS", "ITC HS", "Tariff Line", "HS Code (8 digit)" },
  commodity = {
    "Commodity", "Commodity Name", "Commodity Description", "Principal Commodity", "Principal Commodity Group", "Item",
    "Product", "Product Name", "Name of Product", "Name of the Product", "Name of Commodity", "Name of the Commodity",
    "Item Name", "Name of Item", "Description", "वस्तु", "जिंस", "उत्पाद", "वस्तु का नाम", "उत्पाद का नाम",
  },
  direction = {
    "Trade Type", "Type of Trade", "Export/Import", "Import/Export", "Exports/Imports", "Trade Flow", "Flow",
    "Trade Direction",
  },
  destination = {
    "Country", "Country Name", "Country of Destination", "Destination Country", "Destination", "Country/ Region",
    "Name of Country",
  },
  -- What a district's exports are a sum over.
  part_of = {
    "Port", "Port Name", "Name of Port", "Port Code", "Port of Export", "Port of Loading", "Customs Station",
    "Mode of Transport", "Mode", "Exporter", "Exporter Name", "Name of Exporter", "Name of the Exporter",
    "Name of Firm", "IEC", "IEC No.", "IEC Code", "Shipping Bill No.", "SB No.", "निर्यातक", "निर्यातक का नाम",
  },
  quantity_unit = { "Unit", "Quantity Unit", "Unit of Quantity", "UQC" },
}
