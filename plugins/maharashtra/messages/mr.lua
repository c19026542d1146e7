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
    "कृत्रिम म्हणून चिन्हांकित आकडे हा अहवाल कसा कार्य करतो हे दाखवण्यासाठी तयार केले आहेत; ती वस्तुस्थिती नाही आणि ते "
    .. "उद्धृत करू नयेत.",
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
  ["{year} ({months} of 12 months)"] = "{year} (12 पैकी {months} महिने)",
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
  ["{step} (of {what})"] = "{step} ({what} पैकी)",
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
  ["States/UTs in the total"] = "एकूणात समाविष्ट राज्ये/केंद्रशासित प्रदेश",
  ["Share of all imported"] = "एकूण आयात नोंदींतील हिस्सा",
  ["Exports in {year}, months covered: {months}"] =
    "{year} मधील निर्यात, महिने: {months}",
  ["All {n}"] = "सर्व {n}",
  ["{year} has no growth: months that it shares with the year before are held only within longer periods."] =
    "{year} ची वाढ ज्ञात नाही: मागील वर्षाशी समान महिने केवळ मोठ्या कालावधींमध्ये आहेत.",
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
  ["Reached: of whole years, within one currency only."] = "गाठलेले प्रमाण: केवळ पूर्ण वर्षांचे, एकाच चलनात.",
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
  -- The writers' words for proofs and for what a report stands on
  ["Importer"] = "आयातक",
  ["Owner"] = "जबाबदार",
  ["Verdict"] = "निर्णय",
  ["Counted by"] = "मोजणीचा आधार",
  ["Made of"] = "यांवरून काढलेले",
  ["in this report"] = "या अहवालात",
  ["Lines behind the figures"] = "आकडेवारीमागील ओळी",
  ["To the lines themselves:"] = "मूळ ओळी पाहण्यासाठी:",
  ["Whether this file is as it was written:"] = "ही फाइल लिहिली तशीच आहे का हे तपासण्यासाठी:",
  ["A reference such as s1:17 means line 17 of source s1."] =
    "s1:17 सारखा संदर्भ म्हणजे स्रोत s1 मधील ओळ 17.",
  ["Lines that wait in quarantine, so are in no figure: {1}."] =
    "रोखून ठेवलेल्या, म्हणून कोणत्याही आकड्यात नसलेल्या ओळी: {1}.",
  ["Lines of the state, or of none that could be told, that wait in quarantine, so are in no figure: {1}."] =
    "राज्याच्या, किंवा ज्यांचे राज्य कळले नाही अशा, रोखून ठेवलेल्या, म्हणून कोणत्याही आकड्यात नसलेल्या ओळी: {1}.",
  ["Data known up to import {1}, of {2}."] = "आयात {1} ({2}) पर्यंतची माहिती ज्ञात.",
  ["Districts: {1}, of the list in force on the as-on day, dated {2}."] =
    "जिल्हे: {1}; स्थिती दिनांकास लागू असलेल्या, {2} दिनांकाच्या यादीनुसार.",
  ["Rules last checked on {1}; error findings open: {2}."] =
    "नियमांची शेवटची तपासणी: {1}; प्रलंबित त्रुटी: {2}.",
  ["Rules that broke or were stopped in that check, so that what they look for may be there unseen: {1}."] =
    "त्या तपासणीत जे नियम मोडले किंवा थांबवले गेले, आणि ज्यांचे "
    .. "दोष त्यामुळे न दिसलेले असू शकतात: {1}.",
  ["The rules have not been checked on these data."] = "या माहितीवर नियमांची तपासणी झालेली नाही.",
  ["Error findings open when it was made"] = "अहवाल तयार करताना प्रलंबित असलेल्या त्रुटी",
  ["Findings that were waived when it was made"] = "अहवाल तयार करताना सूट दिलेले निष्कर्ष",
  ["The first {1} of {2}."] = "{2} पैकी पहिले {1}.",
  ["Plugin {1} could not be used: what it says is missing from this report."] =
    "प्लगिन {1} वापरता आले नाही: त्यातील माहिती या अहवालात नाही.",
  ["Drawn: the first {1} of {2} rows; the table has all."] =
    "आलेखात {2} पैकी पहिल्या {1} ओळी; तक्त्यात सर्व आहेत.",
  ["The scale does not begin at 0."] = "मापपट्टी 0 पासून सुरू होत नाही.",
  ["Not drawn, as they are no State or Union Territory: {1}."] =
    "राज्य किंवा केंद्रशासित प्रदेश नसल्याने आलेखात नाहीत: {1}.",
  ["Numbers of more than 14 digits are written as text, which keeps every digit."] =
    "14 पेक्षा जास्त अंकी संख्या मजकूर म्हणून लिहिल्या आहेत; त्यामुळे प्रत्येक अंक कायम राहतो.",
  ["An empty cell of numbers is n/a: it is not known, and not drawn."] =
    "संख्येची रिक्त चौकट म्हणजे उपलब्ध नाही: ती अज्ञात आहे व आलेखात नाही.",
  -- Headings of an action plan, from the Handbook of Procedures
  ["Comprehensive analysis of the major products (goods and services) with export potential from "
    .. "the district"] =
    "जिल्ह्यातील निर्यातक्षम प्रमुख उत्पादनांचे (वस्तू आणि सेवा) सर्वंकष विश्लेषण",
  ["Identifying the bottlenecks faced by the industry"] = "उद्योगासमोरील अडथळे निश्चित करणे",
  ["District Profile"] = "जिल्ह्याची रूपरेखा",
  ["Identifying institutional responsibilities, specifics of policy, regulatory and operational "
    .. "reforms"] =
    "संस्थात्मक जबाबदाऱ्या तसेच धोरणात्मक, नियामक आणि कार्यान्वयन सुधारणा निश्चित करणे",
  ["Identifying infrastructure/utilities/logistics/policy interventions required"] =
    "आवश्यक पायाभूत सुविधा/उपयोगिता सेवा/मालवाहतूक/धोरणविषयक उपाययोजना निश्चित करणे",
  ["Action plan: quantifiable targets with specific timelines for their implementation"] =
    "कृती आराखडा: संख्यात्मक उद्दिष्टे आणि त्यांच्या अंमलबजावणीची निश्चित कालमर्यादा",
  ["Clear identification of incentives/support provided by the State and Central Government"] =
    "राज्य आणि केंद्र शासनाच्या प्रोत्साहनांची/साहाय्याची स्पष्ट नोंद",
  ["Industry Profile"] = "उद्योगाची रूपरेखा",
  ["Training and development needs for identified export products/services"] =
    "निश्चित केलेल्या निर्यात उत्पादनांसाठी/सेवांसाठी प्रशिक्षण आणि विकासाच्या गरजा",
  ["Analysis of the export data of the district and ways and means to effectively capture it"] =
    "जिल्ह्याच्या निर्यात आकडेवारीचे विश्लेषण आणि ती प्रभावीपणे नोंदवण्याचे मार्ग",
  ["Mid-term and long-term export strategy/suggestions to promote exports of identified "
    .. "products/services"] =
    "निश्चित केलेल्या उत्पादनांच्या/सेवांच्या निर्यातवाढीसाठी मध्यम आणि दीर्घकालीन धोरण/सूचना",
  -- Notes under the tables
  ["{step}: {date}"] = "{step}: {date}",
  ["₹ {n}"] = "₹ {n}",
  ["US$ {n}"] = "{n} अमेरिकी डॉलर",
  ["n/a (some rows lack the value in either currency)"] =
    "उपलब्ध नाही (काही ओळींत दोन्हीपैकी एका चलनातील मूल्य नाही)",
  ["Growth over the year before, within one currency and only over months that both years have; "
    .. "a converted value has none."] =
    "मागील वर्षाच्या तुलनेत वाढ, एकाच चलनात आणि दोन्ही वर्षांत असलेल्या महिन्यांपुरती; रूपांतरित "
    .. "मूल्याला वाढ दिलेली नाही.",
  ["{year}: converted at {rate} rupees for one US$ (source: {source})."] =
    "{year}: एका अमेरिकी डॉलरला {rate} रुपये या दराने रूपांतरित (स्रोत: {source}).",
  ["HS codes at {level} digits; their edition is not stated by the files."] =
    "{level} अंकी एचएस कोड; त्यांची आवृत्ती फाइलींत नमूद नाही.",
  ["Herfindahl-Hirschman index (HHI): sum of the squared shares, from 1/n to 1 (all in one). "
    .. "Normalised: (HHI - 1/n) / (1 - 1/n), from 0 to 1; 1 where there is only one item. It "
    .. "depends on how fine the items are."] =
    "हर्फिन्डाल-हर्शमन निर्देशांक (एचएचआय): हिश्श्यांच्या वर्गांची बेरीज, 1/n ते 1 (सर्व एकातच). "
    .. "सामान्यीकृत: (एचएचआय - 1/n) / (1 - 1/n), 0 ते 1; एकच बाब असल्यास 1. बाबी किती सूक्ष्म "
    .. "आहेत यावर तो अवलंबून असतो.",
  ["RCA (Balassa): a commodity's share in the state's exports over its share in the reference, "
    .. "the exports imported for {states} States/UTs for the same months of {year}, this one "
    .. "among them; over 1 is an advantage. RSCA = (RCA - 1) / (RCA + 1), from -1 to 1."] =
    "RCA (बलासा): राज्याच्या निर्यातीतील वस्तूचा हिस्सा भागिले संदर्भ समूहातील तिचा हिस्सा; "
    .. "संदर्भ समूह म्हणजे {year} च्या त्याच महिन्यांसाठी आयात केलेली {states} राज्ये/केंद्रशासित "
    .. "प्रदेशांची निर्यात, यात हे राज्यही आहे; 1 पेक्षा जास्त म्हणजे अनुकूलता. RSCA = (RCA - 1) "
    .. "/ (RCA + 1), -1 ते 1.",
  ["Share of India's exports: n/a, since of the data bank's table of {year} only {n} chapters are held."] =
    "भारताच्या निर्यातीतील हिस्सा: उपलब्ध नाही, कारण {year} "
    .. "च्या माहिती कोषाच्या तक्त्यातील केवळ {n} प्रकरणे आहेत.",
  ["HS codes stand for {share} % of the exports of {year}: goods of a code that other rows only name, or "
    .. "leave unnamed, are not in its value, share and growth."] =
    "एचएस कोड {year} च्या निर्यातीच्या {share} % साठी आहेत: "
    .. "एखाद्या कोडचा जो माल इतर ओळींत केवळ नावाने किंवा नावाशिवाय आहे, तो त्याच्या मूल्यात, "
    .. "हिश्श्यात आणि वाढीत नाही.",
  ["Districts made or ended from {first} to {last}: {list}. The growth of those that they were made of, or "
    .. "went into, is not of the same land."] =
    "{first} ते {last} या काळात निर्माण झालेले किंवा संपलेले जिल्हे: {list}. "
    .. "ज्या जिल्ह्यांतून ते झाले, किंवा ज्यांत ते विलीन झाले, "
    .. "त्यांची वाढ त्याच भूभागाची नाही.",
  ["Codes have no growth: those of {year} have {n} digits."] =
    "कोडची वाढ दिलेली नाही: {year} चे कोड {n} अंकी आहेत.",
  ["Of commodities only those with HS codes are in it."] =
    "वस्तूंपैकी केवळ एचएस कोड असलेल्या धरल्या आहेत.",
  ["It is of exports with {what} alone: {own} % of the state's, {all} % of all held."] =
    "हे केवळ ज्या निर्यातीस {what} आहे तिचे आहे: राज्याच्या {own} %, उपलब्ध एकूणच्या {all} %.",
  ["an HS code"] = "एचएस कोड",
  ["a commodity's name"] = "वस्तूचे नाव",
  ["RCA: n/a, since this state and another don't both name their commodities by HS codes."] =
    "RCA: उपलब्ध नाही, कारण हे राज्य आणि दुसरे एखादे राज्य, दोन्ही वस्तू एचएस कोडने सांगत नाहीत.",
  ["A code that an edition (2012, 2017, 2022) split, merged or moved holds other goods after it: its growth "
    .. "is not of the same goods."] =
    "ज्या कोडची एखाद्या आवृत्तीने (2012, 2017, 2022) विभागणी केली, विलीन केला "
    .. "किंवा हलवला, त्यात तिच्यानंतर वेगळा माल आहे: त्याची वाढ त्याच मालाची नाही.",
  ["RCA needs the exports of other states for the same months in the same currency; none are imported."] =
    "RCA साठी त्याच महिन्यांची त्याच चलनातील इतर राज्यांची निर्यात लागते; ती आयात केलेली नाही.",
  ["Share of India's exports of {year} as the export-import data bank has them: {share} %."] =
    "निर्यात-आयात माहिती कोषानुसार {year} च्या भारताच्या निर्यातीतील हिस्सा: {share} %.",
  ["Share of the country: n/a, since for the same months of {year} no other State/UT's exports "
    .. "are held in the same currency."] =
    "देशातील हिस्सा: उपलब्ध नाही; {year} च्या त्याच महिन्यांसाठी त्याच चलनात इतर कोणत्याही "
    .. "राज्याची/केंद्रशासित प्रदेशाची निर्यात येथे नाही.",
  ["Share of the exports imported for {states} States/UTs for the same months of {year}: {share} "
    .. "%."] =
    "{year} च्या त्याच महिन्यांसाठी आयात केलेल्या {states} राज्ये/केंद्रशासित प्रदेशांच्या "
    .. "निर्यातीतील हिस्सा: {share} %.",
  ["No export data for periods up to {date} have been imported for {state}: its exports are not "
    .. "known here, which does not mean that there are none."] =
    "{state}: {date} पर्यंतच्या कालावधींची निर्यात आकडेवारी आयात केलेली नाही; निर्यात येथे अज्ञात "
    .. "आहे, निर्यात नाही असा याचा अर्थ नाही.",
  ["No export data for periods up to {date} have been imported for {district}: its exports are "
    .. "not known here, which does not mean that there are none."] =
    "{district}: {date} पर्यंतच्या कालावधींची निर्यात आकडेवारी आयात केलेली नाही; निर्यात येथे "
    .. "अज्ञात आहे, निर्यात नाही असा याचा अर्थ नाही.",
  ["Lists are kept apart and may differ. GI: yes only where a source says so."] =
    "याद्या स्वतंत्र ठेवल्या आहेत आणि भिन्न असू शकतात. जीआय: स्रोतात तसे नमूद असेल तेथेच होय.",
  ["GI: yes only where a source says so. Absence from a list of geographical indications is not "
    .. "a no."] =
    "जीआय: स्रोतात तसे नमूद असेल तेथेच होय. भौगोलिक संकेतांच्या यादीत नसणे म्हणजे नाही असे नव्हे.",
  ["Districts with a record that are not in the {list}: {n}."] =
    "नोंद असलेले आणखी {n} जिल्हे या यादीत नाहीत: {list}.",
  ["{step}: {n} districts have a record and are not in the {list}; they are not counted."] =
    "{step}: {n} जिल्ह्यांची नोंद आहे, पण ते या यादीत नाहीत: {list}; ते मोजलेले नाहीत.",
  ["Districts of the {list}; notified plans are of the plans drafted."] =
    "जिल्हे: {list}; अधिसूचित आराखडे मसुदा आराखड्यांपैकी आहेत.",
  ["Change: since {date}, by the dates of the records."] =
    "बदल: {date} पासून, नोंदींच्या दिनांकांनुसार.",
  ["Newest: the newest day of a record, of exports and targets the last of their period; undated "
    .. "registers have none."] =
    "सर्वात नवीन: नोंदीचा सर्वात नवीन दिनांक; निर्यात व उद्दिष्टांसाठी कालावधीचा शेवटचा दिवस; "
    .. "दिनांक नसलेल्या नोंदवह्यांना नाही.",
  ["No Regional Authority of the DGFT stands in {state}; its districts are served from "
    .. "elsewhere."] =
    "{state} मध्ये डीजीएफटीचे प्रादेशिक प्राधिकरण नाही; त्याच्या जिल्ह्यांना अन्य ठिकाणाहून सेवा "
    .. "मिळते.",
  ["Which districts an office serves is Appendix 1A of the Handbook of Procedures, not held "
    .. "here."] =
    "कोणते कार्यालय कोणत्या जिल्ह्यांना सेवा देते हे कार्यपद्धती पुस्तिकेच्या परिशिष्ट 1A मध्ये "
    .. "आहे; ते येथे उपलब्ध नाही.",
  ["Reached: of whole years, within one currency only. Growth needed: a year, from the last whole year held to the "
    .. "target."] =
    "गाठलेले प्रमाण: केवळ पूर्ण वर्षांचे, एकाच चलनात. आवश्यक वाढ: उपलब्ध शेवटच्या पूर्ण वर्षापासून "
    .. "उद्दिष्टापर्यंत, वार्षिक.",
  ["n/a: no exports of the district are recorded for the year, which may be none. Growth is over "
    .. "months that both years have; equal values share a rank."] =
    "उपलब्ध नाही: त्या वर्षासाठी जिल्ह्याच्या निर्यातीची नोंद नाही; कदाचित निर्यात झालीही नसेल. "
    .. "वाढ दोन्ही वर्षांत असलेल्या महिन्यांवर; समान मूल्यांना एकच क्रमांक.",
  ["Headings: Handbook of Procedures 2023, chapter 3. Records: statements of the plan and rows "
    .. "of the registers; of exports, fiscal years. Missing under {n} of {of} headings."] =
    "शीर्षके: कार्यपद्धती पुस्तिका 2023, प्रकरण 3. नोंदी: आराखड्यातील विधाने आणि नोंदवह्यांतील "
    .. "ओळी; निर्यातीसाठी वित्तीय वर्षे. {of} पैकी {n} शीर्षकांखाली नोंद नाही.",
  ["How exports are counted: a shipping bill names the district of origin since April 2021; "
    .. "goods that leave through a trader or a head office elsewhere count there, and services "
    .. "not at all."] =
    "निर्यातीची मोजणी: एप्रिल 2021 पासून शिपिंग बिलावर मूळ जिल्हा असतो; अन्य ठिकाणच्या "
    .. "व्यापाऱ्यामार्फत किंवा मुख्यालयामार्फत गेलेला माल तेथेच मोजला जातो, आणि सेवा मोजल्याच जात "
    .. "नाहीत.",
  ["Lines in quarantine are known by their state only: see the state's report."] =
    "रोखून ठेवलेल्या ओळी केवळ राज्यानुसार ज्ञात आहेत: राज्याचा अहवाल पहा.",
  ["Lines whose state could not be told are in no state's report: see zila rejects."] =
    "ज्यांचे राज्य समजू शकले नाही अशा ओळी कोणत्याही राज्याच्या अहवालात नाहीत: zila rejects पहा.",
  ["The {list} does not name this district: what is recorded of it is of an earlier list."] =
    "या यादीत हा जिल्हा नाही: {list}; येथील नोंदी आधीच्या यादीतील आहेत.",
  ["register before the first LGD list held, of {date}"] =
    "{date} च्या पहिल्या एलजीडी यादीपूर्वीची नोंदवही",
  ["Only the first {shown} of {total} rows are shown."] =
    "{total} पैकी केवळ पहिल्या {shown} ओळी दाखवल्या आहेत.",
  ["Product of the state's list"] = "राज्याच्या यादीतील उत्पादन",
  ["Both are kept: which is in force is for the state to say."] =
    "दोन्ही ठेवल्या आहेत: कोणती लागू आहे हे राज्याने सांगायचे आहे.",
  ["No district is named by both DPIIT's list and a list of its state: nothing to compare."] =
    "डीपीआयआयटीच्या आणि राज्याच्या अशा दोन्ही याद्यांत असलेला एकही जिल्हा नाही: तुलना करण्यासारखे "
    .. "काही नाही.",
  ["Of {n} districts that both DPIIT's list and the state's own name, the two agree in {agree} "
    .. "and name different products, or one in different words, in {differ}."] =
    "डीपीआयआयटीच्या आणि राज्याच्या दोन्ही याद्यांत असलेल्या {n} जिल्ह्यांपैकी {agree} मध्ये "
    .. "दोन्ही जुळतात; {differ} मध्ये वेगळी उत्पादने आहेत, किंवा एकच उत्पादन वेगळ्या शब्दांत आहे.",
  -- Data notes
  ["error"] = "त्रुटी",
  ["remark"] = "शेरा",
  ["Synthetic files, whose rows are invented and must not be quoted: {files}."] =
    "कृत्रिम फाइली; यांतील ओळी काल्पनिक आहेत आणि उद्धृत करू नयेत: {files}.",
  ["No line of a file that is known to be of {state} waits in quarantine."] =
    "{state} ची म्हणून ज्ञात असलेली कोणतीही ओळ रोखून ठेवलेली नाही.",
  ["Lines of {state} in quarantine, so in none of these figures: {n}. `zila rejects` answers "
    .. "them."] =
    "{state} च्या रोखून ठेवलेल्या ओळी {n}; त्या यांपैकी कोणत्याही आकड्यात नाहीत. त्यांचे निराकरण "
    .. "`zila rejects` द्वारे करा.",
  ["Lines in quarantine"] = "रोखून ठेवलेल्या ओळी",
  ["No finding of a check is open here. `zila check` runs the rules."] =
    "तपासणीचा कोणताही निष्कर्ष येथे प्रलंबित नाही. `zila check` नियमांची तपासणी करते.",
  ["Open findings of the last check"] = "शेवटच्या तपासणीतील प्रलंबित निष्कर्ष",
  ["{file}: values were read in {unit}."] = "{file}: मूल्ये {unit} मध्ये वाचली.",
  ["{file}: {what}; lines: {n}."] = "{file}: {what}; ओळी: {n}.",
  ["{file}: {what}."] = "{file}: {what}.",
  ["Exports {year}: no figures for {months}."] =
    "निर्यात {year}: या महिन्यांचे आकडे नाहीत: {months}.",
  ["Exports {year}: provisional figures."] = "निर्यात {year}: तात्पुरती आकडेवारी.",
  ["Exports {year}: some rows have no value in {currency}, so its sum is n/a."] =
    "निर्यात {year}: काही ओळींत {currency} मधील मूल्य नाही, त्यामुळे त्याची बेरीज उपलब्ध नाही.",
  ["Periods that lie in two fiscal years, or hold no whole month, are in no figure: {list}."] =
    "दोन वित्तीय वर्षांत येणारे किंवा पूर्ण महिना नसलेले कालावधी कोणत्याही आकड्यात नाहीत: {list}.",
  ["The district of origin is that of the shipping bill: districts with ports and head offices "
    .. "may be overstated, and goods sold through traders elsewhere understated."] =
    "मूळ जिल्हा हा शिपिंग बिलावरील आहे: बंदरे आणि मुख्यालये असलेल्या जिल्ह्यांचे आकडे "
    .. "वास्तवापेक्षा जास्त, तर अन्य ठिकाणच्या व्यापाऱ्यांमार्फत विकलेल्या मालाचे आकडे कमी असू "
    .. "शकतात.",
  ["a leading zero of HS codes was restored"] = "एचएस कोडच्या सुरुवातीचे शून्य पुन्हा जोडले",
  ["units written in cells were applied"] = "चौकटींत लिहिलेली एकके लागू केली",
  ["footnote marks beside numbers and names were taken off"] = "संख्या आणि नावांजवळील तळटीप चिन्हे काढली",
  ["percentages were read as such"] = "टक्केवारी तशीच वाचली",
  ["numbers with an exponent were read"] = "घातांकासह लिहिलेल्या संख्या वाचल्या",
  ["years of two digits were completed"] = "दोन अंकी वर्षे पूर्ण केली",
  ["a title or note calls figures provisional, and no row is marked so"] =
    "शीर्षक किंवा टीप आकडे तात्पुरते म्हणते, पण कोणतीही ओळ तशी खूण केलेली नाही",
  ["of days that only a month or year names the first was taken"] =
    "जिथे फक्त महिना किंवा वर्ष लिहिले आहे, तिथे त्याचा पहिला दिवस मानला",
  ["a note names a part of a year, and no heading does"] =
    "टीप वर्षाच्या एका भागाचे नाव घेते, पण कोणतेही शीर्षक घेत नाही",
  ["columns of what is no export were left out"] =
    "जे निर्यात नाही, त्याचे स्तंभ सोडून दिले",
  ["rows count other numbers of meetings than they date"] =
    "ओळींतील बैठकांची संख्या त्यांच्या दिलेल्या तारखांपेक्षा वेगळी आहे",
  ["a year alone was read as the calendar year"] = "फक्त लिहिलेले वर्ष कॅलेंडर वर्ष मानले",
  ["printed growth differs from the values; it was worked out again"] =
    "छापील वाढ मूल्यांशी जुळत नाही; ती पुन्हा काढली",
  ["rupees and dollars imply no real rate of exchange"] =
    "रुपये आणि डॉलर यांवरून वास्तव विनिमय दर निघत नाही",
  ["blank cells were given what stands above them"] = "रिक्त चौकटींना वरील मूल्य दिले",
  ["names amid their rows were not given to the rows around them"] =
    "ओळींच्या मधोमध असलेली नावे सभोवतालच्या ओळींना दिली नाहीत",
  ["letters could not be read"] = "काही अक्षरे वाचता आली नाहीत",
  ["text in a legacy font is kept as it is"] = "जुन्या फाँटमधील मजकूर तसाच ठेवला",
  ["a file names another State/UT than its rows were taken for"] =
    "ओळी ज्या राज्याच्या मानल्या त्याहून वेगळे राज्य/केंद्रशासित प्रदेश फाइलीत नमूद आहे",
  ["a place's name was nearly the register's and was taken for it"] =
    "ठिकाणाचे नाव नोंदवहीतील नावाशी जवळजवळ जुळल्याने तेच मानले",
  ["dates were read with the month first"] = "दिनांक महिना आधी या क्रमाने वाचले",
  ["hidden rows were read"] = "लपवलेल्या ओळीही वाचल्या",
  ["rows that are struck through in the file were read"] = "फाइलमध्ये खोडलेल्या ओळीही वाचल्या",
  ["numbers shown in a unit by their size were read as they are stored"] =
    "ज्या संख्यांचे कक्ष आकारानुसार एकक दाखवतात, त्या साठवल्याप्रमाणे वाचल्या",
  ["a total without a value was compared with nothing"] = "मूल्य नसलेल्या बेरजेची कशाशीही तुलना झाली नाही",
  ["hidden columns were read"] = "लपवलेले स्तंभही वाचले",
  ["a column of the file was left out"] = "फाइलीतील एक स्तंभ वगळला",
  ["a sheet of the file was left out"] = "फाइलीतील एक पत्रक वगळले",
  ["a damaged line was mended"] = "खराब झालेली ओळ दुरुस्त केली",
  ["more of the same kind"] = "याच प्रकारचे आणखी",
  ["a file holds periods or days after the day that it is as on"] =
    "फाइलमध्ये तिच्या स्थिती-दिनांकानंतरचे कालावधी किंवा दिवस आहेत",
  ["numbers merged over several rows were given to the first of them"] =
    "अनेक ओळींवर एकत्र केलेल्या संख्या त्यांतील पहिल्या ओळीला दिल्या",
  ["lines older than what is recorded were left aside"] = "नोंदीपेक्षा जुन्या ओळी बाजूला ठेवल्या",
  ["bottlenecks of an unknown category are taken as other"] =
    "प्रवर्ग अज्ञात असलेले अडथळे इतर मानले",
}
