-- Hindi for what this plugin adds to the reports.
return {
  ["Districts that LGD spells anew"] =
    "ज़िले जिनकी वर्तनी एलजीडी ने बदली है",
  ["The list of September 2026 spells {n} of {of} districts otherwise. The older spelling is shown "
    .. "here; both are found."] =
    "सितंबर 2026 की सूची में {of} में से {n} ज़िलों की वर्तनी "
    .. "भिन्न है। यहाँ पुरानी वर्तनी दिखाई गई है; दोनों से ज़िला "
    .. "मिल जाता है।",
  ["Two spellings, one code"] = "दो वर्तनियाँ, एक कोड",
  ["Shown here"] = "यहाँ प्रदर्शित",
  ["List of September 2026"] = "सितंबर 2026 की सूची",
}
