-- Hindi for what this plugin adds to the reports.
return {
  ["Regions without a district of their own"] =
    "क्षेत्र जिनका अपना ज़िला नहीं है",
  ["As on this day each region is a district of the list."] =
    "इस तिथि को प्रत्येक क्षेत्र सूची का एक ज़िला है।",
  ["Of {n} products in DPIIT's list, {outside} belong to a district that is not in the list in "
    .. "force."] =
    "डीपीआईआईटी की सूची के {n} उत्पादों में से {outside} ऐसे "
    .. "ज़िले के हैं जो लागू सूची में नहीं है।",
}
