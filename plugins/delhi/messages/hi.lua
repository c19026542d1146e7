-- Hindi for what this plugin adds to the reports.
return {
  ["The redrawn districts"] = "पुनर्सीमांकित ज़िले",
  ["Shares before and after are of different districts: {gone} left and {added} came."] =
    "पहले और बाद के प्रतिशत भिन्न ज़िलों के हैं: {gone} ज़िला "
    .. "हटा और {added} जुड़े।",
}
