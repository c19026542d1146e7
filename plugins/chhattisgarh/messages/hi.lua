-- Hindi for what this plugin adds to the reports.
return {
  ["Districts with a second product"] = "दूसरे उत्पाद वाले ज़िले",
  ["No district has a second product in the state's own list."] =
    "राज्य की अपनी सूची में किसी ज़िले का दूसरा उत्पाद नहीं है।",
  ["First and second product of the state's own list"] =
    "राज्य की अपनी सूची का पहला और दूसरा उत्पाद",
  ["First product"] = "पहला उत्पाद",
  ["Second product"] = "दूसरा उत्पाद",
  ["Second is in DPIIT's list"] =
    "दूसरा डीपीआईआईटी की सूची में है",
}
