-- Marathi for the export strategy and the action plan: headings, captions, columns,
-- sentences and the writers' own words. What is not here is said in English.
return {
  ["Maharashtra"] = "महाराष्ट्र",
  -- The writers' own words
  ["Position as on"] = "स्थिती दिनांक",
  ["As known on"] = "माहिती उपलब्ध दिनांक",
  ["Synthetic"] = "कृत्रिम आकडेवारी",
  ["synthetic"] = "कृत्रिम",
  ["Figures marked synthetic were generated to show how the report works; they are not facts and must "
    .. "not be quoted."] =
    "कृत्रिम म्हणून चिन्हांकित आकडे हा "
    .. "अहवाल कसा कार्य करतो हे दाखवण्यासाठी "
    .. "तयार केले आहेत; ती वस्तुस्थिती नाही "
    .. "आणि ते उद्धृत करू नयेत.",
  ["Contents"] = "अनुक्रमणिका",
  ["Figures"] = "आकडेवारी",
  ["Other figures"] = "इतर आकडेवारी",
  ["Figure"] = "आकडा",
  ["Name"] = "नाव",
  ["Value"] = "मूल्य",
  ["Unit"] = "एकक",
  ["Out of"] = "एकूणपैकी",
  ["List"] = "यादी",
  ["Date of the list"] = "यादीचा दिनांक",
  ["Share"] = "हिस्सा",
  ["Published"] = "प्रकाशित",
  ["As on"] = "स्थितीचा दिनांक",
  ["Difference"] = "फरक",
  ["Note"] = "टीप",
  ["Warning"] = "इशारा",
  ["Text"] = "मजकूर",
  ["Source"] = "स्रोत",
  ["Sources"] = "स्रोत",
  ["Line"] = "ओळ",
  ["No."] = "अ.क्र.",
  ["File"] = "फाइल",
  ["Sheet"] = "पत्रक",
  ["Imported"] = "आयात दिनांक",
  ["What is behind the figures"] = "आकडेवारीचा आधार",
  ["Proof"] = "पुरावा",
  ["Version"] = "आवृत्ती",
  ["Rows"] = "ओळी",
  ["What this report stands on"] = "हा अहवाल कशावर आधारित आहे",
  ["Rule"] = "नियम",
  ["Finding"] = "निष्कर्ष",
  ["Report"] = "अहवाल",
  ["The values as a table"] = "मूल्ये तक्त्याच्या स्वरूपात",
  ["lakh"] = "लाख",
  ["crore"] = "कोटी",
  ["lakh crore"] = "लाख कोटी",
  ["million"] = "दशलक्ष",
  ["billion"] = "अब्ज",
  ["Page {1} of {2}"] = "पृष्ठ {1} / {2}",
  ["part {1} of {2}"] = "भाग {1} / {2}",
  ["{1} (continued)"] = "{1} (पुढे चालू)",
  ["n/a"] = "उपलब्ध नाही",
  ["of {1}"] = "एकूण: {1}",
  ["as on {1}"] = "{1} रोजी",
  ["Published: {1}"] = "प्रकाशित: {1}",
  ["Published: {1} as on {2}"] = "प्रकाशित: {1}, {2} रोजी",
  ["agrees"] = "जुळते",
  ["differs by {1}"] = "फरक {1}",
  ["rows: {1}"] = "ओळी: {1}",
  ["{1}, line {2}"] = "{1}, ओळ {2}",
  ["January"] = "जानेवारी",
  ["February"] = "फेब्रुवारी",
  ["March"] = "मार्च",
  ["April"] = "एप्रिल",
  ["May"] = "मे",
  ["June"] = "जून",
  ["July"] = "जुलै",
  ["August"] = "ऑगस्ट",
  ["September"] = "सप्टेंबर",
  ["October"] = "ऑक्टोबर",
  ["November"] = "नोव्हेंबर",
  ["December"] = "डिसेंबर",
  ["Kind"] = "प्रकार",
  ["Table"] = "तक्ता",
  ["Chart"] = "आलेख",
  ["Title"] = "शीर्षक",
  ["Heading"] = "उपशीर्षक",
  ["Paragraph"] = "परिच्छेद",
  -- Sections of the export strategy
  ["Export strategy of the state: where it stands"] =
    "राज्याचे निर्यात धोरण: सद्यःस्थिती",
  ["Status of the programme"] = "कार्यक्रमाची स्थिती",
  ["Export profile"] = "निर्यात रूपरेखा",
  ["Products of the districts"] = "जिल्ह्यांची उत्पादने",
  ["District by district"] = "जिल्हानिहाय",
  ["Targets and interventions"] = "उद्दिष्टे आणि उपाययोजना",
  ["Who is involved"] = "संबंधित यंत्रणा",
  ["Data notes"] = "आकडेवारीविषयी टिपा",
  -- Captions
  ["What this report rests on"] = "या अहवालाचा आधार",
  ["Share of the districts that have taken each step"] =
    "प्रत्येक टप्पा पूर्ण केलेल्या "
    .. "जिल्ह्यांचा हिस्सा",
  ["Steps in the districts, and in the country"] =
    "जिल्ह्यांतील आणि देशातील टप्पे",
  ["Districts and their products, by list"] =
    "जिल्हे आणि त्यांची उत्पादने, "
    .. "यादीनिहाय",
  ["Each district's products, committee and plan"] =
    "प्रत्येक जिल्ह्याची उत्पादने, समिती "
    .. "आणि आराखडा",
  ["Exports of districts, {year}"] = "जिल्ह्यांची निर्यात, {year}",
  ["Exports of each district, {year}"] =
    "प्रत्येक जिल्ह्याची निर्यात, {year}",
  ["Exports by fiscal year"] = "वित्तीय वर्षनिहाय निर्यात",
  ["Exports of whole fiscal years"] =
    "पूर्ण वित्तीय वर्षांची निर्यात",
  ["Top commodities, {year}"] = "प्रमुख वस्तू, {year}",
  ["Top commodities and their advantage, {year}"] =
    "प्रमुख वस्तू आणि त्यांची अनुकूलता, {year}",
  ["Top destinations, {year}"] = "प्रमुख निर्यातस्थाने, {year}",
  ["Concentration, {year}"] = "केंद्रीकरण, {year}",
  ["Export targets of the state, and what is held"] =
    "राज्याची निर्यात उद्दिष्टे आणि "
    .. "उपलब्ध आकडे",
  ["Interventions of the district plans"] =
    "जिल्हा आराखड्यांतील उपाययोजना",
  ["Offices of the state"] = "राज्यातील कार्यालये",
  ["Regional Authorities of the DGFT that stand in the state"] =
    "राज्यात असलेली डीजीएफटीची प्रादेशिक "
    .. "प्राधिकरणे",
  ["Incentives and support named by the district plans"] =
    "जिल्हा आराखड्यांत नमूद प्रोत्साहने "
    .. "आणि साहाय्य",
  ["Training and development needs named by the district plans"] =
    "जिल्हा आराखड्यांत नमूद प्रशिक्षण व "
    .. "विकासाच्या गरजा",
  ["Districts whose lists differ"] =
    "ज्यांच्या याद्या भिन्न आहेत असे "
    .. "जिल्हे",
  -- Columns
  ["State/UT"] = "राज्य/केंद्रशासित प्रदेश",
  ["States/UTs"] = "राज्ये/केंद्रशासित प्रदेश",
  ["District"] = "जिल्हा",
  ["Districts"] = "जिल्हे",
  ["Districts, India"] = "जिल्हे, भारत",
  ["Of"] = "एकूणपैकी",
  ["Of, India"] = "एकूणपैकी, भारत",
  ["Share, India"] = "हिस्सा, भारत",
  ["India"] = "भारत",
  ["Step"] = "टप्पा",
  ["Change in a year"] = "वर्षभरातील बदल",
  ["LGD code"] = "एलजीडी कोड",
  ["HS code"] = "एचएस कोड",
  ["GI"] = "भौगोलिक संकेत (जीआय)",
  ["Product"] = "उत्पादन",
  ["Products"] = "उत्पादने",
  ["Sector"] = "क्षेत्र",
  ["Register"] = "नोंदवही",
  ["Records"] = "नोंदी",
  ["Newest"] = "सर्वात नवीन",
  ["Newest file"] = "सर्वात नवीन फाइल",
  ["Files"] = "फाइली",
  ["DEPC since"] = "डीईपीसी स्थापना",
  ["Meetings"] = "बैठका",
  ["Last meeting"] = "मागील बैठक",
  ["RA"] = "प्रादेशिक प्राधिकरण",
  ["Regional Authority"] = "प्रादेशिक प्राधिकरण",
  ["Plan drafted"] = "आराखड्याचा मसुदा",
  ["Plan adopted"] = "आराखडा स्वीकृत",
  ["Plan notified"] = "आराखडा अधिसूचित",
  ["Plans drafted here"] = "येथे तयार केलेले मसुदे",
  ["Rank"] = "क्रमांक",
  ["Growth"] = "वाढ",
  ["Growth (rupees)"] = "वाढ (रुपये)",
  ["Months"] = "महिने",
  ["Fiscal year"] = "वित्तीय वर्ष",
  ["Commodity"] = "वस्तू",
  ["Commodities"] = "वस्तू",
  ["Destination"] = "निर्यातस्थान",
  ["Destinations"] = "निर्यातस्थाने",
  ["Target"] = "उद्दिष्ट",
  ["Intervention"] = "उपाययोजना",
  ["Bottleneck"] = "अडथळा",
  ["Agency"] = "यंत्रणा",
  ["Due"] = "मुदत",
  ["Done"] = "पूर्ण",
  ["State of work"] = "कामाची स्थिती",
  ["Cost"] = "खर्च",
  ["Role"] = "भूमिका",
  ["Office or order"] = "कार्यालय किंवा आदेश",
  ["Since"] = "पासून",
  ["Remark"] = "शेरा",
  ["Column"] = "स्तंभ",
  ["Reason"] = "कारण",
  ["Severity"] = "गांभीर्य",
  ["yes"] = "होय",
  ["no"] = "नाही",
  ["unknown"] = "अज्ञात",
  ["none"] = "काहीही नाही",
  ["rupees"] = "रुपये",
  ["US$"] = "अमेरिकी डॉलर",
  ["₹ crore"] = "₹ कोटी",
  ["₹ lakh"] = "₹ लाख",
  ["₹ {n} crore"] = "₹ {n} कोटी",
  ["₹ {n} lakh"] = "₹ {n} लाख",
  -- The steps of the programme
  ["State Export Promotion Committee"] =
    "राज्य निर्यात प्रोत्साहन समिती",
  ["State nodal officer"] = "राज्य समन्वय अधिकारी",
  ["State Export Promotion Committee (SEPC) constituted"] =
    "राज्य निर्यात प्रोत्साहन समिती "
    .. "(एसईपीसी) गठित",
  ["District Export Promotion Committee (DEPC) constituted"] =
    "जिल्हा निर्यात प्रोत्साहन समिती "
    .. "(डीईपीसी) गठित",
  ["Products or services with export potential identified"] =
    "निर्यातक्षम उत्पादने किंवा सेवा "
    .. "निश्चित",
  ["State export strategy prepared"] = "राज्य निर्यात धोरण तयार",
  ["State nodal officer nominated"] =
    "राज्य समन्वय अधिकारी नामनिर्देशित",
  ["DEPC meeting held"] = "डीईपीसीची बैठक झाली",
  ["Draft District Export Action Plan (DEAP) prepared by the Regional Authority"] =
    "प्रादेशिक प्राधिकरणाने जिल्हा "
    .. "निर्यात कृती आराखड्याचा (डीईएपी) "
    .. "मसुदा तयार केला",
  ["District Export Action Plan formally notified by the DEPC"] =
    "डीईपीसीने जिल्हा निर्यात कृती आराखडा "
    .. "औपचारिकरीत्या अधिसूचित केला",
  -- Sentences
  ["LGD list of {date}"] = "{date} ची एलजीडी यादी",
  ["districts of the {list}"] = "जिल्हे ({list})",
  ["Nothing is recorded for {state} of: {list}."] =
    "{state} साठी यांची कोणतीही नोंद नाही: {list}.",
  ["{step}: not recorded"] = "{step}: नोंद नाही",
  ["{step}: no records as on this day"] =
    "{step}: या दिनांकापर्यंत नोंदी नाहीत",
  ["no records as on this day"] = "या दिनांकापर्यंत नोंदी नाहीत",
  ["Of {n} steps the state is ahead of the country in {ahead}."] =
    "{n} टप्प्यांपैकी {ahead} टप्प्यांत राज्य "
    .. "देशाच्या पुढे आहे.",
  ["Districts without a product in any list: {list}."] =
    "कोणत्याही यादीत उत्पादन नसलेले "
    .. "जिल्हे: {list}.",
  ["An empty date: not recorded. Drafted, adopted and notified are three things."] =
    "रिक्त दिनांक: नोंद नाही. मसुदा, "
    .. "स्वीकृती आणि अधिसूचना या तीन वेगळ्या "
    .. "बाबी आहेत.",
  ["{name} leads the exports of {year} with {share} %."] =
    "{year} च्या निर्यातीत {name} {share} % हिस्स्यासह "
    .. "अग्रस्थानी आहे.",
  ["Exports in {year}: {value}."] = "{year} मधील निर्यात: {value}.",
  ["No interventions of district plans have been imported."] =
    "जिल्हा आराखड्यांतील उपाययोजना आयात "
    .. "केलेल्या नाहीत.",
  ["No product is recorded for a district of {state}."] =
    "{state} मधील कोणत्याही जिल्ह्याच्या "
    .. "उत्पादनाची नोंद नाही.",
  ["Synthetic rows are among those counted."] =
    "मोजणीत कृत्रिम नोंदींचाही समावेश "
    .. "आहे.",
  ["Districts are those of the {list}. What is not recorded is not known; it is not 0."] =
    "जिल्हे {list} नुसार आहेत. ज्याची नोंद नाही "
    .. "ते अज्ञात आहे; ते शून्य नाही.",
  ["{state} (LGD {code}, {iso}). Districts in the {list}: {n}. Position as on {date}."] =
    "{state} (एलजीडी {code}, {iso}): जिल्हे {n} ({list}). स्थिती "
    .. "दिनांक {date}.",
  ["Settings of the plugin: {list}."] = "प्लगिनची मापदंड मूल्ये: {list}.",
  -- Registers and units
  ["districts"] = "जिल्हे",
  ["drafted plans"] = "मसुदा आराखडे",
  ["Products identified"] = "निश्चित केलेली उत्पादने",
  ["Committees (SEPC, DEPC)"] = "समित्या (एसईपीसी, डीईपीसी)",
  ["DEPC meetings"] = "डीईपीसीच्या बैठका",
  ["Nodal officers"] = "समन्वय अधिकारी",
  ["State export strategy"] = "राज्य निर्यात धोरण",
  ["District Export Action Plans"] = "जिल्हा निर्यात कृती आराखडे",
  ["Exports"] = "निर्यात",
  ["Bottlenecks"] = "अडथळे",
  ["Interventions"] = "उपाययोजना",
  ["Statements of the plans"] = "आराखड्यांतील विधाने",
  ["Export targets"] = "निर्यात उद्दिष्टे",
  -- A district's facts
  ["Not recorded: {list}."] = "नोंद नाही: {list}.",
  ["Products: {list}."] = "उत्पादने: {list}.",
  ["Commodities: {list}."] = "वस्तू: {list}.",
  ["Countries: {list}."] = "देश: {list}.",
  ["Bottlenecks: {list}."] = "अडथळे: {list}.",
  ["Interventions: {list}."] = "उपाययोजना: {list}.",
  ["Export target: {list}."] = "निर्यात उद्दिष्ट: {list}.",
  ["Action plan: {steps}."] = "कृती आराखडा: {steps}.",
  ["DEPC constituted on {date}."] = "डीईपीसीची स्थापना: {date}.",
  ["DEPC meetings: {n}, the last on {date}."] =
    "डीईपीसीच्या बैठका: {n}, शेवटची {date} रोजी.",
  ["Exports {year}: {value}"] = "निर्यात {year}: {value}",
  ["rank {rank} of {n} in the state"] = "राज्यातील {n} पैकी क्रमांक {rank}",
  ["{n} more"] = "आणखी {n}",
  ["due {date}"] = "मुदत {date}",
  ["Not stated"] = "नमूद नाही",
  ["RA {name}"] = "प्रादेशिक प्राधिकरण {name}",
  ["HS {code}"] = "एचएस {code}",
  ["action plan"] = "कृती आराखडा",
  ["adopted"] = "स्वीकृत",
  ["drafted"] = "मसुदा तयार",
  ["notified"] = "अधिसूचित",
  ["bottlenecks"] = "अडथळे",
  ["committee (DEPC)"] = "समिती (डीईपीसी)",
  ["export target"] = "निर्यात उद्दिष्ट",
  ["exports"] = "निर्यात",
  ["interventions"] = "उपाययोजना",
  ["products"] = "उत्पादने",
  -- Exports and their growth
  ["{year} so far, {months} months: {value}."] =
    "{year} मध्ये आतापर्यंत, {months} महिने: {value}.",
  ["Exports went from {before} in {first} to {after} in {last}."] =
    "निर्यात {first} मधील {before} वरून {last} मध्ये {after} "
    .. "झाली.",
  ["Growth over the same {months} months of {before}: {growth}."] =
    "{before} च्या त्याच {months} महिन्यांच्या "
    .. "तुलनेत वाढ: {growth}.",
  ["{growth} % in {currency}"] = "{growth} % ({currency})",
  ["Compound annual growth (CAGR) from {first} to {last}: {cagr} % in {currency}."] =
    "{first} ते {last} चक्रवाढ वार्षिक वाढ (CAGR): {cagr} % "
    .. "({currency}).",
  ["Only one fiscal year is held: growth can't be said."] =
    "केवळ एका वित्तीय वर्षाची माहिती आहे: "
    .. "वाढ सांगता येत नाही.",
  ["Growth (US$)"] = "वाढ (अमेरिकी डॉलर)",
  ["Months compared"] = "तुलना केलेले महिने",
  ["Share of all imported"] = "एकूण आयात नोंदींतील हिस्सा",
  ["Exports in {year}, months covered: {months}"] =
    "{year} मधील निर्यात, महिने: {months}",
  ["All {n}"] = "सर्व {n}",
  ["{year} has provisional figures."] = "{year} ची आकडेवारी तात्पुरती आहे.",
  -- The action plan, and what else the two reports say
  ["warning"] = "इशारा",
  ["all"] = "सर्व",
  ["months"] = "महिने",
  ["done"] = "पूर्ण",
  ["What the plan says"] = "आराखड्यात काय म्हटले आहे",
  ["{code} (not in the list in force)"] = "{code} (लागू यादीत नाही)",
  ["No export target for {year} is recorded for {state}: there is nothing to hold exports against."] =
    "{state}: {year} साठी निर्यात उद्दिष्टाची नोंद नाही; निर्यातीची तुलना करण्यासाठी उद्दिष्ट "
    .. "नाही.",
  ["Neither a state committee nor a state nodal officer is recorded."] =
    "राज्य समिती आणि राज्य समन्वय अधिकारी या दोन्हींची नोंद नाही.",
  ["No incentive or support of the State or the Centre is recorded in a district plan."] =
    "राज्याच्या किंवा केंद्राच्या प्रोत्साहनाची वा साहाय्याची कोणत्याही जिल्हा आराखड्यात नोंद "
    .. "नाही.",
  ["No training or development need is recorded in a district plan."] =
    "प्रशिक्षण किंवा विकासाच्या गरजेची कोणत्याही जिल्हा आराखड्यात नोंद नाही.",
  ["{district} (LGD {code}), {state}. Position as on {date}."] =
    "{district} (एलजीडी {code}), {state}. स्थिती दिनांक: {date}.",
  ["No action plan of the district is recorded, drafted or notified."] =
    "जिल्ह्याच्या मसुदा किंवा अधिसूचित अशा कोणत्याही कृती आराखड्याची नोंद नाही.",
  ["recorded"] = "नोंद आहे",
  ["missing"] = "नोंद नाही",
  ["The headings of a plan, and what is recorded"] = "आराखड्याची शीर्षके आणि नोंदी",
  ["State of the heading"] = "शीर्षकाची स्थिती",
  ["The district in the register"] = "नोंदवहीतील जिल्हा",
  ["Census 2011 code"] = "जनगणना 2011 संकेतांक",
  ["Name in a local script"] = "स्थानिक लिपीतील नाव",
  ["Former names"] = "पूर्वीची नावे",
  ["Made in"] = "निर्मितीचे वर्ष",
  ["Population, area, administrative units and infrastructure are in no register held here."] =
    "लोकसंख्या, क्षेत्रफळ, प्रशासकीय विभाग आणि पायाभूत सुविधा येथील कोणत्याही नोंदवहीत नाहीत.",
  ["Sectors of the products identified"] = "निश्चित केलेल्या उत्पादनांची क्षेत्रे",
  ["Named"] = "नावे",
  ["Units, employment, production and exporters are in no register held here."] =
    "उद्योग घटक, रोजगार, उत्पादन आणि निर्यातदार येथील कोणत्याही नोंदवहीत नाहीत.",
  ["Who answers for what"] = "कोण कशास जबाबदार",
  ["Offices, never persons."] = "केवळ कार्यालये, व्यक्ती नाहीत.",
  ["Order"] = "आदेश",
  ["Chair"] = "अध्यक्ष",
  ["Co-chair"] = "सहअध्यक्ष",
  ["Nodal office of the district"] = "जिल्ह्याचे समन्वय कार्यालय",
  ["Agencies of interventions"] = "उपाययोजनांच्या यंत्रणा",
  ["The plan and its dates"] = "आराखडा आणि त्याच्या तारखा",
  ["Drafted, adopted and notified are three things."] =
    "मसुदा, स्वीकृती आणि अधिसूचना या तीन वेगळ्या बाबी आहेत.",
  ["Document"] = "दस्तऐवज",
  ["District Export Action Plan: what is recorded"] = "जिल्हा निर्यात कृती आराखडा: नोंदींची स्थिती",
  ["District profile"] = "जिल्ह्याची रूपरेखा",
  ["Industry profile"] = "उद्योगाची रूपरेखा",
  ["Products with export potential"] = "निर्यातक्षम उत्पादने",
  ["Bottlenecks faced by the industry"] = "उद्योगासमोरील अडथळे",
  ["Institutional responsibilities and reforms"] = "संस्थात्मक जबाबदाऱ्या आणि सुधारणा",
  ["Interventions required"] = "आवश्यक उपाययोजना",
  ["Action plan: targets and timelines"] = "कृती आराखडा: उद्दिष्टे आणि कालमर्यादा",
  ["Incentives and support"] = "प्रोत्साहने आणि साहाय्य",
  ["Training and development needs"] = "प्रशिक्षण आणि विकासाच्या गरजा",
  ["Export data of the district"] = "जिल्ह्याची निर्यात आकडेवारी",
  ["Mid-term and long-term strategy"] = "मध्यम आणि दीर्घकालीन धोरण",
  ["logistics"] = "मालवाहतूक व्यवस्था",
  ["quality"] = "गुणवत्ता",
  ["finance"] = "वित्त",
  ["handholding"] = "मार्गदर्शन साहाय्य",
  ["other"] = "इतर",
  ["supply chain"] = "पुरवठा साखळी",
  ["market access"] = "बाजारपेठ प्रवेश",
  ["planned"] = "नियोजित",
  ["under way"] = "सुरू आहे",
  ["open"] = "प्रलंबित",
  ["closed"] = "बंद",
  ["dropped"] = "सोडून दिले",
  ["withdrawn"] = "मागे घेतले",
  ["cancelled"] = "रद्द",
  ["overdue"] = "मुदत उलटली",
  ["No statement of the plan under this heading is recorded."] =
    "या शीर्षकाखाली आराखड्यातील कोणत्याही विधानाची नोंद नाही.",
  ["Statement"] = "विधान",
  ["not recorded"] = "नोंद नाही",
  ["Fact"] = "तथ्य",
  ["Recorded"] = "नोंदवलेले",
  ["No product or service of the district is recorded in any list."] =
    "जिल्ह्याच्या कोणत्याही उत्पादनाची किंवा सेवेची कोणत्याही यादीत नोंद नाही.",
  ["Products and services identified, by list"] = "यादीनुसार निश्चित केलेली उत्पादने आणि सेवा",
  ["No bottleneck of the district is recorded."] = "जिल्ह्यातील कोणत्याही अडथळ्याची नोंद नाही.",
  ["Bottlenecks, and how many interventions answer each"] = "अडथळे आणि प्रत्येकावरील उपाययोजनांची संख्या",
  ["Category"] = "प्रवर्ग",
  ["Raised on"] = "मांडल्याची तारीख",
  ["No intervention for the district is recorded."] = "जिल्ह्यासाठी कोणत्याही उपाययोजनेची नोंद नाही.",
  ["Interventions past their date and not done: {n} of {of}."] =
    "मुदत उलटूनही पूर्ण न झालेल्या उपाययोजना: {of} पैकी {n}.",
  ["Interventions, by their dates"] = "तारखेनुसार उपाययोजना",
  ["Actual"] = "प्रत्यक्ष",
  ["reached"] = "गाठले",
  ["Reached"] = "गाठलेले प्रमाण",
  ["Growth needed"] = "आवश्यक वाढ",
  ["No quantified target of the district is recorded: its exports can't be held against one."] =
    "जिल्ह्याच्या संख्यात्मक उद्दिष्टाची नोंद नाही: निर्यातीची उद्दिष्टाशी तुलना करता येत नाही.",
  ["Export targets, and what is held"] = "निर्यात उद्दिष्टे आणि उपलब्ध आकडेवारी",
  ["Reached: of whole years only."] = "गाठलेले प्रमाण: केवळ पूर्ण वर्षांचे.",
  ["No meeting of the committee is recorded, which is not the same as none held."] =
    "समितीच्या कोणत्याही बैठकीची नोंद नाही; बैठक झालीच नाही असा याचा अर्थ नाही.",
  ["Meetings of the committee"] = "समितीच्या बैठका",
  ["Held on"] = "बैठकीची तारीख",
  ["Number"] = "क्रमांक",
  ["Decisions"] = "निर्णय",
  ["Share of the exports of {state}: {share} %."] = "{state} च्या निर्यातीतील हिस्सा: {share} %.",
  ["Rank among the {n} districts of the state with exports: {rank}."] =
    "निर्यात असलेल्या राज्यातील {n} जिल्ह्यांत क्रमांक: {rank}.",
  ["Concentration of"] = "केंद्रीकरण",
  ["Items"] = "बाबी",
  ["HHI, normalised"] = "एचएचआय, सामान्यीकृत",
  ["Share of the first five"] = "पहिल्या पाचांचा हिस्सा",
  ["US$ million"] = "दशलक्ष अमेरिकी डॉलर",
  ["US$ {n} million"] = "{n} दशलक्ष अमेरिकी डॉलर",
}
