-- Hindi for the reports of the nation: progress and product_list.
return {
  ["entries"] = "प्रविष्टियाँ",
  ["The answer"] = "उत्तर",
  ["no records as on this day"] = "इस तिथि तक कोई अभिलेख नहीं",
  ["The next table says what each step is counted on."] = "प्रत्येक चरण किस आधार पर गिना गया, यह अगली तालिका बताती है।",
  ["How far each step has come"] = "प्रत्येक चरण कहाँ तक पहुँचा",
  ["Furthest: {most} ({most_percent} %). Least far: {least} ({least_percent} %)."] =
    "सबसे आगे: {most} ({most_percent} %)। सबसे पीछे: {least} ({least_percent} %)।",
  ["Share of districts: {step}"] = "ज़िलों का अनुपात: {step}",
  ["Reached in every district in {all} of {of} States/UTs, in no district in {none}."] =
    "{of} में से {all} राज्यों/संघ राज्य क्षेत्रों के हर ज़िले में पूरा; {none} के किसी ज़िले में नहीं।",
  ["Each tile is a State/UT of the same size, about where it lies. Counts are of districts of the {list}."] =
    "हर खाना एक ही आकार का एक राज्य/संघ राज्य क्षेत्र है, लगभग अपने स्थान पर। गिनती {list} के ज़िलों की है।",
  -- progress
  ["Districts as Export Hubs: progress"] = "निर्यात हब के रूप में ज़िले: प्रगति",
  ["Key figures"] = "मुख्य आँकड़े",
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
  ["Counted on"] = "गणना का आधार",
  ["Same value since"] = "यही मान कब से",
  ["Progress by State and Union Territory"] = "राज्य और संघ राज्य क्षेत्र के अनुसार प्रगति",
  ["Counts are of districts of the {list}. An empty date: not recorded."] =
    "संख्याएँ {list} के ज़िलों की हैं। रिक्त तिथि: अभिलिखित नहीं।",
  ["With products"] = "उत्पाद सहित",
  ["First DEPC on"] = "पहली डीईपीसी की तिथि",
  ["With a DEPC meeting"] = "डीईपीसी बैठक सहित",
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
    "गणना उन राज्यों/संघ राज्य क्षेत्रों के, {list} में दिए गए, ज़िलों पर है जिनका नाम सूची में है। आंशिक रूप से पढ़ी "
    .. "गई सूची, जहाँ वह पढ़ी नहीं गई, \"कोई नहीं\" में गिनी जाती है।",
  ["Plans of {n} districts have been formally notified by the DEPCs; {undrafted} of them have no draft on record: "
    .. "no share of the drafted plans can be told."] =
    "{n} ज़िलों की योजनाएँ डीईपीसी द्वारा औपचारिक रूप से अधिसूचित की जा चुकी हैं; इनमें से {undrafted} के प्रारूप का "
    .. "कोई अभिलेख नहीं है: प्रारूप योजनाओं में हिस्सा नहीं बताया जा सकता।",
  ["States/UTs named"] = "नामित राज्य/संघ राज्य क्षेत्र",
  ["Districts in them"] = "उनके ज़िले",
  ["One product"] = "एक उत्पाद",
  ["Several"] = "अनेक",
  ["None"] = "कोई नहीं",
  ["Newest as on"] = "नवीनतम स्थिति की तिथि",
  ["{district} (not in the list in force)"] = "{district} (लागू सूची में नहीं)",
  ["No product is recorded as on this day."] = "इस तिथि तक कोई उत्पाद अभिलिखित नहीं है।",
  ["{n} entries belong to districts that the {list} doesn't name; they are shown, and in no count of districts."] =
    "{n} प्रविष्टियाँ उन ज़िलों की हैं जिनका नाम {list} में नहीं है; वे दिखाई गई हैं, पर ज़िलों की किसी "
    .. "गणना में नहीं हैं।",
  ["Products and services identified, by State/UT and district"] =
    "राज्य/संघ राज्य क्षेत्र और ज़िले के अनुसार पहचाने गए उत्पाद और सेवाएँ",
  ["Products are printed as the list has them: a cell with several is not split, two spellings are not merged."] =
    "उत्पाद वैसे ही छापे गए हैं जैसे सूची में हैं: अनेक उत्पादों वाला खाना तोड़ा नहीं गया, दो वर्तनियाँ "
    .. "जोड़ी नहीं गईं।",
  ["A product's date is that of the first list that had it so; an undated list counts from the day it was imported."] =
    "उत्पाद की तिथि उस पहली सूची की तिथि है जिसमें वह इसी रूप में था; बिना तिथि की सूची आयात के दिन से गिनी जाती है।",
  ["Rows that no district could be found for are not here: see zila rejects."] =
    "जिन पंक्तियों का ज़िला नहीं मिला वे यहाँ नहीं हैं: देखें zila rejects।",
}
