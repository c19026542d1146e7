-- Hindi for what this plugin adds to the reports.
return {
  ["The districts and their former names"] = "ज़िले और उनके पूर्व नाम",
  ["Names under which a district is found"] =
    "नाम जिनसे ज़िला पहचाना जाता है",
  ["A name that is used in another state too is matched only together with its state."] =
    "जो नाम किसी अन्य राज्य में भी है उसका मिलान राज्य के साथ ही "
    .. "किया जाता है।",
  ["Also called"] = "अन्य नाम",
  ["The direction is a district in"] =
    "इस दिशा के नाम का ज़िला जहाँ है",
}
