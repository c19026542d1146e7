-- Hindi for what this plugin adds to the reports.
return {
  ["The first district committee"] = "पहली ज़िला समिति",
  ["The first DEPC of the state that is recorded was constituted on {date}."] =
    "राज्य की पहली अभिलिखित डीईपीसी का गठन {date} को हुआ।",
  ["No DEPC of the state is recorded as on this day."] =
    "इस तिथि तक राज्य की कोई डीईपीसी अभिलिखित नहीं है।",
  ["States/UTs with a DEPC, as published"] =
    "डीईपीसी वाले राज्य/संघ राज्य क्षेत्र, प्रकाशित आँकड़ों के "
    .. "अनुसार",
}
