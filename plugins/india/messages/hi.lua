-- Hindi for the reports of this plugin and for the writers' own words, in the
-- register of the answers in Parliament. Terms: निर्यात संवर्धन (export promotion),
-- ज़िला निर्यात कार्य योजना (District Export Action Plan), अधिसूचित (notified),
-- अंगीकृत (adopted), क्षेत्रीय प्राधिकारी (Regional Authority), एलजीडी (LGD).
return {
  -- What every page says
  ["Position as on"] = "स्थिति दिनांक",
  ["As known on"] = "ज्ञात होने की तिथि",
  ["Synthetic"] = "कृत्रिम (synthetic) आँकड़े",
  ["synthetic"] = "कृत्रिम (synthetic)",
  ["Figures marked synthetic were generated to show how the report works; they are not facts and must not be quoted."] =
    "कृत्रिम अंकित आँकड़े केवल यह दिखाने के लिए बनाए गए हैं कि रिपोर्ट कैसे काम करती है; वे तथ्य नहीं हैं और "
    .. "उन्हें उद्धृत न किया जाए।",
  ["Contents"] = "विषय-सूची",
  ["Figures"] = "आँकड़े",
  ["Other figures"] = "अन्य आँकड़े",
  ["Figure"] = "आँकड़ा",
  ["Name"] = "नाम",
  ["Value"] = "मान",
  ["Unit"] = "इकाई",
  ["Out of"] = "कुल में से",
  ["List"] = "सूची",
  ["Date of the list"] = "सूची की तिथि",
  ["Share"] = "प्रतिशत हिस्सा",
  ["Published"] = "प्रकाशित",
  ["As on"] = "स्थिति की तिथि",
  ["Difference"] = "अंतर",
  ["Note"] = "टिप्पणी",
  ["Warning"] = "चेतावनी",
  ["Text"] = "पाठ",
  ["Source"] = "स्रोत",
  ["Sources"] = "स्रोत",
  ["Line"] = "पंक्ति",
  ["No."] = "क्र.सं.",
  ["File"] = "फ़ाइल",
  ["Sheet"] = "शीट",
  ["Imported"] = "आयात की तिथि",
  ["Importer"] = "आयातक",
  ["Lines behind the figures"] = "आँकड़ों के पीछे की पंक्तियाँ",
  -- What is behind a figure, and what a report stands on.
  ["What is behind the figures"] = "आँकड़ों के पीछे क्या है",
  ["Proof"] = "प्रमाण",
  ["Version"] = "संस्करण",
  ["Counted by"] = "गणना का आधार",
  ["Rows"] = "पंक्तियाँ",
  ["Made of"] = "इनसे बना",
  ["To the lines themselves:"] = "मूल पंक्तियों तक:",
  ["Whether this file is as it was written:"] = "क्या यह फ़ाइल वैसी ही है जैसी लिखी गई थी:",
  ["What this report stands on"] = "यह रिपोर्ट किस पर आधारित है",
  ["Data known up to import {1}, of {2}."] = "आँकड़े आयात {1} तक ज्ञात हैं, {2} का।",
  ["Districts: {1}, of the list in force on the as-on day, dated {2}."] =
    "ज़िले: {1}, स्थिति की तिथि को लागू सूची के, सूची की तिथि {2}।",
  ["Rules last checked on {1}; error findings open: {2}."] = "नियमों की पिछली जाँच {1} को; खुली त्रुटियाँ: {2}।",
  ["The rules have not been checked on these data."] = "इन आँकड़ों पर नियमों की जाँच नहीं हुई है।",
  ["Plugin {1} could not be used: what it says is missing from this report."] =
    "प्लगइन {1} का उपयोग नहीं हो सका: उसकी बातें इस रिपोर्ट में नहीं हैं।",
  ["Error findings open when it was made"] = "रिपोर्ट बनते समय खुली त्रुटियाँ",
  ["The first {1} of {2}."] = "{2} में से पहली {1}।",
  ["Rule"] = "नियम",
  ["Finding"] = "निष्कर्ष",
  ["A reference such as s1:17 means line 17 of source s1."] = "s1:17 जैसे संदर्भ का अर्थ है स्रोत s1 की पंक्ति 17।",
  ["Report"] = "रिपोर्ट",
  ["n/a"] = "उपलब्ध नहीं",
  ["of {1}"] = "कुल: {1}",
  ["as on {1}"] = "{1} की स्थिति",
  ["Published: {1}"] = "प्रकाशित: {1}",
  ["Published: {1} as on {2}"] = "प्रकाशित: {1}, {2} की स्थिति",
  ["agrees"] = "मेल खाता है",
  ["differs by {1}"] = "अंतर {1}",
  ["rows: {1}"] = "पंक्तियाँ: {1}",
  ["{1}, line {2}"] = "{1}, पंक्ति {2}",
  -- Pages on paper
  ["Page {1} of {2}"] = "पृष्ठ {1} / {2}",
  ["part {1} of {2}"] = "भाग {1} / {2}",
  ["{1} (continued)"] = "{1} (जारी)",
  ["January"] = "जनवरी",
  ["February"] = "फ़रवरी",
  ["March"] = "मार्च",
  ["April"] = "अप्रैल",
  ["May"] = "मई",
  ["June"] = "जून",
  ["July"] = "जुलाई",
  ["August"] = "अगस्त",
  ["September"] = "सितंबर",
  ["October"] = "अक्तूबर",
  ["November"] = "नवंबर",
  ["December"] = "दिसंबर",
  -- the writers' words for files of tables: workbooks and CSV
  ["Kind"] = "प्रकार",
  ["Table"] = "तालिका",
  ["Chart"] = "चार्ट",
  ["Title"] = "शीर्षक",
  ["Heading"] = "उपशीर्षक",
  ["Paragraph"] = "अनुच्छेद",
  ["Verdict"] = "मिलान",
  ["in this report"] = "इस रिपोर्ट में",
  ["Numbers of more than 14 digits are written as text, which keeps every digit."] =
    "14 से अधिक अंकों की संख्याएँ पाठ के रूप में लिखी गई हैं, ताकि हर अंक बना रहे।",
  ["An empty cell of numbers is n/a: it is not known, and not drawn."] =
    "संख्याओं का खाली कक्ष: उपलब्ध नहीं; ज्ञात नहीं, और चार्ट में नहीं दिखाया गया।",

  -- Shared by several reports
  ["yes"] = "हाँ",
  ["no"] = "नहीं",
  ["unknown"] = "अज्ञात",
  ["none"] = "कोई नहीं",
  ["missing"] = "अनुपलब्ध",
  ["done"] = "पूर्ण",
  ["overdue"] = "विलंबित",
  ["open"] = "जारी",
  ["States/UTs"] = "राज्य/संघ राज्य क्षेत्र",
  ["State/UT"] = "राज्य/संघ राज्य क्षेत्र",
  ["All States/UTs"] = "सभी राज्य/संघ राज्य क्षेत्र",
  ["districts"] = "ज़िले",
  ["Districts"] = "ज़िले",
  ["District"] = "ज़िला",
  ["entries"] = "प्रविष्टियाँ",
  ["drafted plans"] = "प्रारूप योजनाएँ",
  ["LGD code"] = "एलजीडी कोड",
  ["Product"] = "उत्पाद",
  ["Products"] = "उत्पाद",
  ["Sector"] = "क्षेत्र",
  ["HS code"] = "एचएस कोड",
  ["GI"] = "जीआई",
  ["Of"] = "कुल में से",
  ["Change"] = "परिवर्तन",
  ["Remark"] = "अभ्युक्ति",
  ["Data notes"] = "आँकड़ों पर टिप्पणियाँ",
  ["The answer"] = "उत्तर",
  ["LGD list of {date}"] = "{date} की एलजीडी सूची",
  ["register before the first LGD list held, of {date}"] = "{date} की पहली उपलब्ध एलजीडी सूची से पूर्व के रजिस्टर",
  ["districts of the {list}"] = "ज़िले, {list} के अनुसार",
  ["no records as on this day"] = "इस तिथि तक कोई अभिलेख नहीं",
  ["Only the first {shown} of {total} rows are shown."] = "{total} में से केवल पहली {shown} पंक्तियाँ दी गई हैं।",
  ["{file} is synthetic: its rows are invented and must not be quoted."] =
    "{file} कृत्रिम है: इसकी पंक्तियाँ काल्पनिक हैं और उन्हें उद्धृत न किया जाए।",
  ["Synthetic rows are among those counted."] = "गणना में कृत्रिम पंक्तियाँ भी शामिल हैं।",
  ["{n} more districts with a record are not in the {list}."] =
    "अभिलेख वाले {n} अन्य ज़िले {list} में नहीं हैं।",
  ["GI: yes only where a source says so. Absence from a list of geographical indications is not a no."] =
    "जीआई: केवल वहीं हाँ, जहाँ स्रोत ऐसा कहता है। भौगोलिक संकेतों की किसी सूची में न होना \"नहीं\" का प्रमाण नहीं है।",

  -- The steps of the programme
  ["State Export Promotion Committee"] = "राज्य निर्यात संवर्धन समिति",
  ["State nodal officer"] = "राज्य नोडल अधिकारी",
  ["State Export Promotion Committee (SEPC) constituted"] = "राज्य निर्यात संवर्धन समिति (एसईपीसी) का गठन",
  ["State Export Promotion Committees (SEPC) have been constituted in all {of} States/UTs."] =
    "सभी {of} राज्यों/संघ राज्य क्षेत्रों में राज्य निर्यात संवर्धन समितियों (एसईपीसी) का गठन किया जा चुका है।",
  ["State Export Promotion Committees (SEPC) have been constituted in {n} of the {of} States/UTs."] =
    "{of} में से {n} राज्यों/संघ राज्य क्षेत्रों में राज्य निर्यात संवर्धन समितियों (एसईपीसी) का गठन किया जा चुका है।",
  ["District Export Promotion Committee (DEPC) constituted"] = "ज़िला निर्यात संवर्धन समिति (डीईपीसी) का गठन",
  ["District Export Promotion Committee (DEPC) constituted in at least one district"] =
    "कम से कम एक ज़िले में ज़िला निर्यात संवर्धन समिति (डीईपीसी) का गठन",
  ["District Export Promotion Committees (DEPC) have been constituted in all {of} States/UTs."] =
    "सभी {of} राज्यों/संघ राज्य क्षेत्रों में ज़िला निर्यात संवर्धन समितियों (डीईपीसी) का गठन किया जा चुका है।",
  ["District Export Promotion Committees (DEPC) have been constituted in {n} of the {of} States/UTs."] =
    "{of} में से {n} राज्यों/संघ राज्य क्षेत्रों में ज़िला निर्यात संवर्धन समितियों (डीईपीसी) का गठन किया जा चुका है।",
  ["Products or services with export potential identified"] = "निर्यात क्षमता वाले उत्पादों या सेवाओं की पहचान",
  ["Products or services with export potential have been identified in all {of} districts of the {list}."] =
    "{list} के सभी {of} ज़िलों में निर्यात क्षमता वाले उत्पादों या सेवाओं की पहचान की जा चुकी है।",
  ["Products or services with export potential have been identified in {n} of the {of} districts of the {list} "
    .. "({percent} %)."] =
    "{list} के {of} ज़िलों में से {n} ({percent} %) में निर्यात क्षमता वाले उत्पादों या सेवाओं की पहचान की जा चुकी है।",
  ["State export strategy prepared"] = "राज्य निर्यात रणनीति तैयार",
  ["A state export strategy has been prepared in all {of} States/UTs."] =
    "सभी {of} राज्यों/संघ राज्य क्षेत्रों में राज्य निर्यात रणनीति तैयार की जा चुकी है।",
  ["A state export strategy has been prepared in {n} of the {of} States/UTs."] =
    "{of} में से {n} राज्यों/संघ राज्य क्षेत्रों में राज्य निर्यात रणनीति तैयार की जा चुकी है।",
  ["State nodal officer nominated"] = "राज्य नोडल अधिकारी नामित",
  ["State nodal officers have been nominated in all {of} States/UTs."] =
    "सभी {of} राज्यों/संघ राज्य क्षेत्रों में राज्य नोडल अधिकारी नामित किए जा चुके हैं।",
  ["State nodal officers have been nominated in {n} of the {of} States/UTs."] =
    "{of} में से {n} राज्यों/संघ राज्य क्षेत्रों में राज्य नोडल अधिकारी नामित किए जा चुके हैं।",
  ["DEPC meeting held"] = "डीईपीसी की बैठक आयोजित",
  ["DEPC meetings have been held in all {of} districts of the {list}."] =
    "{list} के सभी {of} ज़िलों में डीईपीसी की बैठकें आयोजित की जा चुकी हैं।",
  ["DEPC meetings have been held in {n} of the {of} districts of the {list} ({percent} %)."] =
    "{list} के {of} ज़िलों में से {n} ({percent} %) में डीईपीसी की बैठकें आयोजित की जा चुकी हैं।",
  ["Draft District Export Action Plan (DEAP) prepared by the Regional Authority"] =
    "क्षेत्रीय प्राधिकारी द्वारा ज़िला निर्यात कार्य योजना (डीईएपी) का प्रारूप तैयार",
  ["Draft District Export Action Plans have been prepared by the Regional Authorities of the DGFT for all {of} "
    .. "districts of the {list}."] =
    "विदेश व्यापार महानिदेशालय के क्षेत्रीय प्राधिकारियों द्वारा {list} के सभी {of} ज़िलों के लिए ज़िला "
    .. "निर्यात कार्य योजनाओं के "
    .. "प्रारूप तैयार किए जा चुके हैं।",
  ["Draft District Export Action Plans have been prepared by the Regional Authorities of the DGFT for {n} of the {of} "
    .. "districts of the {list} ({percent} %)."] =
    "विदेश व्यापार महानिदेशालय के क्षेत्रीय प्राधिकारियों द्वारा {list} के {of} ज़िलों में से {n} ({percent} "
    .. "%) के लिए ज़िला "
    .. "निर्यात कार्य योजनाओं के प्रारूप तैयार किए जा चुके हैं।",
  ["District Export Action Plan formally notified by the DEPC"] =
    "डीईपीसी द्वारा ज़िला निर्यात कार्य योजना औपचारिक रूप से अधिसूचित",
  ["All {of} drafted plans have been formally notified by the DEPCs."] =
    "सभी {of} प्रारूप योजनाएँ डीईपीसी द्वारा औपचारिक रूप से अधिसूचित की जा चुकी हैं।",
  ["Of the {of} districts with a drafted plan, {n} ({percent} %) have had it formally notified by the DEPC."] =
    "प्रारूप योजना वाले {of} ज़िलों में से {n} ({percent} %) में डीईपीसी ने योजना को औपचारिक रूप से अधिसूचित "
    .. "कर दिया है।",

  -- progress
  ["Districts as Export Hubs: progress"] = "निर्यात हब के रूप में ज़िले: प्रगति",
  ["Key figures"] = "मुख्य आँकड़े",
  ["Step by step"] = "चरणवार स्थिति",
  ["State by state"] = "राज्यवार स्थिति",
  ["What is missing"] = "क्या शेष है",
  ["As on {date}:"] = "{date} की स्थिति के अनुसार:",
  ["As on {date} no records are held of: {steps}. What is not recorded is not known; it is not 0."] =
    "{date} तक इनका कोई अभिलेख उपलब्ध नहीं है: {steps}। जो अभिलिखित नहीं है वह अज्ञात है; वह शून्य नहीं है।",
  ["Of the eight figures, {agree} agree with the newest published ones, {differ} differ and {missing} have nothing to "
    .. "be compared with."] =
    "आठ आँकड़ों में से {agree} नवीनतम प्रकाशित आँकड़ों से मेल खाते हैं, {differ} भिन्न हैं और {missing} की "
    .. "तुलना के लिए कुछ उपलब्ध नहीं है।",
  ["Differences, computed less published: {list}."] = "अंतर, परिकलित में से प्रकाशित घटाकर: {list}।",
  ["{step}: {difference} ({published} as on {date})"] = "{step}: {difference} ({date} को {published})",
  ["{step}: {n}"] = "{step}: {n}",
  ["Steps of the programme: computed and published"] = "कार्यक्रम के चरण: परिकलित और प्रकाशित",
  ["The source of a row is the published figure. Computed on the as-of day; published on the date shown, so an older "
    .. "figure may differ rightly."] =
    "पंक्ति का स्रोत प्रकाशित आँकड़ा है। परिकलन स्थिति की तिथि का है और प्रकाशन दी गई तिथि का; अतः पुराना "
    .. "आँकड़ा उचित रूप से भिन्न हो सकता है।",
  ["Step"] = "चरण",
  ["Computed"] = "परिकलित",
  ["Counted on"] = "गणना का आधार",
  ["Same value since"] = "यही मान कब से",
  ["Progress by State and Union Territory"] = "राज्य और संघ राज्य क्षेत्र के अनुसार प्रगति",
  ["Counts are of districts of the {list}. An empty date: not recorded."] =
    "संख्याएँ {list} के ज़िलों की हैं। रिक्त तिथि: अभिलिखित नहीं।",
  ["With products"] = "उत्पाद सहित",
  ["First DEPC on"] = "पहली डीईपीसी की तिथि",
  ["With a DEPC meeting"] = "डीईपीसी बैठक सहित",
  ["Plan drafted"] = "योजना का प्रारूप",
  ["Plan adopted"] = "योजना अंगीकृत",
  ["Plan notified"] = "योजना अधिसूचित",
  ["Strategy prepared on"] = "रणनीति तैयार होने की तिथि",
  ["Nodal officer nominated on"] = "नोडल अधिकारी नामित होने की तिथि",
  ["Neither products nor plans are recorded as on this day: what is missing can't be said."] =
    "इस तिथि तक न उत्पाद अभिलिखित हैं न योजनाएँ: क्या शेष है, यह कहा नहीं जा सकता।",
  ["Districts of the list without an identified product or service: {n}."] =
    "सूची के ऐसे ज़िले जिनमें किसी उत्पाद या सेवा की पहचान नहीं हुई है: {n}।",
  ["Districts of the list without a draft plan: {n}."] = "सूची के ऐसे ज़िले जिनकी प्रारूप योजना नहीं है: {n}।",
  ["Districts without an identified product or a draft plan"] =
    "बिना पहचाने गए उत्पाद या बिना प्रारूप योजना वाले ज़िले",
  ["Draft plan"] = "प्रारूप योजना",
  ["in force on the as-of day"] = "स्थिति की तिथि को लागू",
  ["District lists (LGD) up to the as-of day"] = "स्थिति की तिथि तक की ज़िला सूचियाँ (एलजीडी)",
  ["Only the month of a list is known; it counts from the first day of it."] =
    "सूची का केवल महीना ज्ञात है; वह उस महीने के पहले दिन से गिनी जाती है।",
  ["Used here"] = "यहाँ प्रयुक्त",
  ["{indicator}: {change} to {value} on {date}"] = "{indicator}: {date} को {change}, अब {value}",
  ["Published counts that fell: {list}."] = "प्रकाशित संख्याएँ जो घटीं: {list}।",
  ["Published figures up to the as-of day"] = "स्थिति की तिथि तक के प्रकाशित आँकड़े",
  ["Indicator"] = "संकेतक",
  ["Quality"] = "स्रोत का स्वरूप",
  ["Districts with a record that the {list} doesn't name are left out of the counts: {steps}."] =
    "अभिलेख वाले वे ज़िले, जिनका नाम {list} में नहीं है, गणना में शामिल नहीं हैं: {steps}।",

  -- product_list
  ["Products identified, district by district"] = "ज़िलावार पहचाने गए उत्पाद",
  ["The lists"] = "सूचियाँ",
  ["The list"] = "सूची",
  ["Where lists differ"] = "जहाँ सूचियाँ भिन्न हैं",
  ["Has one product been identified from each district?"] = "क्या प्रत्येक ज़िले से एक उत्पाद की पहचान की गई है?",
  ["Yes: by the list {name}, each of the {of} districts of the {list} has one product."] =
    "हाँ: सूची {name} के अनुसार {list} के सभी {of} ज़िलों में से प्रत्येक का एक उत्पाद है।",
  ["Yes, at least one: by the list {name}, {one} of the {of} districts of the {list} have one product and {several} "
    .. "have several."] =
    "हाँ, कम से कम एक: सूची {name} के अनुसार {list} के {of} ज़िलों में से {one} का एक उत्पाद है और {several} के अनेक।",
  ["No: by the list {name}, {one} of the {of} districts of the {list} have one product, {several} have several and "
    .. "{none} have none."] =
    "नहीं: सूची {name} के अनुसार {list} के {of} ज़िलों में से {one} का एक उत्पाद है, {several} के अनेक और "
    .. "{none} का कोई नहीं।",
  ["DPIIT's list is not held as on this day; it can't answer the question."] =
    "इस तिथि तक डीपीआईआईटी की सूची उपलब्ध नहीं है; उससे प्रश्न का उत्तर नहीं दिया जा सकता।",
  ["Districts with one product in DPIIT's list"] = "डीपीआईआईटी की सूची में एक उत्पाद वाले ज़िले",
  ["Districts with several products in DPIIT's list"] = "डीपीआईआईटी की सूची में अनेक उत्पादों वाले ज़िले",
  ["Districts with no product in DPIIT's list"] = "डीपीआईआईटी की सूची में बिना उत्पाद वाले ज़िले",
  ["Products and services in all lists"] = "सभी सूचियों के उत्पाद और सेवाएँ",
  ["Lists of products, each counted by itself"] = "उत्पादों की सूचियाँ, प्रत्येक की अलग गणना",
  ["Counted on the districts, in the {list}, of the States/UTs that a list names. A list read in part counts as none "
    .. "where it was not read."] =
    "गणना उन राज्यों/संघ राज्य क्षेत्रों के, {list} में दिए गए, ज़िलों पर है जिनका नाम सूची में है। आंशिक "
    .. "रूप से पढ़ी गई सूची, जहाँ वह पढ़ी नहीं "
    .. "गई, \"कोई नहीं\" में गिनी जाती है।",
  ["States/UTs named"] = "नामित राज्य/संघ राज्य क्षेत्र",
  ["Districts in them"] = "उनके ज़िले",
  ["One product"] = "एक उत्पाद",
  ["Several"] = "अनेक",
  ["None"] = "कोई नहीं",
  ["Newest as on"] = "नवीनतम स्थिति की तिथि",
  ["{district} (not in the list in force)"] = "{district} (लागू सूची में नहीं)",
  ["No product is recorded as on this day."] = "इस तिथि तक कोई उत्पाद अभिलिखित नहीं है।",
  ["{n} entries belong to districts that the {list} doesn't name; they are shown and not counted."] =
    "{n} प्रविष्टियाँ उन ज़िलों की हैं जिनका नाम {list} में नहीं है; वे दिखाई गई हैं, गिनी नहीं गईं।",
  ["Products and services identified, by State/UT and district"] =
    "राज्य/संघ राज्य क्षेत्र और ज़िले के अनुसार पहचाने गए उत्पाद और सेवाएँ",
  ["Products are printed as the list has them: a cell with several is not split, two spellings are not merged."] =
    "उत्पाद वैसे ही छापे गए हैं जैसे सूची में हैं: अनेक उत्पादों वाला खाना तोड़ा नहीं गया, दो वर्तनियाँ "
    .. "जोड़ी नहीं गईं।",
  ["A product's date is that of its list; an undated list counts from the day it was imported."] =
    "उत्पाद की तिथि उसकी सूची की तिथि है; बिना तिथि की सूची आयात के दिन से गिनी जाती है।",
  ["Rows that no district could be found for are not here: see zila rejects."] =
    "जिन पंक्तियों का ज़िला नहीं मिला वे यहाँ नहीं हैं: देखें zila rejects।",
  ["No district is named by both DPIIT's list and a list of its state: nothing to compare."] =
    "ऐसा कोई ज़िला नहीं है जिसका नाम डीपीआईआईटी और राज्य दोनों की सूची में हो: तुलना के लिए कुछ नहीं है।",
  ["Of {n} districts that both DPIIT's list and the state's own name, the two agree in {agree} and name different "
    .. "products, or one in different words, in {differ}."] =
    "जिन {n} ज़िलों के नाम डीपीआईआईटी और राज्य दोनों की सूची में हैं, उनमें से {agree} में दोनों एकमत हैं और "
    .. "{differ} में भिन्न उत्पाद, या "
    .. "एक ही उत्पाद भिन्न शब्दों में, दिया गया है।",
  ["Districts whose lists differ"] = "ज़िले जिनकी सूचियाँ भिन्न हैं",
  ["Both are kept: which is in force is for the state to say."] = "दोनों रखी गई हैं: कौन-सी लागू है, यह राज्य बताएगा।",
  ["Product of the state's list"] = "राज्य की सूची का उत्पाद",

  -- export_strategy
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
  ["Due"] = "नियत तिथि",
  ["Done"] = "पूर्ण होने की तिथि",
  ["State of work"] = "कार्य की स्थिति",
  ["Neither a state committee nor a state nodal officer is recorded."] =
    "न राज्य समिति अभिलिखित है और न राज्य नोडल अधिकारी।",
  ["Offices of the state"] = "राज्य के कार्यालय",
  ["Role"] = "भूमिका",
  ["Office or order"] = "कार्यालय या आदेश",
  ["Since"] = "कब से",
  ["No Regional Authority of the DGFT stands in {state}; its districts are served from elsewhere."] =
    "{state} में विदेश व्यापार महानिदेशालय का कोई क्षेत्रीय प्राधिकारी नहीं है; इसके ज़िलों की सेवा अन्यत्र "
    .. "से होती है।",
  ["Regional Authorities of the DGFT that stand in the state"] =
    "राज्य में स्थित विदेश व्यापार महानिदेशालय के क्षेत्रीय प्राधिकारी",
  ["Which districts an office serves is Appendix 1A of the Handbook of Procedures, not held here."] =
    "कौन-सा कार्यालय किन ज़िलों की सेवा करता है, यह प्रक्रिया पुस्तक के परिशिष्ट 1A में है, जो यहाँ उपलब्ध नहीं है।",
  ["Regional Authority"] = "क्षेत्रीय प्राधिकारी",
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

  -- charts
  ["The values as a table"] = "मान तालिका के रूप में",
  ["Drawn: the first {1} of {2} rows; the table has all."] =
    "चित्र में {2} में से पहली {1} पंक्तियाँ हैं; तालिका में सभी हैं।",
  ["Not drawn, as they are no State or Union Territory: {1}."] =
    "राज्य या संघ राज्य क्षेत्र न होने से चित्र में नहीं: {1}।",
  ["lakh"] = "लाख",
  ["crore"] = "करोड़",
  ["lakh crore"] = "लाख करोड़",
  ["million"] = "मिलियन",
  ["billion"] = "बिलियन",
  ["{n} of {of}"] = "{of} में से {n}",
  ["The next table says what each step is counted on."] = "प्रत्येक चरण किस आधार पर गिना गया, यह अगली तालिका बताती है।",
  ["How far each step has come"] = "प्रत्येक चरण कहाँ तक पहुँचा",
  ["Furthest: {most} ({most_percent} %). Least far: {least} ({least_percent} %)."] =
    "सबसे आगे: {most} ({most_percent} %)। सबसे पीछे: {least} ({least_percent} %)।",
  ["Share of districts: {step}"] = "ज़िलों का अनुपात: {step}",
  ["Reached in every district in {all} of {of} States/UTs, in no district in {none}."] =
    "{of} में से {all} राज्यों/संघ राज्य क्षेत्रों के हर ज़िले में पूरा; {none} के किसी ज़िले में नहीं।",
  ["Each tile is a State/UT of the same size, about where it lies. Counts are of districts of the {list}."] =
    "हर खाना एक ही आकार का एक राज्य/संघ राज्य क्षेत्र है, लगभग अपने स्थान पर। गिनती {list} के ज़िलों की है।",
  -- What `zila check` says in its pages, workbooks and explanations
  ["What the rules found"] = "नियमों ने क्या पाया",
  ["Check {1}"] = "जाँच {1}",
  ["Checked on"] = "जाँच की तिथि",
  ["This is a look back at an earlier day; it changed nothing of the findings that are open."] =
    "यह किसी पहले की तिथि की जाँच है; इससे खुले निष्कर्षों में कुछ नहीं बदला।",
  ["Errors"] = "त्रुटियाँ",
  ["Warnings"] = "चेतावनियाँ",
  ["Remarks"] = "टिप्पणियाँ",
  ["Waived"] = "स्वीकृत छूट",
  ["Fixed"] = "सुधारे गए",
  ["Rules that could not run"] = "नियम जो चल नहीं सके",
  ["since they were found"] = "पाए जाने के बाद",
  ["accepted until a day"] = "एक तिथि तक स्वीकृत",
  ["never a pass"] = "इन्हें उत्तीर्ण नहीं माना जाता",
  ["Rules"] = "नियम",
  ["What each rule judged, and what it came to; open a rule to see the rows that fail it."] =
    "हर नियम ने क्या परखा और क्या पाया; असफल पंक्तियाँ देखने के लिए नियम खोलें।",
  ["Columns"] = "स्तंभ",
  ["Units tested"] = "परखी गई इकाइयाँ",
  ["Pass"] = "उत्तीर्ण",
  ["Fail"] = "असफल",
  ["Severity"] = "गंभीरता",
  ["Outcome"] = "परिणाम",
  ["Applied"] = "लागू",
  ["all States/UTs"] = "सभी राज्य/संघ राज्य क्षेत्र",
  ["all other States/UTs"] = "शेष सभी राज्य/संघ राज्य क्षेत्र",
  ["error"] = "त्रुटि",
  ["warning"] = "चेतावनी",
  ["info"] = "टिप्पणी",
  ["pass"] = "उत्तीर्ण",
  ["fail"] = "असफल",
  ["not_applicable"] = "परखने को आँकड़े नहीं",
  ["stopped"] = "रोका गया",
  ["left_out"] = "राज्य ने छोड़ा",
  ["could not run"] = "चल नहीं सका",
  ["above its threshold: {1}"] = "सीमा से ऊपर: {1}",
  ["warn"] = "चेतावनी",
  ["Why"] = "क्यों",
  ["Plugin"] = "प्लगइन",
  ["Parameters"] = "मानदंड",
  ["{1} findings"] = "निष्कर्ष: {1}",
  ["Place"] = "स्थान",
  ["What was found"] = "क्या पाया गया",
  ["From"] = "कहाँ से",
  ["Status"] = "स्थिति",
  ["What usually mends it: {1}"] = "सामान्य उपाय: {1}",
  ["{1} more are not shown here: a workbook (-o FILE.xlsx) has them all."] =
    "{1} और यहाँ नहीं दिखाए गए: कार्यपुस्तिका (-o FILE.xlsx) में सभी हैं।",
  ["new"] = "नया",
  ["fixed"] = "सुधारा गया",
  ["new: it was fixed once"] = "नया: पहले एक बार सुधारा गया था",
  ["open since {1} ({2} days)"] = "{1} से खुला ({2} दिन)",
  ["waived until {1}"] = "{1} तक छूट",
  ["its waiver expired on {1}"] = "इसकी छूट {1} को समाप्त हुई",
  ["its waiver was ended"] = "इसकी छूट समाप्त कर दी गई",
  ["Waived findings"] = "छूट वाले निष्कर्ष",
  ["They are known and accepted until a day; none of them counts as an open error."] =
    "ये ज्ञात हैं और एक तिथि तक स्वीकृत हैं; इनमें से कोई खुली त्रुटि नहीं गिना जाता।",
  ["Owner"] = "उत्तरदायी",
  ["Reason"] = "कारण",
  ["Last day"] = "अंतिम तिथि",
  ["State"] = "राज्य",
  ["Message"] = "संदेश",
  ["First seen"] = "पहली बार पाया गया",
  ["Days open"] = "खुले दिन",
  ["What usually mends it"] = "सामान्य उपाय",
  ["Findings"] = "निष्कर्ष",
  ["Expected"] = "क्या अपेक्षित था",
  ["Found"] = "क्या पाया गया",
  ["Where it came from"] = "कहाँ से आया",
  ["Import"] = "आयात",
  ["The line in the file"] = "फ़ाइल की पंक्ति",
  ["The row as it was read"] = "पढ़ी गई पंक्ति",
  ["History"] = "इतिहास",
  ["Waivers"] = "छूट",
  ["None."] = "कोई नहीं।",
  ["No row of a file stands behind it: it is about figures that are counted over many."] =
    "इसके पीछे किसी फ़ाइल की कोई एक पंक्ति नहीं है: यह कई पंक्तियों से गिने गए आँकड़ों के बारे में है।",
  ["The rule does not say."] = "नियम में नहीं बताया गया।",
  ["holds"] = "लागू",
  ["expired"] = "समाप्त",
  ["ended"] = "समाप्त किया गया",

  -- Export profile, district sheets, targets and data notes of the reports
  ["Action plan: {steps}."] = "कार्य योजना: {steps}।",
  ["Actual"] = "वास्तविक",
  ["Agencies of interventions"] = "हस्तक्षेपों की एजेंसियाँ",
  ["Bottleneck"] = "अड़चन",
  ["Bottlenecks"] = "अड़चनें",
  ["Bottlenecks, and how many interventions answer each"] = "अड़चनें, और प्रत्येक के लिए कितने हस्तक्षेप हैं",
  ["Bottlenecks: {list}."] = "अड़चनें: {list}।",
  ["Category"] = "श्रेणी",
  ["Census 2011 code"] = "जनगणना 2011 कोड",
  ["Chair"] = "अध्यक्ष",
  ["Change in a year"] = "एक वर्ष में परिवर्तन",
  ["Change: since {date}, by the dates of the records."] = "परिवर्तन: {date} से, अभिलेखों की तिथियों के अनुसार।",
  ["Co-chair"] = "सह-अध्यक्ष",
  ["Column"] = "स्तंभ",
  ["Commodities: {list}."] = "वस्तुएँ: {list}।",
  ["Compound annual growth (CAGR) from {first} to {last}: {cagr} % in {currency}."] =
    "{first} से {last} तक चक्रवृद्धि वार्षिक वृद्धि दर (सीएजीआर): {currency} में {cagr} %।",
  ["Concentration, {year}"] = "संकेंद्रण, {year}",
  ["Cost"] = "लागत",
  ["Countries: {list}."] = "देश: {list}।",
  ["DEPC constituted on {date}."] = "डीईपीसी का गठन {date} को हुआ।",
  ["DEPC meetings"] = "डीईपीसी की बैठकें",
  ["DEPC meetings: {n}, the last on {date}."] = "डीईपीसी की बैठकें: {n}, पिछली {date} को।",
  ["Decisions"] = "निर्णय",
  ["Districts without a product in any list: {list}."] = "ज़िले जिनका किसी सूची में कोई उत्पाद नहीं है: {list}।",
  ["Document"] = "दस्तावेज़",
  ["Drafted, adopted and notified are three things."] = "प्रारूप, अंगीकरण और अधिसूचना तीन अलग बातें हैं।",
  ["Export target: {list}."] = "निर्यात लक्ष्य: {list}।",
  ["Export targets"] = "निर्यात लक्ष्य",
  ["Export targets of the state, and what is held"] = "राज्य के निर्यात लक्ष्य, और उपलब्ध आँकड़े",
  ["Export targets, and what is held"] = "निर्यात लक्ष्य, और उपलब्ध आँकड़े",
  ["Exports"] = "निर्यात",
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
  ["Files"] = "फ़ाइलें",
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
      .. "वर्ष। "
    .. "{of} में से {n} शीर्षकों के अंतर्गत कुछ उपलब्ध नहीं है।",
  ["Held on"] = "आयोजन की तिथि",
  ["Herfindahl-Hirschman index (HHI): sum of the squared shares, from 1/n to 1 (all in one). Normalised: (HHI - 1/n) / "
    .. "(1 - 1/n), from 0 to 1; 1 where there is only one item. It depends on how fine the items are."] =
    "हर्फ़िंडाल-हर्शमैन सूचकांक (एचएचआई): हिस्सों के वर्गों का योग, 1/n से 1 (सब कुछ एक ही में) तक। प्रसामान्यीकृत: "
    .. "(एचएचआई - 1/n) / (1 - 1/n), 0 से 1 तक; केवल एक मद होने पर 1। यह मदों की सूक्ष्मता पर निर्भर है।",
  ["How exports are counted: a shipping bill names the district of origin since April 2021; goods that leave through a "
    .. "trader or a head office elsewhere count there, and services not at all."] =
    "निर्यात की गणना: अप्रैल 2021 से पोत-परिवहन बिल में मूल ज़िला दिया जाता है; जो माल अन्यत्र के व्यापारी या "
      .. "मुख्यालय के "
    .. "माध्यम से जाता है वह वहीं गिना जाता है, और सेवाएँ गिनी ही नहीं जातीं।",
  ["Incentives and support named by the district plans"] = "ज़िला योजनाओं में दिए गए प्रोत्साहन और सहायता",
  ["India"] = "भारत",
  ["Interventions"] = "हस्तक्षेप",
  ["Interventions past their date and not done: {n} of {of}."] = "नियत तिथि के बाद भी अपूर्ण हस्तक्षेप: {of} में से "
    .. "{n}।",
  ["Interventions, by their dates"] = "हस्तक्षेप, तिथियों के क्रम में",
  ["Interventions: {list}."] = "हस्तक्षेप: {list}।",
  ["Lines in quarantine"] = "रोकी गई पंक्तियाँ",
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
      .. "अर्थ "
    .. "यह नहीं कि निर्यात नहीं है।",
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
  ["Number"] = "संख्या",
  ["Offices, never persons."] = "कार्यालय, व्यक्ति कभी नहीं।",
  ["Only one fiscal year is held: growth can't be said."] = "केवल एक वित्त वर्ष उपलब्ध है: वृद्धि नहीं बताई जा सकती।",
  ["Open findings of the last check"] = "पिछली जाँच के लंबित निष्कर्ष",
  ["Order"] = "आदेश",
  ["Periods that lie in two fiscal years, or hold no whole month, are in no figure: {list}."] =
    "जो अवधियाँ दो वित्त वर्षों में पड़ती हैं, या जिनमें पूरा माह नहीं है, वे किसी आँकड़े में नहीं हैं: {list}।",
  ["Population, area, administrative units and infrastructure are in no register held here."] =
    "जनसंख्या, क्षेत्रफल, प्रशासनिक इकाइयाँ और अवसंरचना यहाँ के किसी रजिस्टर में नहीं हैं।",
  ["Products and services identified, by list"] = "सूची के अनुसार पहचाने गए उत्पाद और सेवाएँ",
  ["Products: {list}."] = "उत्पाद: {list}।",
  ["RA {name}"] = "क्षेत्रीय प्राधिकारी {name}",
  ["RCA (Balassa): a commodity's share in the state's exports over its share in the reference, the exports imported "
    .. "for "
    .. "{states} States/UTs for the same months of {year}, this one among them; over 1 is an advantage. RSCA = (RCA "
    .. "- 1) "
    .. "/ (RCA + 1), from -1 to 1."] =
    "आरसीए (बलासा): राज्य के निर्यात में वस्तु का हिस्सा, संदर्भ समूह में उसके हिस्से से विभाजित; संदर्भ समूह {year} "
      .. "के "
    .. "उन्हीं महीनों के {states} राज्यों/संघ राज्य क्षेत्रों के आयातित निर्यात आँकड़े हैं, जिनमें यह राज्य भी है; 1 "
    .. "से अधिक "
    .. "होना तुलनात्मक लाभ दर्शाता है। आरएससीए = (आरसीए - 1) / (आरसीए + 1), -1 से 1 तक।",
  ["RCA needs the exports of other states for the same months; none are imported."] =
    "आरसीए के लिए अन्य राज्यों के उन्हीं महीनों के निर्यात आँकड़े चाहिए; वे आयात नहीं किए गए हैं।",
  ["Raised on"] = "उठाए जाने की तिथि",
  ["Rank"] = "क्रम",
  ["Rank among the {n} districts of the state with exports: {rank}."] =
    "राज्य के निर्यात वाले {n} ज़िलों में क्रम: {rank}।",
  ["Reached"] = "प्राप्ति",
  ["Reached: of whole years only."] = "प्राप्ति: केवल पूरे वर्षों की।",
  ["Reached: of whole years only. Growth needed: a year, from the last whole year held to the target."] =
    "प्राप्ति: केवल पूरे वर्षों की। अपेक्षित वृद्धि: उपलब्ध अंतिम पूरे वर्ष से लक्ष्य तक, प्रति वर्ष।",
  ["Recorded"] = "अभिलिखित",
  ["Records"] = "अभिलेख",
  ["Register"] = "रजिस्टर",
  ["Sectors of the products identified"] = "पहचाने गए उत्पादों के क्षेत्र",
  ["Share of India's exports of {year} as the export-import data bank has them: {share} %."] =
    "निर्यात-आयात डाटा बैंक के अनुसार {year} के भारत के निर्यात में हिस्सा: {share} %।",
  ["Share of all imported"] = "सभी आयातित आँकड़ों में हिस्सा",
  ["Share of the country: n/a, since for the same months of {year} no other State/UT's exports are held."] =
    "देश में हिस्सा: उपलब्ध नहीं, क्योंकि {year} के उन्हीं महीनों के लिए किसी अन्य राज्य/संघ राज्य क्षेत्र के निर्यात "
    .. "आँकड़े नहीं हैं।",
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
  ["adopted"] = "अंगीकृत",
  ["bottlenecks"] = "अड़चनें",
  ["committee (DEPC)"] = "समिति (डीईपीसी)",
  ["drafted"] = "प्रारूप",
  ["due {date}"] = "नियत {date}",
  ["export target"] = "निर्यात लक्ष्य",
  ["exports"] = "निर्यात",
  ["interventions"] = "हस्तक्षेप",
  ["n/a (some rows lack the value in either currency)"] = "उपलब्ध नहीं (कुछ पंक्तियों में किसी भी मुद्रा का मान नहीं "
    .. "है)",
  ["n/a: no exports of the district are recorded for the year, which may be none. Growth is over months that both "
    .. "years "
    .. "have; equal values share a rank."] =
    "उपलब्ध नहीं: उस वर्ष का ज़िले का कोई निर्यात अभिलिखित नहीं है; हो सकता है कि निर्यात न हुआ हो। वृद्धि उन महीनों "
      .. "पर "
    .. "है जो दोनों वर्षों में हैं; समान मानों का क्रम समान है।",
  ["not recorded"] = "अभिलिखित नहीं",
  ["notified"] = "अधिसूचित",
  ["products"] = "उत्पाद",
  ["rank {rank} of {n} in the state"] = "राज्य में {n} में से क्रम {rank}",
  ["recorded"] = "अभिलिखित",
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
  ["quality"] = "गुणवत्ता",
  ["finance"] = "वित्त",
  ["handholding"] = "मार्गदर्शन",
  ["other"] = "अन्य",
  ["planned"] = "नियोजित",
  ["under way"] = "प्रगति पर",
  ["dropped"] = "छोड़ा गया",
  ["remark"] = "अभ्युक्ति",
  ["Products identified"] = "पहचाने गए उत्पाद",
  ["Committees (SEPC, DEPC)"] = "समितियाँ (एसईपीसी, डीईपीसी)",
  ["Nodal officers"] = "नोडल अधिकारी",
  ["State export strategy"] = "राज्य निर्यात रणनीति",
  ["District Export Action Plans"] = "ज़िला निर्यात कार्य योजनाएँ",
  ["Statements of the plans"] = "योजनाओं के कथन",
  ["a leading zero of HS codes was restored"] = "एचएस कोड का आरंभिक शून्य लौटाया गया",
  ["units written in cells were applied"] = "खानों में लिखी इकाइयाँ लागू की गईं",
  ["footnote marks beside numbers were taken off"] = "संख्याओं के साथ के पादटिप्पणी चिह्न हटाए गए",
  ["percentages were read as such"] = "प्रतिशत उसी रूप में पढ़े गए",
  ["numbers with an exponent were read"] = "घातांक वाली संख्याएँ पढ़ी गईं",
  ["years of two digits were completed"] = "दो अंकों के वर्ष पूरे किए गए",
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
  ["hidden columns were read"] = "छिपे स्तंभ पढ़े गए",
  ["bottlenecks of an unknown category are taken as other"] = "अज्ञात श्रेणी की अड़चनें \"अन्य\" मानी गईं",
  ["a column of the file was left out"] = "फ़ाइल का एक स्तंभ छोड़ा गया",
  ["a sheet of the file was left out"] = "फ़ाइल की एक शीट छोड़ी गई",
  ["a sheet with rows of numbers was not imported"] = "संख्याओं वाली एक शीट आयात नहीं हुई",
  ["a newer file gives no amount where an older one gave one"] = "नई फ़ाइल में वह राशि नहीं है जो पुरानी में थी",
  ["amounts with parts of a paisa or cent were rounded"] = "पैसे या सेंट से छोटे अंश वाली राशियाँ पूर्णांकित की गईं",
  ["a table's unit is not that of its columns, which were read as they say"] =
    "तालिका की बताई गई इकाई उसके स्तंभों की नहीं है; स्तंभ अपनी इकाई में पढ़े गए",
  ["a damaged line was mended"] = "एक टूटी पंक्ति सुधारी गई",

  -- action_plan
  ["District Export Action Plan: what is recorded"] = "ज़िला निर्यात कार्य योजना: जो अभिलिखित है",
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
  -- Rules: of each its title, why, message and fix
  ["A state exports no more than India"] = "कोई राज्य भारत से अधिक निर्यात नहीं करता",
  ["A state above the nation has a wrong unit or a wrong code; its share, and its advantage (RCA), are "
    .. "then absurd."] =
    "भारत से अधिक दिखने वाले राज्य में इकाई या कोड ग़लत है; तब उसका हिस्सा और तुलनात्मक लाभ (RCA) निरर्थक "
    .. "होते हैं।",
  ["HS {hs} of {period}: US$ {own} of the state, US$ {nation} of India"] =
    "{period} का HS {hs}: राज्य के {own} अमेरिकी डॉलर, भारत के {nation} अमेरिकी डॉलर",
  ["check the unit of both tables, and the level of the code"] = "दोनों तालिकाओं की इकाई और कोड का स्तर जाँचें",
  ["Another name of a district is no name of its neighbour"] =
    "किसी ज़िले का दूसरा नाम उसके पड़ोसी ज़िले का नाम नहीं होता",
  ["An alias that is another district's name takes that district's rows away from it, file after file."] =
    "जो दूसरा नाम किसी अन्य ज़िले का नाम है, वह हर फ़ाइल में उस ज़िले की पंक्तियाँ उससे छीन लेता है।",
  ["'{name}' stands for {meant}, and is the name of another district of the state ({other})"] =
    "'{name}' का अर्थ {meant} रखा गया है, जबकि यह राज्य के एक अन्य ज़िले ({other}) का नाम है",
  ["undo the import or the answer that made the alias"] = "जिस आयात या उत्तर से यह नाम बना, उसे वापस लें",
  ["A challenge has an intervention within three months"] = "चुनौती का समाधान तीन माह में तय होता है",
  ["A bottleneck on record for months with nothing planned against it is what an answer must not be silent"
    .. " about."] =
    "महीनों से दर्ज वह अड़चन, जिसके लिए कुछ भी नियोजित नहीं, उत्तर में अनदेखी नहीं की जा सकती।",
  ["'{description}' was raised {raised}, and no intervention answers it"] =
    "'{description}' {raised} को उठाई गई, और कोई उपाय इसका उत्तर नहीं देता",
  ["ask the DEPC; or write the intervention's challenge in the same words"] =
    "डीईपीसी से पूछें; या उपाय में चुनौती को उन्हीं शब्दों में लिखें",
  ["A DEPC is not older than its district"] = "डीईपीसी अपने ज़िले से पुरानी नहीं होती",
  ["A committee older than its district is the parent's; the new district's own is then still to be "
    .. "constituted."] =
    "ज़िले से पुरानी समिति मूल ज़िले की है; नए ज़िले की अपनी समिति तब अभी गठित होनी है।",
  ["DEPC constituted {constituted}; {name} is in the district list since {since}"] =
    "डीईपीसी का गठन {constituted} को; {name} {since} से ज़िला सूची में है",
  ["ask for the new district's own order"] = "नए ज़िले का अपना आदेश माँगें",
  ["A committee is not older than the programme"] = "समिति कार्यक्रम से पुरानी नहीं होती",
  ["The programme began in August 2019; an earlier date is a slip of the year, or another committee's order."] =
    "कार्यक्रम अगस्त 2019 में आरंभ हुआ; उससे पहले की तिथि वर्ष की भूल है, या किसी अन्य समिति का आदेश।",
  ["{kind} constituted {constituted}, before the programme began on {start}"] =
    "{kind} का गठन {constituted} को, कार्यक्रम के आरंभ {start} से पहले",
  ["check the year, or whether the order is of an older committee"] =
    "वर्ष जाँचें, या देखें कि आदेश किसी पुरानी समिति का तो नहीं",
  ["A committee is recorded after it was constituted"] = "समिति अपने गठन के बाद दर्ज होती है",
  ["An order dated after the day it was recorded can't have been seen; day and month, or the year, are wrong."] =
    "दर्ज होने के दिन के बाद का आदेश देखा नहीं जा सकता; दिन और माह, या वर्ष ग़लत है।",
  ["{kind} constituted {constituted} was recorded on {recorded}"] =
    "{kind} का गठन {constituted} को, पर दर्ज {recorded} को हुआ",
  ["check the date of the order"] = "आदेश की तिथि जाँचें",
  ["Counts of a state stand in order"] = "राज्य की गणनाएँ क्रम में हैं",
  ["A later step can't have been taken in more districts than the step before it; a break means missing rows."] =
    "बाद का चरण पहले चरण से अधिक ज़िलों में नहीं हो सकता; क्रम टूटने का अर्थ है कि पंक्तियाँ छूटी हैं।",
  ["{name}: {notified} notified, {drafted} drafted, {identified} with products of {districts} districts"] =
    "{name}: {notified} अधिसूचित, {drafted} प्रारूप, {districts} ज़िलों में से {identified} में उत्पाद",
  ["look for rows that lack the earlier step"] = "वे पंक्तियाँ ढूँढें जिनमें पहले का चरण नहीं है",
  ["A figure of districts is out of the district list in force"] =
    "ज़िलों का आँकड़ा उस दिन लागू ज़िला सूची में से है",
  ["A percentage of an older list looks better than it is; the date of the list belongs beside it."] =
    "पुरानी सूची का प्रतिशत वास्तविकता से अच्छा दिखता है; सूची की तिथि साथ दी जानी चाहिए।",
  ["{indicator} of {as_on} is out of {denominator}; LGD's list of {list} names {districts}"] =
    "{as_on} का {indicator} कुल {denominator} में से है; {list} की एलजीडी सूची में {districts} ज़िले हैं",
  ["print the date of the list with the percentage, or the percentage of the list in force"] =
    "प्रतिशत के साथ सूची की तिथि छापें, या लागू सूची का प्रतिशत दें",
  ["Every district in force has a DEPC"] = "लागू सूची के हर ज़िले में डीईपीसी है",
  ["A committee in every state is not one in every district; new districts are those that are missed."] =
    "हर राज्य में समिति होना हर ज़िले में समिति होना नहीं है; छूटते नए ज़िले ही हैं।",
  ["{name} (in the district list since {valid_from}) has no DEPC on record"] =
    "{name} ({valid_from} से ज़िला सूची में) की कोई डीईपीसी दर्ज नहीं",
  ["ask the state for the order; until then it counts as not constituted"] =
    "राज्य से आदेश माँगें; तब तक वह गठित नहीं गिनी जाती",
  ["A DEPC meets within half a year"] = "डीईपीसी छह माह में बैठक करती है",
  ["A committee that never met has not adopted a plan either; its district is in the difference that is "
    .. "asked for."] =
    "जिस समिति की कभी बैठक नहीं हुई उसने योजना भी अंगीकृत नहीं की; उसका ज़िला पूछे जाने वाले अंतर में है।",
  ["DEPC constituted {constituted}, and no meeting on record {months} months later"] =
    "डीईपीसी का गठन {constituted} को, और {months} माह बाद भी कोई बैठक दर्ज नहीं",
  ["ask the district for its minutes"] = "ज़िले से कार्यवृत्त माँगें",
  ["DEPCs met in the last full quarter"] = "पिछली पूरी तिमाही में डीईपीसी की बैठकें हुईं",
  ["A figure of meetings is only as new as the last return; before it is quoted, the missing quarter must "
    .. "be known."] =
    "बैठकों का आँकड़ा उतना ही नया है जितनी पिछली विवरणी; उद्धृत करने से पहले छूटी तिमाही ज्ञात होनी चाहिए।",
  ["no meeting on record in the quarter from {quarter} of {silent} of {depcs} DEPCs; the state's last is "
    .. "of {last}"] =
    "{quarter} से आरंभ तिमाही में {depcs} में से {silent} डीईपीसी की कोई बैठक दर्ज नहीं; राज्य की पिछली "
    .. "बैठक {last} की है",
  ["ask for the minutes of the quarter before quoting the number of meetings"] =
    "बैठकों की संख्या उद्धृत करने से पहले तिमाही के कार्यवृत्त माँगें",
  ["A country is spelled one way"] = "देश का नाम एक ही वर्तनी में है",
  ["A country under two spellings has two shares, and neither is the one that is asked for."] =
    "दो वर्तनियों वाले देश के दो हिस्से बनते हैं, और पूछा गया हिस्सा उनमें से कोई नहीं।",
  ["'{one}' and '{two}' are one country in {spellings} spellings"] =
    "'{one}' और '{two}' एक ही देश की {spellings} वर्तनियाँ हैं",
  ["settle on one spelling in the files of the state"] = "राज्य की फ़ाइलों में एक वर्तनी तय करें",
  ["A district's exports don't jump fiftyfold and back"] = "किसी ज़िले का निर्यात पचास गुना होकर लौटता नहीं",
  ["A district that is fifty times larger for one year has a file with another unit, or another district's"
    .. " exports."] =
    "एक वर्ष के लिए पचास गुना हुए ज़िले की फ़ाइल में इकाई दूसरी है, या निर्यात किसी और ज़िले का।",
  ["exports of {period} are Rs {crores} crore, {times} times those of {before}"] =
    "{period} का निर्यात {crores} करोड़ रुपये, {before} का {times} गुना",
  ["check the unit of the file, and whether its rows are of this district"] =
    "फ़ाइल की इकाई जाँचें, और यह कि पंक्तियाँ इसी ज़िले की हैं",
  ["No district has nearly all exports of its state"] = "किसी एक ज़िले में राज्य का लगभग सारा निर्यात नहीं",
  ["A district with nearly all of a state's exports is often the exporter's office; the state's figure is "
    .. "then one firm's."] =
    "राज्य का लगभग सारा निर्यात जिस ज़िले में हो, वह प्रायः निर्यातक का कार्यालय है; राज्य का आँकड़ा तब एक "
    .. "फ़र्म का है।",
  ["{share} % of the state's exports of {period}, of {districts} districts that export"] =
    "{period} में राज्य के निर्यात का {share} %, निर्यात करने वाले {districts} ज़िलों में से",
  ["say so beside the figure; look whether the district is of origin, of the port or of the office"] =
    "आँकड़े के साथ यह कहें; देखें कि ज़िला उद्गम का है, बंदरगाह का या कार्यालय का",
  ["Every district in force has a product"] = "लागू सूची के हर ज़िले का उत्पाद है",
  ["The programme wants a product for each district; those without one are mostly new districts that no "
    .. "list names yet."] =
    "कार्यक्रम हर ज़िले के लिए उत्पाद चाहता है; जिनके नहीं हैं वे प्रायः नए ज़िले हैं जो किसी सूची में अभी "
    .. "नहीं आए।",
  ["{name} (in the district list since {valid_from}) has no product in any list"] =
    "{name} ({valid_from} से ज़िला सूची में) का किसी सूची में उत्पाद नहीं",
  ["import a newer list, or ask the state"] = "नई सूची आयात करें, या राज्य से पूछें",
  ["Drafts don't wait longer than a year"] = "प्रारूप एक वर्ष से अधिक प्रतीक्षा नहीं करते",
  ["The difference between plans drafted and plans notified is asked for next; the state must be able to "
    .. "say why."] =
    "बने प्रारूपों और अधिसूचित योजनाओं का अंतर अगला प्रश्न होता है; राज्य को कारण बता सकना चाहिए।",
  ["{waiting} of {drafted} drafts are older than {months} months and neither adopted nor notified; the "
    .. "oldest is of {oldest}"] =
    "{drafted} में से {waiting} प्रारूप {months} माह से पुराने हैं और न अंगीकृत न अधिसूचित; सबसे पुराना "
    .. "{oldest} का है",
  ["list the districts, and ask the state what they wait for"] =
    "ज़िलों की सूची बनाएँ, और राज्य से पूछें कि किसकी प्रतीक्षा है",
  ["A published figure lies between zero and its denominator"] = "प्रकाशित आँकड़ा शून्य और अपने हर के बीच है",
  ["A figure above its denominator was read from the wrong column or is a percentage of another list."] =
    "अपने हर से बड़ा आँकड़ा ग़लत स्तंभ से पढ़ा गया है, या किसी दूसरी सूची का प्रतिशत है।",
  ["{indicator} of {as_on} is {value}, which is not between 0 and {most}"] =
    "{as_on} का {indicator} {value} है, जो 0 और {most} के बीच नहीं है",
  ["check the row in the source: {source}"] = "स्रोत में पंक्ति जाँचें: {source}",
  ["A period is over when its exports are recorded"] = "निर्यात दर्ज होने तक अवधि पूरी हो चुकी है",
  ["A year recorded before its end holds some months only, and is compared with whole years as if it were one."] =
    "वर्ष के अंत से पहले दर्ज वर्ष में कुछ ही माह होते हैं, और उसकी तुलना पूरे वर्षों से हो जाती है।",
  ["{flows} rows of {period}, which ends {ends}, were recorded on {recorded}"] =
    "{period} की {flows} पंक्तियाँ, जो {ends} को समाप्त होती है, {recorded} को दर्ज हुईं",
  ["import them under the months they hold (Apr-Sep 2026-27)"] =
    "उन्हें उन्हीं महीनों के नाम से आयात करें जो उनमें हैं (Apr-Sep 2026-27)",
  ["Exports are not negative"] = "निर्यात ऋणात्मक नहीं होता",
  ["A negative value is a correction or a misread bracket; summed up it hides what was exported."] =
    "ऋणात्मक मान कोई सुधार है या ग़लत पढ़ा गया कोष्ठक; जोड़ में वह वास्तविक निर्यात छिपा देता है।",
  ["{what} of {period} is negative: Rs {inr}, US$ {usd}, quantity {quantity}"] =
    "{period} का {what} ऋणात्मक है: {inr} रुपये, {usd} अमेरिकी डॉलर, मात्रा {quantity}",
  ["look whether the file writes brackets, or holds corrections; import the corrected figures"] =
    "देखें कि फ़ाइल कोष्ठक लिखती है या उसमें सुधार हैं; सुधारे हुए आँकड़े आयात करें",
  ["An export is imported once"] = "एक निर्यात एक ही बार आयात होता है",
  ["One export in two imports, spelled in two ways, is counted twice; where the values differ, nobody "
    .. "knows which holds."] =
    "दो फ़ाइलों में दो वर्तनियों में लिखा एक निर्यात दो बार गिना जाता है; मान अलग हों तो सही कौन-सा है, कोई"
    .. " नहीं जानता।",
  ["{what} of {period} to {country} is in two imports: Rs {inr} and Rs {other}"] =
    "{country} को {period} का {what} दो आयातों में है: {inr} रुपये और {other} रुपये",
  ["compare the two files; undo the import that is not to count"] =
    "दोनों फ़ाइलें मिलाएँ; जो आयात नहीं गिना जाना है उसे वापस लें",
  ["Commodities have HS codes"] = "वस्तुओं के HS कोड हैं",
  ["Without HS codes neither advantage (RCA) nor the products' own exports can be computed; a report must "
    .. "say so."] =
    "HS कोड के बिना न तुलनात्मक लाभ (RCA) निकाला जा सकता है, न उत्पादों का अपना निर्यात; रिपोर्ट को यह कहना"
    .. " होगा।",
  ["{period}: {without} of {flows} rows name a commodity without an HS code"] =
    "{period}: {flows} में से {without} पंक्तियाँ बिना HS कोड के वस्तु का नाम देती हैं",
  ["ask for the table by HS code, or map the principal commodities"] =
    "HS कोड के अनुसार तालिका माँगें, या प्रमुख वस्तुओं का मिलान करें",
  ["An export has a value in rupees or dollars"] = "निर्यात का मान रुपये या डॉलर में है",
  ["A row without a value makes a commodity look exported, and a month look complete."] =
    "बिना मान की पंक्ति से वस्तु निर्यात हुई लगती है, और माह पूरा लगता है।",
  ["{what} of {period} has neither a value in rupees nor one in dollars"] =
    "{period} के {what} का मान न रुपये में है न डॉलर में",
  ["look for a column of values that the importer did not take"] = "मानों का वह स्तंभ ढूँढें जो आयातक ने नहीं लिया",
  ["A quantity that was exported has a value"] = "जिस मात्रा का निर्यात हुआ उसका मान है",
  ["A value of zero beside a quantity was rounded away by a unit too large, and is missing from every sum."] =
    "मात्रा के साथ शून्य मान बहुत बड़ी इकाई में पूर्णांकित हो गया है, और हर जोड़ से ग़ायब है।",
  ["{what} of {period}: a quantity of {quantity} and a value of zero"] =
    "{period} का {what}: मात्रा {quantity} और मान शून्य",
  ["ask for the value in a smaller unit, or leave the cell empty"] = "मान छोटी इकाई में माँगें, या कोष्ठ खाली छोड़ें",
  ["Lists agree on whether a product is a GI"] = "सूचियाँ सहमत हैं कि उत्पाद जीआई है या नहीं",
  ["One product with and without a GI makes two counts of GI products, and both get quoted."] =
    "एक ही उत्पाद जीआई के साथ और बिना जीआई के हो तो जीआई उत्पादों की दो गणनाएँ बनती हैं, और दोनों उद्धृत "
    .. "होती हैं।",
  ["'{name}' is a GI in {list} and none in {other}"] = "'{name}' {list} में जीआई है और {other} में नहीं",
  ["look it up in the GI registry; absence from a list is unknown, not no"] =
    "जीआई रजिस्ट्री में देखें; सूची में न होना अज्ञात है, \"नहीं\" नहीं",
  ["A GI is listed in the district it is named for"] = "जीआई उसी ज़िले में सूचीबद्ध है जिसके नाम पर है",
  ["A registered name belongs to an area; a district outside it can't claim the GI in its export plan."] =
    "पंजीकृत नाम एक क्षेत्र का होता है; उससे बाहर का ज़िला अपनी निर्यात योजना में वह जीआई नहीं लिख सकता।",
  ["'{name}' ({list}) is named for {other}, a district of its own"] =
    "'{name}' ({list}) {other} के नाम पर है, जो स्वयं एक ज़िला है",
  ["look in the registration which districts its area holds"] =
    "पंजीकरण में देखें कि उसके क्षेत्र में कौन-से ज़िले हैं",
  ["A GI mark says what it rests on"] = "जीआई का चिह्न अपना आधार बताता है",
  ["GI counts go into replies; each yes must name the registration or the list that says so."] =
    "जीआई की गणना उत्तरों में जाती है; हर \"हाँ\" को पंजीकरण या सूची का नाम देना चाहिए।",
  ["GI is yes for '{name}' ({list}) without a basis"] = "'{name}' ({list}) के लिए जीआई \"हाँ\" है, आधार के बिना",
  ["name the registration, or set it to unknown"] = "पंजीकरण का नाम दें, या उसे अज्ञात करें",
  ["An HS code is of a chapter of goods"] = "HS कोड माल के किसी अध्याय का है",
  ["A code of chapter 77 or 99 is no code of goods: a serial number or a sum was read as one."] =
    "अध्याय 77 या 99 का कोड माल का कोड नहीं: क्रम संख्या या जोड़ कोड समझ लिया गया है।",
  ["HS {hs} of {period}: there is no chapter {chapter} of goods"] =
    "{period} का HS {hs}: माल का कोई अध्याय {chapter} नहीं है",
  ["look which column was taken for the HS code"] = "देखें कि HS कोड के लिए कौन-सा स्तंभ लिया गया",
  ["HS codes of a district and period are of one level"] = "एक ज़िले और अवधि के HS कोड एक ही स्तर के हैं",
  ["A heading and its own sub-headings side by side count the same goods twice."] =
    "शीर्ष और उसी के उप-शीर्ष साथ-साथ हों तो वही माल दो बार गिना जाता है।",
  ["{period}: {inner} is part of {hs}, and both are there for {country}"] =
    "{period}: {inner} {hs} का भाग है, और {country} के लिए दोनों हैं",
  ["keep one level of codes; undo the import that brought the other"] =
    "कोड का एक ही स्तर रखें; जिस आयात से दूसरा आया उसे वापस लें",
  ["Rupees and dollars of a row imply the period's rate"] = "पंक्ति के रुपये और डॉलर से अवधि की विनिमय दर निकलती है",
  ["A rate far from the stored one means that a unit of one of the two columns is wrong, and one of the "
    .. "two sums."] =
    "रखी हुई दर से बहुत दूर की दर का अर्थ है कि दो में से एक स्तंभ की इकाई, और एक जोड़, ग़लत है।",
  ["{what} of {period}: {implied} rupees for a dollar; the rate is {rate}"] =
    "{period} का {what}: एक डॉलर के {implied} रुपये; दर {rate} है",
  ["check the units of both columns against the heading of the file"] =
    "दोनों स्तंभों की इकाइयाँ फ़ाइल के शीर्षक से मिलाएँ",
  ["A district's intervention costs up to a thousand crore"] = "एक ज़िले के उपाय की लागत एक हज़ार करोड़ तक होती है",
  ["A cost of nothing, or of more than a thousand crore in one district, is a wrong unit or a scheme's "
    .. "whole budget."] =
    "शून्य लागत, या एक ज़िले में एक हज़ार करोड़ से अधिक, ग़लत इकाई है या पूरी योजना का बजट।",
  ["'{description}': a cost of {cost} paise"] = "'{description}': लागत {cost} पैसे",
  ["check the unit of the column of costs"] = "लागत के स्तंभ की इकाई जाँचें",
  ["An intervention answers a challenge on record"] = "उपाय किसी दर्ज चुनौती का उत्तर देता है",
  ["An intervention whose challenge is not on record is missing from the plan's table of what is done "
    .. "about what."] =
    "जिस उपाय की चुनौती दर्ज नहीं, वह योजना की उस तालिका में नहीं आता कि किसके लिए क्या किया गया।",
  ["'{description}' answers '{challenge}', which is no challenge on record here"] =
    "'{description}' '{challenge}' का उत्तर है, जो यहाँ दर्ज चुनौती नहीं है",
  ["import the challenge, or write it in the same words"] = "चुनौती आयात करें, या उसे उन्हीं शब्दों में लिखें",
  ["An intervention is done by its day"] = "उपाय अपनी तिथि तक हो जाता है",
  ["What is overdue is asked about by name of the agency; the state must know it before the House does."] =
    "जो समय से पीछे है वह अभिकरण के नाम से पूछा जाता है; राज्य को सदन से पहले ज्ञात होना चाहिए।",
  ["'{description}' was due {due} and is not done ({agency})"] =
    "'{description}' {due} तक होना था और नहीं हुआ ({agency})",
  ["ask the agency; record the day it was done, a new deadline, or that it was dropped"] =
    "अभिकरण से पूछें; पूरा होने का दिन, नई समय-सीमा, या छोड़ दिया जाना दर्ज करें",
  ["An intervention's status agrees with its day"] = "उपाय की स्थिति उसकी तिथि से मेल खाती है",
  ["\"Done\" is counted by status in one table and by date in another; the two tables must not differ."] =
    "\"पूरा\" एक तालिका में स्थिति से और दूसरी में तिथि से गिना जाता है; दोनों तालिकाएँ अलग नहीं होनी चाहिए।",
  ["'{description}': the status is {status}, the day it was done {done}"] =
    "'{description}': स्थिति {status}, पूरा होने का दिन {done}",
  ["set the status, or add or drop the day"] = "स्थिति ठीक करें, या दिन जोड़ें या हटाएँ",
  ["An intervention is done after its challenge was raised"] = "उपाय चुनौती उठाए जाने के बाद पूरा होता है",
  ["An intervention done before its challenge was raised has a wrong date, or answers another challenge."] =
    "चुनौती उठाए जाने से पहले पूरे हुए उपाय की तिथि ग़लत है, या वह किसी और चुनौती का उत्तर है।",
  ["'{description}' was done {done}, before '{challenge}' was raised {raised}"] =
    "'{description}' {done} को पूरा हुआ, '{challenge}' के {raised} को उठाए जाने से पहले",
  ["check both dates, and which challenge it answers"] = "दोनों तिथियाँ जाँचें, और यह कि वह किस चुनौती का उत्तर है",
  ["An intervention has an agency"] = "उपाय का अभिकरण है",
  ["What nobody is responsible for is not done, and nobody can be asked."] =
    "जिसके लिए कोई उत्तरदायी नहीं वह नहीं होता, और किसी से पूछा भी नहीं जा सकता।",
  ["no agency is named for '{description}'"] = "'{description}' के लिए किसी अभिकरण का नाम नहीं है",
  ["name the office that does it, never a person"] = "करने वाले कार्यालय का नाम दें, व्यक्ति का कभी नहीं",
  ["An intervention that is not done has a deadline"] = "जो उपाय पूरा नहीं हुआ उसकी समय-सीमा है",
  ["Without a deadline nothing is ever late, and the report of overdue interventions looks better than it is."] =
    "समय-सीमा के बिना कुछ भी देर से नहीं होता, और विलंबित उपायों की रिपोर्ट वास्तविकता से अच्छी दिखती है।",
  ["'{description}' has no deadline ({status})"] = "'{description}' की समय-सीमा नहीं है ({status})",
  ["ask the agency by when"] = "अभिकरण से पूछें कि कब तक",
  ["A product list is not older than a year"] = "उत्पाद सूची एक वर्ष से पुरानी नहीं है",
  ["Lists are revised and districts split; an answer must give the list's own date, not the day it was "
    .. "looked up."] =
    "सूचियाँ बदलती हैं और ज़िले बँटते हैं; उत्तर में सूची की अपनी तिथि हो, देखे जाने का दिन नहीं।",
  ["{list} is of {newest}, older than {months} months ({products} products)"] =
    "{list} {newest} की है, {months} माह से पुरानी ({products} उत्पाद)",
  ["ask for the current list, or give its date with every figure"] =
    "वर्तमान सूची माँगें, या हर आँकड़े के साथ इसकी तिथि दें",
  ["Products of a list have HS codes"] = "सूची के उत्पादों के HS कोड हैं",
  ["Without HS codes the exports of the identified products are a guess by their names."] =
    "HS कोड के बिना चिह्नित उत्पादों का निर्यात नामों से लगाया गया अनुमान है।",
  ["{list}: {coded} of {products} products have an HS code"] =
    "{list}: {products} में से {coded} उत्पादों के HS कोड हैं",
  ["add the six-digit codes to the list; leave services without"] =
    "सूची में छह अंकों के कोड जोड़ें; सेवाएँ बिना कोड छोड़ें",
  ["DPIIT's list and the state's own name the same product"] =
    "डीपीआईआईटी की सूची और राज्य की अपनी सूची एक ही उत्पाद बताती हैं",
  ["Two lists that name different products for a district are both kept, but a report must say which it uses."] =
    "एक ज़िले के लिए अलग उत्पाद बताने वाली दोनों सूचियाँ रखी जाती हैं, पर रिपोर्ट को कहना होगा कि कौन-सी ली"
    .. " गई।",
  ["DPIIT-ODOP has '{national}', {list} has '{own}'"] = "DPIIT-ODOP में '{national}', {list} में '{own}'",
  ["ask the state which is in force"] = "राज्य से पूछें कि कौन-सी लागू है",
  ["A meeting is recorded after it was held"] = "बैठक होने के बाद दर्ज होती है",
  ["A meeting dated after the day it was recorded is planned, not held, or its year is wrong."] =
    "दर्ज होने के दिन के बाद की बैठक नियोजित है, हुई नहीं, या उसका वर्ष ग़लत है।",
  ["meeting of {held} was recorded on {recorded}"] = "{held} की बैठक {recorded} को दर्ज हुई",
  ["leave a planned meeting out until it was held; else check the year"] =
    "नियोजित बैठक को होने तक छोड़ दें; अन्यथा वर्ष जाँचें",
  ["A meeting is held by a committee already constituted"] = "बैठक पहले से गठित समिति करती है",
  ["A meeting before the committee's constitution, or without a committee, is a wrong date or a missing order."] =
    "समिति के गठन से पहले, या समिति के बिना, बैठक का अर्थ है ग़लत तिथि या छूटा आदेश।",
  ["meeting of {held}; the DEPC was constituted: {constituted}"] = "{held} की बैठक; डीईपीसी का गठन: {constituted}",
  ["add the committee's order and date, or check both dates"] =
    "समिति का आदेश और तिथि जोड़ें, या दोनों तिथियाँ जाँचें",
  ["A meeting's number is given once in a district"] = "ज़िले में बैठक की संख्या एक ही बार दी जाती है",
  ["One meeting with two dates counts as two, and the reply says how many were held."] =
    "दो तिथियों वाली एक बैठक दो गिनी जाती है, और उत्तर बताता है कि कितनी हुईं।",
  ["meeting no. {number} was held on {held} and on {before}"] = "बैठक सं. {number} {held} को और {before} को हुई",
  ["check the two dates against the minutes; undo the wrong one"] =
    "दोनों तिथियाँ कार्यवृत्त से मिलाएँ; ग़लत को वापस लें",
  ["A DEPC doesn't meet twice in a week"] = "डीईपीसी सप्ताह में दो बैठकें नहीं करती",
  ["One meeting under two dates counts as two."] = "दो तिथियों के नीचे एक बैठक दो गिनी जाती है।",
  ["meetings on {before} and {held}, less than {days} days apart"] =
    "{before} और {held} को बैठकें, {days} दिन से कम के अंतर पर",
  ["look whether both rows tell of one meeting; undo the wrong one"] =
    "देखें कि दोनों पंक्तियाँ एक ही बैठक की तो नहीं; ग़लत को वापस लें",
  ["No month is missing between two months"] = "दो महीनों के बीच कोई माह नहीं छूटा",
  ["A missing month is missing from the year's sum and from its growth, without anything that shows it."] =
    "छूटा माह वर्ष के जोड़ और वृद्धि से भी ग़ायब है, और कहीं दिखता नहीं।",
  ["{missing} months are missing between {before} and {period}"] =
    "{before} और {period} के बीच {missing} माह नहीं हैं",
  ["import them, or don't compare the year with others"] = "उन्हें आयात करें, या वर्ष की तुलना दूसरों से न करें",
  ["The newest figure of an indicator is official"] = "सूचक का नवीनतम आँकड़ा आधिकारिक है",
  ["An answer can't rest on a press report: the newest official figure is the older one, and its date must"
    .. " be given."] =
    "उत्तर समाचार पर नहीं टिक सकता: नवीनतम आधिकारिक आँकड़ा पुराना है, और उसकी तिथि देनी होगी।",
  ["the newest {indicator} ({value}, {as_on}) is of {source}; the newest official one is of {official}"] =
    "नवीनतम {indicator} ({value}, {as_on}) {source} का है; नवीनतम आधिकारिक {official} का है",
  ["find the reply or release that the report quotes, and import it"] =
    "जिस उत्तर या विज्ञप्ति को समाचार उद्धृत करता है उसे ढूँढें, और आयात करें",
  ["Every State and UT has a nodal officer"] = "हर राज्य और संघ राज्य क्षेत्र का नोडल अधिकारी है",
  ["The state nodal officer is DGFT's counterpart; a state without one can't answer for its returns."] =
    "राज्य नोडल अधिकारी डीजीएफटी का समकक्ष है; उसके बिना राज्य अपनी विवरणियों का उत्तर नहीं दे सकता।",
  ["{name} has no state nodal officer by {as_of}"] = "{as_of} तक {name} का कोई राज्य नोडल अधिकारी नहीं",
  ["ask the state, or import its status return"] = "राज्य से पूछें, या उसकी स्थिति विवरणी आयात करें",
  ["An office holds no personal data"] = "कार्यालय के नाम में व्यक्तिगत जानकारी नहीं",
  ["Telephone numbers and addresses of officers must not get into a report that is laid before the House."] =
    "अधिकारियों के दूरभाष और पते उस रिपोर्ट में नहीं जाने चाहिए जो सदन में रखी जाती है।",
  ["the office of line {line} holds a telephone number or an address"] =
    "पंक्ति {line} के कार्यालय में दूरभाष संख्या या पता है",
  ["undo the import, take the persons out of the file, and import it again"] =
    "आयात वापस लें, फ़ाइल से व्यक्तियों को हटाएँ, और फिर आयात करें",
  ["An order has one date"] = "आदेश की एक ही तिथि है",
  ["The order and its date are what a reply cites; one number under two dates can't be cited."] =
    "उत्तर आदेश और उसकी तिथि को उद्धृत करता है; दो तिथियों वाली संख्या उद्धृत नहीं हो सकती।",
  ["order {order_no} is dated {constituted} here and {other} elsewhere in the state"] =
    "आदेश {order_no} यहाँ {constituted} का है और राज्य में अन्यत्र {other} का",
  ["check the date against the order"] = "तिथि आदेश से मिलाएँ",
  ["A plan is adopted between its draft and its notification"] = "योजना प्रारूप और अधिसूचना के बीच अंगीकृत होती है",
  ["Adoption by the DEPC follows the draft and comes before the notification; anything else is a wrong date."] =
    "डीईपीसी का अंगीकरण प्रारूप के बाद और अधिसूचना से पहले होता है; और कुछ भी ग़लत तिथि है।",
  ["adopted {adopted}, but drafted {drafted} and notified {notified}"] =
    "{adopted} को अंगीकृत, पर प्रारूप {drafted} का और अधिसूचना {notified} की",
  ["check the date of adoption, or whether two dates were exchanged"] =
    "अंगीकरण की तिथि जाँचें, या देखें कि दो तिथियाँ अदल-बदल तो नहीं हुईं",
  ["A district has a draft plan a year after its products were identified"] =
    "उत्पाद चिह्नित होने के एक वर्ष में ज़िले की प्रारूप योजना है",
  ["Products were identified in 734 districts and plans drafted for 557: the rest will be asked for by state."] =
    "उत्पाद 734 ज़िलों में चिह्नित हुए और प्रारूप 557 के बने: शेष राज्यवार पूछे जाएँगे।",
  ["{without} of {districts} districts with products have no draft plan {months} months after the list"] =
    "उत्पाद वाले {districts} में से {without} ज़िलों की सूची के {months} माह बाद भी प्रारूप योजना नहीं",
  ["ask the Regional Authority, or import its return"] = "क्षेत्रीय प्राधिकारी से पूछें, या उसकी विवरणी आयात करें",
  ["A plan is not older than its district"] = "योजना अपने ज़िले से पुरानी नहीं होती",
  ["A plan carried over to a district made later counts twice when its parent has it too, or is missing there."] =
    "बाद में बने ज़िले के नाम लिखी योजना, यदि मूल ज़िले में भी है, दो बार गिनी जाती है, अन्यथा वहाँ छूट "
    .. "जाती है।",
  ["plan drafted {drafted}; {name} is in the district list since {since}"] =
    "योजना का प्रारूप {drafted} का; {name} {since} से ज़िला सूची में है",
  ["record the plan under the district of its day, or say that it was carried over"] =
    "योजना उस दिन के ज़िले के नाम दर्ज करें, या कहें कि वह आगे लाई गई",
  ["A plan is not older than the programme"] = "योजना कार्यक्रम से पुरानी नहीं होती",
  ["The programme began in August 2019; an earlier date is a slip of the year, or of another plan."] =
    "कार्यक्रम अगस्त 2019 में आरंभ हुआ; उससे पहले की तिथि वर्ष की भूल है, या किसी अन्य योजना की।",
  ["a date of the plan is {first}, before the programme began on {start}"] =
    "योजना की एक तिथि {first} है, कार्यक्रम के आरंभ {start} से पहले",
  ["check the year of the three dates"] = "तीनों तिथियों के वर्ष जाँचें",
  ["A plan is recorded after its dates"] = "योजना अपनी तिथियों के बाद दर्ज होती है",
  ["A planned date in the place of a real one turns into a notified plan when its day comes."] =
    "वास्तविक तिथि के स्थान पर नियोजित तिथि अपना दिन आते ही अधिसूचित योजना बन जाती है।",
  ["a date of the plan is {last}, and was recorded on {recorded}"] =
    "योजना की एक तिथि {last} है, और दर्ज {recorded} को हुई",
  ["leave planned dates out until the step was taken; else check the year"] =
    "नियोजित तिथियाँ चरण पूरा होने तक छोड़ दें; अन्यथा वर्ष जाँचें",
  ["A plan is notified by a committee that exists"] = "योजना वही समिति अधिसूचित करती है जो है",
  ["A plan is notified by the district's DEPC; without one, the committee is missing from the register or "
    .. "a date is wrong."] =
    "योजना ज़िले की डीईपीसी अधिसूचित करती है; उसके बिना समिति पंजी में छूटी है या तिथि ग़लत है।",
  ["plan notified {notified}; the DEPC was constituted: {constituted}"] =
    "योजना {notified} को अधिसूचित; डीईपीसी का गठन: {constituted}",
  ["A plan is made for a district with an identified product"] = "योजना चिह्नित उत्पाद वाले ज़िले की बनती है",
  ["Plans drafted must not exceed districts with products; a plan without a product shows a gap in the "
    .. "product lists."] =
    "प्रारूप योजनाएँ उत्पाद वाले ज़िलों से अधिक नहीं हो सकतीं; बिना उत्पाद की योजना उत्पाद सूचियों की कमी "
    .. "दिखाती है।",
  ["plan drafted {drafted}, but no list has a product for {name}"] =
    "योजना का प्रारूप {drafted} का, पर किसी सूची में {name} का उत्पाद नहीं",
  ["import the product list, or check the district"] = "उत्पाद सूची आयात करें, या ज़िला जाँचें",
  ["An adopted plan is notified soon"] = "अंगीकृत योजना शीघ्र अधिसूचित होती है",
  ["Adopted and not notified for months is a notification that was not reported, or one that somebody must"
    .. " press for."] =
    "महीनों से अंगीकृत पर अधिसूचित नहीं: या अधिसूचना की सूचना नहीं आई, या किसी को उसके लिए कहना होगा।",
  ["adopted {adopted}, and not notified {days} days later"] =
    "{adopted} को अंगीकृत, और {days} दिन बाद भी अधिसूचित नहीं",
  ["ask for the order of the notification"] = "अधिसूचना का आदेश माँगें",
  ["A plan is notified after it was drafted"] = "योजना प्रारूप के बाद अधिसूचित होती है",
  ["A plan notified before its draft points to a wrong date or to swapped columns in the register."] =
    "प्रारूप से पहले अधिसूचित योजना ग़लत तिथि या अदले-बदले स्तंभ दिखाती है।",
  ["notified {notified} before drafted {drafted}"] = "प्रारूप {drafted} से पहले {notified} को अधिसूचित",
  ["check both dates, or whether the columns are swapped"] =
    "दोनों तिथियाँ जाँचें, या देखें कि स्तंभ अदल-बदल तो नहीं हुए",
  ["A notified plan names its challenges"] = "अधिसूचित योजना अपनी चुनौतियाँ बताती है",
  ["A plan that was notified without a challenge on record can't be followed up, and is asked about first."] =
    "जिस अधिसूचित योजना की कोई चुनौती दर्ज नहीं उस पर आगे कार्रवाई नहीं हो सकती, और उसी के बारे में पहले "
    .. "पूछा जाता है।",
  ["plan notified {notified} without any challenge on record"] = "योजना {notified} को अधिसूचित, कोई चुनौती दर्ज नहीं",
  ["import the plan's challenges and interventions"] = "योजना की चुनौतियाँ और उपाय आयात करें",
  ["A plan that was adopted or notified has its draft"] = "अंगीकृत या अधिसूचित योजना का प्रारूप है",
  ["A plan without a date of its draft is missing in the count of drafts and present in that of notifications."] =
    "जिस योजना के प्रारूप की तिथि नहीं वह प्रारूपों की गणना में नहीं और अधिसूचनाओं की गणना में है।",
  ["adopted {adopted}, notified {notified}, without a date of the draft"] =
    "अंगीकृत {adopted}, अधिसूचित {notified}, प्रारूप की तिथि नहीं",
  ["ask the Regional Authority for the day of the draft"] = "क्षेत्रीय प्राधिकारी से प्रारूप का दिन पूछें",
  ["A product's brackets close"] = "उत्पाद के कोष्ठक बंद हैं",
  ["An open bracket is the beginning of a product whose end was lost, or became another product."] =
    "खुला कोष्ठक उस उत्पाद का आरंभ है जिसका अंत खो गया, या दूसरा उत्पाद बन गया।",
  ["'{name}' ({list}) has a bracket that is not closed, or not opened"] =
    "'{name}' ({list}) में ऐसा कोष्ठक है जो बंद नहीं हुआ, या खुला नहीं",
  ["look the cell up in the file, and correct the list"] = "फ़ाइल में कोष्ठ देखें, और सूची ठीक करें",
  ["A product is no name of a place"] = "उत्पाद किसी स्थान का नाम नहीं होता",
  ["A district's or state's name in the place of a product is a file read from the wrong column."] =
    "उत्पाद के स्थान पर ज़िले या राज्य का नाम हो तो फ़ाइल ग़लत स्तंभ से पढ़ी गई है।",
  ["the product '{name}' ({list}) is the name of a place"] = "उत्पाद '{name}' ({list}) किसी स्थान का नाम है",
  ["undo the import, and give the right column"] = "आयात वापस लें, और सही स्तंभ दें",
  ["A product cell names one product"] = "उत्पाद का कोष्ठ एक ही उत्पाद बताता है",
  ["A cell with several products counts as one; only a person can say whether it is."] =
    "कई उत्पादों वाला कोष्ठ एक गिना जाता है; वह एक है या नहीं, यह व्यक्ति ही बता सकता है।",
  ["'{name}' may be {count} products: {parts}"] = "'{name}' {count} उत्पाद हो सकते हैं: {parts}",
  ["if so, correct the list to a row for each"] = "यदि हाँ, तो सूची में हर एक की अलग पंक्ति करें",
  ["A product is spelled one way in a district and list"] = "ज़िले और सूची में उत्पाद की एक ही वर्तनी है",
  ["One product under two spellings is counted twice in the product list."] =
    "दो वर्तनियों वाला एक उत्पाद उत्पाद सूची में दो बार गिना जाता है।",
  ["'{before}' and '{name}' in {list} are one product in two spellings"] =
    "{list} में '{before}' और '{name}' दो वर्तनियों में एक ही उत्पाद हैं",
  ["keep one of the two rows"] = "दो में से एक पंक्ति रखें",
  ["Provisional figures are replaced within a year"] = "अनंतिम आँकड़े एक वर्ष में बदल दिए जाते हैं",
  ["A provisional figure in an answer must be called so; after a year the revised one is out."] =
    "उत्तर में अनंतिम आँकड़े को अनंतिम कहना होगा; एक वर्ष बाद संशोधित आँकड़ा आ चुका होता है।",
  ["{flows} figures of {period} are still provisional {months} months after its end"] =
    "{period} के {flows} आँकड़े अवधि के अंत के {months} माह बाद भी अनंतिम हैं",
  ["import the revised table"] = "संशोधित तालिका आयात करें",
  ["Two sources give one figure for a day"] = "दो स्रोत एक दिन का एक ही आँकड़ा देते हैं",
  ["An answer that contradicts another of the same day needs its reason ready: another list, another "
    .. "programme, a slip."] =
    "उसी दिन के दूसरे उत्तर से भिन्न उत्तर का कारण तैयार रहे: दूसरी सूची, दूसरा कार्यक्रम, या भूल।",
  ["{indicator} of {as_on} is {value} ({source}) and {other} ({other_source})"] =
    "{as_on} का {indicator} {value} ({source}) है और {other} ({other_source})",
  ["find out what each counts; cite the official one"] =
    "पता करें कि प्रत्येक क्या गिनता है; आधिकारिक को उद्धृत करें",
  ["A published figure doesn't fall"] = "प्रकाशित आँकड़ा घटता नहीं",
  ["Steps are not taken back, so a smaller figure means another district list, another programme or a mistake."] =
    "चरण वापस नहीं लिए जाते, इसलिए छोटे आँकड़े का अर्थ है दूसरी ज़िला सूची, दूसरा कार्यक्रम या भूल।",
  ["{indicator} fell from {value_before} ({as_on_before}) to {value} ({as_on})"] =
    "{indicator} {value_before} ({as_on_before}) से घटकर {value} ({as_on}) हुआ",
  ["compare what the two sources count"] = "मिलाएँ कि दोनों स्रोत क्या गिनते हैं",
  ["Published figures of a day stand in order"] = "एक दिन के प्रकाशित आँकड़े क्रम में हैं",
  ["More plans notified than drafted, or drafted than districts identified, are two columns exchanged or "
    .. "two lists."] =
    "प्रारूपों से अधिक अधिसूचनाएँ, या चिह्नित ज़िलों से अधिक प्रारूप: दो स्तंभ अदले-बदले हैं या दो सूचियाँ "
    .. "हैं।",
  ["on {as_on} {larger} is {more}, and {smaller} only {less}"] =
    "{as_on} को {larger} {more} है, और {smaller} केवल {less}",
  ["check both rows against their source"] = "दोनों पंक्तियाँ उनके स्रोत से मिलाएँ",
  ["Quantities of a code are in one unit"] = "एक कोड की मात्राएँ एक ही इकाई में हैं",
  ["Quantities in two units can't be added up; a price made from them is off by a thousand."] =
    "दो इकाइयों की मात्राएँ जोड़ी नहीं जा सकतीं; उनसे बना मूल्य हज़ार गुना ग़लत होता है।",
  ["HS {hs} of {period} has quantities in {one} and in {two}"] =
    "{period} के HS {hs} की मात्राएँ {one} में और {two} में हैं",
  ["convert one of the files, and say which"] = "एक फ़ाइल को बदलें, और बताएँ कि किसे",
  ["A quantity has its unit"] = "मात्रा की अपनी इकाई है",
  ["A quantity without a unit can be neither added up nor made a price."] =
    "बिना इकाई की मात्रा न जोड़ी जा सकती है न उससे मूल्य निकाला जा सकता है।",
  ["{what} of {period}: a quantity of {quantity} without its unit"] =
    "{period} का {what}: मात्रा {quantity}, इकाई नहीं",
  ["take the unit from the heading of the file, or leave the quantity out"] =
    "इकाई फ़ाइल के शीर्षक से लें, या मात्रा छोड़ दें",
  ["Plans are drafted by offices that stand"] = "योजनाओं के प्रारूप उन कार्यालयों के हैं जो हैं",
  ["An annexure by Regional Authority has one row an office; a merged one's plans belong to its "
    .. "successor's row."] =
    "क्षेत्रीय प्राधिकारियों के अनुसार अनुलग्नक में हर कार्यालय की एक पंक्ति हो; विलीन कार्यालय की योजनाएँ "
    .. "उत्तराधिकारी की पंक्ति में हैं।",
  ["{plans} plans name RA {ra}: {note}"] = "{plans} योजनाओं में क्षेत्रीय प्राधिकारी {ra} का नाम है: {note}",
  ["say in the annexure under which office they are counted"] = "अनुलग्नक में बताएँ कि वे किस कार्यालय में गिनी गईं",
  ["A plan's Regional Authority is one of DGFT's offices"] = "योजना का क्षेत्रीय प्राधिकारी डीजीएफटी का कार्यालय है",
  ["Plans are published by Regional Authority; under an unknown name they are in nobody's row."] =
    "योजनाएँ क्षेत्रीय प्राधिकारी के अनुसार प्रकाशित होती हैं; अज्ञात नाम से वे किसी की पंक्ति में नहीं "
    .. "आतीं।",
  ["there is no Regional Authority {ra}"] = "{ra} नाम का कोई क्षेत्रीय प्राधिकारी नहीं है",
  ["write the office's name as in the register of Regional Authorities"] =
    "कार्यालय का नाम वैसे लिखें जैसे क्षेत्रीय प्राधिकारियों की पंजी में है",
  ["A rate of exchange is one the rupee has had"] = "विनिमय दर वह है जो रुपये की रही है",
  ["No month since 1991 had fewer than 15 or more than 120 rupees for a dollar: else the fraction is "
    .. "upside down."] =
    "1991 के बाद किसी माह में एक डॉलर 15 रुपये से कम या 120 से अधिक का नहीं रहा: अन्यथा भिन्न उलटी है।",
  ["{inr_per_usd} rupees for a dollar in {period} ({source})"] =
    "{period} में एक डॉलर के {inr_per_usd} रुपये ({source})",
  ["check the decimal point, and that it is rupees for one dollar"] =
    "दशमलव बिंदु जाँचें, और यह कि रुपये एक डॉलर के हैं",
  ["The register has as many districts as LGD's list"] = "पंजी में उतने ही ज़िले हैं जितने एलजीडी की सूची में",
  ["Every percentage is of the districts in the list; a register that counts differently makes all of them"
    .. " wrong."] =
    "हर प्रतिशत सूची के ज़िलों का है; अलग गिनने वाली पंजी से सब ग़लत हो जाते हैं।",
  ["the register has {districts} districts on {day}, the LGD list of {as_on} has {value}"] =
    "{day} को पंजी में {districts} ज़िले हैं, {as_on} की एलजीडी सूची में {value}",
  ["import the newer LGD list, or undo a wrong one"] = "नई एलजीडी सूची आयात करें, या ग़लत सूची वापस लें",
  ["The registers give the figures that were published"] = "पंजियाँ वही आँकड़े देती हैं जो प्रकाशित हुए",
  ["A register that differs from the published figure of the same day has rows missing, or a date recorded"
    .. " later."] =
    "जो पंजी उसी दिन के प्रकाशित आँकड़े से भिन्न है उसमें पंक्तियाँ छूटी हैं, या तिथि बाद में दर्ज हुई।",
  ["{indicator} of {as_on} was published as {value}, the registers have {own} (difference {difference})"] =
    "{as_on} का {indicator} {value} प्रकाशित हुआ, पंजियों में {own} है (अंतर {difference})",
  ["list what the registers have by state, and compare it with the annexure"] =
    "पंजी की राज्यवार सूची बनाएँ, और अनुलग्नक से मिलाएँ",
  ["A State or UT with DEPCs has its SEPC"] = "जिस राज्य या संघ राज्य क्षेत्र में डीईपीसी हैं उसमें एसईपीसी है",
  ["The State committee is counted apart; a state that reports districts only is missing from that count."] =
    "राज्य समिति अलग गिनी जाती है; केवल ज़िलों की सूचना देने वाला राज्य उस गणना में नहीं आता।",
  ["{name} has {depcs} DEPCs on record and no SEPC"] = "{name} की {depcs} डीईपीसी दर्ज हैं और एसईपीसी कोई नहीं",
  ["import the state's own return, or ask for the order"] = "राज्य की अपनी विवरणी आयात करें, या आदेश माँगें",
  ["The states' figures add up to the national one"] = "राज्यों के आँकड़ों का जोड़ राष्ट्रीय आँकड़ा है",
  ["A national figure that its states don't add up to has a missing state or counts another list of districts."] =
    "जिस राष्ट्रीय आँकड़े तक उसके राज्यों का जोड़ न पहुँचे, उसमें राज्य छूटा है या ज़िलों की दूसरी सूची "
    .. "गिनी गई।",
  ["{indicator} of {as_on} is {value}, its {states} states add up to {total} (difference {difference})"] =
    "{as_on} का {indicator} {value} है, उसके {states} राज्यों का जोड़ {total} (अंतर {difference})",
  ["look for a state left out, or counted twice"] = "छूटा हुआ, या दो बार गिना गया राज्य ढूँढें",
  ["A district's total doesn't stand beside its parts"] = "ज़िले का योग अपने भागों के साथ नहीं रखा है",
  ["A total without a commodity is added to the commodities it consists of, and the district's exports double."] =
    "बिना वस्तु का योग उन्हीं वस्तुओं में जुड़ जाता है जिनसे वह बना है, और ज़िले का निर्यात दुगुना हो जाता "
    .. "है।",
  ["{period}: a total without a commodity stands beside {parts} rows with one"] =
    "{period}: बिना वस्तु का योग वस्तु वाली {parts} पंक्तियों के साथ रखा है",
  ["undo one of the two imports, or import the total as a control sum"] =
    "दो में से एक आयात वापस लें, या योग को नियंत्रण योग की तरह आयात करें",
  ["A state's exports don't jump a hundredfold"] = "राज्य का निर्यात सौ गुना नहीं उछलता",
  ["A jump of a hundred or a thousand is a file whose unit was wrong, not trade."] =
    "सौ या हज़ार गुना उछाल वह फ़ाइल है जिसकी इकाई ग़लत थी, व्यापार नहीं।",
  ["exports of {period} are {times} times those of {before}"] = "{period} का निर्यात {before} का {times} गुना है",
  ["look whether the unit of one of the files is wrong"] = "देखें कि किसी फ़ाइल की इकाई ग़लत तो नहीं",
  ["A code has one order of price"] = "एक कोड का मूल्य एक ही कोटि का है",
  ["A price fifty times that of the other districts is a quantity, or a value, in another unit than its "
    .. "heading says."] =
    "अन्य ज़िलों से पचास गुना मूल्य का अर्थ है कि मात्रा या मान शीर्षक से भिन्न इकाई में है।",
  ["HS {hs} of {period}: Rs {price} for one {quantity_unit}, Rs {others} elsewhere"] =
    "{period} का HS {hs}: एक {quantity_unit} के {price} रुपये, अन्यत्र {others} रुपये",
  ["check the units of quantity and value in the file"] = "फ़ाइल में मात्रा और मान की इकाइयाँ जाँचें",
  ["Products belong to a district in force"] = "उत्पाद लागू सूची के ज़िले के हैं",
  ["A product of a district that left the LGD list drops out of every count of districts without being "
    .. "withdrawn."] =
    "एलजीडी सूची से हटे ज़िले का उत्पाद वापस लिए बिना ज़िलों की हर गणना से निकल जाता है।",
  ["'{name}' ({list}) belongs to {district_name}, which is not in the district list of {day}"] =
    "'{name}' ({list}) {district_name} का है, जो {day} की ज़िला सूची में नहीं है",
  ["carry it over to the successor, or withdraw it"] = "उसे उत्तराधिकारी ज़िले में ले जाएँ, या वापस लें",
  ["Twelve months add up to their fiscal year"] = "बारह महीनों का जोड़ उनका वित्तीय वर्ष है",
  ["A report takes the year where there is one and its months where there is none: the two must be the same."] =
    "रिपोर्ट जहाँ वर्ष हो वहाँ वर्ष और जहाँ न हो वहाँ उसके महीने लेती है: दोनों एक होने चाहिए।",
  ["{period}: the year is Rs {year} crore, its twelve months are Rs {months} crore"] =
    "{period}: वर्ष {year} करोड़ रुपये, उसके बारह माह {months} करोड़ रुपये",
  ["look which of the two was revised; import the other anew"] =
    "देखें कि दो में से कौन संशोधित हुआ; दूसरे को फिर आयात करें",

  -- data_quality, changes
  ["31 to 90 days"] = "31 से 90 दिन",
  ["A correction has another value of the same row; a new fact was not told before."] =
    "शुद्धि में उसी पंक्ति का मान दूसरा है; नया तथ्य पहले बताया नहीं गया था।",
  ["Accepted by"] = "किसने स्वीकारा",
  ["Action plan drafted"] = "कार्य योजना का प्रारूप तैयार",
  ["Action plans"] = "कार्य योजनाएँ",
  ["Added"] = "जोड़ा गया",
  ["Adopted"] = "अंगीकृत",
  ["Cause"] = "कारण",
  ["Changed"] = "बदला गया",
  ["Committees"] = "समितियाँ",
  ["Constituted"] = "गठित",
  ["Corrected"] = "शुद्ध किया गया",
  ["Counts are of districts of the {list}."] = "गणना {list} के ज़िलों की है।",
  ["Coverage"] = "आँकड़ों की व्याप्ति",
  ["DEPC constituted"] = "डीईपीसी गठित",
  ["DPIIT-ODOP"] = "डीपीआईआईटी-ओडीओपी",
  ["Datasets"] = "आँकड़ा-समूह",
  ["Days before the as-of day"] = "स्थिति के दिन से पहले के दिन",
  ["Days old"] = "कितने दिन पुराना",
  ["Districts covered, by State/UT"] = "व्याप्त ज़िले, राज्य/संघ राज्य क्षेत्र के अनुसार",
  ["Districts in the LGD list"] = "एलजीडी सूची के ज़िले",
  ["Districts of the register"] = "पंजी के ज़िले",
  ["Districts of which something is missing"] = "ज़िले जिनका कुछ अनुपलब्ध है",
  ["Districts that DPIIT's list and a State/UT's own both name: {both}; with different products: {n}."] =
    "ज़िले जो डीपीआईआईटी की सूची और राज्य/संघ राज्य क्षेत्र की अपनी सूची दोनों में हैं: {both}; जिनमें "
    .. "अलग उत्पाद हैं: {n}।",
  ["Districts that the data cover"] = "ज़िले जिन्हें आँकड़े व्याप्त करते हैं",
  ["Drafted"] = "प्रारूप तैयार",
  ["Every rule of the newest checks ran."] = "नवीनतम जाँचों का हर नियम चला।",
  ["Exports known"] = "निर्यात ज्ञात",
  ["Exports that are different, by State/UT and fiscal year"] =
    "निर्यात जो भिन्न हैं, राज्य/संघ राज्य क्षेत्र और वित्तीय वर्ष के अनुसार",
  ["Exports up to"] = "निर्यात कब तक के",
  ["Figures of States/UTs that are different"] = "राज्यों/संघ राज्य क्षेत्रों के आँकड़े जो भिन्न हैं",
  ["Files and their books"] = "फ़ाइलें और उनका लेखा",
  ["Files imported between"] = "इस बीच आयातित फ़ाइलें",
  ["Files in force and their books"] = "प्रभावी फ़ाइलें और उनका लेखा",
  ["Findings by rule"] = "नियमों के अनुसार निष्कर्ष",
  ["Held"] = "उपलब्ध",
  ["How far exports reach, by State/UT"] = "निर्यात कब तक के हैं, राज्य/संघ राज्य क्षेत्र के अनुसार",
  ["How many changes"] = "कितने परिवर्तन",
  ["How much is recorded of the districts"] = "ज़िलों का कितना दर्ज है",
  ["How old the data are"] = "आँकड़े कितने पुराने हैं",
  ["Imported on"] = "आयात की तिथि",
  ["Least covered: {what}, in {n} of {of} districts."] = "सबसे कम व्याप्त: {what}, {of} में से {n} ज़िलों में।",
  ["Lines"] = "पंक्तियाँ",
  ["Lines in quarantine are in no figure: {n}, the oldest for {days} days. `zila rejects` answers them."] =
    "रोकी गई पंक्तियाँ किसी आँकड़े में नहीं हैं: {n}, सबसे पुरानी {days} दिन से। `zila rejects` उनका उत्तर देता है।",
  ["Lines in quarantine, by State/UT and cause"] = "रोकी गई पंक्तियाँ, राज्य/संघ राज्य क्षेत्र और कारण के अनुसार",
  ["Lists of products"] = "उत्पादों की सूचियाँ",
  ["Lists that disagree"] = "असहमत सूचियाँ",
  ["Lists that name different products"] = "सूचियाँ जो अलग उत्पाद बताती हैं",
  ["Longest open, days"] = "सबसे लंबे समय से खुला, दिन",
  ["Most: {most} ({most_percent} %). Least: {least} ({least_percent} %)."] =
    "सबसे अधिक: {most} ({most_percent} %)। सबसे कम: {least} ({least_percent} %)।",
  ["New facts and newer lists"] = "नए तथ्य और नई सूचियाँ",
  ["Newer imports"] = "नए आयात",
  ["No State/UT has other parameters of a rule."] =
    "किसी राज्य/संघ राज्य क्षेत्र के किसी नियम के मापदंड अलग नहीं हैं।",
  ["No check of this day or an earlier one is on record: run `zila check` first."] =
    "इस दिन या इससे पहले की कोई जाँच दर्ज नहीं है: पहले `zila check` चलाएँ।",
  ["No district, product, committee, meeting or plan is different."] =
    "कोई ज़िला, उत्पाद, समिति, बैठक या योजना भिन्न नहीं है।",
  ["No exports are different."] = "कोई निर्यात भिन्न नहीं है।",
  ["No figure of a State/UT is different."] = "किसी राज्य/संघ राज्य क्षेत्र का कोई आँकड़ा भिन्न नहीं है।",
  ["No figure of this State/UT has been published."] =
    "इस राज्य/संघ राज्य क्षेत्र का कोई आँकड़ा प्रकाशित नहीं हुआ है।",
  ["No file has been imported."] = "कोई फ़ाइल आयातित नहीं हुई है।",
  ["No finding is open."] = "कोई निष्कर्ष खुला नहीं है।",
  ["No line waits in quarantine."] = "कोई पंक्ति रोकी गई नहीं है।",
  ["No list of products is held."] = "उत्पादों की कोई सूची उपलब्ध नहीं है।",
  ["No printed report was overtaken by newer data."] = "कोई मुद्रित रिपोर्ट नए आँकड़ों से पुरानी नहीं हुई।",
  ["No waiver is in force, and none expired in the last {days} days."] =
    "कोई छूट प्रभावी नहीं है, और पिछले {days} दिनों में कोई समाप्त नहीं हुई।",
  ["Nothing that is listed here is different."] = "यहाँ सूचीबद्ध कुछ भी भिन्न नहीं है।",
  ["Nothing was mended or assumed on the way in."] = "आयात में कुछ भी सुधारा या माना नहीं गया।",
  ["Notified"] = "अधिसूचित",
  ["Now"] = "अब",
  ["Of a file that holds other States/UTs too, no count is shown."] =
    "जिस फ़ाइल में अन्य राज्य/संघ राज्य क्षेत्र भी हैं, उसकी कोई गणना नहीं दिखाई गई है।",
  ["Of every district each of these is recorded."] = "हर ज़िले के लिए इनमें से हर एक दर्ज है।",
  ["Of products, DEPC, meetings, plans and exports of each district, the share that is recorded."] =
    "हर ज़िले के उत्पाद, डीईपीसी, बैठक, योजना और निर्यात में से दर्ज का हिस्सा।",
  ["Of what was printed before the newest import. `zila report --verify FILE` says what would be different."] =
    "नवीनतम आयात से पहले मुद्रित में से। `zila report --verify FILE` बताता है कि क्या भिन्न होगा।",
  ["Oldest, days"] = "सबसे पुरानी, दिन",
  ["Open"] = "खुले",
  ["Open findings by State/UT"] = "खुले निष्कर्ष, राज्य/संघ राज्य क्षेत्र के अनुसार",
  ["Open findings that are errors"] = "खुले निष्कर्ष जो त्रुटियाँ हैं",
  ["Over 90 days"] = "90 दिन से अधिक",
  ["Periods"] = "अवधियाँ",
  ["Printed reports"] = "मुद्रित रिपोर्टें",
  ["Printed reports that newer data have overtaken"] = "मुद्रित रिपोर्टें जिन्हें नए आँकड़ों ने पुराना कर दिया",
  ["Products of the State/UT's list"] = "राज्य/संघ राज्य क्षेत्र की सूची के उत्पाद",
  ["Published figures"] = "प्रकाशित आँकड़े",
  ["Published figures and what the data hold"] = "प्रकाशित आँकड़े और उपलब्ध आँकड़े",
  ["Published figures that the data do not reach: {short} of {n}."] =
    "प्रकाशित आँकड़े जिन तक उपलब्ध आँकड़े नहीं पहुँचते: {n} में से {short}।",
  ["Quality of the data"] = "आँकड़ों की गुणवत्ता",
  ["Quarantine"] = "रोकी गई पंक्तियाँ",
  ["Quarantined"] = "रोका गया",
  ["Read"] = "पढ़ा गया",
  ["Read as"] = "किस रूप में पढ़ा गया",
  ["Row"] = "पंक्ति",
  ["Rows added"] = "जोड़ी गई पंक्तियाँ",
  ["Rows corrected"] = "शुद्ध की गई पंक्तियाँ",
  ["Rows of exports"] = "निर्यात की पंक्तियाँ",
  ["Rows withdrawn"] = "वापस ली गई पंक्तियाँ",
  ["Rules that did not run, or not as for others"] = "नियम जो नहीं चले, या औरों जैसे नहीं चले",
  ["Rules that judged nothing"] = "नियम जिन्होंने कुछ नहीं परखा",
  ["Rules with parameters of a State/UT"] = "नियम जिनके मापदंड किसी राज्य/संघ राज्य क्षेत्र के हैं",
  ["Skipped"] = "छोड़ा गया",
  ["Standing"] = "स्थिति",
  ["Stated"] = "लिखा हुआ",
  ["States/UTs of which no exports are held: {n}."] =
    "राज्य/संघ राज्य क्षेत्र जिनका कोई निर्यात उपलब्ध नहीं है: {n}।",
  ["Steps"] = "चरण",
  ["Steps taken between, by State/UT"] = "इस बीच पूरे हुए चरण, राज्य/संघ राज्य क्षेत्र के अनुसार",
  ["Sum of the rows"] = "पंक्तियों का योग",
  ["The books of every file agree: read = added + changed + unchanged + quarantined + skipped."] =
    "हर फ़ाइल का लेखा सही बैठता है: पढ़ा गया = जोड़ा गया + बदला गया + अपरिवर्तित + रोका गया + छोड़ा गया।",
  ["The books of {n} files do not agree: run `zila doctor`."] =
    "{n} फ़ाइलों का लेखा सही नहीं बैठता: `zila doctor` चलाएँ।",
  ["The district list in force is the {list}, {days} days old on the as-of day."] =
    "प्रभावी ज़िला सूची {list} है, जो स्थिति के दिन {days} दिन पुरानी है।",
  ["The eight figures"] = "आठ आँकड़े",
  ["The eight figures, then and now"] = "आठ आँकड़े, तब और अब",
  ["The largest change: {state}, {change} steps of its districts and its own."] =
    "सबसे बड़ा परिवर्तन: {state}, उसके ज़िलों के और अपने {change} चरण।",
  ["The worst: {place}, with {errors} errors, {warnings} warnings and {infos} remarks."] =
    "सबसे गंभीर: {place}, {errors} त्रुटियाँ, {warnings} चेतावनियाँ और {infos} टिप्पणियाँ।",
  ["The worst open findings"] = "सबसे गंभीर खुले निष्कर्ष",
  ["Then"] = "तब",
  ["Total"] = "योग",
  ["Totals of files"] = "फ़ाइलों के योग",
  ["Totals that files state: {agreed} agree with the sum of their rows, {off} do not."] =
    "फ़ाइलों में लिखे योग: {agreed} अपनी पंक्तियों के योग से मिलते हैं, {off} नहीं मिलते।",
  ["Totals that their rows do not reach"] = "योग जिन तक उनकी पंक्तियाँ नहीं पहुँचतीं",
  ["Unchanged"] = "अपरिवर्तित",
  ["Until"] = "कब तक",
  ["Up to 30 days"] = "30 दिन तक",
  ["Value at stake"] = "प्रभावित मूल्य",
  ["Waivers in force, or expired in the last {days} days"] = "प्रभावी छूटें, या पिछले {days} दिनों में समाप्त",
  ["What"] = "क्या",
  ["What became of it"] = "उसका क्या हुआ",
  ["What has changed"] = "क्या बदला है",
  ["What is different"] = "क्या भिन्न है",
  ["What is different {moments}."] = "क्या भिन्न है: {moments}।",
  ["What should hold"] = "क्या सही होना चाहिए",
  ["What the checks found"] = "जाँचों में क्या मिला",
  ["What to know first"] = "पहले क्या जानें",
  ["What was added, corrected and withdrawn"] = "क्या जोड़ा, शुद्ध किया और वापस लिया गया",
  ["What was assumed"] = "क्या माना गया",
  ["What was mended or assumed on the way in"] = "आयात में क्या सुधारा या माना गया",
  ["Withdrawn"] = "वापस लिया गया",
  ["Year"] = "वर्ष",
  ["Years with provisional figures"] = "अनंतिम आँकड़ों वाले वर्ष",
  ["as known after import {n}"] = "आयात {n} के बाद ज्ञात के अनुसार",
  ["as on {day}, between what was known after import {from} and after import {to}"] =
    "{day} की स्थिति, आयात {from} के बाद और आयात {to} के बाद ज्ञात के बीच",
  ["as on {day}, between what was known after import {from} and what is known now"] =
    "{day} की स्थिति, आयात {from} के बाद ज्ञात और अब ज्ञात के बीच",
  ["between {from} and {to}, as known now"] = "{from} और {to} के बीच, अब ज्ञात के अनुसार",
  ["changed by a newer list"] = "नई सूची से बदला",
  ["corrected"] = "शुद्ध किया गया",
  ["emptied"] = "खाली किया गया",
  ["findings"] = "निष्कर्ष",
  ["in force"] = "प्रभावी",
  ["it broke"] = "वह विफल हुआ",
  ["it was stopped"] = "उसे रोका गया",
  ["lines"] = "पंक्तियाँ",
  ["months"] = "महीने",
  ["n/a: nothing was recorded at that time; then there is no difference either."] =
    "उपलब्ध नहीं: उस समय कुछ दर्ज नहीं था; तब अंतर भी नहीं होता।",
  ["new fact"] = "नया तथ्य",
  ["not known"] = "ज्ञात नहीं",
  ["not of one State/UT"] = "किसी एक राज्य/संघ राज्य क्षेत्र का नहीं",
  ["not reached"] = "नहीं पहुँचा",
  ["nothing is recorded"] = "कुछ दर्ज नहीं है",
  ["older than a year"] = "एक वर्ष से पुराना",
  ["other periods"] = "अन्य अवधियाँ",
  ["quarters"] = "तिमाहियाँ",
  ["reached"] = "पहुँचा",
  ["the state leaves it out"] = "राज्य इसे छोड़ता है",
  ["there is nothing to judge"] = "परखने को कुछ नहीं है",
  ["whole years"] = "पूरे वर्ष",
  ["withdrawn"] = "वापस लिया गया",
  ["{place}: {files} files are behind the figures, {old} of them imported more than a year before the "
    .. "as-of day. Totals that files state and their rows do not reach: {off}. Lines in quarantine, which "
    .. "are in no figure: {waiting}. Open findings: {errors} errors, {others} warnings and remarks."] =
    "{place}: आँकड़ों के पीछे {files} फ़ाइलें हैं, जिनमें से {old} स्थिति के दिन से एक वर्ष से अधिक पहले "
    .. "आयातित हुईं। फ़ाइलों में लिखे योग जिन तक उनकी पंक्तियाँ नहीं पहुँचतीं: {off}। रोकी गई पंक्तियाँ, जो "
    .. "किसी आँकड़े में नहीं हैं: {waiting}। खुले निष्कर्ष: {errors} त्रुटियाँ, {others} चेतावनियाँ और "
    .. "टिप्पणियाँ।",
  ["{step}, {day}"] = "{step}, {day}",
  -- What a state sets
  ["Settings of the plugin: {list}."] = "प्लगइन की निर्धारित सेटिंग: {list}।",

  -- Pages of the web face
  ["A line that can't be taken in waits here; nothing of it is lost and nothing of it is counted."] =
    "जो पंक्ति दर्ज नहीं हो सकती वह यहाँ प्रतीक्षा करती है; उसका कुछ भी नष्ट नहीं होता और कुछ भी गिना "
    .. "नहीं जाता।",
  ["A name that is taught once is known in every file from then on."] =
    "एक बार सिखाया गया नाम उसके बाद हर फ़ाइल में पहचाना जाता है।",
  ["A waiver accepts the finding until a day; it stays in the list, marked as waived."] =
    "छूट किसी निष्कर्ष को एक तिथि तक स्वीकार करती है; वह सूची में छूट-प्राप्त अंकित होकर बना रहता है।",
  ["A waiver is added on the page of its finding."] = "छूट निष्कर्ष के अपने पृष्ठ पर जोड़ी जाती है।",
  ["Action plan adopted"] = "कार्य योजना अंगीकृत",
  ["Action plan notified"] = "कार्य योजना अधिसूचित",
  ["All its findings: {n} open"] = "इसके सभी निष्कर्ष: {n} खुले",
  ["As it could be typed"] = "जैसे इसे टाइप किया जा सकता है",
  ["As it is set up"] = "जैसे यह निर्धारित है",
  ["Attempt"] = "प्रयास",
  ["Attempts"] = "प्रयास संख्या",
  ["Before"] = "पहले",
  ["Builds on"] = "आधार",
  ["By cause"] = "कारण के अनुसार",
  ["By file"] = "फ़ाइल के अनुसार",
  ["Cancel this run"] = "यह संचालन रोकें",
  ["Cancel this run?"] = "क्या यह संचालन रोका जाए?",
  ["Causes: one answer may help many lines"] = "कारण: एक उत्तर कई पंक्तियों में सहायक हो सकता है",
  ["Changing something"] = "परिवर्तन करना",
  ["Check as of"] = "जाँच की तिथि",
  ["Choose a State/UT for this report."] = "इस रिपोर्ट के लिए राज्य/संघ राज्य क्षेत्र चुनें।",
  ["Choose a district for this report."] = "इस रिपोर्ट के लिए ज़िला चुनें।",
  ["Column {n}"] = "स्तंभ {n}",
  ["Dataset"] = "डेटासेट",
  ["Date"] = "तिथि",
  ["Dates and missing figures"] = "तिथियाँ और अनुपलब्ध आँकड़े",
  ["Disable"] = "बंद करें",
  ["Districts of the {list}"] = "{list} के ज़िले",
  ["Each State/UT and its districts"] = "प्रत्येक राज्य/संघ राज्य क्षेत्र और उसके ज़िले",
  ["Earlier lines"] = "पिछली पंक्तियाँ",
  ["Earlier rows"] = "पिछली पंक्तियाँ",
  ["Enable"] = "चालू करें",
  ["Ended"] = "समाप्त",
  ["Every share says of what it is a share, and of which date the list of districts is."] =
    "हर प्रतिशत हिस्से के साथ लिखा है कि वह किसका हिस्सा है और ज़िलों की सूची किस तिथि की है।",
  ["Exit code"] = "निकास कोड",
  ["Files taken in"] = "दर्ज की गई फ़ाइलें",
  ["Files taken in: how they were read, and how to undo one"] =
    "दर्ज की गई फ़ाइलें: वे कैसे पढ़ी गईं, और किसी को वापस कैसे लें",
  ["Files that it rests on"] = "जिन फ़ाइलों पर यह आधारित है",
  ["Files with lines in quarantine"] = "जिन फ़ाइलों की पंक्तियाँ रोकी गई हैं",
  ["Files written"] = "लिखी गई फ़ाइलें",
  ["Finding {n}"] = "निष्कर्ष {n}",
  ["Findings of the State/UT"] = "राज्य/संघ राज्य क्षेत्र के निष्कर्ष",
  ["Findings: {n}"] = "निष्कर्ष: {n}",
  ["Go to the overview"] = "सिंहावलोकन पर जाएँ",
  ["Granted"] = "अनुमति की तिथि",
  ["Granted by a person"] = "किसी व्यक्ति द्वारा दी गई अनुमति",
  ["Grants"] = "अनुमतियाँ",
  ["Header in line"] = "शीर्षक की पंक्ति",
  ["Health"] = "स्थिति",
  ["Help"] = "सहायता",
  ["How it stands"] = "वर्तमान स्थिति",
  ["Import a file"] = "फ़ाइल आयात करें",
  ["Import the file"] = "यह फ़ाइल आयात करें",
  ["Import {n}"] = "आयात {n}",
  ["Importers"] = "आयातक",
  ["Importers, rules and reports of each State/UT"] = "प्रत्येक राज्य/संघ राज्य क्षेत्र के आयातक, नियम और रिपोर्टें",
  ["Imports"] = "आयात",
  ["In the district list"] = "ज़िला सूची में",
  ["It changed no row."] = "इसने कोई पंक्ति नहीं बदली।",
  ["It has no parts."] = "इसका कोई अंश नहीं है।",
  ["It has no settings."] = "इसकी कोई सेटिंग नहीं है।",
  ["It has not run yet."] = "यह अभी तक नहीं चला है।",
  ["It is about what is missing, so no line is behind it."] =
    "यह उसके विषय में है जो उपलब्ध नहीं, इसलिए इसके पीछे कोई पंक्ति नहीं है।",
  ["It is fixed: its rule gives it no more."] = "यह ठीक हो चुका है: इसका नियम इसे अब नहीं देता।",
  ["It leaves nothing out."] = "यह कुछ नहीं छोड़ता।",
  ["It was undone by import {n}."] = "इसे आयात {n} ने वापस लिया।",
  ["Its dataset is not there any more."] = "इसका डेटासेट अब नहीं है।",
  ["Its plugin does not have it any more: it does not run."] = "यह अब इसके प्लगइन में नहीं है: यह नहीं चलता।",
  ["Job"] = "कार्य",
  ["Jobs"] = "कार्य सूची",
  ["Jobs that are due next"] = "अगले निर्धारित कार्य",
  ["LGD code of the district"] = "ज़िले का एलजीडी कोड",
  ["Language"] = "भाषा",
  ["Languages"] = "भाषाएँ",
  ["Last run"] = "पिछला संचालन",
  ["Line {n}"] = "पंक्ति {n}",
  ["Lines that could not be taken in, to be mended one by one"] =
    "जो पंक्तियाँ दर्ज नहीं हो सकीं, एक-एक कर सुधारने के लिए",
  ["Lines that wait in quarantine: {n}"] = "रोकी गई पंक्तियाँ: {n}",
  ["List as on"] = "सूची की स्थिति तिथि",
  ["Log"] = "लॉग",
  ["Log in"] = "लॉग इन",
  ["Log out"] = "लॉग आउट",
  ["Look again"] = "फिर से देखें",
  ["Made of synthetic data, too: what is marked so is no fact."] =
    "इसमें कृत्रिम आँकड़े भी हैं: जो ऐसा अंकित है वह तथ्य नहीं है।",
  ["Main navigation"] = "मुख्य मार्गदर्शन",
  ["Mend line {n}"] = "पंक्ति {n} सुधारें",
  ["Mends lines of"] = "जिसकी पंक्तियाँ सुधारता है",
  ["More about the figures"] = "आँकड़ों के विषय में और",
  ["More about the import"] = "आयात के विषय में और",
  ["Name as files write it"] = "नाम, जैसा फ़ाइलों में लिखा है",
  ["Names"] = "नाम सूची",
  ["Needed where the file doesn't name it"] = "आवश्यक, यदि फ़ाइल में इसका नाम न हो",
  ["Needed where the file doesn't say it"] = "आवश्यक, यदि फ़ाइल में यह न लिखा हो",
  ["Newest files"] = "नवीनतम फ़ाइलें",
  ["Next due"] = "अगली निर्धारित तिथि",
  ["Next lines"] = "अगली पंक्तियाँ",
  ["Next rows"] = "अगली पंक्तियाँ",
  ["No district is in the list in force."] = "लागू सूची में कोई ज़िला नहीं है।",
  ["No exports are held of this State/UT."] = "इस राज्य/संघ राज्य क्षेत्र के निर्यात के आँकड़े उपलब्ध नहीं हैं।",
  ["No finding is like that."] = "ऐसा कोई निष्कर्ष नहीं है।",
  ["No finding is waived."] = "किसी निष्कर्ष को छूट नहीं दी गई है।",
  ["No job has run yet."] = "अभी तक कोई कार्य नहीं चला है।",
  ["No job is set up."] = "कोई कार्य निर्धारित नहीं है।",
  ["No line of it is in quarantine."] = "इसकी कोई पंक्ति रोकी गई नहीं है।",
  ["No other name is known."] = "कोई अन्य नाम ज्ञात नहीं है।",
  ["No product is recorded."] = "कोई उत्पाद दर्ज नहीं है।",
  ["No report has been written to a file."] = "कोई रिपोर्ट फ़ाइल में नहीं लिखी गई है।",
  ["No step has begun."] = "कोई चरण आरंभ नहीं हुआ है।",
  ["No step of the programme is recorded."] = "कार्यक्रम का कोई चरण दर्ज नहीं है।",
  ["Nodal officer nominated"] = "नोडल अधिकारी नामित",
  ["None of its lines waits any more."] = "इसकी कोई पंक्ति अब प्रतीक्षा में नहीं है।",
  ["Not recorded: {list}. What is not recorded is not known; it is not 0."] =
    "दर्ज नहीं: {list}। जो दर्ज नहीं है वह ज्ञात नहीं है; वह 0 नहीं है।",
  ["Nothing has been imported."] = "कुछ भी आयात नहीं किया गया है।",
  ["Nothing is granted to it beyond reading."] = "पढ़ने के अतिरिक्त इसे कोई अनुमति नहीं दी गई है।",
  ["Nothing is in quarantine."] = "कोई पंक्ति रोकी गई नहीं है।",
  ["Nothing is recorded of this step yet."] = "इस चरण का अभी कुछ दर्ज नहीं है।",
  ["Nothing is recorded."] = "कुछ दर्ज नहीं है।",
  ["Nothing was mended or assumed."] = "न कुछ सुधारा गया, न कुछ माना गया।",
  ["Open errors"] = "खुली त्रुटियाँ",
  ["Open findings"] = "खुले निष्कर्ष",
  ["Open findings by State/UT, the worst first"] = "राज्य/संघ राज्य क्षेत्र के अनुसार खुले निष्कर्ष, सबसे गंभीर पहले",
  ["Open warnings"] = "खुली चेतावनियाँ",
  ["Other names and spellings"] = "अन्य नाम और वर्तनियाँ",
  ["Overview"] = "सिंहावलोकन",
  ["Pages"] = "पृष्ठ",
  ["Parts"] = "अंश",
  ["Parts of the list"] = "सूची के भाग",
  ["Perhaps: {list}"] = "शायद {list}",
  ["Plugins"] = "प्लगइन",
  ["Problem"] = "समस्या",
  ["Read it"] = "पढ़ें",
  ["Read it: {title}"] = "पढ़ें: {title}",
  ["Reports"] = "रिपोर्टें",
  ["Rows of the file, and what became of them"] = "फ़ाइल की पंक्तियाँ, और उनका क्या हुआ",
  ["Rows read"] = "पढ़ी गई पंक्तियाँ",
  ["Rows that it changed"] = "इसने जो पंक्तियाँ बदलीं",
  ["Rows {first} to {last} of {total}."] = "{total} में से पंक्तियाँ {first} से {last}।",
  ["Run all rules now"] = "सभी नियम अभी चलाएँ",
  ["Run now"] = "अभी चलाएँ",
  ["Run the job again"] = "कार्य फिर से चलाएँ",
  ["Run {n}"] = "संचालन {n}",
  ["Runs"] = "संचालन",
  ["Schedule"] = "समय-सारणी",
  ["Script"] = "लिपि",
  ["Settings"] = "सेटिंग",
  ["Share of the districts of each State/UT. Most: {state}, {n} of {of}."] =
    "प्रत्येक राज्य/संघ राज्य क्षेत्र के ज़िलों का हिस्सा। सर्वाधिक: {state}, {of} में से {n}।",
  ["Show"] = "दिखाएँ",
  ["Show today's"] = "आज की स्थिति दिखाएँ",
  ["Show what it changed, row by row"] = "इसने क्या बदला, पंक्ति-दर-पंक्ति दिखाएँ",
  ["Size"] = "आकार",
  ["Skip to the content"] = "सीधे सामग्री पर जाएँ",
  ["Started"] = "आरंभ",
  ["Steps of the programme"] = "कार्यक्रम के चरण",
  ["Teach a name"] = "नाम सिखाएँ",
  ["Teach this name"] = "यह नाम सिखाएँ",
  ["The books"] = "लेखा",
  ["The eight figures, the map, what is due and what waits"] =
    "आठ आँकड़े, मानचित्र, क्या निर्धारित है और क्या प्रतीक्षा में है",
  ["The file"] = "फ़ाइल का विवरण",
  ["The file states no totals."] = "फ़ाइल में कोई योग नहीं दिया गया है।",
  ["The first of them"] = "उनमें से पहली",
  ["The job"] = "कार्य का विवरण",
  ["The last runs"] = "पिछले संचालन",
  ["The line can't be shown: {why}"] = "पंक्ति नहीं दिखाई जा सकती: {why}",
  ["The pages"] = "ये पृष्ठ",
  ["The plugin"] = "प्लगइन का विवरण",
  ["The rules"] = "नियम सूची",
  ["The rules have not been run yet."] = "नियम अभी तक नहीं चलाए गए हैं।",
  ["The rules were last run as on {date}."] = "नियम पिछली बार {date} की स्थिति पर चलाए गए।",
  ["The whole log"] = "पूरा लॉग",
  ["The whole report on progress"] = "प्रगति की पूरी रिपोर्ट",
  ["There is no finding {n}."] = "निष्कर्ष {n} नहीं है।",
  ["There is no import {n}."] = "आयात {n} नहीं है।",
  ["There is no job {name}."] = "कार्य {name} नहीं है।",
  ["There is no plugin {name}."] = "प्लगइन {name} नहीं है।",
  ["There is no report {name}."] = "रिपोर्ट {name} नहीं है।",
  ["There is no run {n}."] = "संचालन {n} नहीं है।",
  ["There is no such page"] = "ऐसा कोई पृष्ठ नहीं है",
  ["This run"] = "यह संचालन",
  ["Time zone"] = "समय क्षेत्र",
  ["To read and to take along"] = "पढ़ने और साथ ले जाने के लिए",
  ["To read here, or as PDF, XLSX, CSV and HTML"] = "यहाँ पढ़ने के लिए, या PDF, XLSX, CSV और HTML में",
  ["Token"] = "टोकन",
  ["Totals that the file states, held against its rows"] = "फ़ाइल में दिए योग, उसकी पंक्तियों से मिलाकर",
  ["Undo this import"] = "यह आयात वापस लें",
  ["Undo this import? What it brought is closed, and what it closed is opened again."] =
    "क्या यह आयात वापस लिया जाए? जो इससे आया वह बंद होगा, और जो इसने बंद किया वह फिर खुलेगा।",
  ["Undoes"] = "जिसे वापस लेता है",
  ["Union Territory"] = "संघ राज्य क्षेत्र",
  ["Value at stake in them"] = "उनमें दाँव पर लगा मूल्य",
  ["Waive this finding"] = "इस निष्कर्ष को छूट दें",
  ["Waiver"] = "छूट",
  ["What came of it"] = "परिणाम",
  ["What can be done"] = "क्या किया जा सकता है",
  ["What is fixed needs no waiver."] = "जो ठीक हो चुका है उसे छूट की आवश्यकता नहीं।",
  ["What is recorded"] = "क्या दर्ज है",
  ["What it changed"] = "इसने क्या बदला",
  ["What it leaves out, and why"] = "यह क्या छोड़ता है, और क्यों",
  ["What it says it is"] = "फ़ाइल स्वयं को क्या बताती है",
  ["What mends it"] = "यह कैसे ठीक होगा",
  ["What ran"] = "क्या चला",
  ["What runs by itself"] = "क्या अपने-आप चलता है",
  ["What runs by itself, and how it went"] = "क्या अपने-आप चलता है, और उसका क्या हुआ",
  ["What the file says"] = "फ़ाइल में क्या लिखा है",
  ["What the map shows"] = "मानचित्र क्या दिखाए",
  ["What the rules found; a finding can be waived until a day"] =
    "नियमों ने क्या पाया; निष्कर्ष को एक तिथि तक छूट दी जा सकती है",
  ["What waits for a person"] = "क्या किसी व्यक्ति की प्रतीक्षा में है",
  ["What was mended or assumed"] = "क्या सुधारा या माना गया",
  ["Whatever can be done here can be typed, too: zila help lists the commands."] =
    "यहाँ जो किया जा सकता है वह टाइप करके भी किया जा सकता है: zila help आदेशों की सूची देता है।",
  ["Where it stands"] = "स्थिति",
  ["Who answers for it"] = "इसके लिए उत्तरदायी कौन है",
  ["Why it was read so"] = "इसे ऐसे क्यों पढ़ा गया",
  ["Written so far"] = "अब तक लिखी गई",
  ["You are here"] = "आप यहाँ हैं",
  ["You are logged in."] = "आप लॉग इन हैं।",
  ["You see the position as on {1}."] = "आप {1} की स्थिति देख रहे हैं।",
  ["a NUL byte"] = "एक NUL बाइट",
  ["a cell is too long"] = "एक खाना बहुत लंबा है",
  ["a damaged cell"] = "क्षतिग्रस्त खाना",
  ["a formula that failed"] = "विफल सूत्र",
  ["a formula without a value"] = "मान रहित सूत्र",
  ["a quote is not closed"] = "उद्धरण चिह्न बंद नहीं है",
  ["a quote where none may stand"] = "उद्धरण चिह्न अनुचित स्थान पर",
  ["a value is missing"] = "मान नहीं दिया गया है",
  ["added"] = "जोड़ा",
  ["all"] = "सभी",
  ["another currency"] = "दूसरी मुद्रा",
  ["another currency than its column"] = "स्तंभ से भिन्न मुद्रा",
  ["another line says something else"] = "दूसरी पंक्ति में कुछ और लिखा है",
  ["another unit"] = "दूसरी इकाई",
  ["another unit than its column"] = "स्तंभ से भिन्न इकाई",
  ["as the file says"] = "जैसा फ़ाइल में है",
  ["at stake {value}"] = "दाँव पर {value}",
  ["by a new file"] = "नई फ़ाइल से",
  ["by hand"] = "हाथ से",
  ["by its schedule"] = "समय-सारणी से",
  ["cancelled"] = "रोका गया",
  ["changed"] = "बदला",
  ["closed"] = "बंद किया",
  ["commas of two kinds"] = "दो प्रकार के अल्पविराम",
  ["disabled"] = "बंद",
  ["done, needs a person"] = "पूर्ण, किसी व्यक्ति की आवश्यकता",
  ["enabled"] = "चालू",
  ["ends before it begins"] = "आरंभ से पहले समाप्त",
  ["exit code {n}"] = "निकास कोड {n}",
  ["failed"] = "विफल",
  ["interrupted"] = "बाधित",
  ["letters that can't be read"] = "अपठनीय अक्षर",
  ["mends {n}"] = "{n} को सुधारता है",
  ["missed"] = "छूट गया",
  ["missed, and made up for"] = "छूटा, और बाद में पूरा किया",
  ["more cells than columns"] = "स्तंभों से अधिक खाने",
  ["more cells than the header"] = "शीर्षक से अधिक खाने",
  ["more decimals than can be kept"] = "दशमलव अंक अधिक हैं",
  ["n/a means not recorded. It is never 0."] = "अनुपलब्ध का अर्थ है दर्ज नहीं। वह कभी 0 नहीं है।",
  ["no HS code"] = "एचएस कोड नहीं",
  ["no JSON"] = "JSON नहीं",
  ["no date"] = "तिथि नहीं",
  ["no number"] = "संख्या नहीं",
  ["no period"] = "अवधि नहीं",
  ["no such State/UT"] = "ऐसा कोई राज्य/संघ राज्य क्षेत्र नहीं",
  ["no such district"] = "ऐसा कोई ज़िला नहीं",
  ["no text that can be kept"] = "पाठ रखा नहीं जा सकता",
  ["none of what may stand here"] = "यहाँ जो मान्य है उनमें से कोई नहीं",
  ["of a State/UT"] = "राज्य/संघ राज्य क्षेत्र की",
  ["of a district"] = "ज़िले की",
  ["of another State/UT"] = "दूसरे राज्य/संघ राज्य क्षेत्र का",
  ["of another table"] = "दूसरी तालिका का",
  ["of the country"] = "देश की",
  ["of the country or of a State/UT"] = "देश की या किसी राज्य/संघ राज्य क्षेत्र की",
  ["queued"] = "प्रतीक्षारत",
  ["refused"] = "अस्वीकृत",
  ["running"] = "चल रहा है",
  ["several codes in one cell"] = "एक खाने में कई कोड",
  ["the file has no such line"] = "फ़ाइल में ऐसी पंक्ति नहीं है",
  ["the line is too long"] = "पंक्ति बहुत लंबी है",
  ["undoes {n}"] = "{n} को वापस लेता है",
  ["undone"] = "वापस लिया गया",
  ["waived"] = "छूट-प्राप्त",
  ["well"] = "ठीक",
  ["whichever fits the file"] = "जो फ़ाइल के अनुरूप हो",
  ["with a DEPC meeting"] = "डीईपीसी बैठक सहित",
  ["with a drafted plan"] = "प्रारूप योजना सहित",
  ["with a notified plan"] = "अधिसूचित योजना सहित",
  ["with products"] = "उत्पाद सहित",
  ["yes, the {list}"] = "हाँ, {list}",
  ["{n} bytes"] = "{n} बाइट",
  ["differs"] = "भिन्न",
  ["CSV, XLSX, XLS, ODS, HTML or PDF. Lines that can't be taken wait in quarantine."] =
    "CSV, XLSX, XLS, ODS, HTML या PDF। जो पंक्तियाँ दर्ज नहीं हो सकतीं वे रोकी जाती हैं।",
  ["Everybody who can open these pages can read them. To change anything, log in."] =
    "जो ये पृष्ठ खोल सकता है वह इन्हें पढ़ सकता है। कुछ बदलने के लिए लॉग इन करें।",
  ["Lines that wait: {n}. Correct the marked cells and send the line."] =
    "प्रतीक्षारत पंक्तियाँ: {n}। अंकित खाने सुधारें और पंक्ति भेजें।",
  ["It is read again by {importer}; what is still wrong waits on."] =
    "उसे {importer} फिर से पढ़ता है; जो अब भी ग़लत है वह प्रतीक्षा में रहता है।",
  ["Position as on: the day that the figures are true for. As known on: when that had been recorded."] =
    "स्थिति दिनांक: जिस दिन के लिए आँकड़े सही हैं। ज्ञात होने की तिथि: जब वह दर्ज हुआ था।",
  ["Reading needs no login. The token stands in the file that zila serve names when it starts."] =
    "पढ़ने के लिए लॉग इन आवश्यक नहीं। टोकन उस फ़ाइल में है जिसका नाम zila serve आरंभ होते समय बताता है।",
  ["These pages show what is held of the programme Districts as Export Hubs, and where it came from."] =
    "ये पृष्ठ दिखाते हैं कि निर्यात केंद्र के रूप में ज़िले कार्यक्रम का क्या दर्ज है, और वह कहाँ से आया।",
  -- forms and lists of pages
  ["Much is missing from the new list"] = "नई सूची में बहुत कुछ नहीं है",
  ["refuse the file"] = "फ़ाइल न लें",
  ["it is so: take it"] = "ऐसा ही है: उसे लें",
  ["not by itself"] = "अपने-आप नहीं",
  ["Show only rows with"] = "केवल वे पंक्तियाँ दिखाएँ जिनमें",
  ["more of the same kind"] = "इसी प्रकार की और बातें",
  ["lines older than what is recorded were left aside"] = "दर्ज से पुरानी पंक्तियाँ छोड़ी गईं; जो दर्ज है वही रहा",
  -- Why a place was not understood.
  ["a code of the Census, not of LGD"] = "जनगणना का कोड, एलजीडी का नहीं",
  ["a district that is no more"] = "ज़िला जो अब नहीं रहा",
  ["a region, not a district"] = "क्षेत्र, ज़िला नहीं",
  ["may be one of several districts"] = "कई ज़िलों में से कोई भी हो सकता है",
  ["no State/UT is named"] = "किसी राज्य/संघ राज्य क्षेत्र का नाम नहीं",
  ["several districts in one cell"] = "एक ही कोष्ठ में कई ज़िले",
  ["the code is another place's"] = "कोड किसी दूसरे स्थान का है",
  -- growth as printed
  ["Growth as printed"] = "मुद्रित वृद्धि",
  ["Printed growth is that of its values"] = "मुद्रित वृद्धि अपने मानों से निकलती है",
  ["A growth that its two values don't give is wrong itself, or one of the two values is."] =
    "जो वृद्धि अपने दोनों मानों से नहीं निकलती वह स्वयं ग़लत है, या दोनों में से एक मान ग़लत है।",
  ["{what}: growth from {before} to {period} is printed as {says} %, its values give {computed} %"] =
    "{what}: {before} से {period} की वृद्धि {says} % मुद्रित है, उसके मानों से {computed} % निकलती है",
  ["look at both values in the file; quote the growth that is worked out from them"] =
    "फ़ाइल में दोनों मान देखें; उनसे निकाली गई वृद्धि ही उद्धृत करें",
  -- exports before their district
  ["Exports are not older than their district"] = "निर्यात अपने ज़िले से पुराना नहीं है",
  ["Exports of a time when the district was part of another are counted twice, unless the parent's were lowered."] =
    "जब ज़िला दूसरे ज़िले का भाग था तब का निर्यात दो बार गिना जाता है, यदि मूल ज़िले का निर्यात उतना घटाया न गया हो।",
  ["exports of {period}; {name} was made {since} or later"] = "{period} का निर्यात; {name} {since} को या उसके बाद बना",
  ["look whether the parent's exports of that period are without them; if not, undo the import"] =
    "देखें कि मूल ज़िले का उस अवधि का निर्यात इनके बिना है या नहीं; नहीं तो आयात वापस लें",
  -- a file that names another state
  ["a file names another State/UT than its rows were taken for"] =
    "फ़ाइल किसी और राज्य/संघ राज्य क्षेत्र का नाम लेती है, पंक्तियाँ दूसरे की मानी गईं",
  ["names amid their rows were not given to the rows around them"] =
    "अपनी पंक्तियों के बीच में लिखे नाम आस-पास की पंक्तियों को नहीं दिए गए",
  -- pages: a beginning, channels, forms of reports, how files were read, titles of parts
  ["1. Take in a list of products, a register or exports"] =
    "1. उत्पादों की सूची, पंजी या निर्यात की फ़ाइल आयात करें",
  ["2. Let the rules look at it"] = "2. नियमों से जाँच कराएँ",
  ["3. Read where the programme stands"] = "3. पढ़ें कि कार्यक्रम कहाँ है",
  ["A channel is told when a job failed or needs a person: in one message, for all that waits."] =
    "जब कोई कार्य विफल हो या किसी व्यक्ति की ज़रूरत हो, तो सूचना मार्ग को बताया जाता है: सब एक ही संदेश में।",
  ["Add a channel"] = "सूचना मार्ग जोड़ें",
  ["Address"] = "पता",
  ["All of them, one by one"] = "सभी, एक-एक करके",
  ["At most each"] = "अधिकतम एक संदेश प्रति",
  ["Begin here"] = "यहाँ से आरंभ करें",
  ["Bottlenecks and interventions of district plans"] = "ज़िला योजनाओं की बाधाएँ और उपाय",
  ["Built-in register of States and Union Territories"] = "राज्यों और संघ राज्य क्षेत्रों की अंतर्निहित पंजी",
  ["Built-in register of abolished districts"] = "समाप्त किए गए ज़िलों की अंतर्निहित पंजी",
  ["Built-in register of district names in local scripts"] = "स्थानीय लिपियों में ज़िलों के नामों की अंतर्निहित पंजी",
  ["Built-in register of districts"] = "ज़िलों की अंतर्निहित पंजी",
  ["Channel"] = "सूचना मार्ग",
  ["Channels"] = "सूचना मार्ग",
  ["Compared with import"] = "इस आयात से तुलना",
  ["Districts as Export Hubs, list of products and services"] =
    "निर्यात हब के रूप में ज़िले: उत्पादों और सेवाओं की सूची",
  ["Districts per state in the LGD lists"] = "एलजीडी सूचियों में हर राज्य के ज़िले",
  ["Exchange rates, rupees for one US dollar"] = "विनिमय दरें: एक अमेरिकी डॉलर के रुपये",
  ["Export targets of states and districts"] = "राज्यों और ज़िलों के निर्यात लक्ष्य",
  ["Export-import data bank: India's exports by commodity"] =
    "निर्यात-आयात डेटा बैंक: वस्तु के अनुसार भारत के निर्यात",
  ["Exports by district, commodity, country and period"] = "ज़िले, वस्तु, देश और अवधि के अनुसार निर्यात",
  ["Exports by district, years or months as columns"] = "ज़िले के अनुसार निर्यात, वर्ष या माह स्तंभों में",
  ["Headings of a District Export Action Plan"] = "ज़िला निर्यात कार्य योजना के शीर्षक",
  ["India's exports by commodity"] = "वस्तु के अनुसार भारत के निर्यात",
  ["Jobs that failed last time"] = "पिछली बार विफल हुए कार्य",
  ["Known after import"] = "इस आयात के बाद की जानकारी",
  ["LGD: districts"] = "एलजीडी: ज़िले",
  ["LGD: states and union territories"] = "एलजीडी: राज्य और संघ राज्य क्षेत्र",
  ["Last message"] = "पिछला संदेश",
  ["No channel is set up, so nobody is told."] = "कोई सूचना मार्ग नहीं है, इसलिए किसी को बताया नहीं जाता।",
  ["Nothing has been told yet."] = "अभी तक कुछ नहीं बताया गया।",
  ["Nothing of the programme is recorded yet. States/UTs, districts and what was published are known."] =
    "कार्यक्रम का अभी कुछ भी दर्ज नहीं है। राज्य/संघ राज्य क्षेत्र, ज़िले और प्रकाशित आँकड़े ज्ञात हैं।",
  ["One District One Focus Product, list of the agriculture ministry"] =
    "एक ज़िला एक फ़ोकस उत्पाद: कृषि मंत्रालय की सूची",
  ["One District One Product, PMFME list of the food ministry"] =
    "एक ज़िला एक उत्पाद: खाद्य मंत्रालय की पीएमएफएमई सूची",
  ["One District One Product, list of DPIIT"] = "एक ज़िला एक उत्पाद: डीपीआईआईटी की सूची",
  ["Other names of places, taught by an analyst"] = "स्थानों के अन्य नाम, विश्लेषक के सिखाए हुए",
  ["Pause"] = "रोकें",
  ["Products: {n}"] = "उत्पाद: {n}",
  ["Published figures of the country"] = "देश के प्रकाशित आँकड़े",
  ["Published figures of the programme"] = "कार्यक्रम के प्रकाशित आँकड़े",
  ["Regional authorities of the DGFT"] = "डीजीएफटी के क्षेत्रीय प्राधिकरण",
  ["Send a test"] = "परीक्षण संदेश भेजें",
  ["Sent"] = "भेजा गया",
  ["Status return, district by district"] = "ज़िलावार स्थिति विवरणी",
  ["Status return, state by state"] = "राज्यवार स्थिति विवरणी",
  ["The last deliveries"] = "पिछली सूचनाएँ",
  ["To add a channel is to allow its address; that is typed where zila runs:"] =
    "सूचना मार्ग जोड़ना उसके पते को अनुमति देना है; यह वहाँ टाइप किया जाता है जहाँ zila चलता है:",
  ["To take along, or to set otherwise"] = "साथ ले जाने या अलग ढंग से देखने के लिए",
  ["Told of"] = "किसकी सूचना",
  ["Type the name to find the code"] = "कोड पाने के लिए नाम लिखें",
  ["Waiting"] = "प्रतीक्षा में",
  ["What action plans say"] = "कार्य योजनाएँ क्या कहती हैं",
  ["What action plans say, heading by heading"] = "कार्य योजनाएँ हर शीर्षक में क्या कहती हैं",
  ["What is published of the programme"] = "कार्यक्रम के बारे में क्या प्रकाशित है",
  ["What was told"] = "क्या बताया गया",
  ["Who is told"] = "किसे बताया जाता है",
  ["a file needs a person"] = "किसी फ़ाइल को व्यक्ति की ज़रूरत है",
  ["a zip file that leads to a workbook"] = "ज़िप फ़ाइल जिसमें कार्यपुस्तिका है",
  ["all rules, counted"] = "सभी नियम, गिनती सहित",
  ["all rules, one by one"] = "सभी नियम, एक-एक निष्कर्ष",
  ["and after this one; what is known now unless said otherwise"] = "और इसके बाद; अन्यथा जो अब ज्ञात है",
  ["delimiter {a}: it was given"] = "विभाजक {a}: दिया गया था",
  ["delimiter {a}: the first line says so"] = "विभाजक {a}: पहली पंक्ति यही कहती है",
  ["delimiter {a}: {b} columns in {c} of the first {d} rows"] =
    "विभाजक {a}: पहली {d} में से {c} पंक्तियों में {b} स्तंभ",
  ["given up"] = "छोड़ दिया गया",
  ["instead: as known after this import"] = "इसके बदले: इस आयात के बाद जो ज्ञात था",
  ["its beginning is valid UTF-8"] = "इसका आरंभ मान्य UTF-8 है",
  ["its dates count from 1904"] = "इसकी तिथियाँ 1904 से गिनी जाती हैं",
  ["its macros are left alone"] = "इसके मैक्रो नहीं चलाए जाते",
  ["its title is dated {a}"] = "इसके शीर्षक की तिथि {a} है",
  ["mail"] = "ईमेल",
  ["no delimiter in the first {a} rows: one column"] = "पहली {a} पंक्तियों में विभाजक नहीं: एक स्तंभ",
  ["not chosen"] = "नहीं चुना गया",
  ["paused"] = "रोका हुआ",
  ["plugins refused"] = "प्लगइन अस्वीकृत हुए",
  ["sent"] = "भेजा गया",
  ["sheets: {a}"] = "शीट: {a}",
  ["sheets: {a}, {b} of them hidden"] = "शीट: {a}, उनमें {b} छिपी",
  ["the earlier day; a year before the as-of day unless said otherwise"] =
    "पहले का दिन; अन्यथा स्थिति दिनांक से एक वर्ष पहले",
  ["the encoding was given"] = "एन्कोडिंग दी गई थी",
  ["the file's name names {a}"] = "फ़ाइल के नाम में {a} है",
  ["the sheet's name names {a}"] = "शीट के नाम में {a} है",
  ["the title names {a}"] = "शीर्षक में {a} है",
  ["then a file can be sent from this page. Or type:"] = "फिर इसी पृष्ठ से फ़ाइल भेजी जा सकती है। या टाइप करें:",
  ["to read here; or as files:"] = "यहाँ पढ़ने के लिए; या फ़ाइलों में:",
  ["waits"] = "प्रतीक्षा में",
  ["webhook"] = "वेबहुक",
  ["{n} min"] = "{n} मिनट",
  ["No job is enabled."] = "कोई कार्य चालू नहीं है।",
  ["Disabled jobs: {n}"] = "बंद कार्य: {n}",
  ["Disabled jobs"] = "बंद कार्य",
  -- What has changed, where nothing has
  ["None of the eight steps was recorded at either moment."] = "आठों में से कोई चरण किसी भी समय अभिलिखित नहीं था।",
  ["No file was imported between."] = "इस बीच कोई फ़ाइल आयात नहीं हुई।",
  ["Two days are compared as both are known now: no file came between."] =
    "दो दिनों की तुलना आज ज्ञात आँकड़ों से है: इस बीच की कोई फ़ाइल नहीं है।",
}
