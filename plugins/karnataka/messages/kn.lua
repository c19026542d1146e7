-- Kannada for the export strategy and the action plan: headings, captions, columns,
-- sentences and the writers' own words. What is not here is said in English.
return {
  ["Karnataka"] = "ಕರ್ನಾಟಕ",
  -- The writers' own words
  ["Position as on"] = "ಸ್ಥಿತಿಯ ದಿನಾಂಕ",
  ["As known on"] = "ಮಾಹಿತಿ ತಿಳಿದ ದಿನಾಂಕ",
  ["Synthetic"] = "ಕೃತಕ ದತ್ತಾಂಶ",
  ["synthetic"] = "ಕೃತಕ",
  ["Figures marked synthetic were generated to show how the report works; they are not facts and must "
    .. "not be quoted."] =
    "ಕೃತಕ ಎಂದು ಗುರುತಿಸಿದ ಅಂಕಿಗಳನ್ನು ವರದಿ ಹೇಗೆ ಕಾರ್ಯನಿರ್ವಹಿಸುತ್ತದೆ ಎಂದು ತೋರಿಸಲು ರಚಿಸಲಾಗಿದೆ; ಅವು ವಾಸ್ತವಾಂಶಗಳಲ್ಲ, ಅವನ್ನು "
    .. "ಉಲ್ಲೇಖಿಸಬಾರದು.",
  ["Contents"] = "ವಿಷಯಸೂಚಿ",
  ["Figures"] = "ಅಂಕಿಅಂಶಗಳು",
  ["Other figures"] = "ಇತರ ಅಂಕಿಅಂಶಗಳು",
  ["Figure"] = "ಅಂಕಿ",
  ["Name"] = "ಹೆಸರು",
  ["Value"] = "ಮೌಲ್ಯ",
  ["Unit"] = "ಘಟಕ",
  ["Out of"] = "ಒಟ್ಟರಲ್ಲಿ",
  ["List"] = "ಪಟ್ಟಿ",
  ["Date of the list"] = "ಪಟ್ಟಿಯ ದಿನಾಂಕ",
  ["Share"] = "ಪಾಲು",
  ["Published"] = "ಪ್ರಕಟಿತ",
  ["As on"] = "ಸ್ಥಿತಿಯ ದಿನಾಂಕ",
  ["Difference"] = "ವ್ಯತ್ಯಾಸ",
  ["Note"] = "ಟಿಪ್ಪಣಿ",
  ["Warning"] = "ಎಚ್ಚರಿಕೆ",
  ["Text"] = "ಪಠ್ಯ",
  ["Source"] = "ಮೂಲ",
  ["Sources"] = "ಮೂಲಗಳು",
  ["Line"] = "ಸಾಲು",
  ["No."] = "ಕ್ರ.ಸಂ.",
  ["File"] = "ಕಡತ",
  ["Sheet"] = "ಹಾಳೆ",
  ["Imported"] = "ಆಮದು ಮಾಡಿದ ದಿನಾಂಕ",
  ["What is behind the figures"] = "ಅಂಕಿಅಂಶಗಳ ಆಧಾರ",
  ["Proof"] = "ಪುರಾವೆ",
  ["Version"] = "ಆವೃತ್ತಿ",
  ["Rows"] = "ಸಾಲುಗಳು",
  ["What this report stands on"] = "ಈ ವರದಿಯ ಆಧಾರ",
  ["Rule"] = "ನಿಯಮ",
  ["Finding"] = "ಕಂಡುಬಂದ ಅಂಶ",
  ["Report"] = "ವರದಿ",
  ["The values as a table"] = "ಮೌಲ್ಯಗಳು ಕೋಷ್ಟಕ ರೂಪದಲ್ಲಿ",
  ["lakh"] = "ಲಕ್ಷ",
  ["crore"] = "ಕೋಟಿ",
  ["lakh crore"] = "ಲಕ್ಷ ಕೋಟಿ",
  ["million"] = "ಮಿಲಿಯನ್",
  ["billion"] = "ಬಿಲಿಯನ್",
  ["Page {1} of {2}"] = "ಪುಟ {1} / {2}",
  ["part {1} of {2}"] = "ಭಾಗ {1} / {2}",
  ["{1} (continued)"] = "{1} (ಮುಂದುವರಿದಿದೆ)",
  ["n/a"] = "ಲಭ್ಯವಿಲ್ಲ",
  ["of {1}"] = "ಒಟ್ಟು: {1}",
  ["as on {1}"] = "{1} ರಂದು ಇದ್ದಂತೆ",
  ["Published: {1}"] = "ಪ್ರಕಟಿತ: {1}",
  ["Published: {1} as on {2}"] = "ಪ್ರಕಟಿತ: {1}, {2} ರಂದು ಇದ್ದಂತೆ",
  ["agrees"] = "ಹೊಂದುತ್ತದೆ",
  ["differs by {1}"] = "ವ್ಯತ್ಯಾಸ {1}",
  ["rows: {1}"] = "ಸಾಲುಗಳು: {1}",
  ["{1}, line {2}"] = "{1}, ಸಾಲು {2}",
  ["January"] = "ಜನವರಿ",
  ["February"] = "ಫೆಬ್ರುವರಿ",
  ["March"] = "ಮಾರ್ಚ್",
  ["April"] = "ಏಪ್ರಿಲ್",
  ["May"] = "ಮೇ",
  ["June"] = "ಜೂನ್",
  ["July"] = "ಜುಲೈ",
  ["August"] = "ಆಗಸ್ಟ್",
  ["September"] = "ಸೆಪ್ಟೆಂಬರ್",
  ["October"] = "ಅಕ್ಟೋಬರ್",
  ["November"] = "ನವೆಂಬರ್",
  ["December"] = "ಡಿಸೆಂಬರ್",
  ["Kind"] = "ವಿಧ",
  ["Table"] = "ಕೋಷ್ಟಕ",
  ["Chart"] = "ನಕ್ಷೆ",
  ["Title"] = "ಶೀರ್ಷಿಕೆ",
  ["Heading"] = "ಉಪಶೀರ್ಷಿಕೆ",
  ["Paragraph"] = "ಪರಿಚ್ಛೇದ",
  -- Sections of the export strategy
  ["Export strategy of the state: where it stands"] =
    "ರಾಜ್ಯದ ರಫ್ತು ಕಾರ್ಯತಂತ್ರ: ಪ್ರಸ್ತುತ "
    .. "ಸ್ಥಿತಿ",
  ["Status of the programme"] = "ಕಾರ್ಯಕ್ರಮದ ಸ್ಥಿತಿ",
  ["Export profile"] = "ರಫ್ತು ವಿವರ",
  ["Products of the districts"] = "ಜಿಲ್ಲೆಗಳ ಉತ್ಪನ್ನಗಳು",
  ["District by district"] = "ಜಿಲ್ಲಾವಾರು",
  ["Targets and interventions"] = "ಗುರಿಗಳು ಮತ್ತು ಕ್ರಮಗಳು",
  ["Who is involved"] = "ಸಂಬಂಧಿತ ಸಂಸ್ಥೆಗಳು",
  ["Data notes"] = "ದತ್ತಾಂಶದ ಕುರಿತು ಟಿಪ್ಪಣಿಗಳು",
  -- Captions
  ["What this report rests on"] = "ಈ ವರದಿಯ ಆಧಾರ ದಾಖಲೆಗಳು",
  ["Share of the districts that have taken each step"] =
    "ಪ್ರತಿ ಹಂತ ಪೂರೈಸಿದ ಜಿಲ್ಲೆಗಳ ಪಾಲು",
  ["Steps in the districts, and in the country"] =
    "ಜಿಲ್ಲೆಗಳಲ್ಲಿ ಮತ್ತು ದೇಶದಲ್ಲಿ ಹಂತಗಳು",
  ["Districts and their products, by list"] =
    "ಜಿಲ್ಲೆಗಳು ಮತ್ತು ಅವುಗಳ ಉತ್ಪನ್ನಗಳು, "
    .. "ಪಟ್ಟಿವಾರು",
  ["Each district's products, committee and plan"] =
    "ಪ್ರತಿ ಜಿಲ್ಲೆಯ ಉತ್ಪನ್ನಗಳು, ಸಮಿತಿ "
    .. "ಮತ್ತು ಯೋಜನೆ",
  ["Exports of districts, {year}"] = "ಜಿಲ್ಲೆಗಳ ರಫ್ತು, {year}",
  ["Exports of each district, {year}"] = "ಪ್ರತಿ ಜಿಲ್ಲೆಯ ರಫ್ತು, {year}",
  ["Exports by fiscal year"] = "ಹಣಕಾಸು ವರ್ಷವಾರು ರಫ್ತು",
  ["Exports of whole fiscal years"] = "ಪೂರ್ಣ ಹಣಕಾಸು ವರ್ಷಗಳ ರಫ್ತು",
  ["{year} ({months} of 12 months)"] = "{year} (12 ರಲ್ಲಿ {months} ತಿಂಗಳು)",
  ["Top commodities, {year}"] = "ಪ್ರಮುಖ ಸರಕುಗಳು, {year}",
  ["Top commodities and their advantage, {year}"] =
    "ಪ್ರಮುಖ ಸರಕುಗಳು ಮತ್ತು ಅವುಗಳ ಅನುಕೂಲತೆ, "
    .. "{year}",
  ["Top destinations, {year}"] = "ಪ್ರಮುಖ ರಫ್ತು ತಾಣಗಳು, {year}",
  ["Concentration, {year}"] = "ಕೇಂದ್ರೀಕರಣ, {year}",
  ["Export targets of the state, and what is held"] =
    "ರಾಜ್ಯದ ರಫ್ತು ಗುರಿಗಳು ಮತ್ತು ಲಭ್ಯ "
    .. "ಅಂಕಿಗಳು",
  ["Interventions of the district plans"] = "ಜಿಲ್ಲಾ ಯೋಜನೆಗಳ ಕ್ರಮಗಳು",
  ["Offices of the state"] = "ರಾಜ್ಯದ ಕಚೇರಿಗಳು",
  ["Regional Authorities of the DGFT that stand in the state"] =
    "ರಾಜ್ಯದಲ್ಲಿರುವ ಡಿಜಿಎಫ್‌ಟಿ ಪ್ರಾದೇಶಿಕ "
    .. "ಪ್ರಾಧಿಕಾರಗಳು",
  ["Incentives and support named by the district plans"] =
    "ಜಿಲ್ಲಾ ಯೋಜನೆಗಳು ಹೆಸರಿಸಿದ ಪ್ರೋತ್ಸಾಹ "
    .. "ಮತ್ತು ಬೆಂಬಲ",
  ["Training and development needs named by the district plans"] =
    "ಜಿಲ್ಲಾ ಯೋಜನೆಗಳು ಹೆಸರಿಸಿದ ತರಬೇತಿ "
    .. "ಮತ್ತು ಅಭಿವೃದ್ಧಿ ಅಗತ್ಯಗಳು",
  ["Districts whose lists differ"] =
    "ಪಟ್ಟಿಗಳು ಭಿನ್ನವಾಗಿರುವ ಜಿಲ್ಲೆಗಳು",
  -- Columns
  ["State/UT"] = "ರಾಜ್ಯ/ಕೇಂದ್ರಾಡಳಿತ ಪ್ರದೇಶ",
  ["States/UTs"] = "ರಾಜ್ಯಗಳು/ಕೇಂದ್ರಾಡಳಿತ ಪ್ರದೇಶಗಳು",
  ["District"] = "ಜಿಲ್ಲೆ",
  ["Districts"] = "ಜಿಲ್ಲೆಗಳು",
  ["Districts, India"] = "ಜಿಲ್ಲೆಗಳು, ಭಾರತ",
  ["Of"] = "ಒಟ್ಟರಲ್ಲಿ",
  ["Of, India"] = "ಒಟ್ಟರಲ್ಲಿ, ಭಾರತ",
  ["Share, India"] = "ಪಾಲು, ಭಾರತ",
  ["India"] = "ಭಾರತ",
  ["Step"] = "ಹಂತ",
  ["Change in a year"] = "ಒಂದು ವರ್ಷದಲ್ಲಿ ಬದಲಾವಣೆ",
  ["LGD code"] = "ಎಲ್‌ಜಿಡಿ ಸಂಕೇತ",
  ["HS code"] = "ಎಚ್‌ಎಸ್ ಸಂಕೇತ",
  ["GI"] = "ಭೌಗೋಳಿಕ ಸೂಚಕ (ಜಿಐ)",
  ["Product"] = "ಉತ್ಪನ್ನ",
  ["Products"] = "ಉತ್ಪನ್ನಗಳು",
  ["Sector"] = "ವಲಯ",
  ["Register"] = "ದಾಖಲೆ ಪುಸ್ತಕ",
  ["Records"] = "ದಾಖಲೆಗಳು",
  ["Newest"] = "ಅತಿ ಹೊಸದು",
  ["Newest file"] = "ಅತಿ ಹೊಸ ಕಡತ",
  ["Files"] = "ಕಡತಗಳು",
  ["DEPC since"] = "ಡಿಇಪಿಸಿ ರಚನೆ",
  ["Meetings"] = "ಸಭೆಗಳು",
  ["Last meeting"] = "ಕೊನೆಯ ಸಭೆ",
  ["RA"] = "ಪ್ರಾದೇಶಿಕ ಪ್ರಾಧಿಕಾರ",
  ["Regional Authority"] = "ಪ್ರಾದೇಶಿಕ ಪ್ರಾಧಿಕಾರ",
  ["Plan drafted"] = "ಯೋಜನೆಯ ಕರಡು",
  ["Plan adopted"] = "ಯೋಜನೆ ಅಂಗೀಕಾರ",
  ["Plan notified"] = "ಯೋಜನೆ ಅಧಿಸೂಚನೆ",
  ["Plans drafted here"] = "ಇಲ್ಲಿ ಸಿದ್ಧಪಡಿಸಿದ ಕರಡುಗಳು",
  ["Rank"] = "ಸ್ಥಾನ",
  ["Growth"] = "ಬೆಳವಣಿಗೆ",
  ["Growth (rupees)"] = "ಬೆಳವಣಿಗೆ (ರೂಪಾಯಿ)",
  ["Months"] = "ತಿಂಗಳುಗಳು",
  ["Fiscal year"] = "ಹಣಕಾಸು ವರ್ಷ",
  ["Commodity"] = "ಸರಕು",
  ["Commodities"] = "ಸರಕುಗಳು",
  ["Destination"] = "ರಫ್ತು ತಾಣ",
  ["Destinations"] = "ರಫ್ತು ತಾಣಗಳು",
  ["Target"] = "ಗುರಿ",
  ["Intervention"] = "ಕ್ರಮ",
  ["Bottleneck"] = "ಅಡಚಣೆ",
  ["Agency"] = "ಸಂಸ್ಥೆ",
  ["Due"] = "ಗಡುವು",
  ["Done"] = "ಪೂರ್ಣಗೊಂಡಿದೆ",
  ["State of work"] = "ಕೆಲಸದ ಸ್ಥಿತಿ",
  ["Cost"] = "ವೆಚ್ಚ",
  ["Role"] = "ಪಾತ್ರ",
  ["Office or order"] = "ಕಚೇರಿ ಅಥವಾ ಆದೇಶ",
  ["Since"] = "ಇಂದ",
  ["Remark"] = "ಷರಾ",
  ["Column"] = "ಕಾಲಂ",
  ["Reason"] = "ಕಾರಣ",
  ["Severity"] = "ತೀವ್ರತೆ",
  ["yes"] = "ಹೌದು",
  ["no"] = "ಇಲ್ಲ",
  ["unknown"] = "ತಿಳಿದಿಲ್ಲ",
  ["none"] = "ಯಾವುದೂ ಇಲ್ಲ",
  ["rupees"] = "ರೂಪಾಯಿ",
  ["US$"] = "ಅಮೆರಿಕನ್ ಡಾಲರ್",
  ["₹ crore"] = "₹ ಕೋಟಿ",
  ["₹ lakh"] = "₹ ಲಕ್ಷ",
  ["₹ {n} crore"] = "₹ {n} ಕೋಟಿ",
  ["₹ {n} lakh"] = "₹ {n} ಲಕ್ಷ",
  -- The steps of the programme
  ["State Export Promotion Committee"] = "ರಾಜ್ಯ ರಫ್ತು ಉತ್ತೇಜನ ಸಮಿತಿ",
  ["State nodal officer"] = "ರಾಜ್ಯ ನೋಡಲ್ ಅಧಿಕಾರಿ",
  ["State Export Promotion Committee (SEPC) constituted"] =
    "ರಾಜ್ಯ ರಫ್ತು ಉತ್ತೇಜನ ಸಮಿತಿ (ಎಸ್‌ಇಪಿಸಿ) "
    .. "ರಚನೆ",
  ["District Export Promotion Committee (DEPC) constituted"] =
    "ಜಿಲ್ಲಾ ರಫ್ತು ಉತ್ತೇಜನ ಸಮಿತಿ (ಡಿಇಪಿಸಿ) "
    .. "ರಚನೆ",
  ["Products or services with export potential identified"] =
    "ರಫ್ತು ಸಾಮರ್ಥ್ಯವುಳ್ಳ ಉತ್ಪನ್ನ ಅಥವಾ "
    .. "ಸೇವೆಗಳ ಗುರುತಿಸುವಿಕೆ",
  ["State export strategy prepared"] = "ರಾಜ್ಯ ರಫ್ತು ಕಾರ್ಯತಂತ್ರ ಸಿದ್ಧ",
  ["State nodal officer nominated"] =
    "ರಾಜ್ಯ ನೋಡಲ್ ಅಧಿಕಾರಿಯ ನಾಮನಿರ್ದೇಶನ",
  ["DEPC meeting held"] = "ಡಿಇಪಿಸಿ ಸಭೆ ನಡೆದಿದೆ",
  ["Draft District Export Action Plan (DEAP) prepared by the Regional Authority"] =
    "ಪ್ರಾದೇಶಿಕ ಪ್ರಾಧಿಕಾರದಿಂದ ಜಿಲ್ಲಾ "
    .. "ರಫ್ತು ಕ್ರಿಯಾ ಯೋಜನೆಯ (ಡಿಇಎಪಿ) ಕರಡು "
    .. "ಸಿದ್ಧ",
  ["District Export Action Plan formally notified by the DEPC"] =
    "ಡಿಇಪಿಸಿಯಿಂದ ಜಿಲ್ಲಾ ರಫ್ತು ಕ್ರಿಯಾ "
    .. "ಯೋಜನೆಯ ಔಪಚಾರಿಕ ಅಧಿಸೂಚನೆ",
  -- Sentences
  ["LGD list of {date}"] = "{date} ರ ಎಲ್‌ಜಿಡಿ ಪಟ್ಟಿ",
  ["districts of the {list}"] = "ಜಿಲ್ಲೆಗಳು ({list})",
  ["Nothing is recorded for {state} of: {list}."] =
    "{state} ಕುರಿತು ಇವುಗಳ ಯಾವುದೇ ದಾಖಲೆ ಇಲ್ಲ: {list}.",
  ["{step}: not recorded"] = "{step}: ದಾಖಲಾಗಿಲ್ಲ",
  ["{step}: no records as on this day"] = "{step}: ಈ ದಿನದವರೆಗೆ ದಾಖಲೆಗಳಿಲ್ಲ",
  ["no records as on this day"] = "ಈ ದಿನದವರೆಗೆ ದಾಖಲೆಗಳಿಲ್ಲ",
  ["Of {n} steps the state is ahead of the country in {ahead}."] =
    "{n} ಹಂತಗಳ ಪೈಕಿ {ahead} ರಲ್ಲಿ ರಾಜ್ಯವು "
    .. "ದೇಶಕ್ಕಿಂತ ಮುಂದಿದೆ.",
  ["Districts without a product in any list: {list}."] =
    "ಯಾವುದೇ ಪಟ್ಟಿಯಲ್ಲಿ ಉತ್ಪನ್ನವಿಲ್ಲದ "
    .. "ಜಿಲ್ಲೆಗಳು: {list}.",
  ["An empty date: not recorded. Drafted, adopted and notified are three things."] =
    "ಖಾಲಿ ದಿನಾಂಕ: ದಾಖಲಾಗಿಲ್ಲ. ಕರಡು, ಅಂಗೀಕಾರ "
    .. "ಮತ್ತು ಅಧಿಸೂಚನೆ ಮೂರು ಬೇರೆ ಬೇರೆ ಹಂತಗಳು.",
  ["{name} leads the exports of {year} with {share} %."] =
    "{year} ರ ರಫ್ತಿನಲ್ಲಿ {name} {share} % ಪಾಲಿನೊಂದಿಗೆ "
    .. "ಮೊದಲ ಸ್ಥಾನದಲ್ಲಿದೆ.",
  ["Exports in {year}: {value}."] = "{year} ರಲ್ಲಿ ರಫ್ತು: {value}.",
  ["No interventions of district plans have been imported."] =
    "ಜಿಲ್ಲಾ ಯೋಜನೆಗಳ ಕ್ರಮಗಳನ್ನು ಆಮದು "
    .. "ಮಾಡಿಲ್ಲ.",
  ["No product is recorded for a district of {state}."] =
    "{state} ರ ಯಾವುದೇ ಜಿಲ್ಲೆಯ ಉತ್ಪನ್ನ "
    .. "ದಾಖಲಾಗಿಲ್ಲ.",
  ["Synthetic rows are among those counted."] =
    "ಎಣಿಕೆಯಲ್ಲಿ ಕೃತಕ ಸಾಲುಗಳೂ ಸೇರಿವೆ.",
  ["Districts are those of the {list}. What is not recorded is not known; it is not 0."] =
    "ಜಿಲ್ಲೆಗಳು: {list}. ದಾಖಲಾಗದಿರುವುದು "
    .. "ತಿಳಿದಿಲ್ಲ; ಅದು ಶೂನ್ಯವಲ್ಲ.",
  ["{state} (LGD {code}, {iso}). Districts in the {list}: {n}. Position as on {date}."] =
    "{state} (ಎಲ್‌ಜಿಡಿ {code}, {iso}): ಜಿಲ್ಲೆಗಳು {n} ({list}). "
    .. "ಸ್ಥಿತಿಯ ದಿನಾಂಕ {date}.",
  ["Settings of the plugin: {list}."] = "ಪ್ಲಗಿನ್‌ನ ಸಂಯೋಜನೆಗಳು: {list}.",
  -- Registers and units
  ["districts"] = "ಜಿಲ್ಲೆಗಳು",
  ["{step} (of {what})"] = "{step} ({what}: ಇವುಗಳಲ್ಲಿ)",
  ["drafted plans"] = "ಕರಡು ಯೋಜನೆಗಳು",
  ["Products identified"] = "ಗುರುತಿಸಿದ ಉತ್ಪನ್ನಗಳು",
  ["Committees (SEPC, DEPC)"] = "ಸಮಿತಿಗಳು (ಎಸ್‌ಇಪಿಸಿ, ಡಿಇಪಿಸಿ)",
  ["DEPC meetings"] = "ಡಿಇಪಿಸಿ ಸಭೆಗಳು",
  ["Nodal officers"] = "ನೋಡಲ್ ಅಧಿಕಾರಿಗಳು",
  ["State export strategy"] = "ರಾಜ್ಯ ರಫ್ತು ಕಾರ್ಯತಂತ್ರ",
  ["District Export Action Plans"] = "ಜಿಲ್ಲಾ ರಫ್ತು ಕ್ರಿಯಾ ಯೋಜನೆಗಳು",
  ["Exports"] = "ರಫ್ತು",
  ["Bottlenecks"] = "ಅಡಚಣೆಗಳು",
  ["Interventions"] = "ಕ್ರಮಗಳು",
  ["Statements of the plans"] = "ಯೋಜನೆಗಳ ಹೇಳಿಕೆಗಳು",
  ["Export targets"] = "ರಫ್ತು ಗುರಿಗಳು",
  -- A district's facts
  ["Not recorded: {list}."] = "ದಾಖಲಾಗಿಲ್ಲ: {list}.",
  ["Products: {list}."] = "ಉತ್ಪನ್ನಗಳು: {list}.",
  ["Commodities: {list}."] = "ಸರಕುಗಳು: {list}.",
  ["Countries: {list}."] = "ದೇಶಗಳು: {list}.",
  ["Bottlenecks: {list}."] = "ಅಡಚಣೆಗಳು: {list}.",
  ["Interventions: {list}."] = "ಕ್ರಮಗಳು: {list}.",
  ["Export target: {list}."] = "ರಫ್ತು ಗುರಿ: {list}.",
  ["Action plan: {steps}."] = "ಕ್ರಿಯಾ ಯೋಜನೆ: {steps}.",
  ["DEPC constituted on {date}."] = "ಡಿಇಪಿಸಿ ರಚನೆಯ ದಿನಾಂಕ: {date}.",
  ["DEPC meetings: {n}, the last on {date}."] =
    "ಡಿಇಪಿಸಿ ಸಭೆಗಳು: {n}, ಕೊನೆಯದು {date} ರಂದು.",
  ["Exports {year}: {value}"] = "ರಫ್ತು {year}: {value}",
  ["rank {rank} of {n} in the state"] = "ರಾಜ್ಯದ {n} ರಲ್ಲಿ ಸ್ಥಾನ {rank}",
  ["{n} more"] = "ಇನ್ನೂ {n}",
  ["due {date}"] = "ಗಡುವು {date}",
  ["Not stated"] = "ನಮೂದಿಸಿಲ್ಲ",
  ["RA {name}"] = "ಪ್ರಾದೇಶಿಕ ಪ್ರಾಧಿಕಾರ {name}",
  ["HS {code}"] = "ಎಚ್‌ಎಸ್ {code}",
  ["action plan"] = "ಕ್ರಿಯಾ ಯೋಜನೆ",
  ["adopted"] = "ಅಂಗೀಕೃತ",
  ["drafted"] = "ಕರಡು ಸಿದ್ಧ",
  ["notified"] = "ಅಧಿಸೂಚಿತ",
  ["bottlenecks"] = "ಅಡಚಣೆಗಳು",
  ["committee (DEPC)"] = "ಸಮಿತಿ (ಡಿಇಪಿಸಿ)",
  ["export target"] = "ರಫ್ತು ಗುರಿ",
  ["exports"] = "ರಫ್ತು",
  ["interventions"] = "ಕ್ರಮಗಳು",
  ["products"] = "ಉತ್ಪನ್ನಗಳು",
  -- Exports and their growth
  ["{year} so far, {months} months: {value}."] =
    "{year} ರಲ್ಲಿ ಇದುವರೆಗೆ, {months} ತಿಂಗಳು: {value}.",
  ["Exports went from {before} in {first} to {after} in {last}."] =
    "ರಫ್ತು {first} ರಲ್ಲಿ {before} ಇದ್ದದ್ದು {last} ರಲ್ಲಿ "
    .. "{after} ಆಯಿತು.",
  ["Growth over the same {months} months of {before}: {growth}."] =
    "{before} ರ ಅದೇ {months} ತಿಂಗಳುಗಳಿಗೆ ಹೋಲಿಸಿದರೆ "
    .. "ಬೆಳವಣಿಗೆ: {growth}.",
  ["{growth} % in {currency}"] = "{growth} % ({currency})",
  ["Compound annual growth (CAGR) from {first} to {last}: {cagr} % in {currency}."] =
    "{first} ರಿಂದ {last} ರವರೆಗೆ ಸಂಯುಕ್ತ ವಾರ್ಷಿಕ "
    .. "ಬೆಳವಣಿಗೆ (CAGR): {cagr} % ({currency}).",
  ["Only one fiscal year is held: growth can't be said."] =
    "ಒಂದೇ ಹಣಕಾಸು ವರ್ಷದ ಮಾಹಿತಿ ಇದೆ: "
    .. "ಬೆಳವಣಿಗೆ ಹೇಳಲಾಗದು.",
  ["Growth (US$)"] = "ಬೆಳವಣಿಗೆ (ಅಮೆರಿಕನ್ ಡಾಲರ್)",
  ["Months compared"] = "ಹೋಲಿಸಿದ ತಿಂಗಳುಗಳು",
  ["States/UTs in the total"] = "ಒಟ್ಟರಲ್ಲಿ ಸೇರಿದ ರಾಜ್ಯ/ಕೇಂದ್ರಾಡಳಿತ ಪ್ರದೇಶಗಳು",
  ["Share of all imported"] = "ದಾಖಲಿಸಿದ ಒಟ್ಟರಲ್ಲಿ ಪಾಲು",
  ["Exports in {year}, months covered: {months}"] =
    "{year} ರಲ್ಲಿ ರಫ್ತು, ತಿಂಗಳುಗಳು: {months}",
  ["All {n}"] = "ಎಲ್ಲ {n}",
  ["{year} has no growth: months that it shares with the year before are held only within longer periods."] =
    "{year} ರ ಬೆಳವಣಿಗೆ ತಿಳಿದಿಲ್ಲ: ಹಿಂದಿನ ವರ್ಷದೊಂದಿಗೆ ಸಮಾನವಾದ ತಿಂಗಳುಗಳು ದೀರ್ಘ ಅವಧಿಗಳಲ್ಲಿ ಮಾತ್ರ ಇವೆ.",
  ["{year} has provisional figures."] = "{year} ರ ಅಂಕಿಗಳು ತಾತ್ಕಾಲಿಕ.",
  -- The action plan, and what else the two reports say
  ["warning"] = "ಎಚ್ಚರಿಕೆ",
  ["all"] = "ಎಲ್ಲ",
  ["months"] = "ತಿಂಗಳುಗಳು",
  ["done"] = "ಪೂರ್ಣಗೊಂಡಿದೆ",
  ["What the plan says"] = "ಯೋಜನೆ ಹೇಳುವುದು",
  ["{code} (not in the list in force)"] = "{code} (ಜಾರಿಯಲ್ಲಿರುವ ಪಟ್ಟಿಯಲ್ಲಿಲ್ಲ)",
  ["No export target for {year} is recorded for {state}: there is nothing to hold exports against."] =
    "{state}: {year} ರ ರಫ್ತು ಗುರಿ ದಾಖಲಾಗಿಲ್ಲ; ರಫ್ತನ್ನು ಹೋಲಿಸಲು ಗುರಿ ಇಲ್ಲ.",
  ["Neither a state committee nor a state nodal officer is recorded."] =
    "ರಾಜ್ಯ ಸಮಿತಿಯಾಗಲಿ ರಾಜ್ಯ ನೋಡಲ್ ಅಧಿಕಾರಿಯಾಗಲಿ ದಾಖಲಾಗಿಲ್ಲ.",
  ["No incentive or support of the State or the Centre is recorded in a district plan."] =
    "ರಾಜ್ಯದ ಅಥವಾ ಕೇಂದ್ರದ ಯಾವುದೇ ಪ್ರೋತ್ಸಾಹ ಅಥವಾ ನೆರವು ಜಿಲ್ಲಾ ಯೋಜನೆಗಳಲ್ಲಿ ದಾಖಲಾಗಿಲ್ಲ.",
  ["No training or development need is recorded in a district plan."] =
    "ತರಬೇತಿ ಅಥವಾ ಅಭಿವೃದ್ಧಿಯ ಯಾವುದೇ ಅಗತ್ಯ ಜಿಲ್ಲಾ ಯೋಜನೆಗಳಲ್ಲಿ ದಾಖಲಾಗಿಲ್ಲ.",
  ["{district} (LGD {code}), {state}. Position as on {date}."] =
    "{district} (ಎಲ್‌ಜಿಡಿ {code}), {state}. ಸ್ಥಿತಿಯ ದಿನಾಂಕ: {date}.",
  ["No action plan of the district is recorded, drafted or notified."] =
    "ಜಿಲ್ಲೆಯ ಯಾವುದೇ ಕ್ರಿಯಾ ಯೋಜನೆ, ಕರಡು ಅಥವಾ ಅಧಿಸೂಚಿತ, ದಾಖಲಾಗಿಲ್ಲ.",
  ["recorded"] = "ದಾಖಲಾಗಿದೆ",
  ["missing"] = "ಇಲ್ಲ",
  ["The headings of a plan, and what is recorded"] = "ಯೋಜನೆಯ ಶೀರ್ಷಿಕೆಗಳು ಮತ್ತು ದಾಖಲಾಗಿರುವುದು",
  ["State of the heading"] = "ಶೀರ್ಷಿಕೆಯ ಸ್ಥಿತಿ",
  ["The district in the register"] = "ನೋಂದಣಿಯಲ್ಲಿ ಜಿಲ್ಲೆ",
  ["Census 2011 code"] = "2011 ರ ಜನಗಣತಿ ಸಂಕೇತ",
  ["Name in a local script"] = "ಸ್ಥಳೀಯ ಲಿಪಿಯಲ್ಲಿ ಹೆಸರು",
  ["Former names"] = "ಹಿಂದಿನ ಹೆಸರುಗಳು",
  ["Made in"] = "ರಚನೆಯಾದ ವರ್ಷ",
  ["Population, area, administrative units and infrastructure are in no register held here."] =
    "ಜನಸಂಖ್ಯೆ, ವಿಸ್ತೀರ್ಣ, ಆಡಳಿತ ಘಟಕಗಳು ಮತ್ತು ಮೂಲಸೌಕರ್ಯ ಇಲ್ಲಿರುವ ಯಾವುದೇ ನೋಂದಣಿಯಲ್ಲಿಲ್ಲ.",
  ["Sectors of the products identified"] = "ಗುರುತಿಸಿದ ಉತ್ಪನ್ನಗಳ ವಲಯಗಳು",
  ["Named"] = "ಹೆಸರಿಸಿದವು",
  ["Units, employment, production and exporters are in no register held here."] =
    "ಘಟಕಗಳು, ಉದ್ಯೋಗ, ಉತ್ಪಾದನೆ ಮತ್ತು ರಫ್ತುದಾರರು ಇಲ್ಲಿರುವ ಯಾವುದೇ ನೋಂದಣಿಯಲ್ಲಿಲ್ಲ.",
  ["Who answers for what"] = "ಯಾರು ಯಾವುದಕ್ಕೆ ಹೊಣೆ",
  ["Offices, never persons."] = "ಕಚೇರಿಗಳು ಮಾತ್ರ, ವ್ಯಕ್ತಿಗಳಲ್ಲ.",
  ["Order"] = "ಆದೇಶ",
  ["Chair"] = "ಅಧ್ಯಕ್ಷರು",
  ["Co-chair"] = "ಸಹ ಅಧ್ಯಕ್ಷರು",
  ["Nodal office of the district"] = "ಜಿಲ್ಲೆಯ ನೋಡಲ್ ಕಚೇರಿ",
  ["Agencies of interventions"] = "ಕ್ರಮಗಳ ಸಂಸ್ಥೆಗಳು",
  ["The plan and its dates"] = "ಯೋಜನೆ ಮತ್ತು ಅದರ ದಿನಾಂಕಗಳು",
  ["Drafted, adopted and notified are three things."] =
    "ಕರಡು, ಅಂಗೀಕಾರ ಮತ್ತು ಅಧಿಸೂಚನೆ ಮೂರು ಬೇರೆ ಬೇರೆ ಹಂತಗಳು.",
  ["Document"] = "ದಾಖಲೆ",
  ["District Export Action Plan: what is recorded"] = "ಜಿಲ್ಲಾ ರಫ್ತು ಕ್ರಿಯಾ ಯೋಜನೆ: ದಾಖಲಾಗಿರುವುದು",
  ["District profile"] = "ಜಿಲ್ಲೆಯ ವಿವರ",
  ["Industry profile"] = "ಉದ್ಯಮದ ವಿವರ",
  ["Products with export potential"] = "ರಫ್ತು ಸಾಮರ್ಥ್ಯವುಳ್ಳ ಉತ್ಪನ್ನಗಳು",
  ["Bottlenecks faced by the industry"] = "ಉದ್ಯಮ ಎದುರಿಸುವ ಅಡಚಣೆಗಳು",
  ["Institutional responsibilities and reforms"] = "ಸಾಂಸ್ಥಿಕ ಹೊಣೆಗಾರಿಕೆಗಳು ಮತ್ತು ಸುಧಾರಣೆಗಳು",
  ["Interventions required"] = "ಅಗತ್ಯ ಕ್ರಮಗಳು",
  ["Action plan: targets and timelines"] = "ಕ್ರಿಯಾ ಯೋಜನೆ: ಗುರಿಗಳು ಮತ್ತು ಕಾಲಮಿತಿ",
  ["Incentives and support"] = "ಪ್ರೋತ್ಸಾಹ ಮತ್ತು ನೆರವು",
  ["Training and development needs"] = "ತರಬೇತಿ ಮತ್ತು ಅಭಿವೃದ್ಧಿಯ ಅಗತ್ಯಗಳು",
  ["Export data of the district"] = "ಜಿಲ್ಲೆಯ ರಫ್ತು ದತ್ತಾಂಶ",
  ["Mid-term and long-term strategy"] = "ಮಧ್ಯಮ ಮತ್ತು ದೀರ್ಘಾವಧಿಯ ಕಾರ್ಯತಂತ್ರ",
  ["logistics"] = "ಸರಕು ಸಾಗಣೆ",
  ["quality"] = "ಗುಣಮಟ್ಟ",
  ["finance"] = "ಹಣಕಾಸು",
  ["handholding"] = "ಕೈಹಿಡಿದು ನಡೆಸುವ ನೆರವು",
  ["other"] = "ಇತರೆ",
  ["supply chain"] = "ಪೂರೈಕೆ ಸರಪಳಿ",
  ["market access"] = "ಮಾರುಕಟ್ಟೆ ಪ್ರವೇಶ",
  ["planned"] = "ಯೋಜಿಸಲಾಗಿದೆ",
  ["under way"] = "ಪ್ರಗತಿಯಲ್ಲಿದೆ",
  ["open"] = "ಬಾಕಿ ಇದೆ",
  ["closed"] = "ಮುಕ್ತಾಯವಾಗಿದೆ",
  ["dropped"] = "ಕೈಬಿಡಲಾಗಿದೆ",
  ["withdrawn"] = "ಹಿಂಪಡೆಯಲಾಗಿದೆ",
  ["cancelled"] = "ರದ್ದಾಗಿದೆ",
  ["overdue"] = "ಗಡುವು ಮೀರಿದೆ",
  ["No statement of the plan under this heading is recorded."] =
    "ಈ ಶೀರ್ಷಿಕೆಯಡಿ ಯೋಜನೆಯ ಯಾವುದೇ ಹೇಳಿಕೆ ದಾಖಲಾಗಿಲ್ಲ.",
  ["Statement"] = "ಹೇಳಿಕೆ",
  ["not recorded"] = "ದಾಖಲಾಗಿಲ್ಲ",
  ["Fact"] = "ಸಂಗತಿ",
  ["Recorded"] = "ದಾಖಲಾಗಿರುವುದು",
  ["No product or service of the district is recorded in any list."] =
    "ಜಿಲ್ಲೆಯ ಯಾವುದೇ ಉತ್ಪನ್ನ ಅಥವಾ ಸೇವೆ ಯಾವ ಪಟ್ಟಿಯಲ್ಲೂ ದಾಖಲಾಗಿಲ್ಲ.",
  ["Products and services identified, by list"] = "ಪಟ್ಟಿವಾರು ಗುರುತಿಸಿದ ಉತ್ಪನ್ನಗಳು ಮತ್ತು ಸೇವೆಗಳು",
  ["No bottleneck of the district is recorded."] = "ಜಿಲ್ಲೆಯ ಯಾವುದೇ ಅಡಚಣೆ ದಾಖಲಾಗಿಲ್ಲ.",
  ["Bottlenecks, and how many interventions answer each"] =
    "ಅಡಚಣೆಗಳು, ಮತ್ತು ಪ್ರತಿಯೊಂದಕ್ಕೂ ಇರುವ ಕ್ರಮಗಳ ಸಂಖ್ಯೆ",
  ["Category"] = "ವರ್ಗ",
  ["Raised on"] = "ಪ್ರಸ್ತಾಪಿಸಿದ ದಿನಾಂಕ",
  ["No intervention for the district is recorded."] = "ಜಿಲ್ಲೆಗಾಗಿ ಯಾವುದೇ ಕ್ರಮ ದಾಖಲಾಗಿಲ್ಲ.",
  ["Interventions past their date and not done: {n} of {of}."] =
    "ಗಡುವು ಮೀರಿಯೂ ಪೂರ್ಣಗೊಳ್ಳದ ಕ್ರಮಗಳು: {of} ರಲ್ಲಿ {n}.",
  ["Interventions, by their dates"] = "ದಿನಾಂಕವಾರು ಕ್ರಮಗಳು",
  ["Actual"] = "ವಾಸ್ತವ",
  ["reached"] = "ತಲುಪಿದೆ",
  ["Reached"] = "ತಲುಪಿದ ಪ್ರಮಾಣ",
  ["Growth needed"] = "ಅಗತ್ಯ ಬೆಳವಣಿಗೆ",
  ["No quantified target of the district is recorded: its exports can't be held against one."] =
    "ಜಿಲ್ಲೆಯ ಯಾವುದೇ ಪರಿಮಾಣಾತ್ಮಕ ಗುರಿ ದಾಖಲಾಗಿಲ್ಲ: ಅದರ ರಫ್ತನ್ನು ಗುರಿಯೊಂದಿಗೆ ಹೋಲಿಸಲಾಗದು.",
  ["Export targets, and what is held"] = "ರಫ್ತು ಗುರಿಗಳು ಮತ್ತು ಲಭ್ಯ ದತ್ತಾಂಶ",
  ["Reached: of whole years, within one currency only."] = "ತಲುಪಿದ ಪ್ರಮಾಣ: ಪೂರ್ಣ ವರ್ಷಗಳಿಗೆ, ಒಂದೇ ಕರೆನ್ಸಿಯಲ್ಲಿ ಮಾತ್ರ.",
  ["No meeting of the committee is recorded, which is not the same as none held."] =
    "ಸಮಿತಿಯ ಯಾವುದೇ ಸಭೆ ದಾಖಲಾಗಿಲ್ಲ; ಸಭೆ ನಡೆದೇ ಇಲ್ಲ ಎಂದು ಇದರ ಅರ್ಥವಲ್ಲ.",
  ["Meetings of the committee"] = "ಸಮಿತಿಯ ಸಭೆಗಳು",
  ["Held on"] = "ನಡೆದ ದಿನಾಂಕ",
  ["Number"] = "ಸಂಖ್ಯೆ",
  ["Decisions"] = "ನಿರ್ಣಯಗಳು",
  ["Share of the exports of {state}: {share} %."] = "{state} ರ ರಫ್ತಿನಲ್ಲಿ ಪಾಲು: {share} %.",
  ["Rank among the {n} districts of the state with exports: {rank}."] =
    "ರಫ್ತು ಇರುವ ರಾಜ್ಯದ {n} ಜಿಲ್ಲೆಗಳಲ್ಲಿ ಸ್ಥಾನ: {rank}.",
  ["Concentration of"] = "ಕೇಂದ್ರೀಕರಣ",
  ["Items"] = "ಅಂಶಗಳು",
  ["HHI, normalised"] = "ಎಚ್‌ಎಚ್‌ಐ, ಸಾಮಾನ್ಯೀಕೃತ",
  ["Share of the first five"] = "ಮೊದಲ ಐದರ ಪಾಲು",
  ["US$ million"] = "ಮಿಲಿಯನ್ ಅಮೆರಿಕನ್ ಡಾಲರ್",
  ["US$ {n} million"] = "{n} ಮಿಲಿಯನ್ ಅಮೆರಿಕನ್ ಡಾಲರ್",
  -- The writers' words for proofs and for what a report stands on
  ["Importer"] = "ಆಮದುಕಾರಕ",
  ["Owner"] = "ಹೊಣೆಗಾರರು",
  ["Verdict"] = "ತೀರ್ಮಾನ",
  ["Counted by"] = "ಎಣಿಕೆಯ ಆಧಾರ",
  ["Made of"] = "ಇವುಗಳಿಂದ ಲೆಕ್ಕಿಸಿದ್ದು",
  ["in this report"] = "ಈ ವರದಿಯಲ್ಲಿ",
  ["Lines behind the figures"] = "ಅಂಕಿಅಂಶಗಳ ಹಿಂದಿನ ಸಾಲುಗಳು",
  ["To the lines themselves:"] = "ಮೂಲ ಸಾಲುಗಳನ್ನು ನೋಡಲು:",
  ["Whether this file is as it was written:"] = "ಈ ಕಡತ ಬರೆದಂತೆಯೇ ಇದೆಯೇ ಎಂದು ಪರಿಶೀಲಿಸಲು:",
  ["A reference such as s1:17 means line 17 of source s1."] =
    "s1:17 ನಂತಹ ಉಲ್ಲೇಖ ಎಂದರೆ ಮೂಲ s1 ರ ಸಾಲು 17.",
  ["Lines that wait in quarantine, so are in no figure: {1}."] =
    "ತಡೆಹಿಡಿದ, ಆದ್ದರಿಂದ ಯಾವ ಅಂಕಿಯಲ್ಲೂ ಇಲ್ಲದ ಸಾಲುಗಳು: {1}.",
  ["Lines of the state, or of none that could be told, that wait in quarantine, so are in no figure: {1}."] =
    "ರಾಜ್ಯದ ಅಥವಾ ರಾಜ್ಯ ತಿಳಿಯದ, ತಡೆಹಿಡಿದ, ಆದ್ದರಿಂದ ಯಾವ ಅಂಕಿಯಲ್ಲೂ ಇಲ್ಲದ ಸಾಲುಗಳು: {1}.",
  ["Data known up to import {1}, of {2}."] = "ಆಮದು {1} ರವರೆಗಿನ ({2}) ದತ್ತಾಂಶ ತಿಳಿದಿದೆ.",
  ["Districts: {1}, of the list in force on the as-on day, dated {2}."] =
    "ಜಿಲ್ಲೆಗಳು: {1}; ಸ್ಥಿತಿಯ ದಿನಾಂಕದಂದು ಜಾರಿಯಲ್ಲಿದ್ದ, {2} ದಿನಾಂಕದ ಪಟ್ಟಿಯಂತೆ.",
  ["Rules last checked on {1}; error findings open: {2}."] =
    "ನಿಯಮಗಳ ಕೊನೆಯ ಪರಿಶೀಲನೆ: {1}; ಬಾಕಿ ಇರುವ ದೋಷಗಳು: {2}.",
  ["Rules that broke or were stopped in that check, so that what they look for may be there unseen: {1}."] =
    "ಆ ಪರಿಶೀಲನೆಯಲ್ಲಿ ವಿಫಲವಾದ ಅಥವಾ ನಿಲ್ಲಿಸಲಾದ ನಿಯಮಗಳು, "
    .. "ಅವುಗಳ ದೋಷಗಳು ಕಾಣದೆ ಇರಬಹುದು: {1}.",
  ["The rules have not been checked on these data."] =
    "ಈ ದತ್ತಾಂಶದ ಮೇಲೆ ನಿಯಮಗಳ ಪರಿಶೀಲನೆ ನಡೆದಿಲ್ಲ.",
  ["Error findings open when it was made"] = "ವರದಿ ರಚಿಸಿದಾಗ ಬಾಕಿ ಇದ್ದ ದೋಷಗಳು",
  ["Findings that were waived when it was made"] = "ವರದಿ ರಚಿಸಿದಾಗ ವಿನಾಯಿತಿ ಪಡೆದಿದ್ದ ಅಂಶಗಳು",
  ["The first {1} of {2}."] = "{2} ರಲ್ಲಿ ಮೊದಲ {1}.",
  ["Plugin {1} could not be used: what it says is missing from this report."] =
    "ಪ್ಲಗಿನ್ {1} ಬಳಸಲಾಗಲಿಲ್ಲ: ಅದರ ಮಾಹಿತಿ ಈ ವರದಿಯಲ್ಲಿಲ್ಲ.",
  ["Drawn: the first {1} of {2} rows; the table has all."] =
    "ನಕ್ಷೆಯಲ್ಲಿ {2} ಸಾಲುಗಳ ಪೈಕಿ ಮೊದಲ {1}; ಕೋಷ್ಟಕದಲ್ಲಿ ಎಲ್ಲವೂ ಇವೆ.",
  ["The scale does not begin at 0."] = "ಮಾಪಕವು 0 ಯಿಂದ ಆರಂಭವಾಗುವುದಿಲ್ಲ.",
  ["Not drawn, as they are no State or Union Territory: {1}."] =
    "ರಾಜ್ಯ ಅಥವಾ ಕೇಂದ್ರಾಡಳಿತ ಪ್ರದೇಶವಲ್ಲದ ಕಾರಣ ನಕ್ಷೆಯಲ್ಲಿಲ್ಲ: {1}.",
  ["Numbers of more than 14 digits are written as text, which keeps every digit."] =
    "14 ಕ್ಕಿಂತ ಹೆಚ್ಚು ಅಂಕಿಗಳ ಸಂಖ್ಯೆಗಳನ್ನು ಪಠ್ಯವಾಗಿ ಬರೆಯಲಾಗಿದೆ; ಇದರಿಂದ ಪ್ರತಿ ಅಂಕಿಯೂ ಉಳಿಯುತ್ತದೆ.",
  ["An empty cell of numbers is n/a: it is not known, and not drawn."] =
    "ಸಂಖ್ಯೆಯ ಖಾಲಿ ಕೋಶ ಎಂದರೆ ಲಭ್ಯವಿಲ್ಲ: ಅದು ತಿಳಿದಿಲ್ಲ, ನಕ್ಷೆಯಲ್ಲಿಯೂ ಇಲ್ಲ.",
  -- Headings of an action plan, from the Handbook of Procedures
  ["Comprehensive analysis of the major products (goods and services) with export potential from "
    .. "the district"] =
    "ಜಿಲ್ಲೆಯ ರಫ್ತು ಸಾಮರ್ಥ್ಯವುಳ್ಳ ಪ್ರಮುಖ ಉತ್ಪನ್ನಗಳ (ಸರಕು ಮತ್ತು ಸೇವೆಗಳು) ಸಮಗ್ರ ವಿಶ್ಲೇಷಣೆ",
  ["Identifying the bottlenecks faced by the industry"] = "ಉದ್ಯಮ ಎದುರಿಸುವ ಅಡಚಣೆಗಳ ಗುರುತಿಸುವಿಕೆ",
  ["District Profile"] = "ಜಿಲ್ಲೆಯ ವಿವರ",
  ["Identifying institutional responsibilities, specifics of policy, regulatory and operational "
    .. "reforms"] =
    "ಸಾಂಸ್ಥಿಕ ಹೊಣೆಗಾರಿಕೆಗಳು ಮತ್ತು ನೀತಿ, ನಿಯಂತ್ರಣ ಹಾಗೂ ಕಾರ್ಯಾಚರಣೆಯ ಸುಧಾರಣೆಗಳ ಗುರುತಿಸುವಿಕೆ",
  ["Identifying infrastructure/utilities/logistics/policy interventions required"] =
    "ಅಗತ್ಯ ಮೂಲಸೌಕರ್ಯ/ಸೌಲಭ್ಯ/ಸರಕು ಸಾಗಣೆ/ನೀತಿ ಕ್ರಮಗಳ ಗುರುತಿಸುವಿಕೆ",
  ["Action plan: quantifiable targets with specific timelines for their implementation"] =
    "ಕ್ರಿಯಾ ಯೋಜನೆ: ಪರಿಮಾಣಾತ್ಮಕ ಗುರಿಗಳು ಮತ್ತು ಅವುಗಳ ಅನುಷ್ಠಾನದ ನಿರ್ದಿಷ್ಟ ಕಾಲಮಿತಿ",
  ["Clear identification of incentives/support provided by the State and Central Government"] =
    "ರಾಜ್ಯ ಮತ್ತು ಕೇಂದ್ರ ಸರ್ಕಾರ ನೀಡುವ ಪ್ರೋತ್ಸಾಹ/ನೆರವಿನ ಸ್ಪಷ್ಟ ಗುರುತಿಸುವಿಕೆ",
  ["Industry Profile"] = "ಉದ್ಯಮದ ವಿವರ",
  ["Training and development needs for identified export products/services"] =
    "ಗುರುತಿಸಿದ ರಫ್ತು ಉತ್ಪನ್ನ/ಸೇವೆಗಳಿಗೆ ತರಬೇತಿ ಮತ್ತು ಅಭಿವೃದ್ಧಿಯ ಅಗತ್ಯಗಳು",
  ["Analysis of the export data of the district and ways and means to effectively capture it"] =
    "ಜಿಲ್ಲೆಯ ರಫ್ತು ದತ್ತಾಂಶದ ವಿಶ್ಲೇಷಣೆ ಮತ್ತು ಅದನ್ನು ಪರಿಣಾಮಕಾರಿಯಾಗಿ ಸಂಗ್ರಹಿಸುವ ವಿಧಾನಗಳು",
  ["Mid-term and long-term export strategy/suggestions to promote exports of identified "
    .. "products/services"] =
    "ಗುರುತಿಸಿದ ಉತ್ಪನ್ನ/ಸೇವೆಗಳ ರಫ್ತು ಉತ್ತೇಜನಕ್ಕೆ ಮಧ್ಯಮ ಮತ್ತು ದೀರ್ಘಾವಧಿಯ ಕಾರ್ಯತಂತ್ರ/ಸಲಹೆಗಳು",
  -- Notes under the tables
  ["{step}: {date}"] = "{step}: {date}",
  ["₹ {n}"] = "₹ {n}",
  ["US$ {n}"] = "{n} ಅಮೆರಿಕನ್ ಡಾಲರ್",
  ["n/a (some rows lack the value in either currency)"] =
    "ಲಭ್ಯವಿಲ್ಲ (ಕೆಲವು ಸಾಲುಗಳಲ್ಲಿ ಒಂದೊಂದು ಕರೆನ್ಸಿಯ ಮೌಲ್ಯವಿಲ್ಲ)",
  ["Growth over the year before, within one currency and only over months that both years have; "
    .. "a converted value has none."] =
    "ಹಿಂದಿನ ವರ್ಷಕ್ಕೆ ಹೋಲಿಸಿದ ಬೆಳವಣಿಗೆ, ಒಂದೇ ಕರೆನ್ಸಿಯಲ್ಲಿ ಮತ್ತು ಎರಡೂ ವರ್ಷಗಳಲ್ಲಿರುವ ತಿಂಗಳುಗಳಿಗೆ "
    .. "ಮಾತ್ರ; ಪರಿವರ್ತಿಸಿದ ಮೌಲ್ಯಕ್ಕೆ ಬೆಳವಣಿಗೆ ಇಲ್ಲ.",
  ["{year}: converted at {rate} rupees for one US$ (source: {source})."] =
    "{year}: ಒಂದು ಅಮೆರಿಕನ್ ಡಾಲರ್‌ಗೆ {rate} ರೂಪಾಯಿ ದರದಲ್ಲಿ ಪರಿವರ್ತಿಸಲಾಗಿದೆ (ಮೂಲ: {source}).",
  ["HS codes at {level} digits; their edition is not stated by the files."] =
    "{level} ಅಂಕಿಗಳ ಎಚ್‌ಎಸ್ ಸಂಕೇತಗಳು; ಅವುಗಳ ಆವೃತ್ತಿಯನ್ನು ಕಡತಗಳು ತಿಳಿಸಿಲ್ಲ.",
  ["Herfindahl-Hirschman index (HHI): sum of the squared shares, from 1/n to 1 (all in one). "
    .. "Normalised: (HHI - 1/n) / (1 - 1/n), from 0 to 1; 1 where there is only one item. It "
    .. "depends on how fine the items are."] =
    "ಹರ್ಫಿಂಡಾಲ್-ಹರ್ಷ್‌ಮನ್ ಸೂಚ್ಯಂಕ (ಎಚ್‌ಎಚ್‌ಐ): ಪಾಲುಗಳ ವರ್ಗಗಳ ಮೊತ್ತ, 1/n ರಿಂದ 1 (ಎಲ್ಲವೂ ಒಂದರಲ್ಲೇ). "
    .. "ಸಾಮಾನ್ಯೀಕೃತ: (ಎಚ್‌ಎಚ್‌ಐ - 1/n) / (1 - 1/n), 0 ಯಿಂದ 1; ಒಂದೇ ಅಂಶವಿದ್ದರೆ 1. ಅಂಶಗಳನ್ನು ಎಷ್ಟು "
    .. "ಸೂಕ್ಷ್ಮವಾಗಿ ವಿಂಗಡಿಸಲಾಗಿದೆ ಎಂಬುದನ್ನು ಇದು ಅವಲಂಬಿಸಿದೆ.",
  ["RCA (Balassa): a commodity's share in the state's exports over its share in the reference, "
    .. "the exports imported for {states} States/UTs for the same months of {year}, this one "
    .. "among them; over 1 is an advantage. RSCA = (RCA - 1) / (RCA + 1), from -1 to 1."] =
    "RCA (ಬಲಾಸಾ): ರಾಜ್ಯದ ರಫ್ತಿನಲ್ಲಿ ಸರಕಿನ ಪಾಲನ್ನು ಉಲ್ಲೇಖ ಸಮೂಹದಲ್ಲಿನ ಅದರ ಪಾಲಿನಿಂದ ಭಾಗಿಸಿದ್ದು; "
    .. "ಉಲ್ಲೇಖ ಸಮೂಹವು {year} ರ ಅದೇ ತಿಂಗಳುಗಳಿಗೆ ಆಮದು ಮಾಡಿದ {states} ರಾಜ್ಯ/ಕೇಂದ್ರಾಡಳಿತ ಪ್ರದೇಶಗಳ "
    .. "ರಫ್ತು, ಈ ರಾಜ್ಯವೂ ಸೇರಿ; 1 ಕ್ಕಿಂತ ಹೆಚ್ಚಿದ್ದರೆ ಅನುಕೂಲತೆ. RSCA = (RCA - 1) / (RCA + 1), -1 "
    .. "ರಿಂದ 1.",
  ["Share of India's exports: n/a, since of the data bank's table of {year} only {n} chapters are held."] =
    "ಭಾರತದ ರಫ್ತಿನಲ್ಲಿ ಪಾಲು: ಲಭ್ಯವಿಲ್ಲ, ಏಕೆಂದರೆ {year} ರ ದತ್ತಾಂಶ ಕೋಶದ ಕೋಷ್ಟಕದ {n} ಅಧ್ಯಾಯಗಳು ಮಾತ್ರ ಇವೆ.",
  ["HS codes stand for {share} % of the exports of {year}: goods of a code that other rows only name, or "
    .. "leave unnamed, are not in its value, share and growth."] =
    "ಎಚ್‌ಎಸ್ ಸಂಕೇತಗಳು {year}ರ ರಫ್ತಿನ {share} % ಗೆ ಇವೆ: "
    .. "ಒಂದು ಸಂಕೇತದ ಸರಕು ಬೇರೆ ಸಾಲುಗಳಲ್ಲಿ ಕೇವಲ ಹೆಸರಿನಿಂದ ಅಥವಾ ಹೆಸರಿಲ್ಲದೆ ಇದ್ದರೆ, ಅದು ಅದರ ಮೌಲ್ಯ, "
    .. "ಪಾಲು ಮತ್ತು ಬೆಳವಣಿಗೆಯಲ್ಲಿ ಇಲ್ಲ.",
  ["Districts made or ended from {first} to {last}: {list}. The growth of those that they were made of, or "
    .. "went into, is not of the same land."] =
    "{first}ರಿಂದ {last}ರವರೆಗೆ ರಚನೆಯಾದ ಅಥವಾ ಕೊನೆಗೊಂಡ ಜಿಲ್ಲೆಗಳು: {list}. "
    .. "ಅವು ಯಾವ ಜಿಲ್ಲೆಗಳಿಂದ ರಚನೆಯಾದವೋ, ಅಥವಾ ಯಾವುದರಲ್ಲಿ ಸೇರಿದವೋ, "
    .. "ಆ ಜಿಲ್ಲೆಗಳ ಬೆಳವಣಿಗೆ ಅದೇ ಭೂಪ್ರದೇಶದ್ದಲ್ಲ.",
  ["Codes have no growth: those of {year} have {n} digits."] =
    "ಸಂಕೇತಗಳಿಗೆ ಬೆಳವಣಿಗೆ ಇಲ್ಲ: {year}ರ ಸಂಕೇತಗಳು {n} ಅಂಕಿಗಳವು.",
  ["Of commodities only those with HS codes are in it."] =
    "ಸರಕುಗಳಲ್ಲಿ ಎಚ್‌ಎಸ್ ಸಂಕೇತ ಇರುವವು ಮಾತ್ರ ಇದರಲ್ಲಿವೆ.",
  ["It is of exports with {what} alone: {own} % of the state's, {all} % of all held."] =
    "ಇದು {what} ಇರುವ ರಫ್ತಿಗೆ ಮಾತ್ರ: ರಾಜ್ಯದ {own} %, ಲಭ್ಯವಿರುವ ಒಟ್ಟಿನ {all} %.",
  ["an HS code"] = "ಎಚ್‌ಎಸ್ ಸಂಕೇತ",
  ["a commodity's name"] = "ಸರಕಿನ ಹೆಸರು",
  ["RCA: n/a, since this state and another don't both name their commodities by HS codes."] =
    "RCA: ಲಭ್ಯವಿಲ್ಲ, ಏಕೆಂದರೆ ಈ ರಾಜ್ಯ ಮತ್ತು ಇನ್ನೊಂದು ರಾಜ್ಯ ಎರಡೂ ಸರಕುಗಳನ್ನು ಎಚ್‌ಎಸ್ ಸಂಕೇತಗಳಿಂದ ಹೆಸರಿಸಿಲ್ಲ.",
  ["A code that an edition (2012, 2017, 2022) split, merged or moved holds other goods after it: its growth "
    .. "is not of the same goods."] =
    "ಒಂದು ಆವೃತ್ತಿ (2012, 2017, 2022) ವಿಭಜಿಸಿದ, ವಿಲೀನಗೊಳಿಸಿದ ಅಥವಾ ಸ್ಥಳಾಂತರಿಸಿದ "
    .. "ಸಂಕೇತವು ಅದರ ನಂತರ ಬೇರೆ ಸರಕುಗಳನ್ನು ಹೊಂದಿದೆ: ಅದರ ಬೆಳವಣಿಗೆ ಅದೇ ಸರಕುಗಳದ್ದಲ್ಲ.",
  ["RCA needs the exports of other states for the same months in the same currency; none are imported."] =
    "RCA ಲೆಕ್ಕಕ್ಕೆ ಅದೇ ತಿಂಗಳುಗಳ ಅದೇ ಕರೆನ್ಸಿಯ ಇತರ ರಾಜ್ಯಗಳ ರಫ್ತು ಬೇಕು; ಅದನ್ನು ಆಮದು ಮಾಡಿಲ್ಲ.",
  ["Share of India's exports of {year} as the export-import data bank has them: {share} %."] =
    "ರಫ್ತು-ಆಮದು ದತ್ತಾಂಶ ಕೋಶದ ಪ್ರಕಾರ {year} ರ ಭಾರತದ ರಫ್ತಿನಲ್ಲಿ ಪಾಲು: {share} %.",
  ["Share of the country: n/a, since for the same months of {year} no other State/UT's exports "
    .. "are held in the same currency."] =
    "ದೇಶದಲ್ಲಿ ಪಾಲು: ಲಭ್ಯವಿಲ್ಲ; {year} ರ ಅದೇ ತಿಂಗಳುಗಳಿಗೆ ಅದೇ ಕರೆನ್ಸಿಯಲ್ಲಿ ಬೇರೆ ಯಾವುದೇ ರಾಜ್ಯ/ಕೇಂದ್ರಾಡಳಿತ ಪ್ರದೇಶದ "
    .. "ರಫ್ತು ಇಲ್ಲಿಲ್ಲ.",
  ["Share of the exports imported for {states} States/UTs for the same months of {year}: {share} "
    .. "%."] =
    "{year} ರ ಅದೇ ತಿಂಗಳುಗಳಿಗೆ ಆಮದು ಮಾಡಿದ {states} ರಾಜ್ಯ/ಕೇಂದ್ರಾಡಳಿತ ಪ್ರದೇಶಗಳ ರಫ್ತಿನಲ್ಲಿ ಪಾಲು: "
    .. "{share} %.",
  ["No export data for periods up to {date} have been imported for {state}: its exports are not "
    .. "known here, which does not mean that there are none."] =
    "{state}: {date} ವರೆಗಿನ ಅವಧಿಗಳ ರಫ್ತು ದತ್ತಾಂಶವನ್ನು ಆಮದು ಮಾಡಿಲ್ಲ; ರಫ್ತು ಇಲ್ಲಿ ತಿಳಿದಿಲ್ಲ, ರಫ್ತೇ "
    .. "ಇಲ್ಲ ಎಂದು ಇದರ ಅರ್ಥವಲ್ಲ.",
  ["No export data for periods up to {date} have been imported for {district}: its exports are "
    .. "not known here, which does not mean that there are none."] =
    "{district}: {date} ವರೆಗಿನ ಅವಧಿಗಳ ರಫ್ತು ದತ್ತಾಂಶವನ್ನು ಆಮದು ಮಾಡಿಲ್ಲ; ರಫ್ತು ಇಲ್ಲಿ ತಿಳಿದಿಲ್ಲ, "
    .. "ರಫ್ತೇ ಇಲ್ಲ ಎಂದು ಇದರ ಅರ್ಥವಲ್ಲ.",
  ["Lists are kept apart and may differ. GI: yes only where a source says so."] =
    "ಪಟ್ಟಿಗಳನ್ನು ಪ್ರತ್ಯೇಕವಾಗಿ ಇಡಲಾಗಿದೆ, ಅವು ಭಿನ್ನವಾಗಿರಬಹುದು. ಜಿಐ: ಮೂಲವೊಂದು ಹಾಗೆ ಹೇಳಿದಲ್ಲಿ ಮಾತ್ರ "
    .. "ಹೌದು.",
  ["GI: yes only where a source says so. Absence from a list of geographical indications is not "
    .. "a no."] =
    "ಜಿಐ: ಮೂಲವೊಂದು ಹಾಗೆ ಹೇಳಿದಲ್ಲಿ ಮಾತ್ರ ಹೌದು. ಭೌಗೋಳಿಕ ಸೂಚಕಗಳ ಪಟ್ಟಿಯಲ್ಲಿ ಇಲ್ಲದಿರುವುದು ಇಲ್ಲ ಎಂದಲ್ಲ.",
  ["Districts with a record that are not in the {list}: {n}."] =
    "ದಾಖಲೆ ಇರುವ ಇನ್ನೂ {n} ಜಿಲ್ಲೆಗಳು ಈ ಪಟ್ಟಿಯಲ್ಲಿಲ್ಲ: {list}.",
  ["{step}: {n} districts have a record and are not in the {list}; they are not counted."] =
    "{step}: {n} ಜಿಲ್ಲೆಗಳ ದಾಖಲೆ ಇದೆ, ಆದರೆ ಅವು ಈ ಪಟ್ಟಿಯಲ್ಲಿಲ್ಲ: {list}; ಅವುಗಳನ್ನು ಎಣಿಸಿಲ್ಲ.",
  ["Districts of the {list}; notified plans are of the plans drafted."] =
    "ಜಿಲ್ಲೆಗಳು: {list}; ಅಧಿಸೂಚಿತ ಯೋಜನೆಗಳು ಕರಡು ಯೋಜನೆಗಳ ಪೈಕಿ.",
  ["Change: since {date}, by the dates of the records."] =
    "ಬದಲಾವಣೆ: {date} ರಿಂದ, ದಾಖಲೆಗಳ ದಿನಾಂಕಗಳಂತೆ.",
  ["Newest: the newest day of a record, of exports and targets the last of their period; undated "
    .. "registers have none."] =
    "ಅತಿ ಹೊಸದು: ದಾಖಲೆಯ ಅತಿ ಹೊಸ ದಿನಾಂಕ; ರಫ್ತು ಮತ್ತು ಗುರಿಗಳಿಗೆ ಅವಧಿಯ ಕೊನೆಯ ದಿನ; ದಿನಾಂಕವಿಲ್ಲದ ದಾಖಲೆ "
    .. "ಪುಸ್ತಕಗಳಿಗೆ ಇಲ್ಲ.",
  ["No Regional Authority of the DGFT stands in {state}; its districts are served from "
    .. "elsewhere."] =
    "{state} ನಲ್ಲಿ ಡಿಜಿಎಫ್‌ಟಿ ಪ್ರಾದೇಶಿಕ ಪ್ರಾಧಿಕಾರವಿಲ್ಲ; ಅದರ ಜಿಲ್ಲೆಗಳಿಗೆ ಬೇರೆಡೆಯಿಂದ ಸೇವೆ "
    .. "ದೊರೆಯುತ್ತದೆ.",
  ["Which districts an office serves is Appendix 1A of the Handbook of Procedures, not held "
    .. "here."] =
    "ಯಾವ ಕಚೇರಿ ಯಾವ ಜಿಲ್ಲೆಗಳಿಗೆ ಸೇವೆ ನೀಡುತ್ತದೆ ಎಂಬುದು ಕಾರ್ಯವಿಧಾನ ಕೈಪಿಡಿಯ ಅನುಬಂಧ 1A ಯಲ್ಲಿದೆ; ಅದು "
    .. "ಇಲ್ಲಿಲ್ಲ.",
  ["Reached: of whole years, within one currency only. Growth needed: a year, from the last whole year held to the "
    .. "target."] =
    "ತಲುಪಿದ ಪ್ರಮಾಣ: ಪೂರ್ಣ ವರ್ಷಗಳಿಗೆ, ಒಂದೇ ಕರೆನ್ಸಿಯಲ್ಲಿ ಮಾತ್ರ. ಅಗತ್ಯ ಬೆಳವಣಿಗೆ: ಲಭ್ಯವಿರುವ ಕೊನೆಯ ಪೂರ್ಣ ವರ್ಷದಿಂದ "
    .. "ಗುರಿಯವರೆಗೆ, ವಾರ್ಷಿಕ.",
  ["n/a: no exports of the district are recorded for the year, which may be none. Growth is over "
    .. "months that both years have; equal values share a rank."] =
    "ಲಭ್ಯವಿಲ್ಲ: ಆ ವರ್ಷಕ್ಕೆ ಜಿಲ್ಲೆಯ ರಫ್ತು ದಾಖಲಾಗಿಲ್ಲ; ರಫ್ತು ಇಲ್ಲದೆಯೂ ಇರಬಹುದು. ಬೆಳವಣಿಗೆ ಎರಡೂ "
    .. "ವರ್ಷಗಳಲ್ಲಿರುವ ತಿಂಗಳುಗಳಿಗೆ; ಸಮಾನ ಮೌಲ್ಯಗಳಿಗೆ ಒಂದೇ ಸ್ಥಾನ.",
  ["Headings: Handbook of Procedures 2023, chapter 3. Records: statements of the plan and rows "
    .. "of the registers; of exports, fiscal years. Missing under {n} of {of} headings."] =
    "ಶೀರ್ಷಿಕೆಗಳು: ಕಾರ್ಯವಿಧಾನ ಕೈಪಿಡಿ 2023, ಅಧ್ಯಾಯ 3. ದಾಖಲೆಗಳು: ಯೋಜನೆಯ ಹೇಳಿಕೆಗಳು ಮತ್ತು ದಾಖಲೆ "
    .. "ಪುಸ್ತಕಗಳ ಸಾಲುಗಳು; ರಫ್ತಿಗೆ ಹಣಕಾಸು ವರ್ಷಗಳು. {of} ಶೀರ್ಷಿಕೆಗಳ ಪೈಕಿ {n} ರಲ್ಲಿ ದಾಖಲೆ ಇಲ್ಲ.",
  ["How exports are counted: a shipping bill names the district of origin since April 2021; "
    .. "goods that leave through a trader or a head office elsewhere count there, and services "
    .. "not at all."] =
    "ರಫ್ತಿನ ಎಣಿಕೆ: ಏಪ್ರಿಲ್ 2021 ರಿಂದ ಸಾಗಣೆ ಬಿಲ್ಲಿನಲ್ಲಿ ಮೂಲ ಜಿಲ್ಲೆ ಇರುತ್ತದೆ; ಬೇರೆಡೆಯ ವ್ಯಾಪಾರಿ ಅಥವಾ "
    .. "ಪ್ರಧಾನ ಕಚೇರಿಯ ಮೂಲಕ ಹೋಗುವ ಸರಕು ಅಲ್ಲಿಯೇ ಎಣಿಕೆಯಾಗುತ್ತದೆ, ಸೇವೆಗಳು ಎಣಿಕೆಯಾಗುವುದೇ ಇಲ್ಲ.",
  ["Lines in quarantine are known by their state only: see the state's report."] =
    "ತಡೆಹಿಡಿದ ಸಾಲುಗಳು ರಾಜ್ಯವಾರು ಮಾತ್ರ ತಿಳಿದಿವೆ: ರಾಜ್ಯದ ವರದಿ ನೋಡಿ.",
  ["Lines whose state could not be told are in no state's report: see zila rejects."] =
    "ರಾಜ್ಯ ತಿಳಿಯಲಾಗದ ಸಾಲುಗಳು ಯಾವ ರಾಜ್ಯದ ವರದಿಯಲ್ಲೂ ಇಲ್ಲ: zila rejects ನೋಡಿ.",
  ["The {list} does not name this district: what is recorded of it is of an earlier list."] =
    "ಈ ಪಟ್ಟಿಯಲ್ಲಿ ಈ ಜಿಲ್ಲೆ ಇಲ್ಲ: {list}; ದಾಖಲಾಗಿರುವುದು ಹಿಂದಿನ ಪಟ್ಟಿಯದು.",
  ["register before the first LGD list held, of {date}"] =
    "{date} ರ ಮೊದಲ ಎಲ್‌ಜಿಡಿ ಪಟ್ಟಿಗಿಂತ ಹಿಂದಿನ ನೋಂದಣಿ",
  ["Only the first {shown} of {total} rows are shown."] =
    "{total} ಸಾಲುಗಳ ಪೈಕಿ ಮೊದಲ {shown} ಮಾತ್ರ ತೋರಿಸಲಾಗಿದೆ.",
  ["Product of the state's list"] = "ರಾಜ್ಯದ ಪಟ್ಟಿಯ ಉತ್ಪನ್ನ",
  ["Both are kept: which is in force is for the state to say."] =
    "ಎರಡನ್ನೂ ಇಡಲಾಗಿದೆ: ಯಾವುದು ಜಾರಿಯಲ್ಲಿದೆ ಎಂಬುದನ್ನು ರಾಜ್ಯ ತಿಳಿಸಬೇಕು.",
  ["No district is named by both DPIIT's list and a list of its state: nothing to compare."] =
    "ಡಿಪಿಐಐಟಿ ಪಟ್ಟಿ ಮತ್ತು ರಾಜ್ಯದ ಪಟ್ಟಿ ಎರಡರಲ್ಲೂ ಇರುವ ಜಿಲ್ಲೆ ಇಲ್ಲ: ಹೋಲಿಸಲು ಏನೂ ಇಲ್ಲ.",
  ["Of {n} districts that both DPIIT's list and the state's own name, the two agree in {agree} "
    .. "and name different products, or one in different words, in {differ}."] =
    "ಡಿಪಿಐಐಟಿ ಪಟ್ಟಿ ಮತ್ತು ರಾಜ್ಯದ ಪಟ್ಟಿ ಎರಡರಲ್ಲೂ ಇರುವ {n} ಜಿಲ್ಲೆಗಳ ಪೈಕಿ {agree} ರಲ್ಲಿ ಎರಡೂ "
    .. "ಹೊಂದುತ್ತವೆ; {differ} ರಲ್ಲಿ ಬೇರೆ ಉತ್ಪನ್ನಗಳಿವೆ, ಅಥವಾ ಒಂದೇ ಉತ್ಪನ್ನ ಬೇರೆ ಪದಗಳಲ್ಲಿದೆ.",
  -- Data notes
  ["error"] = "ದೋಷ",
  ["remark"] = "ಷರಾ",
  ["Synthetic files, whose rows are invented and must not be quoted: {files}."] =
    "ಕೃತಕ ಕಡತಗಳು; ಇವುಗಳ ಸಾಲುಗಳು ಕಲ್ಪಿತ, ಉಲ್ಲೇಖಿಸಬಾರದು: {files}.",
  ["No line of a file that is known to be of {state} waits in quarantine."] =
    "{state} ರದೆಂದು ತಿಳಿದಿರುವ ಯಾವುದೇ ಸಾಲನ್ನು ತಡೆಹಿಡಿದಿಲ್ಲ.",
  ["Lines of {state} in quarantine, so in none of these figures: {n}. `zila rejects` answers "
    .. "them."] =
    "{state} ರ ತಡೆಹಿಡಿದ ಸಾಲುಗಳು {n}; ಅವು ಈ ಯಾವ ಅಂಕಿಯಲ್ಲೂ ಇಲ್ಲ. ಅವುಗಳನ್ನು `zila rejects` ಮೂಲಕ "
    .. "ಪರಿಹರಿಸಿ.",
  ["Lines in quarantine"] = "ತಡೆಹಿಡಿದ ಸಾಲುಗಳು",
  ["No finding of a check is open here. `zila check` runs the rules."] =
    "ಪರಿಶೀಲನೆಯ ಯಾವುದೇ ಅಂಶ ಇಲ್ಲಿ ಬಾಕಿ ಇಲ್ಲ. `zila check` ನಿಯಮಗಳನ್ನು ಪರಿಶೀಲಿಸುತ್ತದೆ.",
  ["Open findings of the last check"] = "ಕೊನೆಯ ಪರಿಶೀಲನೆಯ ಬಾಕಿ ಅಂಶಗಳು",
  ["{file}: values were read in {unit}."] = "{file}: ಮೌಲ್ಯಗಳನ್ನು {unit} ನಲ್ಲಿ ಓದಲಾಗಿದೆ.",
  ["{file}: {what}; lines: {n}."] = "{file}: {what}; ಸಾಲುಗಳು: {n}.",
  ["{file}: {what}."] = "{file}: {what}.",
  ["Exports {year}: no figures for {months}."] = "ರಫ್ತು {year}: ಈ ತಿಂಗಳುಗಳ ಅಂಕಿಗಳಿಲ್ಲ: {months}.",
  ["Exports {year}: provisional figures."] = "ರಫ್ತು {year}: ತಾತ್ಕಾಲಿಕ ಅಂಕಿಗಳು.",
  ["Exports {year}: some rows have no value in {currency}, so its sum is n/a."] =
    "ರಫ್ತು {year}: ಕೆಲವು ಸಾಲುಗಳಲ್ಲಿ {currency} ಮೌಲ್ಯವಿಲ್ಲ, ಆದ್ದರಿಂದ ಅದರ ಮೊತ್ತ ಲಭ್ಯವಿಲ್ಲ.",
  ["Periods that lie in two fiscal years, or hold no whole month, are in no figure: {list}."] =
    "ಎರಡು ಹಣಕಾಸು ವರ್ಷಗಳಲ್ಲಿ ಹರಡಿರುವ ಅಥವಾ ಪೂರ್ಣ ತಿಂಗಳಿಲ್ಲದ ಅವಧಿಗಳು ಯಾವ ಅಂಕಿಯಲ್ಲೂ ಇಲ್ಲ: {list}.",
  ["The district of origin is that of the shipping bill: districts with ports and head offices "
    .. "may be overstated, and goods sold through traders elsewhere understated."] =
    "ಮೂಲ ಜಿಲ್ಲೆ ಸಾಗಣೆ ಬಿಲ್ಲಿನಲ್ಲಿರುವುದು: ಬಂದರು ಮತ್ತು ಪ್ರಧಾನ ಕಚೇರಿಗಳಿರುವ ಜಿಲ್ಲೆಗಳ ಅಂಕಿ "
    .. "ವಾಸ್ತವಕ್ಕಿಂತ ಹೆಚ್ಚು, ಬೇರೆಡೆಯ ವ್ಯಾಪಾರಿಗಳ ಮೂಲಕ ಮಾರಿದ ಸರಕಿನ ಅಂಕಿ ಕಡಿಮೆ ಇರಬಹುದು.",
  ["a leading zero of HS codes was restored"] =
    "ಎಚ್‌ಎಸ್ ಸಂಕೇತಗಳ ಆರಂಭದ ಸೊನ್ನೆಯನ್ನು ಮರಳಿ ಸೇರಿಸಲಾಗಿದೆ",
  ["units written in cells were applied"] = "ಕೋಶಗಳಲ್ಲಿ ಬರೆದ ಘಟಕಗಳನ್ನು ಅನ್ವಯಿಸಲಾಗಿದೆ",
  ["footnote marks beside numbers and names were taken off"] =
    "ಸಂಖ್ಯೆಗಳು ಮತ್ತು ಹೆಸರುಗಳ ಬಳಿಯ ಅಡಿಟಿಪ್ಪಣಿ ಚಿಹ್ನೆಗಳನ್ನು ತೆಗೆಯಲಾಗಿದೆ",
  ["percentages were read as such"] = "ಶೇಕಡಾವಾರುಗಳನ್ನು ಹಾಗೆಯೇ ಓದಲಾಗಿದೆ",
  ["numbers with an exponent were read"] = "ಘಾತ ರೂಪದ ಸಂಖ್ಯೆಗಳನ್ನು ಓದಲಾಗಿದೆ",
  ["years of two digits were completed"] = "ಎರಡು ಅಂಕಿಯ ವರ್ಷಗಳನ್ನು ಪೂರ್ಣಗೊಳಿಸಲಾಗಿದೆ",
  ["a title or note calls figures provisional, and no row is marked so"] =
    "ಶೀರ್ಷಿಕೆ ಅಥವಾ ಟಿಪ್ಪಣಿ ಅಂಕಿಗಳನ್ನು ತಾತ್ಕಾಲಿಕ ಎನ್ನುತ್ತದೆ, ಆದರೆ ಯಾವ ಸಾಲೂ ಹಾಗೆ ಗುರುತಾಗಿಲ್ಲ",
  ["of days that only a month or year names the first was taken"] =
    "ತಿಂಗಳು ಅಥವಾ ವರ್ಷವಷ್ಟೇ ಬರೆದಲ್ಲಿ ಅದರ ಮೊದಲ ದಿನವೆಂದು ಓದಲಾಗಿದೆ",
  ["a note names a part of a year, and no heading does"] =
    "ಟಿಪ್ಪಣಿ ವರ್ಷದ ಒಂದು ಭಾಗವನ್ನು ಹೆಸರಿಸುತ್ತದೆ, ಆದರೆ ಯಾವ ಶೀರ್ಷಿಕೆಯೂ ಹೆಸರಿಸುವುದಿಲ್ಲ",
  ["columns of what is no export were left out"] =
    "ರಫ್ತು ಅಲ್ಲದ ಕಾಲಮ್‌ಗಳನ್ನು ಬಿಡಲಾಗಿದೆ",
  ["rows count other numbers of meetings than they date"] =
    "ಸಾಲುಗಳಲ್ಲಿನ ಸಭೆಗಳ ಎಣಿಕೆ ಅವುಗಳ ದಿನಾಂಕಗಳಿಗಿಂತ ಬೇರೆಯಾಗಿದೆ",
  ["a year alone was read as the calendar year"] = "ವರ್ಷವಷ್ಟೇ ಬರೆದದ್ದನ್ನು ಕ್ಯಾಲೆಂಡರ್ ವರ್ಷವೆಂದು ಓದಲಾಗಿದೆ",
  ["printed growth differs from the values; it was worked out again"] =
    "ಮುದ್ರಿತ ಬೆಳವಣಿಗೆ ಮೌಲ್ಯಗಳಿಗೆ ಹೊಂದುವುದಿಲ್ಲ; ಅದನ್ನು ಮತ್ತೆ ಲೆಕ್ಕಿಸಲಾಗಿದೆ",
  ["rupees and dollars imply no real rate of exchange"] =
    "ರೂಪಾಯಿ ಮತ್ತು ಡಾಲರ್ ಮೌಲ್ಯಗಳಿಂದ ನಿಜವಾದ ವಿನಿಮಯ ದರ ಬರುವುದಿಲ್ಲ",
  ["blank cells were given what stands above them"] = "ಖಾಲಿ ಕೋಶಗಳಿಗೆ ಮೇಲಿನ ಮೌಲ್ಯವನ್ನು ನೀಡಲಾಗಿದೆ",
  ["names amid their rows were not given to the rows around them"] =
    "ಸಾಲುಗಳ ಮಧ್ಯದಲ್ಲಿರುವ ಹೆಸರುಗಳನ್ನು ಸುತ್ತಲಿನ ಸಾಲುಗಳಿಗೆ ನೀಡಿಲ್ಲ",
  ["letters could not be read"] = "ಕೆಲವು ಅಕ್ಷರಗಳನ್ನು ಓದಲಾಗಲಿಲ್ಲ",
  ["text in a legacy font is kept as it is"] = "ಹಳೆಯ ಫಾಂಟ್‌ನ ಪಠ್ಯವನ್ನು ಹಾಗೆಯೇ ಇಡಲಾಗಿದೆ",
  ["a file names another State/UT than its rows were taken for"] =
    "ಕಡತವು ಸಾಲುಗಳಿಗೆ ಭಾವಿಸಿದ್ದಕ್ಕಿಂತ ಬೇರೆ ರಾಜ್ಯ/ಕೇಂದ್ರಾಡಳಿತ ಪ್ರದೇಶವನ್ನು ಹೆಸರಿಸಿದೆ",
  ["a place's name was nearly the register's and was taken for it"] =
    "ಸ್ಥಳದ ಹೆಸರು ನೋಂದಣಿಯ ಹೆಸರಿಗೆ ಬಹುತೇಕ ಹೊಂದಿದ್ದರಿಂದ ಅದೆಂದೇ ಪರಿಗಣಿಸಲಾಗಿದೆ",
  ["dates were read with the month first"] = "ದಿನಾಂಕಗಳನ್ನು ತಿಂಗಳು ಮೊದಲು ಎಂಬ ಕ್ರಮದಲ್ಲಿ ಓದಲಾಗಿದೆ",
  ["hidden rows were read"] = "ಮರೆಮಾಡಿದ ಸಾಲುಗಳನ್ನೂ ಓದಲಾಗಿದೆ",
  ["rows that are struck through in the file were read"] = "ಕಡತದಲ್ಲಿ ಹೊಡೆದುಹಾಕಿದ ಸಾಲುಗಳನ್ನೂ ಓದಲಾಗಿದೆ",
  ["numbers shown in a unit by their size were read as they are stored"] =
    "ಗಾತ್ರಕ್ಕೆ ತಕ್ಕ ಘಟಕ ತೋರಿಸುವ ಕೋಶಗಳ ಸಂಖ್ಯೆಗಳನ್ನು ದಾಖಲಾದಂತೆ ಓದಲಾಗಿದೆ",
  ["a total without a value was compared with nothing"] = "ಮೌಲ್ಯವಿಲ್ಲದ ಮೊತ್ತವನ್ನು ಯಾವುದರೊಂದಿಗೂ ಹೋಲಿಸಿಲ್ಲ",
  ["hidden columns were read"] = "ಮರೆಮಾಡಿದ ಕಾಲಂಗಳನ್ನೂ ಓದಲಾಗಿದೆ",
  ["a column of the file was left out"] = "ಕಡತದ ಒಂದು ಕಾಲಂ ಬಿಡಲಾಗಿದೆ",
  ["a sheet of the file was left out"] = "ಕಡತದ ಒಂದು ಹಾಳೆ ಬಿಡಲಾಗಿದೆ",
  ["a damaged line was mended"] = "ಹಾನಿಗೊಂಡ ಸಾಲನ್ನು ಸರಿಪಡಿಸಲಾಗಿದೆ",
  ["more of the same kind"] = "ಇದೇ ಬಗೆಯ ಇನ್ನಷ್ಟು",
  ["a file holds periods or days after the day that it is as on"] =
    "ಕಡತದಲ್ಲಿ ಅದರ ಸ್ಥಿತಿ ದಿನಾಂಕದ ನಂತರದ ಅವಧಿಗಳು ಅಥವಾ ದಿನಗಳಿವೆ",
  ["numbers merged over several rows were given to the first of them"] =
    "ಹಲವು ಸಾಲುಗಳ ಮೇಲೆ ವಿಲೀನಗೊಂಡ ಸಂಖ್ಯೆಗಳನ್ನು ಅವುಗಳ ಮೊದಲ ಸಾಲಿಗೆ ನೀಡಲಾಗಿದೆ",
  ["lines older than what is recorded were left aside"] =
    "ದಾಖಲಾಗಿರುವುದಕ್ಕಿಂತ ಹಳೆಯ ಸಾಲುಗಳನ್ನು ಬಿಡಲಾಗಿದೆ",
  ["bottlenecks of an unknown category are taken as other"] =
    "ವರ್ಗ ತಿಳಿಯದ ಅಡಚಣೆಗಳನ್ನು ಇತರೆ ಎಂದು ಪರಿಗಣಿಸಲಾಗಿದೆ",
}
