-- Hindi for what this plugin adds to the reports.
return {
  ["The state's own list and DPIIT's"] =
    "राज्य की अपनी सूची और डीपीआईआईटी की सूची",
  ["The two lists can't be compared: one of them isn't held."] =
    "दोनों सूचियों की तुलना नहीं हो सकती: उनमें से एक उपलब्ध "
    .. "नहीं है।",
  ["The two lists side by side"] = "दोनों सूचियाँ साथ-साथ",
  ["Agree"] = "एकमत",
  ["Districts that one of the two lists doesn't name"] =
    "ज़िले जिनका नाम दोनों में से किसी एक सूची में नहीं है",
}
