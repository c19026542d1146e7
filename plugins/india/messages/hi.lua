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
  ["{state} (LGD {code}, {iso}): {n} districts in the {list}. Position as on {date}."] =
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
  ["Growth over the year before, only between whole years and within one currency."] =
    "पिछले वर्ष की तुलना में वृद्धि, केवल पूरे वर्षों के बीच और एक ही मुद्रा में।",
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
  ["RCA (Balassa): a commodity's share in the state's exports over its share in all exports imported for the year; "
    .. "over 1 is an advantage."] =
    "आरसीए (बलासा): राज्य के निर्यात में वस्तु का हिस्सा, उस वर्ष के सभी आयातित निर्यात आँकड़ों में उसके "
    .. "हिस्से से विभाजित; 1 से अधिक "
    .. "होना तुलनात्मक लाभ दर्शाता है।",
  ["RCA needs the exports of other states; none are imported."] =
    "आरसीए के लिए अन्य राज्यों के निर्यात आँकड़े चाहिए; वे आयात नहीं किए गए हैं।",
  ["In {year} that is {percent} % of the exports imported for {states} States/UTs."] =
    "{year} में यह {states} राज्यों/संघ राज्य क्षेत्रों के आयातित निर्यात आँकड़ों का {percent} % है।",
  ["Concentration (HHI), {year}"] = "संकेंद्रण (एचएचआई), {year}",
  ["Concentration of"] = "किसका संकेंद्रण",
  ["Items"] = "मदें",
  ["Herfindahl-Hirschman index: sum of the squared shares, from near 0 to 1 (all in one)."] =
    "हर्फ़िंडाल-हर्शमैन सूचकांक: हिस्सों के वर्गों का योग, लगभग 0 से 1 (सब कुछ एक ही में) तक।",

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
}
