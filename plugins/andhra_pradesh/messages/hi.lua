-- Hindi for what this plugin adds to the reports.
return {
  ["The districts before and after the reorganisation"] =
    "पुनर्गठन से पहले और बाद के ज़िले",
  ["A series of a district that kept its name does not continue over the reorganisation."] =
    "जिस ज़िले का नाम वही रहा, उसकी शृंखला भी पुनर्गठन के आर-पार "
    .. "जारी नहीं रहती।",
  ["Product lists older than the newest district"] =
    "नवीनतम ज़िले से पुरानी उत्पाद सूचियाँ",
  ["Oldest as on"] = "सबसे पुरानी स्थिति की तिथि",
  ["Districts named"] = "नामित ज़िले",
}
