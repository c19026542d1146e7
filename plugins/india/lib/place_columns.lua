--- What the columns of States and districts are called. No form is prescribed;
-- these are the words of lists, returns and dashboards. A code is only looked
-- at where its heading says that it is LGD's: the Census's codes look the same.
return {
  state = {
    "State", "State Name", "State/UT", "States/UTs", "State of Origin", "Name of State", "Name of the State",
    "Name of State/UT", "Name of the State/UT", "राज्य", "राज्य का नाम",
    code = { "LGD State Code", "State LGD Code", "State Code (LGD)", "LGD Code of State" },
  },
  district = {
    "District", "District Name", "District of Origin", "Name of District", "Name of the District", "Dist.", "जिला",
    "ज़िला", "जनपद", "जिले का नाम", "ज़िले का नाम", "जनपद का नाम", required = true,
    code = { "LGD District Code", "District LGD Code", "District Code (LGD)", "LGD Code of District", "LGD Code" },
  },
}
