-- Hindi for what this plugin adds to the reports.
return {
  ["Districts with a second product"] = "दूसरे उत्पाद वाले ज़िले",
  ["No district has a second product in the state's own list."] =
    "राज्य की अपनी सूची में किसी ज़िले का दूसरा उत्पाद नहीं है।",
  ["Districts with several products in the state's own list"] =
    "राज्य की अपनी सूची में कई उत्पादों वाले ज़िले",
  ["Of them in DPIIT's list"] = "उनमें से डीपीआईआईटी की सूची में",
}
