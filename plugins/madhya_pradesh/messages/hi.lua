-- Hindi for what this plugin adds to the reports.
return {
  ["The state's own list and DPIIT's"] =
    "राज्य की अपनी सूची और डीपीआईआईटी की सूची",
  ["The two lists side by side"] = "दोनों सूचियाँ साथ-साथ",
  ["Agree"] = "एकमत",
  ["Districts that one of the two lists doesn't name"] =
    "ज़िले जिनका नाम दोनों में से किसी एक सूची में नहीं है",
  -- Its rule
  ["Plans of the state are drafted by RA Bhopal or Indore"] =
    "राज्य की योजनाओं के प्रारूप क्षेत्रीय प्राधिकारी भोपाल या इंदौर बनाते हैं",
  ["A plan under another office is missing in the annexure of Bhopal and Indore, and too much in that office's."] =
    "दूसरे कार्यालय के नाम की योजना भोपाल और इंदौर के अनुलग्नक में छूटती है, और उस कार्यालय के में अधिक होती है।",
  ["the plan names RA {ra}"] = "योजना में क्षेत्रीय प्राधिकारी {ra} का नाम है",
  ["check the office in the plan itself"] = "स्वयं योजना में कार्यालय जाँचें",
}
