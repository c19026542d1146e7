-- Hindi for what this plugin adds to the reports.
return {
  ["Plans by Regional Authority"] =
    "क्षेत्रीय प्राधिकारी के अनुसार योजनाएँ",
  ["No plan is recorded as on this day."] =
    "इस तिथि तक कोई योजना अभिलिखित नहीं है।",
  ["Plans by the office that drafted them"] =
    "प्रारूप तैयार करने वाले कार्यालय के अनुसार योजनाएँ",
  ["The office is the one that the plan names."] =
    "कार्यालय वही है जिसका नाम योजना में है।",
  ["Drafted"] = "प्रारूप",
  ["Adopted"] = "अंगीकृत",
  ["Notified"] = "अधिसूचित",
  ["Last notified on"] = "पिछली अधिसूचना की तिथि",
}
