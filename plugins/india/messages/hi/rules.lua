-- Hindi for the rules: of each its title, why, message and fix.
return {
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
  ["A commodity is once in a file's district and period"] = "फ़ाइल के ज़िले और अवधि में वस्तु एक ही बार है",
  ["One export under two spellings is two rows, and both count in every sum."] =
    "दो वर्तनियों में एक ही निर्यात दो पंक्तियाँ बनता है, और हर योग में दोनों गिनी जाती हैं।",
  ["'{one}' and '{two}' of {period} to {country} are one commodity in {lines} rows"] =
    "{period} में {country} को '{one}' और '{two}' एक ही वस्तु की {lines} पंक्तियाँ हैं",
  ["if they are one export, take out the line that is too many and import the file again; else spell them alike, "
    .. "in one row with the sum"] =
    "यदि निर्यात एक ही है, तो अतिरिक्त पंक्ति हटाकर फ़ाइल फिर आयात करें; "
    .. "नहीं तो एक ही वर्तनी में योग की एक पंक्ति लिखें",
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
  ["exports of {period} are {amount}, {times} times those of {before}"] =
    "{period} का निर्यात {amount}, {before} का {times} गुना",
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
  ["'{description}': a cost of Rs {rupees}"] = "'{description}': लागत {rupees} रुपये",
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
  ["undo one of the two imports; if both came in one, undo it and import the file without the total's rows"] =
    "दो में से एक आयात वापस लें; यदि दोनों एक ही आयात से आए हैं, तो उसे वापस लें और फ़ाइल योग की "
    .. "पंक्तियों के बिना आयात करें",
  ["A commodity's total doesn't stand beside its countries"] = "वस्तु का योग अपने देशों के साथ नहीं रखा है",
  ["A total of all countries is added to the countries it consists of, and the district's exports double."] =
    "सब देशों का योग उन्हीं देशों में जुड़ जाता है जिनसे वह बना है, और ज़िले का निर्यात दुगुना हो जाता है।",
  ["{period}: {what} without a country, {amount}, stands beside {parts} rows with one"] =
    "{period}: बिना देश का {what}, {amount}, देश वाली {parts} पंक्तियों के साथ रखा है",
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
  ["Periods add up to the longer one that holds them"] = "अवधियों का जोड़ उन्हें समेटने वाली लंबी अवधि है",
  ["A report takes a district's longest period and leaves out those within it: the two must be the same."] =
    "रिपोर्ट ज़िले की सबसे लंबी अवधि लेती है और उसके भीतर की अवधियाँ छोड़ती है: दोनों एक होने चाहिए।",
  ["{period}: the whole is {whole}, {parts} parts of it (months each: {months}) are {sum}"] =
    "{period}: पूरी अवधि {whole}, उसके {parts} भाग (प्रत्येक में माह: {months}) {sum}",
  ["look which of the two was revised or lacks commodities; import the other anew"] =
    "देखें कि दो में से कौन संशोधित हुआ या किसमें वस्तुएँ छूटी हैं; दूसरे को फिर आयात करें",
  ["Printed growth is that of its values"] = "मुद्रित वृद्धि अपने मानों से निकलती है",
  ["A growth that its two values don't give is wrong itself, or one of the two values is."] =
    "जो वृद्धि अपने दोनों मानों से नहीं निकलती वह स्वयं ग़लत है, या दोनों में से एक मान ग़लत है।",
  ["{what}: growth from {before} to {period} is printed as {says} %, its values give {computed} %"] =
    "{what}: {before} से {period} की वृद्धि {says} % मुद्रित है, उसके मानों से {computed} % निकलती है",
  ["look at both values in the file; quote the growth that is worked out from them"] =
    "फ़ाइल में दोनों मान देखें; उनसे निकाली गई वृद्धि ही उद्धृत करें",
  ["Exports are not older than their district"] = "निर्यात अपने ज़िले से पुराना नहीं है",
  ["Exports of a time when the district was part of another are counted twice, unless the parent's were lowered."] =
    "जब ज़िला दूसरे ज़िले का भाग था तब का निर्यात दो बार गिना जाता है, यदि मूल ज़िले का निर्यात उतना घटाया न गया हो।",
  ["exports of {period}; {name} was made {since} or later"] = "{period} का निर्यात; {name} {since} को या उसके बाद बना",
  ["look whether the parent's exports of that period are without them; if not, undo the import"] =
    "देखें कि मूल ज़िले का उस अवधि का निर्यात इनके बिना है या नहीं; नहीं तो आयात वापस लें",
}
