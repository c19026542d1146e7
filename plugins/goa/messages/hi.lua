-- Hindi for what this plugin adds to the reports.
return {
  ["Districts that no product list names"] =
    "ज़िले जिनका नाम किसी उत्पाद सूची में नहीं है",
  ["Each district is named by a product list."] =
    "प्रत्येक ज़िले का नाम किसी उत्पाद सूची में है।",
  ["No product list names: {districts}."] =
    "इनका नाम किसी उत्पाद सूची में नहीं है: {districts}।",
  ["{district}: {note}."] = "{district}: {note}।",
}
