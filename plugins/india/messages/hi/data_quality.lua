-- Hindi for the reports on the data themselves: data_quality and changes.
return {
  ["Products identified"] = "पहचाने गए उत्पाद",
  ["Products identified in any list"] = "किसी भी सूची में पहचाने गए उत्पाद",
  ["Compared with import"] = "इस आयात से तुलना",
  ["Known after import"] = "इस आयात के बाद की जानकारी",
  ["and after this one; what is known now unless said otherwise"] = "और इसके बाद; अन्यथा जो अब ज्ञात है",
  ["instead: as known after this import"] = "इसके बदले: इस आयात के बाद जो ज्ञात था",
  ["the earlier day; a year before the as-of day unless said otherwise"] =
    "पहले का दिन; अन्यथा स्थिति दिनांक से एक वर्ष पहले",
  ["31 to 90 days"] = "31 से 90 दिन",
  ["A correction has another value of the same row; a new fact was not told before."] =
    "शुद्धि में उसी पंक्ति का मान दूसरा है; नया तथ्य पहले बताया नहीं गया था।",
  ["Accepted by"] = "किसने स्वीकारा",
  ["Action plans"] = "कार्य योजनाएँ",
  ["Adopted"] = "अंगीकृत",
  ["Committees"] = "समितियाँ",
  ["Constituted"] = "गठित",
  ["Corrected"] = "शुद्ध किया गया",
  ["Coverage"] = "आँकड़ों की व्याप्ति",
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
  ["Exports known"] = "निर्यात ज्ञात",
  ["n/a: there are no rows, or some have no value in this currency, so that the sum is not known."] =
    "उपलब्ध नहीं: पंक्तियाँ नहीं हैं, या कुछ में इस मुद्रा का मान नहीं है, इसलिए जोड़ ज्ञात नहीं है।",
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
  ["Imported on"] = "आयात की तिथि",
  ["Least covered: {what}, in {n} of {of} districts."] = "सबसे कम व्याप्त: {what}, {of} में से {n} ज़िलों में।",
  ["Lines in quarantine are in no figure: {n}, the oldest for {days} days. `zila rejects` answers them."] =
    "रोकी गई पंक्तियाँ किसी आँकड़े में नहीं हैं: {n}, सबसे पुरानी {days} दिन से। `zila rejects` उनका उत्तर देता है।",
  ["Lines in quarantine, by State/UT and cause"] = "रोकी गई पंक्तियाँ, राज्य/संघ राज्य क्षेत्र और कारण के अनुसार",
  ["Lines whose value could not be read, and is not in what is at stake: {n}."] =
    "जिन पंक्तियों का मूल्य पढ़ा नहीं जा सका, और जो प्रभावित मूल्य में नहीं हैं: {n}।",
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
  ["No line waits in quarantine."] = "कोई पंक्ति रोकी गई नहीं है।",
  ["No printed report was overtaken by newer data."] = "कोई मुद्रित रिपोर्ट नए आँकड़ों से पुरानी नहीं हुई।",
  ["No waiver is in force, and none expired in the last {days} days."] =
    "कोई छूट प्रभावी नहीं है, और पिछले {days} दिनों में कोई समाप्त नहीं हुई।",
  ["Nothing that is listed here is different."] = "यहाँ सूचीबद्ध कुछ भी भिन्न नहीं है।",
  ["Nothing was mended or assumed on the way in."] = "आयात में कुछ भी सुधारा या माना नहीं गया।",
  ["Notified"] = "अधिसूचित",
  ["Of a file that holds other States/UTs too, no count is shown."] =
    "जिस फ़ाइल में अन्य राज्य/संघ राज्य क्षेत्र भी हैं, उसकी कोई गणना नहीं दिखाई गई है।",
  ["Of every district each of these is recorded."] = "हर ज़िले के लिए इनमें से हर एक दर्ज है।",
  ["Of products, DEPC, meetings, plans and exports of each district, the share that is recorded."] =
    "हर ज़िले के उत्पाद, डीईपीसी, बैठक, योजना और निर्यात में से दर्ज का हिस्सा।",
  ["Of what was printed before the newest import. `zila report --verify FILE` says what would be different."] =
    "नवीनतम आयात से पहले मुद्रित में से। `zila report --verify FILE` बताता है कि क्या भिन्न होगा।",
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
  ["Read"] = "पढ़ा गया",
  ["Rows added"] = "जोड़ी गई पंक्तियाँ",
  ["Rows corrected"] = "शुद्ध की गई पंक्तियाँ",
  ["Rows of exports"] = "निर्यात की पंक्तियाँ",
  ["Rows withdrawn"] = "वापस ली गई पंक्तियाँ",
  ["Rules that did not run, or not as for others"] = "नियम जो नहीं चले, या औरों जैसे नहीं चले",
  ["Rules with parameters of a State/UT"] = "नियम जिनके मापदंड किसी राज्य/संघ राज्य क्षेत्र के हैं",
  ["Standing"] = "स्थिति",
  ["States/UTs of which no exports are held: {n}."] =
    "राज्य/संघ राज्य क्षेत्र जिनका कोई निर्यात उपलब्ध नहीं है: {n}।",
  ["Steps taken between, by State/UT"] = "इस बीच पूरे हुए चरण, राज्य/संघ राज्य क्षेत्र के अनुसार",
  ["Sum of the rows"] = "पंक्तियों का योग",
  ["The books of every file agree: read = added + changed + unchanged + quarantined + skipped."] =
    "हर फ़ाइल का लेखा सही बैठता है: पढ़ा गया = जोड़ा गया + बदला गया + अपरिवर्तित + रोका गया + छोड़ा गया।",
  ["The books of {n} files do not agree: run `zila doctor`."] =
    "{n} फ़ाइलों का लेखा सही नहीं बैठता: `zila doctor` चलाएँ।",
  ["The eight figures, then and now"] = "आठ आँकड़े, तब और अब",
  ["The largest change: {state}, {change} steps of its districts and its own."] =
    "सबसे बड़ा परिवर्तन: {state}, उसके ज़िलों के और अपने {change} चरण।",
  ["The worst: {place}, with {errors} errors, {warnings} warnings and {infos} remarks."] =
    "सबसे गंभीर: {place}, {errors} त्रुटियाँ, {warnings} चेतावनियाँ और {infos} टिप्पणियाँ।",
  ["Then"] = "तब",
  ["Totals that files state: {agreed} agree with the sum of their rows, {off} do not."] =
    "फ़ाइलों में लिखे योग: {agreed} अपनी पंक्तियों के योग से मिलते हैं, {off} नहीं मिलते।",
  ["Totals that their rows do not reach"] = "योग जिन तक उनकी पंक्तियाँ नहीं पहुँचतीं",
  ["Up to 30 days"] = "30 दिन तक",
  ["Waivers in force, or expired in the last {days} days"] = "प्रभावी छूटें, या पिछले {days} दिनों में समाप्त",
  ["What has changed"] = "क्या बदला है",
  ["What is different"] = "क्या भिन्न है",
  ["What is different {moments}."] = "क्या भिन्न है: {moments}।",
  ["What to know first"] = "पहले क्या जानें",
  ["What was added, corrected and withdrawn"] = "क्या जोड़ा, शुद्ध किया और वापस लिया गया",
  ["What was mended or assumed on the way in"] = "आयात में क्या सुधारा या माना गया",
  ["Year"] = "वर्ष",
  ["Years with provisional figures"] = "अनंतिम आँकड़ों वाले वर्ष",
  ["as known after import {n}"] = "आयात {n} के बाद ज्ञात के अनुसार",
  ["as on {day}, between what was known after import {from} and after import {to}"] =
    "{day} की स्थिति, आयात {from} के बाद और आयात {to} के बाद ज्ञात के बीच",
  ["as on {day}, between what was known after import {from} and what is known now"] =
    "{day} की स्थिति, आयात {from} के बाद ज्ञात और अब ज्ञात के बीच",
  ["between {from} and {to}, as known now"] = "{from} और {to} के बीच, अब ज्ञात के अनुसार",
  ["changed by a newer list"] = "नई सूची से बदला",
  ["in force"] = "प्रभावी",
  ["it broke"] = "वह विफल हुआ",
  ["it was stopped"] = "उसे रोका गया",
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
  ["the state leaves it out"] = "राज्य इसे छोड़ता है",
  ["there is nothing to judge"] = "परखने को कुछ नहीं है",
  ["{register} has no rows"] = "{register} में कोई पंक्ति नहीं है",
  ["no row of {register} has the values it looks at"] = "{register} की किसी पंक्ति में जाँचे जाने वाले मान नहीं हैं",
  ["whole years"] = "पूरे वर्ष",
  ["{place}: {files} files are behind the figures, {old} of them imported more than a year before the "
    .. "as-of day. Totals that files state and their rows do not reach: {off}. Lines in quarantine, which "
    .. "are in no figure: {waiting}. Open findings: {errors} errors, {others} warnings and remarks."] =
    "{place}: आँकड़ों के पीछे {files} फ़ाइलें हैं, जिनमें से {old} स्थिति के दिन से एक वर्ष से अधिक पहले "
    .. "आयातित हुईं। फ़ाइलों में लिखे योग जिन तक उनकी पंक्तियाँ नहीं पहुँचतीं: {off}। रोकी गई पंक्तियाँ, जो "
    .. "किसी आँकड़े में नहीं हैं: {waiting}। खुले निष्कर्ष: {errors} त्रुटियाँ, {others} चेतावनियाँ और "
    .. "टिप्पणियाँ।",
  ["{step}, {day}"] = "{step}, {day}",
  -- Where nothing has changed
  ["None of the eight steps was recorded at either moment."] = "आठों में से कोई चरण किसी भी समय अभिलिखित नहीं था।",
  ["No file was imported between."] = "इस बीच कोई फ़ाइल आयात नहीं हुई।",
  ["Two days are compared as both are known now: no file came between."] =
    "दो दिनों की तुलना आज ज्ञात आँकड़ों से है: इस बीच की कोई फ़ाइल नहीं है।",
}
