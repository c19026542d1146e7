-- Hindi for what this plugin adds to the reports.
return {
  ["Districts formed before they were listed"] =
    "सूची में आने से पहले गठित ज़िले",
  ["{district}: formed in {year}; the first list held here that names it is of {date}"] =
    "{district}: {year} में गठित; यहाँ उपलब्ध पहली सूची जिसमें "
    .. "इसका नाम है, {date} की है",
}
