-- Hindi for what this plugin adds to the reports.
return {
  ["New and renamed districts"] = "नए और नाम बदले हुए ज़िले",
  ["{name} is {other} in the list of September 2026."] =
    "सितंबर 2026 की सूची में {name} का नाम {other} है।",
  ["A district that was merged and restored between two of the lists looks here as if nothing had "
    .. "happened: a count of that time may be of fewer districts."] =
    "जो ज़िला दो सूचियों के बीच विलीन होकर पुनः बहाल हुआ, वह "
    .. "यहाँ अपरिवर्तित दिखता है: उस समय की गणना कम ज़िलों की हो "
    .. "सकती है।",
}
