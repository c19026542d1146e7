-- Hindi for the reports of a place: export_strategy and action_plan.
return {
  ["overdue"] = "विलंबित",
  ["Synthetic rows are among those counted."] = "गणना में कृत्रिम पंक्तियाँ भी शामिल हैं।",
  ["State Export Promotion Committee"] = "राज्य निर्यात संवर्धन समिति",
  ["State nodal officer"] = "राज्य नोडल अधिकारी",
  ["Plan adopted"] = "योजना अंगीकृत",
  ["No district is named by both DPIIT's list and a list of its state: nothing to compare."] =
    "ऐसा कोई ज़िला नहीं है जिसका नाम डीपीआईआईटी और राज्य दोनों की सूची में हो: तुलना के लिए कुछ नहीं है।",
  ["Of {n} districts that both DPIIT's list and the state's own name, the two agree in {agree} and name different "
    .. "products, or one in different words, in {differ}."] =
    "जिन {n} ज़िलों के नाम डीपीआईआईटी और राज्य दोनों की सूची में हैं, उनमें से {agree} में दोनों एकमत हैं और {differ} "
    .. "में भिन्न उत्पाद, या एक ही उत्पाद भिन्न शब्दों में, दिया गया है।",
  ["Districts whose lists differ"] = "ज़िले जिनकी सूचियाँ भिन्न हैं",
  ["Both are kept: which is in force is for the state to say."] = "दोनों रखी गई हैं: कौन-सी लागू है, यह राज्य बताएगा।",
  ["Product of the state's list"] = "राज्य की सूची का उत्पाद",
  ["more of the same kind"] = "इसी प्रकार की और बातें",
  ["a file holds periods or days after the day that it is as on"] =
    "फ़ाइल में उसकी स्थिति-तिथि के बाद की अवधियाँ या तिथियाँ हैं",
  ["numbers merged over several rows were given to the first of them"] =
    "कई पंक्तियों पर मिली हुई संख्याएँ उनमें से पहली को दी गईं",
  ["lines older than what is recorded were left aside"] = "दर्ज से पुरानी पंक्तियाँ छोड़ी गईं; जो दर्ज है वही रहा",
  -- Of a state
  ["Export strategy of the state: where it stands"] = "राज्य की निर्यात रणनीति: वर्तमान स्थिति",
  ["Status of the programme"] = "कार्यक्रम की स्थिति",
  ["Export profile"] = "निर्यात का स्वरूप",
  ["Products of the districts"] = "ज़िलों के उत्पाद",
  ["District by district"] = "ज़िलावार स्थिति",
  ["Targets and interventions"] = "लक्ष्य और हस्तक्षेप",
  ["Who is involved"] = "संबंधित कार्यालय",
  ["{state} (LGD {code}, {iso}). Districts in the {list}: {n}. Position as on {date}."] =
    "{state} (एलजीडी {code}, {iso}): {list} में {n} ज़िले। {date} की स्थिति।",
  ["{step}: {date}"] = "{step}: {date}",
  ["{step}: not recorded"] = "{step}: अभिलिखित नहीं",
  ["{step}: no records as on this day"] = "{step}: इस तिथि तक कोई अभिलेख नहीं",
  ["Steps in the districts, and in the country"] = "ज़िलों में और देश में चरणों की स्थिति",
  ["Districts of the {list}; notified plans are of the plans drafted."] =
    "{list} के ज़िले; अधिसूचित योजनाएँ प्रारूप योजनाओं में से हैं।",
  ["Districts, India"] = "ज़िले, भारत",
  ["Of, India"] = "कुल में से, भारत",
  ["Share, India"] = "प्रतिशत हिस्सा, भारत",
  ["No product is recorded for a district of {state}."] = "{state} के किसी ज़िले का कोई उत्पाद अभिलिखित नहीं है।",
  ["Districts and their products, by list"] = "सूची के अनुसार ज़िले और उनके उत्पाद",
  ["Each district's products, committee and plan"] = "प्रत्येक ज़िले के उत्पाद, समिति और योजना",
  ["An empty date: not recorded. Drafted, adopted and notified are three things."] =
    "रिक्त तिथि: अभिलिखित नहीं। प्रारूप, अंगीकरण और अधिसूचना तीन अलग बातें हैं।",
  ["DEPC since"] = "डीईपीसी कब से",
  ["Meetings"] = "बैठकें",
  ["Last meeting"] = "पिछली बैठक",
  ["RA"] = "क्षे.प्रा.",
  ["No export target for {year} is recorded for {state}: there is nothing to hold exports against."] =
    "{state} के लिए {year} का कोई निर्यात लक्ष्य अभिलिखित नहीं है: निर्यात की तुलना का आधार नहीं है।",
  ["No interventions of district plans have been imported."] = "ज़िला योजनाओं के हस्तक्षेप आयात नहीं किए गए हैं।",
  ["Interventions of the district plans"] = "ज़िला योजनाओं के हस्तक्षेप",
  ["Intervention"] = "हस्तक्षेप",
  ["Agency"] = "एजेंसी",
  ["Done"] = "पूर्ण होने की तिथि",
  ["State of work"] = "कार्य की स्थिति",
  ["Neither a state committee nor a state nodal officer is recorded."] =
    "न राज्य समिति अभिलिखित है और न राज्य नोडल अधिकारी।",
  ["Offices of the state"] = "राज्य के कार्यालय",
  ["Role"] = "भूमिका",
  ["Office or order"] = "कार्यालय या आदेश",
  ["No Regional Authority of the DGFT stands in {state}; its districts are served from elsewhere."] =
    "{state} में विदेश व्यापार महानिदेशालय का कोई क्षेत्रीय प्राधिकारी नहीं है; इसके ज़िलों की सेवा अन्यत्र "
    .. "से होती है।",
  ["Regional Authorities of the DGFT that stand in the state"] =
    "राज्य में स्थित विदेश व्यापार महानिदेशालय के क्षेत्रीय प्राधिकारी",
  ["Which districts an office serves is Appendix 1A of the Handbook of Procedures, not held here."] =
    "कौन-सा कार्यालय किन ज़िलों की सेवा करता है, यह प्रक्रिया पुस्तक के परिशिष्ट 1A में है, जो यहाँ उपलब्ध नहीं है।",
  ["Plans drafted here"] = "यहाँ तैयार प्रारूप योजनाएँ",
  ["{step}: {n} districts have a record and are not in the {list}; they are not counted."] =
    "{step}: {n} ज़िलों का अभिलेख है और वे {list} में नहीं हैं; वे गिने नहीं गए।",
  ["Districts are those of the {list}. What is not recorded is not known; it is not 0."] =
    "ज़िले {list} के हैं। जो अभिलिखित नहीं है वह अज्ञात है; वह शून्य नहीं है।",
  -- The export profile
  ["No export data for periods up to {date} have been imported for {state}: its exports are not known here, which does "
    .. "not mean that there are none."] =
    "{state} के {date} तक की अवधियों के निर्यात आँकड़े आयात नहीं किए गए हैं: यहाँ इसका निर्यात अज्ञात है, जिसका अर्थ "
    .. "यह नहीं कि निर्यात नहीं है।",
  ["Exports in {year}, months covered: {months}"] = "{year} में निर्यात, सम्मिलित माह: {months}",
  ["Exports by fiscal year"] = "वित्त वर्ष के अनुसार निर्यात",
  ["Fiscal year"] = "वित्त वर्ष",
  ["Months"] = "माह",
  ["Growth (rupees)"] = "वृद्धि (रुपये)",
  ["Growth (US$)"] = "वृद्धि (अमेरिकी डॉलर)",
  ["All {n}"] = "सभी {n}",
  ["Commodity"] = "वस्तु",
  ["Commodities"] = "वस्तुएँ",
  ["Destination"] = "गंतव्य",
  ["Destinations"] = "गंतव्य",
  ["{year} ({months} of 12 months)"] = "{year} (12 में से {months} माह)",
  ["Top commodities, {year}"] = "प्रमुख वस्तुएँ, {year}",
  ["Top destinations, {year}"] = "प्रमुख गंतव्य, {year}",
  ["Concentration of"] = "किसका संकेंद्रण",
  ["Items"] = "मदें",
  -- Changes of districts, for the states' own sections
  ["Districts of {state}: {counts}."] = "{state} के ज़िले: {counts}।",
  ["{n} in the list of {date}"] = "{date} की सूची में {n}",
  ["No LGD list is held that is as old as the as-of day."] =
    "स्थिति की तिथि जितनी पुरानी कोई एलजीडी सूची उपलब्ध नहीं है।",
  ["The list in force names no district made since the lists held here begin."] =
    "लागू सूची में ऐसा कोई ज़िला नहीं है जो यहाँ उपलब्ध सूचियों के आरंभ के बाद बना हो।",
  ["Districts made since the lists begin"] = "सूचियों के आरंभ के बाद बने ज़िले",
  ["A new district has no product, committee or plan until its own is recorded: its parent's don't pass to it."] =
    "नए ज़िले का उत्पाद, समिति या योजना तभी मानी जाती है जब उसकी अपनी अभिलिखित हो: मूल ज़िले की उसे "
    .. "हस्तांतरित नहीं होती।",
  ["Made in"] = "गठन का वर्ष",
  ["In the list since"] = "सूची में कब से",
  ["Named by product lists"] = "जिन उत्पाद सूचियों में नाम है",
  ["Districts that are no longer in the list"] = "ज़िले जो अब सूची में नहीं हैं",
  ["Their records are kept and not counted, until the state says to which district they pass."] =
    "उनके अभिलेख रखे गए हैं, गिने नहीं जाते, जब तक राज्य न बताए कि वे किस ज़िले के होंगे।",
  ["Not in the list since"] = "सूची में कब से नहीं",
  ["Products (DPIIT-ODOP)"] = "उत्पाद (DPIIT-ODOP)",
  -- Export profile, district sheets, targets and data notes
  ["Action plan: {steps}."] = "कार्य योजना: {steps}।",
  ["Actual"] = "वास्तविक",
  ["Agencies of interventions"] = "हस्तक्षेपों की एजेंसियाँ",
  ["Bottleneck"] = "अड़चन",
  ["Bottlenecks, and how many interventions answer each"] = "अड़चनें, और प्रत्येक के लिए कितने हस्तक्षेप हैं",
  ["Bottlenecks: {list}."] = "अड़चनें: {list}।",
  ["Census 2011 code"] = "जनगणना 2011 कोड",
  ["Change in a year"] = "एक वर्ष में परिवर्तन",
  ["Change: since {date}, by the dates of the records."] = "परिवर्तन: {date} से, अभिलेखों की तिथियों के अनुसार।",
  ["Commodities: {list}."] = "वस्तुएँ: {list}।",
  ["Compound annual growth (CAGR) from {first} to {last}: {cagr} % in {currency}."] =
    "{first} से {last} तक चक्रवृद्धि वार्षिक वृद्धि दर (सीएजीआर): {currency} में {cagr} %।",
  ["Concentration, {year}"] = "संकेंद्रण, {year}",
  ["Cost"] = "लागत",
  ["Countries: {list}."] = "देश: {list}।",
  ["DEPC constituted on {date}."] = "डीईपीसी का गठन {date} को हुआ।",
  ["DEPC meetings: {n}, the last on {date}."] = "डीईपीसी की बैठकें: {n}, पिछली {date} को।",
  ["Districts without a product in any list: {list}."] = "ज़िले जिनका किसी सूची में कोई उत्पाद नहीं है: {list}।",
  ["Drafted, adopted and notified are three things."] = "प्रारूप, अंगीकरण और अधिसूचना तीन अलग बातें हैं।",
  ["Export target: {list}."] = "निर्यात लक्ष्य: {list}।",
  ["Export targets of the state, and what is held"] = "राज्य के निर्यात लक्ष्य, और उपलब्ध आँकड़े",
  ["Export targets, and what is held"] = "निर्यात लक्ष्य, और उपलब्ध आँकड़े",
  ["Exports in {year}: {value}."] = "{year} में निर्यात: {value}।",
  ["Exports of districts, {year}"] = "ज़िलों का निर्यात, {year}",
  ["Exports of each district, {year}"] = "प्रत्येक ज़िले का निर्यात, {year}",
  ["Exports of whole fiscal years"] = "पूरे वित्त वर्षों का निर्यात",
  ["Exports went from {before} in {first} to {after} in {last}."] = "निर्यात {first} में {before} से {last} में "
    .. "{after} हो गया।",
  ["Exports {year}: no figures for {months}."] = "निर्यात {year}: {months} के आँकड़े नहीं हैं।",
  ["Exports {year}: provisional figures."] = "निर्यात {year}: अनंतिम आँकड़े।",
  ["Exports {year}: some rows have no value in {currency}, so its sum is n/a."] =
    "निर्यात {year}: कुछ पंक्तियों में {currency} का मान नहीं है, अतः उसका योग उपलब्ध नहीं है।",
  ["Exports {year}: {value}"] = "निर्यात {year}: {value}",
  ["Fact"] = "तथ्य",
  ["Former names"] = "पूर्व नाम",
  ["Growth"] = "वृद्धि",
  ["Growth needed"] = "अपेक्षित वृद्धि",
  ["Growth over the same {months} months of {before}: {growth}."] = "{before} के उन्हीं {months} माह की तुलना में "
    .. "वृद्धि: {growth}।",
  ["Growth over the year before, within one currency and only over months that both years have; a converted value has "
    .. "none."] =
    "पिछले वर्ष की तुलना में वृद्धि, एक ही मुद्रा में और केवल उन महीनों पर जो दोनों वर्षों में हैं; परिवर्तित मान "
    .. "की वृद्धि नहीं दी जाती।",
  ["HHI, normalised"] = "एचएचआई, प्रसामान्यीकृत",
  ["HS codes at {level} digits; their edition is not stated by the files."] =
    "एचएस कोड {level} अंकों पर; उनका संस्करण फ़ाइलों में नहीं बताया गया है।",
  ["HS {code}"] = "एचएस {code}",
  ["Headings: Handbook of Procedures 2023, chapter 3. Records: statements of the plan and rows of the registers; of "
    .. "exports, fiscal years. Missing under {n} of {of} headings."] =
    "शीर्षक: प्रक्रिया पुस्तक 2023, अध्याय 3। अभिलेख: योजना के कथन और रजिस्टरों की पंक्तियाँ; निर्यात के लिए वित्त "
      .. "वर्ष। {of} में से {n} शीर्षकों के अंतर्गत कुछ उपलब्ध नहीं है।",
  ["Held on"] = "आयोजन की तिथि",
  ["Herfindahl-Hirschman index (HHI): sum of the squared shares, from 1/n to 1 (all in one). Normalised: (HHI - 1/n) / "
    .. "(1 - 1/n), from 0 to 1; 1 where there is only one item. It depends on how fine the items are."] =
    "हर्फ़िंडाल-हर्शमैन सूचकांक (एचएचआई): हिस्सों के वर्गों का योग, 1/n से 1 (सब कुछ एक ही में) तक। प्रसामान्यीकृत: "
    .. "(एचएचआई - 1/n) / (1 - 1/n), 0 से 1 तक; केवल एक मद होने पर 1। यह मदों की सूक्ष्मता पर निर्भर है।",
  ["Exports {year}: some districts' figures cover fewer months than others'."] =
    "निर्यात {year}: कुछ ज़िलों के आँकड़े दूसरों से कम महीनों के हैं।",
  ["Shares are rounded; they may not add up to 100."] = "हिस्से पूर्णांकित हैं; उनका योग 100 से भिन्न हो सकता है।",
  ["What is not stated is left out."] = "जो नहीं बताया गया, वह छोड़ दिया गया है।",
  ["How exports are counted: a shipping bill names the district of origin since April 2021; goods that leave through a "
    .. "trader or a head office elsewhere count there, and services not at all."] =
    "निर्यात की गणना: अप्रैल 2021 से पोत-परिवहन बिल में मूल ज़िला दिया जाता है; जो माल अन्यत्र के व्यापारी या मुख्यालय "
      .. "के माध्यम से जाता है वह वहीं गिना जाता है, और सेवाएँ गिनी ही नहीं जातीं।",
  ["Incentives and support named by the district plans"] = "ज़िला योजनाओं में दिए गए प्रोत्साहन और सहायता",
  ["India"] = "भारत",
  ["Interventions"] = "हस्तक्षेप",
  ["Interventions past their date and not done: {n} of {of}."] = "नियत तिथि के बाद भी अपूर्ण हस्तक्षेप: {of} में से "
    .. "{n}।",
  ["Interventions, by their dates"] = "हस्तक्षेप, तिथियों के क्रम में",
  ["Interventions: {list}."] = "हस्तक्षेप: {list}।",
  ["Lines in quarantine are known by their state only: see the state's report."] =
    "रोकी गई पंक्तियाँ केवल राज्य के अनुसार ज्ञात हैं: देखें राज्य की रिपोर्ट।",
  ["Lines of {state} in quarantine, so in none of these figures: {n}. `zila rejects` answers them."] =
    "{state} की रोकी गई पंक्तियाँ, जो इन आँकड़ों में शामिल नहीं हैं: {n}। इनका निपटान `zila rejects` से होता है।",
  ["Lines whose state could not be told are in no state's report: see zila rejects."] =
    "जिन पंक्तियों का राज्य ज्ञात नहीं हो सका वे किसी राज्य की रिपोर्ट में नहीं हैं: देखें zila rejects।",
  ["Lists are kept apart and may differ. GI: yes only where a source says so."] =
    "सूचियाँ अलग-अलग रखी गई हैं और भिन्न हो सकती हैं। जीआई: केवल वहीं हाँ, जहाँ स्रोत ऐसा कहता है।",
  ["Meetings of the committee"] = "समिति की बैठकें",
  ["Months compared"] = "तुलना के माह",
  ["Name in a local script"] = "स्थानीय लिपि में नाम",
  ["Named"] = "नाम",
  ["Newest"] = "नवीनतम",
  ["Newest file"] = "नवीनतम फ़ाइल",
  ["Newest: the newest day of a record, of exports and targets the last of their period; undated registers have "
    .. "none."] =
    "नवीनतम: अभिलेख की नवीनतम तिथि, निर्यात और लक्ष्यों के लिए उनकी अवधि का अंतिम दिन; बिना तिथि के रजिस्टरों में यह "
    .. "नहीं होती।",
  ["No action plan of the district is recorded, drafted or notified."] =
    "ज़िले की कोई कार्य योजना अभिलिखित नहीं है, न प्रारूप, न अधिसूचित।",
  ["No bottleneck of the district is recorded."] = "ज़िले की कोई अड़चन अभिलिखित नहीं है।",
  ["No export data for periods up to {date} have been imported for {district}: its exports are not known here, which "
    .. "does not mean that there are none."] =
    "{district} के {date} तक की अवधियों के निर्यात आँकड़े आयात नहीं किए गए हैं: यहाँ इसका निर्यात अज्ञात है, जिसका "
      .. "अर्थ यह नहीं कि निर्यात नहीं है।",
  ["No finding of a check is open here. `zila check` runs the rules."] =
    "यहाँ जाँच का कोई निष्कर्ष लंबित नहीं है। `zila check` से नियमों की जाँच होती है।",
  ["No incentive or support of the State or the Centre is recorded in a district plan."] =
    "किसी ज़िला योजना में राज्य या केंद्र का कोई प्रोत्साहन या सहायता अभिलिखित नहीं है।",
  ["No intervention for the district is recorded."] = "ज़िले के लिए कोई हस्तक्षेप अभिलिखित नहीं है।",
  ["No line of a file that is known to be of {state} waits in quarantine."] =
    "{state} की ज्ञात कोई पंक्ति रोकी हुई नहीं है।",
  ["No meeting of the committee is recorded, which is not the same as none held."] =
    "समिति की कोई बैठक अभिलिखित नहीं है, जिसका अर्थ यह नहीं कि बैठक हुई ही नहीं।",
  ["No product or service of the district is recorded in any list."] =
    "किसी सूची में ज़िले का कोई उत्पाद या सेवा अभिलिखित नहीं है।",
  ["No quantified target of the district is recorded: its exports can't be held against one."] =
    "ज़िले का कोई मात्रात्मक लक्ष्य अभिलिखित नहीं है: उसके निर्यात की तुलना किसी लक्ष्य से नहीं की जा सकती।",
  ["No statement of the plan under this heading is recorded."] = "इस शीर्षक के अंतर्गत योजना का कोई कथन अभिलिखित "
    .. "नहीं है।",
  ["No training or development need is recorded in a district plan."] =
    "किसी ज़िला योजना में प्रशिक्षण या विकास की कोई आवश्यकता अभिलिखित नहीं है।",
  ["Nodal office of the district"] = "ज़िले का नोडल कार्यालय",
  ["Not recorded: {list}."] = "अभिलिखित नहीं: {list}।",
  ["Not stated"] = "नहीं बताया गया",
  ["Nothing is recorded for {state} of: {list}."] = "{state} के लिए इनका कोई अभिलेख नहीं है: {list}।",
  ["Offices, never persons."] = "कार्यालय, व्यक्ति कभी नहीं।",
  ["Only one fiscal year is held: growth can't be said."] = "केवल एक वित्त वर्ष उपलब्ध है: वृद्धि नहीं बताई जा सकती।",
  ["Open findings of the last check"] = "पिछली जाँच के लंबित निष्कर्ष",
  ["Periods that lie in two fiscal years, or hold no whole month, are in no figure: {list}."] =
    "जो अवधियाँ दो वित्त वर्षों में पड़ती हैं, या जिनमें पूरा माह नहीं है, वे किसी आँकड़े में नहीं हैं: {list}।",
  ["Population, area, administrative units and infrastructure are in no register held here."] =
    "जनसंख्या, क्षेत्रफल, प्रशासनिक इकाइयाँ और अवसंरचना यहाँ के किसी रजिस्टर में नहीं हैं।",
  ["Products and services identified, by list"] = "सूची के अनुसार पहचाने गए उत्पाद और सेवाएँ",
  ["Products: {list}."] = "उत्पाद: {list}।",
  ["RA {name}"] = "क्षेत्रीय प्राधिकारी {name}",
  ["RCA (Balassa): a commodity's share in the state's exports over its share in the reference, the exports imported "
    .. "for {states} States/UTs for the same months of {year}, this one among them; over 1 is an advantage. RSCA = "
    .. "(RCA - 1) / (RCA + 1), from -1 to 1."] =
    "आरसीए (बलासा): राज्य के निर्यात में वस्तु का हिस्सा, संदर्भ समूह में उसके हिस्से से विभाजित; संदर्भ समूह {year} "
      .. "के उन्हीं महीनों के {states} राज्यों/संघ राज्य क्षेत्रों के आयातित निर्यात आँकड़े हैं, जिनमें यह राज्य भी "
      .. "है; 1 से अधिक होना तुलनात्मक लाभ दर्शाता है। आरएससीए = (आरसीए - 1) / (आरसीए + 1), -1 से 1 तक।",
  ["Share of India's exports: n/a, since of the data bank's table of {year} only {n} chapters are held."] =
    "भारत के निर्यात में हिस्सा: उपलब्ध नहीं, क्योंकि {year} "
    .. "की डाटा बैंक की तालिका के केवल {n} अध्याय हैं।",
  ["HS codes stand for {share} % of the exports of {year}: goods of a code that other rows only name, or "
    .. "leave unnamed, are not in its value, share and growth."] =
    "एचएस कोड {year} के निर्यात के {share} % के हैं: "
    .. "किसी कोड का जो माल अन्य पंक्तियों में केवल नाम से या बिना नाम के है, वह उसके मूल्य, "
    .. "हिस्से और वृद्धि में नहीं है।",
  ["Districts made or ended from {first} to {last}: {list}. The growth of those that they were made of, or "
    .. "went into, is not of the same land."] =
    "{first} से {last} तक बने या समाप्त हुए ज़िले: {list}। "
    .. "जिन ज़िलों से वे बने, या जिनमें वे मिले, "
    .. "उनकी वृद्धि उसी भूभाग की नहीं है।",
  ["Codes have no growth: those of {year} have {n} digits."] =
    "कोडों की वृद्धि नहीं बताई गई: {year} के कोड {n} अंकों के हैं।",
  ["Of commodities only those with HS codes are in it."] =
    "वस्तुओं में केवल वे हैं जिनके एचएस कोड हैं।",
  ["It is of exports with {what} alone: {own} % of the state's, {all} % of all held."] =
    "यह केवल उस निर्यात का है जिसके साथ {what} है: राज्य का {own} %, उपलब्ध कुल का {all} %।",
  ["an HS code"] = "एचएस कोड",
  ["a commodity's name"] = "वस्तु का नाम",
  ["RCA: n/a, since this state and another don't both name their commodities by HS codes."] =
    "आरसीए: उपलब्ध नहीं, क्योंकि यह राज्य और कोई दूसरा राज्य, दोनों वस्तुओं को एचएस कोड से नहीं बताते।",
  ["A code that an edition (2012, 2017, 2022) split, merged or moved holds other goods after it: its growth "
    .. "is not of the same goods."] =
    "जिस कोड को किसी संस्करण (2012, 2017, 2022) ने बाँटा, मिलाया या बदला, "
    .. "उसमें उसके बाद दूसरा माल है: उसकी वृद्धि उसी माल की नहीं है।",
  ["RCA needs the exports of other states for the same months in the same currency; none are imported."] =
    "आरसीए के लिए अन्य राज्यों के उन्हीं महीनों के उसी मुद्रा में निर्यात आँकड़े चाहिए; वे आयात नहीं किए गए हैं।",
  ["Raised on"] = "उठाए जाने की तिथि",
  ["Rank"] = "क्रम",
  ["Rank among the {n} districts of the state with exports: {rank}."] =
    "राज्य के निर्यात वाले {n} ज़िलों में क्रम: {rank}।",
  ["Reached"] = "प्राप्ति",
  ["Reached: of whole years, within one currency only."] = "प्राप्ति: केवल पूरे वर्षों की, एक ही मुद्रा में।",
  ["Reached: of whole years, within one currency only. Growth needed: a year, from the last whole year held to the "
    .. "target."] =
    "प्राप्ति: केवल पूरे वर्षों की, एक ही मुद्रा में। "
    .. "अपेक्षित वृद्धि: उपलब्ध अंतिम पूरे वर्ष से लक्ष्य तक, प्रति वर्ष।",
  ["Recorded"] = "अभिलिखित",
  ["Records"] = "अभिलेख",
  ["Register"] = "रजिस्टर",
  ["Sectors of the products identified"] = "पहचाने गए उत्पादों के क्षेत्र",
  ["Share of India's exports of {year} as the export-import data bank has them: {share} %."] =
    "निर्यात-आयात डाटा बैंक के अनुसार {year} के भारत के निर्यात में हिस्सा: {share} %।",
  ["States/UTs in the total"] = "कुल में शामिल राज्य/संघ राज्य क्षेत्र",
  ["Share of all imported"] = "सभी आयातित आँकड़ों में हिस्सा",
  ["Share of the country: n/a, since for the same months of {year} no other State/UT's exports are held "
    .. "in the same currency."] =
    "देश में हिस्सा: उपलब्ध नहीं, क्योंकि {year} के उन्हीं महीनों के लिए उसी मुद्रा में किसी अन्य राज्य/संघ राज्य "
    .. "क्षेत्र के निर्यात आँकड़े नहीं हैं।",
  ["Share of the districts that have taken each step"] = "प्रत्येक चरण पूरा करने वाले ज़िलों का हिस्सा",
  ["Of {n} steps the state is ahead of the country in {ahead}."] = "{n} में से {ahead} चरणों में राज्य देश से आगे है।",
  ["Share of the exports imported for {states} States/UTs for the same months of {year}: {share} %."] =
    "{year} के उन्हीं महीनों के {states} राज्यों/संघ राज्य क्षेत्रों के आयातित निर्यात आँकड़ों में हिस्सा: {share} %।",
  ["Share of the exports of {state}: {share} %."] = "{state} के निर्यात में हिस्सा: {share} %।",
  ["Share of the first five"] = "प्रथम पाँच का हिस्सा",
  ["State of the heading"] = "शीर्षक की स्थिति",
  ["Statement"] = "कथन",
  ["Synthetic files, whose rows are invented and must not be quoted: {files}."] =
    "कृत्रिम (synthetic) फ़ाइलें, जिनकी पंक्तियाँ काल्पनिक हैं और उद्धृत न की जाएँ: {files}।",
  ["Target"] = "लक्ष्य",
  ["The district in the register"] = "रजिस्टर में ज़िला",
  ["The district of origin is that of the shipping bill: districts with ports and head offices may be overstated, and "
    .. "goods sold through traders elsewhere understated."] =
    "मूल ज़िला पोत-परिवहन बिल का है: बंदरगाहों और मुख्यालयों वाले ज़िलों के आँकड़े वास्तविक से अधिक, और अन्यत्र के "
    .. "व्यापारियों के माध्यम से बेचे गए माल के आँकड़े कम हो सकते हैं।",
  ["The headings of a plan, and what is recorded"] = "योजना के शीर्षक, और जो अभिलिखित है",
  ["The plan and its dates"] = "योजना और उसकी तिथियाँ",
  ["The {list} does not name this district: what is recorded of it is of an earlier list."] =
    "{list} में इस ज़िले का नाम नहीं है: इसका जो अभिलेख है वह किसी पूर्व सूची का है।",
  ["Top commodities and their advantage, {year}"] = "प्रमुख वस्तुएँ और उनका तुलनात्मक लाभ, {year}",
  ["Training and development needs named by the district plans"] = "ज़िला योजनाओं में दी गई प्रशिक्षण और विकास की "
    .. "आवश्यकताएँ",
  ["US$"] = "अमेरिकी डॉलर",
  ["US$ million"] = "मिलियन अमेरिकी डॉलर",
  ["US$ {n} million"] = "{n} मिलियन अमेरिकी डॉलर",
  ["Units, employment, production and exporters are in no register held here."] =
    "इकाइयाँ, रोज़गार, उत्पादन और निर्यातक यहाँ के किसी रजिस्टर में नहीं हैं।",
  ["What the plan says"] = "योजना का कथन",
  ["What this report rests on"] = "इस रिपोर्ट का आधार",
  ["Who answers for what"] = "किसका क्या उत्तरदायित्व है",
  ["action plan"] = "कार्य योजना",
  ["bottlenecks"] = "अड़चनें",
  ["committee (DEPC)"] = "समिति (डीईपीसी)",
  ["due {date}"] = "नियत {date}",
  ["export target"] = "निर्यात लक्ष्य",
  ["interventions"] = "हस्तक्षेप",
  ["n/a (some rows lack the value in either currency)"] = "उपलब्ध नहीं (कुछ पंक्तियों में किसी भी मुद्रा का मान नहीं "
    .. "है)",
  ["n/a: no exports of the district are recorded for the year, which may be none. Growth is over months that both "
    .. "years have; equal values share a rank."] =
    "उपलब्ध नहीं: उस वर्ष का ज़िले का कोई निर्यात अभिलिखित नहीं है; हो सकता है कि निर्यात न हुआ हो। वृद्धि उन महीनों "
      .. "पर है जो दोनों वर्षों में हैं; समान मानों का क्रम समान है।",
  ["rank {rank} of {n} in the state"] = "राज्य में {n} में से क्रम {rank}",
  ["rupees"] = "रुपये",
  ["{code} (not in the list in force)"] = "{code} (लागू सूची में नहीं)",
  ["{district} (LGD {code}), {state}. Position as on {date}."] = "{district} (एलजीडी {code}), {state}। {date} की "
    .. "स्थिति।",
  ["{file}: values were read in {unit}."] = "{file}: मान {unit} में पढ़े गए।",
  ["{file}: {what}."] = "{file}: {what}।",
  ["{file}: {what}; lines: {n}."] = "{file}: {what}; पंक्तियाँ: {n}।",
  ["{growth} % in {currency}"] = "{currency} में {growth} %",
  ["{name} leads the exports of {year} with {share} %."] = "{year} के निर्यात में {name} {share} % के साथ सबसे आगे है।",
  ["{n} more"] = "{n} और",
  ["{year} has no growth: months that it shares with the year before are held only within longer periods."] =
    "{year} की वृद्धि ज्ञात नहीं: पिछले वर्ष के साझा माह केवल लंबी अवधियों के भीतर हैं।",
  ["{year} has provisional figures."] = "{year} में अनंतिम आँकड़े हैं।",
  ["{year} so far, {months} months: {value}."] = "{year} में अब तक, {months} माह: {value}।",
  ["{year}: converted at {rate} rupees for one US$ (source: {source})."] =
    "{year}: एक अमेरिकी डॉलर के {rate} रुपये की दर से परिवर्तित (स्रोत: {source})।",
  ["₹ crore"] = "₹ करोड़",
  ["₹ {n} crore"] = "₹ {n} करोड़",
  ["₹ lakh"] = "₹ लाख",
  ["₹ {n} lakh"] = "₹ {n} लाख",
  ["₹ {n}"] = "₹ {n}",
  ["US$ {n}"] = "{n} अमेरिकी डॉलर",
  ["supply chain"] = "आपूर्ति शृंखला",
  ["market access"] = "बाज़ार तक पहुँच",
  ["logistics"] = "लॉजिस्टिक्स",
  ["finance"] = "वित्त",
  ["handholding"] = "मार्गदर्शन",
  ["other"] = "अन्य",
  ["planned"] = "नियोजित",
  ["under way"] = "प्रगति पर",
  ["dropped"] = "छोड़ा गया",
  ["a leading zero of HS codes was restored"] = "एचएस कोड का आरंभिक शून्य लौटाया गया",
  ["units written in cells were applied"] = "खानों में लिखी इकाइयाँ लागू की गईं",
  ["footnote marks beside numbers and names were taken off"] = "संख्याओं और नामों के साथ के पादटिप्पणी चिह्न हटाए गए",
  ["percentages were read as such"] = "प्रतिशत उसी रूप में पढ़े गए",
  ["numbers with an exponent were read"] = "घातांक वाली संख्याएँ पढ़ी गईं",
  ["years of two digits were completed"] = "दो अंकों के वर्ष पूरे किए गए",
  ["days were taken for the months that they begin or end"] = "दिनांकों को उनका माह माना गया",
  ["HS codes that a spreadsheet made numbers of were read"] = "संख्या बन चुके HS कोड पढ़े गए",
  ["a title or note calls figures provisional, and no row is marked so"] =
    "शीर्षक या टिप्पणी आँकड़ों को अनंतिम कहती है, पर कोई पंक्ति ऐसी चिह्नित नहीं है",
  ["of days that only a month or year names the first was taken"] =
    "जहाँ केवल महीना या वर्ष लिखा है, वहाँ उसका पहला दिन माना गया",
  ["a note names a part of a year, and no heading does"] =
    "टिप्पणी वर्ष के एक भाग का नाम लेती है, पर कोई शीर्षक नहीं",
  ["columns of what is no export were left out"] =
    "जो निर्यात नहीं हैं, उनके स्तंभ छोड़ दिए गए",
  ["rows count other numbers of meetings than they date"] =
    "पंक्तियों में बैठकों की गिनती उनकी दी गई तारीखों से भिन्न है",
  ["a year alone was read as the calendar year"] = "केवल लिखा वर्ष कैलेंडर वर्ष माना गया",
  ["printed growth differs from the values; it was worked out again"] =
    "छपी हुई वृद्धि मानों से भिन्न है; उसकी पुनः गणना की गई",
  ["rupees and dollars imply no real rate of exchange"] = "रुपये और डॉलर के मानों से कोई वास्तविक विनिमय दर नहीं बनती",
  ["blank cells were given what stands above them"] = "रिक्त खानों को उनके ऊपर का मान दिया गया",
  ["letters could not be read"] = "अक्षर पढ़े नहीं जा सके",
  ["text in a legacy font is kept as it is"] = "पुराने फ़ॉन्ट का पाठ यथावत रखा गया है",
  ["a place's name was nearly the register's and was taken for it"] =
    "स्थान का नाम रजिस्टर के नाम से लगभग मिलता था और वही माना गया",
  ["dates were read with the month first"] = "तिथियाँ माह पहले मानकर पढ़ी गईं",
  ["hidden rows were read"] = "छिपी पंक्तियाँ पढ़ी गईं",
  ["rows that are struck through in the file were read"] = "फ़ाइल में काटी गई पंक्तियाँ भी पढ़ी गईं",
  ["numbers shown in a unit by their size were read as they are stored"] =
    "जिन संख्याओं के सेल आकार के अनुसार इकाई दिखाते हैं, वे जैसी दर्ज हैं वैसी पढ़ी गईं",
  ["numbers were read with groups, and others have a decimal comma"] =
    "कुछ संख्याएँ समूहों में पढ़ी गईं, जबकि दूसरों में दशमलव अल्पविराम है",
  ["numbers in columns without a heading were left out"] = "बिना शीर्षक के स्तंभों की संख्याएँ छोड़ दी गईं",
  ["a total without a value was compared with nothing"] = "बिना मान के योग की किसी से तुलना नहीं हुई",
  ["hidden columns were read"] = "छिपे स्तंभ पढ़े गए",
  ["bottlenecks of an unknown category are taken as other"] = "अज्ञात श्रेणी की अड़चनें \"अन्य\" मानी गईं",
  ["a column of the file was left out"] = "फ़ाइल का एक स्तंभ छोड़ा गया",
  ["a sheet of the file was left out"] = "फ़ाइल की एक शीट छोड़ी गई",
  ["a sheet with rows of numbers was not imported"] = "संख्याओं वाली एक शीट आयात नहीं हुई",
  ["repeated lines were skipped, and a column that was not read may part them"] =
    "दोहराई गई पंक्तियाँ छोड़ दी गईं; न पढ़ा गया कोई स्तंभ उन्हें अलग कर सकता है",
  ["whether products are GIs could not be read"] = "उत्पाद जीआई हैं या नहीं, यह पढ़ा नहीं जा सका",
  ["a newer file gives no amount where an older one gave one"] = "नई फ़ाइल में वह राशि नहीं है जो पुरानी में थी",
  ["amounts with parts of a paisa or cent were rounded"] = "पैसे या सेंट से छोटे अंश वाली राशियाँ पूर्णांकित की गईं",
  ["a table's unit is not that of its columns, which were read as they say"] =
    "तालिका की बताई गई इकाई उसके स्तंभों की नहीं है; स्तंभ अपनी इकाई में पढ़े गए",
  ["a damaged line was mended"] = "एक टूटी पंक्ति सुधारी गई",
  -- Of a district
  ["District profile"] = "ज़िले का परिचय",
  ["Industry profile"] = "उद्योग का परिचय",
  ["Products with export potential"] = "निर्यात क्षमता वाले उत्पाद",
  ["Bottlenecks faced by the industry"] = "उद्योग के सामने अड़चनें",
  ["Institutional responsibilities and reforms"] = "संस्थागत उत्तरदायित्व और सुधार",
  ["Interventions required"] = "अपेक्षित हस्तक्षेप",
  ["Action plan: targets and timelines"] = "कार्य योजना: लक्ष्य और समय-सीमा",
  ["Incentives and support"] = "प्रोत्साहन और सहायता",
  ["Training and development needs"] = "प्रशिक्षण और विकास की आवश्यकताएँ",
  ["Export data of the district"] = "ज़िले के निर्यात आँकड़े",
  ["Mid-term and long-term strategy"] = "मध्यम और दीर्घकालिक रणनीति",
  ["District Profile"] = "ज़िले का परिचय",
  ["Industry Profile"] = "उद्योग का परिचय",
  ["Comprehensive analysis of the major products (goods and services) with export potential from the district"] =
    "ज़िले के निर्यात क्षमता वाले प्रमुख उत्पादों (वस्तुओं और सेवाओं) का व्यापक विश्लेषण",
  ["Identifying the bottlenecks faced by the industry"] = "उद्योग के सामने की अड़चनों की पहचान",
  ["Identifying institutional responsibilities, specifics of policy, regulatory and operational reforms"] =
    "संस्थागत उत्तरदायित्वों तथा नीतिगत, विनियामक और परिचालन सुधारों की पहचान",
  ["Identifying infrastructure/utilities/logistics/policy interventions required"] =
    "अपेक्षित अवसंरचना/उपयोगिता/लॉजिस्टिक्स/नीतिगत हस्तक्षेपों की पहचान",
  ["Action plan: quantifiable targets with specific timelines for their implementation"] =
    "कार्य योजना: मात्रात्मक लक्ष्य और उनके कार्यान्वयन की निश्चित समय-सीमा",
  ["Clear identification of incentives/support provided by the State and Central Government"] =
    "राज्य और केंद्र सरकार के प्रोत्साहनों/सहायता की स्पष्ट पहचान",
  ["Training and development needs for identified export products/services"] =
    "पहचाने गए निर्यात उत्पादों/सेवाओं के लिए प्रशिक्षण और विकास की आवश्यकताएँ",
  ["Analysis of the export data of the district and ways and means to effectively capture it"] =
    "ज़िले के निर्यात आँकड़ों का विश्लेषण और उन्हें प्रभावी रूप से दर्ज करने के उपाय",
  ["Mid-term and long-term export strategy/suggestions to promote exports of identified products/services"] =
    "पहचाने गए उत्पादों/सेवाओं के निर्यात संवर्धन के लिए मध्यम और दीर्घकालिक रणनीति/सुझाव",
  -- What a state sets
  ["Settings of the plugin: {list}."] = "प्लगइन की निर्धारित सेटिंग: {list}।",
  ["a file names another State/UT than its rows were taken for"] =
    "फ़ाइल किसी और राज्य/संघ राज्य क्षेत्र का नाम लेती है, पंक्तियाँ दूसरे की मानी गईं",
  ["names amid their rows were not given to the rows around them"] =
    "अपनी पंक्तियों के बीच में लिखे नाम आस-पास की पंक्तियों को नहीं दिए गए",
}
