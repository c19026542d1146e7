-- Hindi for what this plugin adds to the reports.
return {
  ["Project profiles of the state's list"] =
    "राज्य की सूची की परियोजनाएँ",
  ["The state's table of project profiles (STATE-ODOP-UP) has not been imported."] =
    "राज्य की परियोजना तालिका (STATE-ODOP-UP) आयात नहीं की गई है।",
  ["Projects by district, beside DPIIT's product"] =
    "ज़िलावार परियोजनाएँ, डीपीआईआईटी के उत्पाद के साथ",
  ["Projects"] = "परियोजनाएँ",
  ["Their products"] = "उनके उत्पाद",
}
