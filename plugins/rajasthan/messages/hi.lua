-- Hindi for what this plugin adds to the reports.
return {
  ["Districts made and abolished"] = "गठित और समाप्त किए गए ज़िले",
  ["As on this day no abolished district is known."] =
    "इस तिथि तक कोई समाप्त किया गया ज़िला ज्ञात नहीं है।",
  ["Known as abolished: no LGD code, counted nowhere"] =
    "समाप्त किए गए ज़िले: एलजीडी कोड नहीं, कहीं गिने नहीं जाते",
  ["A line that names one of them is quarantined; the state says to which district it passes."] =
    "जिस पंक्ति में इनका नाम हो उसे अलग रखा जाता है; वह किस "
    .. "ज़िले की होगी, यह राज्य बताएगा।",
}
