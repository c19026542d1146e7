-- Tamil for the export strategy and the action plan: headings, captions, columns,
-- sentences and the writers' own words. What is not here is said in English.
return {
  ["Tamil Nadu"] = "தமிழ்நாடு",
  -- The writers' own words
  ["Position as on"] = "நிலவரத் தேதி",
  ["As known on"] = "தகவல் அறியப்பட்ட தேதி",
  ["Synthetic"] = "செயற்கைத் தரவு",
  ["synthetic"] = "செயற்கையானது",
  ["Figures marked synthetic were generated to show how the report works; they are not facts and must "
    .. "not be quoted."] =
    "செயற்கையானவை எனக் குறிக்கப்பட்ட எண்கள் அறிக்கை எவ்வாறு செயல்படுகிறது என்பதைக் காட்டவே உருவாக்கப்பட்டவை; அவை "
    .. "உண்மைத் தரவுகள் அல்ல, மேற்கோள் காட்டக் கூடாது.",
  ["Contents"] = "பொருளடக்கம்",
  ["Figures"] = "புள்ளிவிவரங்கள்",
  ["Other figures"] = "பிற புள்ளிவிவரங்கள்",
  ["Figure"] = "எண்ணிக்கை",
  ["Name"] = "பெயர்",
  ["Value"] = "மதிப்பு",
  ["Unit"] = "அலகு",
  ["Out of"] = "மொத்தத்தில்",
  ["List"] = "பட்டியல்",
  ["Date of the list"] = "பட்டியலின் தேதி",
  ["Share"] = "பங்கு",
  ["Published"] = "வெளியிடப்பட்டது",
  ["As on"] = "நிலவரத் தேதி",
  ["Difference"] = "வேறுபாடு",
  ["Note"] = "குறிப்பு",
  ["Warning"] = "எச்சரிக்கை",
  ["Text"] = "உரை",
  ["Source"] = "மூலம்",
  ["Sources"] = "மூலங்கள்",
  ["Line"] = "வரி",
  ["No."] = "வ. எண்",
  ["File"] = "கோப்பு",
  ["Sheet"] = "தாள்",
  ["Imported"] = "உள்ளீடு செய்த தேதி",
  ["What is behind the figures"] = "புள்ளிவிவரங்களின் அடிப்படை",
  ["Proof"] = "சான்று",
  ["Version"] = "பதிப்பு",
  ["Rows"] = "வரிசைகள்",
  ["What this report stands on"] = "இந்த அறிக்கையின் ஆதாரம்",
  ["Rule"] = "விதி",
  ["Finding"] = "கண்டறிதல்",
  ["Report"] = "அறிக்கை",
  ["The values as a table"] = "மதிப்புகள் அட்டவணையாக",
  ["lakh"] = "இலட்சம்",
  ["crore"] = "கோடி",
  ["lakh crore"] = "இலட்சம் கோடி",
  ["million"] = "மில்லியன்",
  ["billion"] = "பில்லியன்",
  ["Page {1} of {2}"] = "பக்கம் {1} / {2}",
  ["part {1} of {2}"] = "பகுதி {1} / {2}",
  ["{1} (continued)"] = "{1} (தொடர்ச்சி)",
  ["n/a"] = "கிடைக்கவில்லை",
  ["of {1}"] = "மொத்தம்: {1}",
  ["as on {1}"] = "{1} நிலவரப்படி",
  ["Published: {1}"] = "வெளியிடப்பட்டது: {1}",
  ["Published: {1} as on {2}"] =
    "வெளியிடப்பட்டது: {1}, {2} நிலவரப்படி",
  ["agrees"] = "ஒத்துள்ளது",
  ["differs by {1}"] = "வேறுபாடு {1}",
  ["rows: {1}"] = "வரிசைகள்: {1}",
  ["{1}, line {2}"] = "{1}, வரி {2}",
  ["January"] = "ஜனவரி",
  ["February"] = "பிப்ரவரி",
  ["March"] = "மார்ச்",
  ["April"] = "ஏப்ரல்",
  ["May"] = "மே",
  ["June"] = "ஜூன்",
  ["July"] = "ஜூலை",
  ["August"] = "ஆகஸ்ட்",
  ["September"] = "செப்டம்பர்",
  ["October"] = "அக்டோபர்",
  ["November"] = "நவம்பர்",
  ["December"] = "டிசம்பர்",
  ["Kind"] = "வகை",
  ["Table"] = "அட்டவணை",
  ["Chart"] = "விளக்கப்படம்",
  ["Title"] = "தலைப்பு",
  ["Heading"] = "துணைத் தலைப்பு",
  ["Paragraph"] = "பத்தி",
  -- Sections of the export strategy
  ["Export strategy of the state: where it stands"] =
    "மாநில ஏற்றுமதி உத்தி: தற்போதைய நிலை",
  ["Status of the programme"] = "திட்டத்தின் நிலை",
  ["Export profile"] = "ஏற்றுமதி விவரம்",
  ["Products of the districts"] = "மாவட்டங்களின் பொருட்கள்",
  ["District by district"] = "மாவட்ட வாரியாக",
  ["Targets and interventions"] = "இலக்குகளும் நடவடிக்கைகளும்",
  ["Who is involved"] = "தொடர்புடைய அமைப்புகள்",
  ["Data notes"] = "தரவு குறித்த குறிப்புகள்",
  -- Captions
  ["What this report rests on"] = "இந்த அறிக்கையின் அடிப்படை",
  ["Share of the districts that have taken each step"] =
    "ஒவ்வொரு படியையும் முடித்த "
    .. "மாவட்டங்களின் பங்கு",
  ["Steps in the districts, and in the country"] =
    "மாவட்டங்களிலும் நாட்டிலும் "
    .. "எடுக்கப்பட்ட படிகள்",
  ["Districts and their products, by list"] =
    "மாவட்டங்களும் அவற்றின் பொருட்களும், "
    .. "பட்டியல் வாரியாக",
  ["Each district's products, committee and plan"] =
    "ஒவ்வொரு மாவட்டத்தின் பொருட்கள், குழு "
    .. "மற்றும் திட்டம்",
  ["Exports of districts, {year}"] = "மாவட்டங்களின் ஏற்றுமதி, {year}",
  ["Exports of each district, {year}"] =
    "ஒவ்வொரு மாவட்டத்தின் ஏற்றுமதி, {year}",
  ["Exports by fiscal year"] = "நிதியாண்டு வாரியாக ஏற்றுமதி",
  ["Exports of whole fiscal years"] =
    "முழு நிதியாண்டுகளின் ஏற்றுமதி",
  ["{year} ({months} of 12 months)"] = "{year} (12 இல் {months} மாதங்கள்)",
  ["Top commodities, {year}"] = "முதன்மைப் பொருட்கள், {year}",
  ["Top commodities and their advantage, {year}"] =
    "முதன்மைப் பொருட்களும் அவற்றின் "
    .. "சாதகநிலையும், {year}",
  ["Top destinations, {year}"] = "முதன்மை ஏற்றுமதி நாடுகள், {year}",
  ["Concentration, {year}"] = "செறிவு, {year}",
  ["Export targets of the state, and what is held"] =
    "மாநில ஏற்றுமதி இலக்குகளும் "
    .. "கிடைக்கும் தரவுகளும்",
  ["Interventions of the district plans"] =
    "மாவட்டத் திட்டங்களின் நடவடிக்கைகள்",
  ["Offices of the state"] = "மாநில அலுவலகங்கள்",
  ["Regional Authorities of the DGFT that stand in the state"] =
    "மாநிலத்தில் உள்ள டி.ஜி.எஃப்.டி. மண்டல "
    .. "அதிகார அமைப்புகள்",
  ["Incentives and support named by the district plans"] =
    "மாவட்டத் திட்டங்களில் "
    .. "குறிப்பிடப்பட்ட ஊக்கங்களும் "
    .. "ஆதரவும்",
  ["Training and development needs named by the district plans"] =
    "மாவட்டத் திட்டங்களில் "
    .. "குறிப்பிடப்பட்ட பயிற்சி மற்றும் "
    .. "மேம்பாட்டுத் தேவைகள்",
  ["Districts whose lists differ"] =
    "பட்டியல்கள் வேறுபடும் மாவட்டங்கள்",
  -- Columns
  ["State/UT"] = "மாநிலம்/யூனியன் பிரதேசம்",
  ["States/UTs"] = "மாநிலங்கள்/யூனியன் பிரதேசங்கள்",
  ["District"] = "மாவட்டம்",
  ["Districts"] = "மாவட்டங்கள்",
  ["Districts, India"] = "மாவட்டங்கள், இந்தியா",
  ["Of"] = "மொத்தத்தில்",
  ["Of, India"] = "மொத்தத்தில், இந்தியா",
  ["Share, India"] = "பங்கு, இந்தியா",
  ["India"] = "இந்தியா",
  ["Step"] = "படி",
  ["Change in a year"] = "ஓராண்டில் மாற்றம்",
  ["LGD code"] = "எல்.ஜி.டி. குறியீடு",
  ["HS code"] = "எச்.எஸ். குறியீடு",
  ["GI"] = "புவிசார் குறியீடு",
  ["Product"] = "பொருள்",
  ["Products"] = "பொருட்கள்",
  ["Sector"] = "துறை",
  ["Register"] = "பதிவேடு",
  ["Records"] = "பதிவுகள்",
  ["Newest"] = "மிகப் புதியது",
  ["Newest file"] = "மிகப் புதிய கோப்பு",
  ["Files"] = "கோப்புகள்",
  ["DEPC since"] = "டி.இ.பி.சி. அமைக்கப்பட்ட தேதி",
  ["Meetings"] = "கூட்டங்கள்",
  ["Last meeting"] = "கடைசிக் கூட்டம்",
  ["RA"] = "மண்டல அதிகார அமைப்பு",
  ["Regional Authority"] = "மண்டல அதிகார அமைப்பு",
  ["Plan drafted"] = "திட்ட வரைவு",
  ["Plan adopted"] = "திட்டம் ஏற்கப்பட்டது",
  ["Plan notified"] = "திட்டம் அறிவிக்கை செய்யப்பட்டது",
  ["Plans drafted here"] = "இங்கு வரையப்பட்ட திட்டங்கள்",
  ["Rank"] = "தரவரிசை",
  ["Growth"] = "வளர்ச்சி",
  ["Growth (rupees)"] = "வளர்ச்சி (ரூபாய்)",
  ["Months"] = "மாதங்கள்",
  ["Fiscal year"] = "நிதியாண்டு",
  ["Commodity"] = "சரக்கு",
  ["Commodities"] = "சரக்குகள்",
  ["Destination"] = "சேருமிடம்",
  ["Destinations"] = "சேருமிடங்கள்",
  ["Target"] = "இலக்கு",
  ["Intervention"] = "நடவடிக்கை",
  ["Bottleneck"] = "இடையூறு",
  ["Agency"] = "முகமை",
  ["Due"] = "கெடு தேதி",
  ["Done"] = "முடிந்தது",
  ["State of work"] = "பணியின் நிலை",
  ["Cost"] = "செலவு",
  ["Role"] = "பொறுப்பு",
  ["Office or order"] = "அலுவலகம் அல்லது ஆணை",
  ["Since"] = "முதல்",
  ["Remark"] = "குறிப்புரை",
  ["Column"] = "நெடுவரிசை",
  ["Reason"] = "காரணம்",
  ["Severity"] = "தீவிரம்",
  ["yes"] = "ஆம்",
  ["no"] = "இல்லை",
  ["unknown"] = "தெரியவில்லை",
  ["none"] = "ஏதுமில்லை",
  ["rupees"] = "ரூபாய்",
  ["US$"] = "அமெரிக்க டாலர்",
  ["₹ crore"] = "₹ கோடி",
  ["₹ lakh"] = "₹ இலட்சம்",
  ["₹ {n} crore"] = "₹ {n} கோடி",
  ["₹ {n} lakh"] = "₹ {n} இலட்சம்",
  -- The steps of the programme
  ["State Export Promotion Committee"] =
    "மாநில ஏற்றுமதி மேம்பாட்டுக் குழு",
  ["State nodal officer"] = "மாநில ஒருங்கிணைப்பு அலுவலர்",
  ["State Export Promotion Committee (SEPC) constituted"] =
    "மாநில ஏற்றுமதி மேம்பாட்டுக் குழு "
    .. "(எஸ்.இ.பி.சி.) அமைக்கப்பட்டது",
  ["District Export Promotion Committee (DEPC) constituted"] =
    "மாவட்ட ஏற்றுமதி மேம்பாட்டுக் குழு "
    .. "(டி.இ.பி.சி.) அமைக்கப்பட்டது",
  ["Products or services with export potential identified"] =
    "ஏற்றுமதி வாய்ப்புள்ள பொருட்கள் "
    .. "அல்லது சேவைகள் கண்டறியப்பட்டன",
  ["State export strategy prepared"] =
    "மாநில ஏற்றுமதி உத்தி "
    .. "தயாரிக்கப்பட்டது",
  ["State nodal officer nominated"] =
    "மாநில ஒருங்கிணைப்பு அலுவலர் "
    .. "நியமிக்கப்பட்டார்",
  ["DEPC meeting held"] = "டி.இ.பி.சி. கூட்டம் நடைபெற்றது",
  ["Draft District Export Action Plan (DEAP) prepared by the Regional Authority"] =
    "மண்டல அதிகார அமைப்பு மாவட்ட ஏற்றுமதி "
    .. "செயல் திட்ட (டி.இ.ஏ.பி.) வரைவைத் "
    .. "தயாரித்தது",
  ["District Export Action Plan formally notified by the DEPC"] =
    "மாவட்ட ஏற்றுமதி செயல் திட்டத்தை "
    .. "டி.இ.பி.சி. முறைப்படி அறிவிக்கை "
    .. "செய்தது",
  -- Sentences
  ["LGD list of {date}"] = "{date} தேதியிட்ட எல்.ஜி.டி. பட்டியல்",
  ["districts of the {list}"] = "மாவட்டங்கள் ({list})",
  ["Nothing is recorded for {state} of: {list}."] =
    "{state} குறித்து இவற்றின் பதிவு "
    .. "ஏதுமில்லை: {list}.",
  ["{step}: not recorded"] = "{step}: பதிவு இல்லை",
  ["{step}: no records as on this day"] =
    "{step}: இந்தத் தேதி வரை பதிவுகள் இல்லை",
  ["no records as on this day"] = "இந்தத் தேதி வரை பதிவுகள் இல்லை",
  ["Of {n} steps the state is ahead of the country in {ahead}."] =
    "{n} படிகளில் {ahead} இல் மாநிலம் நாட்டை விட "
    .. "முன்னிலையில் உள்ளது.",
  ["Districts without a product in any list: {list}."] =
    "எந்தப் பட்டியலிலும் பொருள் இல்லாத "
    .. "மாவட்டங்கள்: {list}.",
  ["An empty date: not recorded. Drafted, adopted and notified are three things."] =
    "வெற்றுத் தேதி: பதிவு இல்லை. வரைவு, "
    .. "ஏற்பு, அறிவிக்கை ஆகியவை மூன்று "
    .. "வெவ்வேறு நிலைகள்.",
  ["{name} leads the exports of {year} with {share} %."] =
    "{year} ஏற்றுமதியில் {name} {share} % பங்குடன் "
    .. "முதலிடத்தில் உள்ளது.",
  ["Exports in {year}: {value}."] = "{year} இல் ஏற்றுமதி: {value}.",
  ["No interventions of district plans have been imported."] =
    "மாவட்டத் திட்டங்களின் நடவடிக்கைகள் "
    .. "உள்ளீடு செய்யப்படவில்லை.",
  ["No product is recorded for a district of {state}."] =
    "{state} மாவட்டங்கள் எதற்கும் பொருள் "
    .. "பதிவு செய்யப்படவில்லை.",
  ["Synthetic rows are among those counted."] =
    "எண்ணப்பட்டவற்றில் செயற்கை "
    .. "வரிசைகளும் உள்ளன.",
  ["Districts are those of the {list}. What is not recorded is not known; it is not 0."] =
    "மாவட்டங்கள்: {list}. பதிவு செய்யப்படாதது "
    .. "தெரியாதது; அது பூஜ்ஜியம் அல்ல.",
  ["{state} (LGD {code}, {iso}). Districts in the {list}: {n}. Position as on {date}."] =
    "{state} (எல்.ஜி.டி. {code}, {iso}): மாவட்டங்கள் {n} ({list}). "
    .. "நிலவரத் தேதி {date}.",
  ["Settings of the plugin: {list}."] =
    "செருகுநிரலின் அமைப்புகள்: {list}.",
  -- Registers and units
  ["districts"] = "மாவட்டங்கள்",
  ["{step} (of {what})"] = "{step} ({what}: இவற்றில்)",
  ["drafted plans"] = "வரைவுத் திட்டங்கள்",
  ["Products identified"] = "கண்டறியப்பட்ட பொருட்கள்",
  ["Committees (SEPC, DEPC)"] = "குழுக்கள் (எஸ்.இ.பி.சி., டி.இ.பி.சி.)",
  ["DEPC meetings"] = "டி.இ.பி.சி. கூட்டங்கள்",
  ["Nodal officers"] = "ஒருங்கிணைப்பு அலுவலர்கள்",
  ["State export strategy"] = "மாநில ஏற்றுமதி உத்தி",
  ["District Export Action Plans"] =
    "மாவட்ட ஏற்றுமதி செயல் திட்டங்கள்",
  ["Exports"] = "ஏற்றுமதி",
  ["Bottlenecks"] = "இடையூறுகள்",
  ["Interventions"] = "நடவடிக்கைகள்",
  ["Statements of the plans"] = "திட்டங்களின் கூற்றுகள்",
  ["Export targets"] = "ஏற்றுமதி இலக்குகள்",
  -- The section of this plugin
  ["Plans by Regional Authority"] =
    "மண்டல அதிகார அமைப்பு வாரியாகத் "
    .. "திட்டங்கள்",
  ["No plan is recorded as on this day."] =
    "இந்தத் தேதி வரை திட்டம் எதுவும் "
    .. "பதிவு செய்யப்படவில்லை.",
  ["Plans by the office that drafted them"] =
    "வரைவு தயாரித்த அலுவலக வாரியாகத் "
    .. "திட்டங்கள்",
  ["The office is the one that the plan names."] =
    "அலுவலகம் என்பது திட்டத்தில் பெயர் "
    .. "குறிப்பிடப்பட்டது.",
  ["Drafted"] = "வரைவு",
  ["Adopted"] = "ஏற்கப்பட்டது",
  ["Notified"] = "அறிவிக்கை செய்யப்பட்டது",
  ["Last notified on"] = "கடைசி அறிவிக்கையின் தேதி",
  -- A district's facts
  ["Not recorded: {list}."] = "பதிவு இல்லை: {list}.",
  ["Products: {list}."] = "பொருட்கள்: {list}.",
  ["Commodities: {list}."] = "சரக்குகள்: {list}.",
  ["Countries: {list}."] = "நாடுகள்: {list}.",
  ["Bottlenecks: {list}."] = "இடையூறுகள்: {list}.",
  ["Interventions: {list}."] = "நடவடிக்கைகள்: {list}.",
  ["Export target: {list}."] = "ஏற்றுமதி இலக்கு: {list}.",
  ["Action plan: {steps}."] = "செயல் திட்டம்: {steps}.",
  ["DEPC constituted on {date}."] =
    "டி.இ.பி.சி. அமைக்கப்பட்ட தேதி: {date}.",
  ["DEPC meetings: {n}, the last on {date}."] =
    "டி.இ.பி.சி. கூட்டங்கள்: {n}, கடைசிக் "
    .. "கூட்டம் {date}.",
  ["Exports {year}: {value}"] = "ஏற்றுமதி {year}: {value}",
  ["rank {rank} of {n} in the state"] = "மாநிலத்தில் {n} இல் தரவரிசை {rank}",
  ["{n} more"] = "மேலும் {n}",
  ["due {date}"] = "கெடு தேதி {date}",
  ["Not stated"] = "குறிப்பிடப்படவில்லை",
  ["RA {name}"] = "மண்டல அதிகார அமைப்பு {name}",
  ["HS {code}"] = "எச்.எஸ். {code}",
  ["action plan"] = "செயல் திட்டம்",
  ["adopted"] = "ஏற்கப்பட்டது",
  ["drafted"] = "வரைவு தயாரிக்கப்பட்டது",
  ["notified"] = "அறிவிக்கை செய்யப்பட்டது",
  ["bottlenecks"] = "இடையூறுகள்",
  ["committee (DEPC)"] = "குழு (டி.இ.பி.சி.)",
  ["export target"] = "ஏற்றுமதி இலக்கு",
  ["exports"] = "ஏற்றுமதி",
  ["interventions"] = "நடவடிக்கைகள்",
  ["products"] = "பொருட்கள்",
  -- Exports and their growth
  ["{year} so far, {months} months: {value}."] =
    "{year} இல் இதுவரை, {months} மாதங்கள்: {value}.",
  ["Exports went from {before} in {first} to {after} in {last}."] =
    "{first} இல் {before} ஆக இருந்த ஏற்றுமதி {last} இல் "
    .. "{after} ஆனது.",
  ["Growth over the same {months} months of {before}: {growth}."] =
    "{before} இன் அதே {months} மாதங்களை விட வளர்ச்சி: "
    .. "{growth}.",
  ["{growth} % in {currency}"] = "{growth} % ({currency})",
  ["Compound annual growth (CAGR) from {first} to {last}: {cagr} % in {currency}."] =
    "{first} முதல் {last} வரை கூட்டு ஆண்டு வளர்ச்சி "
    .. "(CAGR): {cagr} % ({currency}).",
  ["Only one fiscal year is held: growth can't be said."] =
    "ஒரே ஒரு நிதியாண்டின் தரவு உள்ளது: "
    .. "வளர்ச்சியைக் கூற இயலாது.",
  ["Growth (US$)"] = "வளர்ச்சி (அமெரிக்க டாலர்)",
  ["Months compared"] = "ஒப்பிட்ட மாதங்கள்",
  ["States/UTs in the total"] = "மொத்தத்தில் உள்ள மாநிலங்கள்/யூனியன் பிரதேசங்கள்",
  ["Share of all imported"] = "உள்ளீடு செய்த மொத்தத்தில் பங்கு",
  ["Exports in {year}, months covered: {months}"] =
    "{year} இல் ஏற்றுமதி, மாதங்கள்: {months}",
  ["All {n}"] = "அனைத்தும் {n}",
  ["{year} has no growth: months that it shares with the year before are held only within longer periods."] =
    "{year} இன் வளர்ச்சி தெரியவில்லை: முந்தைய ஆண்டுடன் பொதுவான மாதங்கள் நீண்ட காலங்களுக்குள் மட்டுமே உள்ளன.",
  ["{year} has provisional figures."] = "{year} இன் எண்கள் தற்காலிகமானவை.",
  -- The action plan, and what else the two reports say
  ["warning"] = "எச்சரிக்கை",
  ["all"] = "அனைத்தும்",
  ["months"] = "மாதங்கள்",
  ["done"] = "முடிந்தது",
  ["What the plan says"] = "திட்டம் கூறுவது",
  ["{code} (not in the list in force)"] = "{code} (நடைமுறையில் உள்ள பட்டியலில் இல்லை)",
  ["No export target for {year} is recorded for {state}: there is nothing to hold exports against."] =
    "{state}: {year} ஏற்றுமதி இலக்கு எதுவும் பதிவு செய்யப்படவில்லை; ஏற்றுமதியை ஒப்பிட இலக்கு "
    .. "இல்லை.",
  ["Neither a state committee nor a state nodal officer is recorded."] =
    "மாநிலக் குழுவோ மாநில ஒருங்கிணைப்பு அலுவலரோ பதிவு செய்யப்படவில்லை.",
  ["No incentive or support of the State or the Centre is recorded in a district plan."] =
    "மாநில அல்லது மத்திய அரசின் ஊக்கத்தொகையோ ஆதரவோ எந்த மாவட்டத் திட்டத்திலும் பதிவு "
    .. "செய்யப்படவில்லை.",
  ["No training or development need is recorded in a district plan."] =
    "பயிற்சி அல்லது மேம்பாட்டுத் தேவை எதுவும் மாவட்டத் திட்டங்களில் பதிவு செய்யப்படவில்லை.",
  ["{district} (LGD {code}), {state}. Position as on {date}."] =
    "{district} (எல்.ஜி.டி. {code}), {state}. நிலவரத் தேதி: {date}.",
  ["No action plan of the district is recorded, drafted or notified."] =
    "மாவட்டத்தின் செயல் திட்டம் எதுவும், வரைவாகவோ அறிவிக்கை செய்யப்பட்டதாகவோ, பதிவு "
    .. "செய்யப்படவில்லை.",
  ["recorded"] = "பதிவு உள்ளது",
  ["missing"] = "இல்லை",
  ["The headings of a plan, and what is recorded"] = "திட்டத்தின் தலைப்புகளும் பதிவு செய்யப்பட்டவையும்",
  ["State of the heading"] = "தலைப்பின் நிலை",
  ["The district in the register"] = "பதிவேட்டில் மாவட்டம்",
  ["Census 2011 code"] = "2011 மக்கள்தொகைக் கணக்கெடுப்புக் குறியீடு",
  ["Name in a local script"] = "உள்ளூர் எழுத்தில் பெயர்",
  ["Former names"] = "முந்தைய பெயர்கள்",
  ["Made in"] = "உருவாக்கப்பட்ட ஆண்டு",
  ["Population, area, administrative units and infrastructure are in no register held here."] =
    "மக்கள்தொகை, பரப்பளவு, நிர்வாகப் பிரிவுகள், உட்கட்டமைப்பு ஆகியவை இங்குள்ள எந்தப் "
    .. "பதிவேட்டிலும் இல்லை.",
  ["Sectors of the products identified"] = "கண்டறியப்பட்ட பொருட்களின் துறைகள்",
  ["Named"] = "பெயர்கள்",
  ["Units, employment, production and exporters are in no register held here."] =
    "தொழிற்கூடங்கள், வேலைவாய்ப்பு, உற்பத்தி, ஏற்றுமதியாளர்கள் ஆகியவை இங்குள்ள எந்தப் "
    .. "பதிவேட்டிலும் இல்லை.",
  ["Who answers for what"] = "யார் எதற்குப் பொறுப்பு",
  ["Offices, never persons."] = "அலுவலகங்கள் மட்டுமே; நபர்கள் அல்ல.",
  ["Order"] = "ஆணை",
  ["Chair"] = "தலைவர்",
  ["Co-chair"] = "இணைத் தலைவர்",
  ["Nodal office of the district"] = "மாவட்ட ஒருங்கிணைப்பு அலுவலகம்",
  ["Agencies of interventions"] = "நடவடிக்கைகளின் முகமைகள்",
  ["The plan and its dates"] = "திட்டமும் அதன் தேதிகளும்",
  ["Drafted, adopted and notified are three things."] =
    "வரைவு, ஏற்பு, அறிவிக்கை ஆகியவை மூன்று தனித்தனி நிலைகள்.",
  ["Document"] = "ஆவணம்",
  ["District Export Action Plan: what is recorded"] = "மாவட்ட ஏற்றுமதி செயல் திட்டம்: பதிவு செய்யப்பட்டவை",
  ["District profile"] = "மாவட்ட விவரம்",
  ["Industry profile"] = "தொழில் விவரம்",
  ["Products with export potential"] = "ஏற்றுமதி வாய்ப்புள்ள பொருட்கள்",
  ["Bottlenecks faced by the industry"] = "தொழில்துறை எதிர்கொள்ளும் இடையூறுகள்",
  ["Institutional responsibilities and reforms"] = "நிறுவனப் பொறுப்புகளும் சீர்திருத்தங்களும்",
  ["Interventions required"] = "தேவையான நடவடிக்கைகள்",
  ["Action plan: targets and timelines"] = "செயல் திட்டம்: இலக்குகளும் காலவரையறையும்",
  ["Incentives and support"] = "ஊக்கத்தொகைகளும் ஆதரவும்",
  ["Training and development needs"] = "பயிற்சி, மேம்பாட்டுத் தேவைகள்",
  ["Export data of the district"] = "மாவட்டத்தின் ஏற்றுமதித் தரவு",
  ["Mid-term and long-term strategy"] = "நடுத்தர, நீண்டகால உத்தி",
  ["logistics"] = "தளவாடம்",
  ["quality"] = "தரம்",
  ["finance"] = "நிதி",
  ["handholding"] = "வழிகாட்டல் உதவி",
  ["other"] = "பிற",
  ["supply chain"] = "விநியோகச் சங்கிலி",
  ["market access"] = "சந்தை அணுகல்",
  ["planned"] = "திட்டமிடப்பட்டது",
  ["under way"] = "நடைபெறுகிறது",
  ["open"] = "நிலுவையில்",
  ["closed"] = "முடிக்கப்பட்டது",
  ["dropped"] = "கைவிடப்பட்டது",
  ["withdrawn"] = "திரும்பப் பெறப்பட்டது",
  ["cancelled"] = "ரத்து செய்யப்பட்டது",
  ["overdue"] = "கெடு தாண்டியது",
  ["No statement of the plan under this heading is recorded."] =
    "இந்தத் தலைப்பின் கீழ் திட்டத்தின் கூற்று எதுவும் பதிவு செய்யப்படவில்லை.",
  ["Statement"] = "கூற்று",
  ["not recorded"] = "பதிவு இல்லை",
  ["Fact"] = "தகவல்",
  ["Recorded"] = "பதிவு செய்யப்பட்டவை",
  ["No product or service of the district is recorded in any list."] =
    "மாவட்டத்தின் பொருளோ சேவையோ எந்தப் பட்டியலிலும் பதிவு செய்யப்படவில்லை.",
  ["Products and services identified, by list"] = "பட்டியல் வாரியாகக் கண்டறியப்பட்ட பொருட்களும் சேவைகளும்",
  ["No bottleneck of the district is recorded."] = "மாவட்டத்தின் இடையூறு எதுவும் பதிவு செய்யப்படவில்லை.",
  ["Bottlenecks, and how many interventions answer each"] =
    "இடையூறுகளும், ஒவ்வொன்றுக்கும் உள்ள நடவடிக்கைகளின் எண்ணிக்கையும்",
  ["Category"] = "வகை",
  ["Raised on"] = "எழுப்பப்பட்ட தேதி",
  ["No intervention for the district is recorded."] =
    "மாவட்டத்திற்கான நடவடிக்கை எதுவும் பதிவு செய்யப்படவில்லை.",
  ["Interventions past their date and not done: {n} of {of}."] =
    "கெடு தாண்டியும் முடியாத நடவடிக்கைகள்: {of} இல் {n}.",
  ["Interventions, by their dates"] = "தேதி வாரியாக நடவடிக்கைகள்",
  ["Actual"] = "உண்மை அளவு",
  ["reached"] = "எட்டப்பட்டது",
  ["Reached"] = "எட்டிய அளவு",
  ["Growth needed"] = "தேவையான வளர்ச்சி",
  ["No quantified target of the district is recorded: its exports can't be held against one."] =
    "மாவட்டத்தின் அளவிடத்தக்க இலக்கு எதுவும் பதிவு செய்யப்படவில்லை; ஏற்றுமதியை இலக்குடன் "
    .. "ஒப்பிட இயலாது.",
  ["Export targets, and what is held"] = "ஏற்றுமதி இலக்குகளும் கிடைத்த தரவும்",
  ["Reached: of whole years, within one currency only."] = "எட்டிய அளவு: முழு ஆண்டுகளுக்கு, ஒரே நாணயத்தில் மட்டும்.",
  ["No meeting of the committee is recorded, which is not the same as none held."] =
    "குழுவின் கூட்டம் எதுவும் பதிவு செய்யப்படவில்லை; கூட்டம் நடைபெறவில்லை என்பது இதன் பொருள் "
    .. "அல்ல.",
  ["Meetings of the committee"] = "குழுவின் கூட்டங்கள்",
  ["Held on"] = "நடைபெற்ற தேதி",
  ["Number"] = "எண்",
  ["Decisions"] = "முடிவுகள்",
  ["Share of the exports of {state}: {share} %."] = "{state} ஏற்றுமதியில் பங்கு: {share} %.",
  ["Rank among the {n} districts of the state with exports: {rank}."] =
    "ஏற்றுமதி உள்ள {n} மாவட்டங்களில் தரவரிசை: {rank}.",
  ["Concentration of"] = "செறிவு",
  ["Items"] = "உருப்படிகள்",
  ["HHI, normalised"] = "எச்.எச்.ஐ., இயல்பாக்கப்பட்டது",
  ["Share of the first five"] = "முதல் ஐந்தின் பங்கு",
  ["US$ million"] = "மில்லியன் அமெரிக்க டாலர்",
  ["US$ {n} million"] = "{n} மில்லியன் அமெரிக்க டாலர்",
  -- The writers' words for proofs and for what a report stands on
  ["Importer"] = "உள்ளீட்டு விதி",
  ["Owner"] = "பொறுப்பாளர்",
  ["Verdict"] = "முடிவு",
  ["Counted by"] = "கணக்கீட்டின் அடிப்படை",
  ["Made of"] = "இவற்றிலிருந்து கணக்கிடப்பட்டது",
  ["in this report"] = "இந்த அறிக்கையில்",
  ["Lines behind the figures"] = "புள்ளிவிவரங்களுக்கு ஆதாரமான வரிகள்",
  ["To the lines themselves:"] = "மூல வரிகளைக் காண:",
  ["Whether this file is as it was written:"] =
    "இந்தக் கோப்பு எழுதப்பட்டபடியே உள்ளதா எனச் சரிபார்க்க:",
  ["A reference such as s1:17 means line 17 of source s1."] =
    "s1:17 போன்ற குறிப்பு, மூலம் s1 இன் வரி 17 ஐக் குறிக்கும்.",
  ["Lines that wait in quarantine, so are in no figure: {1}."] =
    "நிறுத்தி வைக்கப்பட்டு எந்த எண்ணிலும் இல்லாத வரிகள்: {1}.",
  ["Lines of the state, or of none that could be told, that wait in quarantine, so are in no figure: {1}."] =
    "மாநிலத்தின் அல்லது மாநிலம் தெரியாத, நிறுத்தி வைக்கப்பட்டு எந்த எண்ணிலும் இல்லாத வரிகள்: {1}.",
  ["Data known up to import {1}, of {2}."] = "உள்ளீடு {1} ({2}) வரையிலான தரவு அறியப்பட்டது.",
  ["Districts: {1}, of the list in force on the as-on day, dated {2}."] =
    "மாவட்டங்கள்: {1}; நிலவரத் தேதியில் நடைமுறையிலிருந்த, {2} தேதியிட்ட பட்டியலின்படி.",
  ["Rules last checked on {1}; error findings open: {2}."] =
    "விதிகள் கடைசியாகச் சரிபார்க்கப்பட்டது: {1}; நிலுவையிலுள்ள பிழைகள்: {2}.",
  ["Rules that broke or were stopped in that check, so that what they look for may be there unseen: {1}."] =
    "அந்தச் சரிபார்ப்பில் செயலிழந்த அல்லது நிறுத்தப்பட்ட "
    .. "விதிகள்; அவற்றின் பிழைகள் காணப்படாமல் இருக்கலாம்: {1}.",
  ["The rules have not been checked on these data."] =
    "இந்தத் தரவின் மீது விதிகள் சரிபார்க்கப்படவில்லை.",
  ["Error findings open when it was made"] = "அறிக்கை தயாரித்தபோது நிலுவையிலிருந்த பிழைகள்",
  ["Findings that were waived when it was made"] =
    "அறிக்கை தயாரித்தபோது விலக்களிக்கப்பட்டிருந்த கண்டறிதல்கள்",
  ["The first {1} of {2}."] = "{2} இல் முதல் {1}.",
  ["Plugin {1} could not be used: what it says is missing from this report."] =
    "செருகுநிரல் {1} பயன்படுத்த இயலவில்லை: அது கூறுபவை இந்த அறிக்கையில் இல்லை.",
  ["Drawn: the first {1} of {2} rows; the table has all."] =
    "படத்தில் {2} வரிசைகளில் முதல் {1}; அட்டவணையில் அனைத்தும் உள்ளன.",
  ["The scale does not begin at 0."] = "அளவுகோல் 0 இலிருந்து தொடங்கவில்லை.",
  ["Not drawn, as they are no State or Union Territory: {1}."] =
    "மாநிலமோ யூனியன் பிரதேசமோ அல்லாததால் படத்தில் இல்லை: {1}.",
  ["Numbers of more than 14 digits are written as text, which keeps every digit."] =
    "14 இலக்கங்களுக்கு மேற்பட்ட எண்கள் உரையாக எழுதப்பட்டுள்ளன; இதனால் எல்லா இலக்கங்களும் மாறாமல் "
    .. "இருக்கும்.",
  ["An empty cell of numbers is n/a: it is not known, and not drawn."] =
    "எண்களுக்கான வெற்றுக் கட்டம் கிடைக்காததைக் குறிக்கும்: அது தெரியாதது, வரையப்படவும் இல்லை.",
  -- Headings of an action plan, from the Handbook of Procedures
  ["Comprehensive analysis of the major products (goods and services) with export potential from "
    .. "the district"] =
    "மாவட்டத்தின் ஏற்றுமதி வாய்ப்புள்ள முக்கியப் பொருட்களின் (சரக்குகள், சேவைகள்) விரிவான "
    .. "பகுப்பாய்வு",
  ["Identifying the bottlenecks faced by the industry"] =
    "தொழில்துறை எதிர்கொள்ளும் இடையூறுகளைக் கண்டறிதல்",
  ["District Profile"] = "மாவட்ட விவரம்",
  ["Identifying institutional responsibilities, specifics of policy, regulatory and operational "
    .. "reforms"] =
    "நிறுவனப் பொறுப்புகள், கொள்கை, ஒழுங்குமுறை, செயல்பாட்டுச் சீர்திருத்தங்களைக் கண்டறிதல்",
  ["Identifying infrastructure/utilities/logistics/policy interventions required"] =
    "தேவையான உட்கட்டமைப்பு/பயன்பாட்டு வசதிகள்/தளவாடம்/கொள்கை நடவடிக்கைகளைக் கண்டறிதல்",
  ["Action plan: quantifiable targets with specific timelines for their implementation"] =
    "செயல் திட்டம்: அளவிடத்தக்க இலக்குகளும் அவற்றைச் செயல்படுத்துவதற்கான குறிப்பிட்ட "
    .. "காலவரையறையும்",
  ["Clear identification of incentives/support provided by the State and Central Government"] =
    "மாநில, மத்திய அரசுகள் வழங்கும் ஊக்கத்தொகைகள்/ஆதரவைத் தெளிவாகக் குறிப்பிடுதல்",
  ["Industry Profile"] = "தொழில் விவரம்",
  ["Training and development needs for identified export products/services"] =
    "கண்டறியப்பட்ட ஏற்றுமதிப் பொருட்கள்/சேவைகளுக்கான பயிற்சி, மேம்பாட்டுத் தேவைகள்",
  ["Analysis of the export data of the district and ways and means to effectively capture it"] =
    "மாவட்டத்தின் ஏற்றுமதித் தரவின் பகுப்பாய்வும் அதைத் திறம்படத் திரட்டும் வழிமுறைகளும்",
  ["Mid-term and long-term export strategy/suggestions to promote exports of identified "
    .. "products/services"] =
    "கண்டறியப்பட்ட பொருட்கள்/சேவைகளின் ஏற்றுமதியை மேம்படுத்த நடுத்தர, நீண்டகால உத்தி/பரிந்துரைகள்",
  -- Notes under the tables
  ["{step}: {date}"] = "{step}: {date}",
  ["₹ {n}"] = "₹ {n}",
  ["US$ {n}"] = "{n} அமெரிக்க டாலர்",
  ["n/a (some rows lack the value in either currency)"] =
    "கிடைக்கவில்லை (சில வரிசைகளில் இரு நாணயங்களிலும் முழுமையான மதிப்பு இல்லை)",
  ["Growth over the year before, within one currency and only over months that both years have; "
    .. "a converted value has none."] =
    "முந்தைய ஆண்டை விட வளர்ச்சி, ஒரே நாணயத்திலும் இரு ஆண்டுகளிலும் உள்ள மாதங்களுக்கு மட்டும்; "
    .. "மாற்றப்பட்ட மதிப்புக்கு வளர்ச்சி இல்லை.",
  ["{year}: converted at {rate} rupees for one US$ (source: {source})."] =
    "{year}: ஓர் அமெரிக்க டாலருக்கு {rate} ரூபாய் வீதம் மாற்றப்பட்டது (மூலம்: {source}).",
  ["HS codes at {level} digits; their edition is not stated by the files."] =
    "{level} இலக்க எச்.எஸ். குறியீடுகள்; அவற்றின் பதிப்பைக் கோப்புகள் குறிப்பிடவில்லை.",
  ["Herfindahl-Hirschman index (HHI): sum of the squared shares, from 1/n to 1 (all in one). "
    .. "Normalised: (HHI - 1/n) / (1 - 1/n), from 0 to 1; 1 where there is only one item. It "
    .. "depends on how fine the items are."] =
    "ஹெர்ஃபிண்டால்-ஹிர்ஷ்மன் குறியீட்டெண் (எச்.எச்.ஐ.): பங்குகளின் வர்க்கங்களின் கூட்டுத்தொகை, "
    .. "1/n முதல் 1 வரை (அனைத்தும் ஒன்றில்). இயல்பாக்கப்பட்டது: (எச்.எச்.ஐ. - 1/n) / (1 - 1/n), 0 "
    .. "முதல் 1 வரை; ஒரே உருப்படி இருந்தால் 1. உருப்படிகள் எவ்வளவு நுணுக்கமாகப் "
    .. "பிரிக்கப்பட்டுள்ளன என்பதைப் பொறுத்தது.",
  ["RCA (Balassa): a commodity's share in the state's exports over its share in the reference, "
    .. "the exports imported for {states} States/UTs for the same months of {year}, this one "
    .. "among them; over 1 is an advantage. RSCA = (RCA - 1) / (RCA + 1), from -1 to 1."] =
    "RCA (பலாசா): மாநில ஏற்றுமதியில் சரக்கின் பங்கை ஒப்பீட்டுத் தொகுப்பில் அதன் பங்கால் வகுத்தது; "
    .. "ஒப்பீட்டுத் தொகுப்பு என்பது {year} இன் அதே மாதங்களுக்கு உள்ளீடு செய்யப்பட்ட {states} "
    .. "மாநிலங்கள்/யூனியன் பிரதேசங்களின் ஏற்றுமதி, இந்த மாநிலம் உட்பட; 1 க்கு மேல் இருந்தால் "
    .. "சாதகநிலை. RSCA = (RCA - 1) / (RCA + 1), -1 முதல் 1 வரை.",
  ["Share of India's exports: n/a, since of the data bank's table of {year} only {n} chapters are held."] =
    "இந்திய ஏற்றுமதியில் பங்கு: இல்லை, ஏனெனில் {year} இன் "
    .. "தரவு வங்கி அட்டவணையின் {n} அத்தியாயங்கள் மட்டுமே உள்ளன.",
  ["HS codes stand for {share} % of the exports of {year}: goods of a code that other rows only name, or "
    .. "leave unnamed, are not in its value, share and growth."] =
    "எச்.எஸ். குறியீடுகள் {year} ஏற்றுமதியின் {share} % க்கு உள்ளன: "
    .. "ஒரு குறியீட்டின் பொருள் பிற வரிசைகளில் பெயரால் மட்டும் அல்லது பெயரின்றி இருந்தால், அது அதன் மதிப்பு, "
    .. "பங்கு, வளர்ச்சியில் இல்லை.",
  ["Districts made or ended from {first} to {last}: {list}. The growth of those that they were made of, or "
    .. "went into, is not of the same land."] =
    "{first} முதல் {last} வரை உருவான அல்லது முடிந்த மாவட்டங்கள்: {list}. "
    .. "அவை எந்த மாவட்டங்களிலிருந்து உருவாயினவோ, எவற்றில் சேர்ந்தனவோ, "
    .. "அவற்றின் வளர்ச்சி அதே நிலப்பகுதியினுடையது அல்ல.",
  ["Codes have no growth: those of {year} have {n} digits."] =
    "குறியீடுகளுக்கு வளர்ச்சி இல்லை: {year} குறியீடுகள் {n} இலக்கங்கள் கொண்டவை.",
  ["Of commodities only those with HS codes are in it."] =
    "பொருட்களில் எச்.எஸ். குறியீடு உள்ளவை மட்டுமே இதில் உள்ளன.",
  ["It is of exports with {what} alone: {own} % of the state's, {all} % of all held."] =
    "இது {what} உள்ள ஏற்றுமதிக்கு மட்டும்: மாநிலத்தின் {own} %, உள்ள மொத்தத்தின் {all} %.",
  ["an HS code"] = "எச்.எஸ். குறியீடு",
  ["a commodity's name"] = "பொருளின் பெயர்",
  ["RCA: n/a, since this state and another don't both name their commodities by HS codes."] =
    "RCA: இல்லை, ஏனெனில் இந்த மாநிலமும் "
    .. "மற்றொரு மாநிலமும் பொருள்களை எச்.எஸ். குறியீடுகளால் குறிப்பிடவில்லை.",
  ["A code that an edition (2012, 2017, 2022) split, merged or moved holds other goods after it: its growth "
    .. "is not of the same goods."] =
    "ஒரு பதிப்பு (2012, 2017, 2022) பிரித்த, இணைத்த அல்லது மாற்றிய குறியீடு "
    .. "அதன் பின் வேறு பொருள்களைக் கொண்டது: அதன் வளர்ச்சி அதே பொருள்களுடையது அல்ல.",
  ["RCA needs the exports of other states for the same months in the same currency; none are imported."] =
    "RCA கணக்கிட அதே மாதங்களுக்கான அதே நாணயத்திலான பிற மாநிலங்களின் ஏற்றுமதி தேவை; அது உள்ளீடு செய்யப்படவில்லை.",
  ["Share of India's exports of {year} as the export-import data bank has them: {share} %."] =
    "ஏற்றுமதி-இறக்குமதித் தரவு வங்கியின்படி {year} இன் இந்திய ஏற்றுமதியில் பங்கு: {share} %.",
  ["Share of the country: n/a, since for the same months of {year} no other State/UT's exports "
    .. "are held in the same currency."] =
    "நாட்டில் பங்கு: கிடைக்கவில்லை; {year} இன் அதே மாதங்களுக்கு அதே நாணயத்தில் வேறு எந்த மாநிலம்/யூனியன் "
    .. "பிரதேசத்தின் ஏற்றுமதியும் இங்கு இல்லை.",
  ["Share of the exports imported for {states} States/UTs for the same months of {year}: {share} "
    .. "%."] =
    "{year} இன் அதே மாதங்களுக்கு உள்ளீடு செய்யப்பட்ட {states} மாநிலங்கள்/யூனியன் பிரதேசங்களின் "
    .. "ஏற்றுமதியில் பங்கு: {share} %.",
  ["No export data for periods up to {date} have been imported for {state}: its exports are not "
    .. "known here, which does not mean that there are none."] =
    "{state}: {date} வரையிலான காலங்களுக்கான ஏற்றுமதித் தரவு உள்ளீடு செய்யப்படவில்லை; ஏற்றுமதி "
    .. "இங்கு தெரியவில்லை, ஏற்றுமதியே இல்லை என்பது இதன் பொருள் அல்ல.",
  ["No export data for periods up to {date} have been imported for {district}: its exports are "
    .. "not known here, which does not mean that there are none."] =
    "{district}: {date} வரையிலான காலங்களுக்கான ஏற்றுமதித் தரவு உள்ளீடு செய்யப்படவில்லை; ஏற்றுமதி "
    .. "இங்கு தெரியவில்லை, ஏற்றுமதியே இல்லை என்பது இதன் பொருள் அல்ல.",
  ["Lists are kept apart and may differ. GI: yes only where a source says so."] =
    "பட்டியல்கள் தனித்தனியாக வைக்கப்பட்டுள்ளன, வேறுபடலாம். புவிசார் குறியீடு: ஒரு மூலம் அவ்வாறு "
    .. "கூறினால் மட்டுமே ஆம்.",
  ["GI: yes only where a source says so. Absence from a list of geographical indications is not "
    .. "a no."] =
    "புவிசார் குறியீடு: ஒரு மூலம் அவ்வாறு கூறினால் மட்டுமே ஆம். புவிசார் குறியீட்டுப் பட்டியலில் "
    .. "இல்லாதது இல்லை என்று ஆகாது.",
  ["Districts with a record that are not in the {list}: {n}."] =
    "பதிவுள்ள மேலும் {n} மாவட்டங்கள் இந்தப் பட்டியலில் இல்லை: {list}.",
  ["{step}: {n} districts have a record and are not in the {list}; they are not counted."] =
    "{step}: {n} மாவட்டங்களுக்குப் பதிவு உள்ளது, ஆனால் அவை இந்தப் பட்டியலில் இல்லை: {list}; அவை "
    .. "எண்ணப்படவில்லை.",
  ["Districts of the {list}; notified plans are of the plans drafted."] =
    "மாவட்டங்கள்: {list}; அறிவிக்கை செய்யப்பட்ட திட்டங்கள் வரைவுத் திட்டங்களில் அடங்கியவை.",
  ["Change: since {date}, by the dates of the records."] =
    "மாற்றம்: {date} முதல், பதிவுகளின் தேதிகளின்படி.",
  ["Newest: the newest day of a record, of exports and targets the last of their period; undated "
    .. "registers have none."] =
    "மிகப் புதியது: பதிவின் மிகப் புதிய தேதி; ஏற்றுமதி, இலக்குகளுக்கு அவற்றின் காலத்தின் கடைசி "
    .. "நாள்; தேதியிடாத பதிவேடுகளுக்கு இல்லை.",
  ["No Regional Authority of the DGFT stands in {state}; its districts are served from "
    .. "elsewhere."] =
    "{state} இல் டி.ஜி.எஃப்.டி. மண்டல அதிகார அமைப்பு இல்லை; அதன் மாவட்டங்களுக்கு வேறு "
    .. "இடத்திலிருந்து சேவை வழங்கப்படுகிறது.",
  ["Which districts an office serves is Appendix 1A of the Handbook of Procedures, not held "
    .. "here."] =
    "எந்த அலுவலகம் எந்த மாவட்டங்களுக்குச் சேவை வழங்குகிறது என்பது நடைமுறைக் கையேட்டின் "
    .. "பின்னிணைப்பு 1A இல் உள்ளது; அது இங்கு இல்லை.",
  ["Reached: of whole years, within one currency only. Growth needed: a year, from the last whole year held to the "
    .. "target."] =
    "எட்டிய அளவு: முழு ஆண்டுகளுக்கு, ஒரே நாணயத்தில் மட்டும். தேவையான வளர்ச்சி: கிடைக்கும் கடைசி முழு "
    .. "ஆண்டிலிருந்து இலக்கு வரை, ஆண்டுக்கு.",
  ["n/a: no exports of the district are recorded for the year, which may be none. Growth is over "
    .. "months that both years have; equal values share a rank."] =
    "கிடைக்கவில்லை: அந்த ஆண்டுக்கு மாவட்டத்தின் ஏற்றுமதி பதிவு செய்யப்படவில்லை; ஏற்றுமதி "
    .. "இல்லாமலும் இருக்கலாம். வளர்ச்சி இரு ஆண்டுகளிலும் உள்ள மாதங்களுக்கு; சம மதிப்புகளுக்கு ஒரே "
    .. "தரவரிசை.",
  ["Headings: Handbook of Procedures 2023, chapter 3. Records: statements of the plan and rows "
    .. "of the registers; of exports, fiscal years. Missing under {n} of {of} headings."] =
    "தலைப்புகள்: நடைமுறைக் கையேடு 2023, அத்தியாயம் 3. பதிவுகள்: திட்டத்தின் கூற்றுகளும் "
    .. "பதிவேடுகளின் வரிசைகளும்; ஏற்றுமதிக்கு நிதியாண்டுகள். {of} தலைப்புகளில் {n} இல் பதிவு "
    .. "இல்லை.",
  ["How exports are counted: a shipping bill names the district of origin since April 2021; "
    .. "goods that leave through a trader or a head office elsewhere count there, and services "
    .. "not at all."] =
    "ஏற்றுமதி கணக்கிடப்படும் முறை: ஏப்ரல் 2021 முதல் கப்பல் பட்டியலில் மூல மாவட்டம் "
    .. "குறிப்பிடப்படுகிறது; வேறிடத்து வணிகர் அல்லது தலைமை அலுவலகம் வழியே செல்லும் சரக்குகள் "
    .. "அங்கேயே கணக்கிடப்படும், சேவைகள் கணக்கிடப்படுவதில்லை.",
  ["Lines in quarantine are known by their state only: see the state's report."] =
    "நிறுத்தி வைக்கப்பட்ட வரிகள் மாநில வாரியாக மட்டுமே அறியப்படும்: மாநில அறிக்கையைக் காண்க.",
  ["Lines whose state could not be told are in no state's report: see zila rejects."] =
    "மாநிலம் அறிய இயலாத வரிகள் எந்த மாநில அறிக்கையிலும் இல்லை: zila rejects காண்க.",
  ["The {list} does not name this district: what is recorded of it is of an earlier list."] =
    "இந்தப் பட்டியலில் இந்த மாவட்டம் இல்லை: {list}; பதிவு செய்யப்பட்டவை முந்தைய "
    .. "பட்டியலுக்குரியவை.",
  ["register before the first LGD list held, of {date}"] =
    "{date} தேதியிட்ட முதல் எல்.ஜி.டி. பட்டியலுக்கு முந்தைய பதிவேடு",
  ["Only the first {shown} of {total} rows are shown."] =
    "{total} வரிசைகளில் முதல் {shown} மட்டும் காட்டப்பட்டுள்ளன.",
  ["Product of the state's list"] = "மாநிலப் பட்டியலின் பொருள்",
  ["Both are kept: which is in force is for the state to say."] =
    "இரண்டும் வைக்கப்பட்டுள்ளன: எது நடைமுறையில் உள்ளது என்பதை மாநிலம் கூற வேண்டும்.",
  ["No district is named by both DPIIT's list and a list of its state: nothing to compare."] =
    "டி.பி.ஐ.ஐ.டி. பட்டியலிலும் மாநிலப் பட்டியலிலும் பெயருள்ள மாவட்டம் இல்லை: ஒப்பிட ஏதுமில்லை.",
  ["Of {n} districts that both DPIIT's list and the state's own name, the two agree in {agree} "
    .. "and name different products, or one in different words, in {differ}."] =
    "டி.பி.ஐ.ஐ.டி. பட்டியலிலும் மாநிலப் பட்டியலிலும் உள்ள {n} மாவட்டங்களில், {agree} இல் இரண்டும் "
    .. "ஒத்துள்ளன; {differ} இல் வேறு பொருட்கள் உள்ளன, அல்லது ஒரே பொருள் வேறு சொற்களில் உள்ளது.",
  -- Data notes
  ["error"] = "பிழை",
  ["remark"] = "குறிப்புரை",
  ["Synthetic files, whose rows are invented and must not be quoted: {files}."] =
    "செயற்கைக் கோப்புகள்; இவற்றின் வரிசைகள் புனையப்பட்டவை, மேற்கோள் காட்டக் கூடாது: {files}.",
  ["No line of a file that is known to be of {state} waits in quarantine."] =
    "{state} க்குரியது என அறியப்பட்ட எந்த வரியும் நிறுத்தி வைக்கப்படவில்லை.",
  ["Lines of {state} in quarantine, so in none of these figures: {n}. `zila rejects` answers "
    .. "them."] =
    "{state} இன் நிறுத்தி வைக்கப்பட்ட வரிகள் {n}; அவை இந்த எண்கள் எதிலும் இல்லை. அவற்றை `zila "
    .. "rejects` மூலம் தீர்க்கலாம்.",
  ["Lines in quarantine"] = "நிறுத்தி வைக்கப்பட்ட வரிகள்",
  ["No finding of a check is open here. `zila check` runs the rules."] =
    "சரிபார்ப்பின் கண்டறிதல் எதுவும் இங்கு நிலுவையில் இல்லை. `zila check` விதிகளைச் "
    .. "சரிபார்க்கும்.",
  ["Open findings of the last check"] = "கடைசிச் சரிபார்ப்பின் நிலுவையிலுள்ள கண்டறிதல்கள்",
  ["{file}: values were read in {unit}."] = "{file}: மதிப்புகள் {unit} அலகில் படிக்கப்பட்டன.",
  ["{file}: {what}; lines: {n}."] = "{file}: {what}; வரிகள்: {n}.",
  ["{file}: {what}."] = "{file}: {what}.",
  ["Exports {year}: no figures for {months}."] =
    "ஏற்றுமதி {year}: இந்த மாதங்களுக்கு எண்கள் இல்லை: {months}.",
  ["Exports {year}: provisional figures."] = "ஏற்றுமதி {year}: தற்காலிக எண்கள்.",
  ["Exports {year}: some rows have no value in {currency}, so its sum is n/a."] =
    "ஏற்றுமதி {year}: சில வரிசைகளில் {currency} மதிப்பு இல்லை; எனவே அதன் கூட்டுத்தொகை "
    .. "கிடைக்கவில்லை.",
  ["Periods that lie in two fiscal years, or hold no whole month, are in no figure: {list}."] =
    "இரு நிதியாண்டுகளில் அமையும் அல்லது முழு மாதம் இல்லாத காலங்கள் எந்த எண்ணிலும் "
    .. "சேர்க்கப்படவில்லை: {list}.",
  ["The district of origin is that of the shipping bill: districts with ports and head offices "
    .. "may be overstated, and goods sold through traders elsewhere understated."] =
    "மூல மாவட்டம் என்பது கப்பல் பட்டியலில் உள்ளது: துறைமுகங்களும் தலைமை அலுவலகங்களும் உள்ள "
    .. "மாவட்டங்களின் எண்கள் மிகையாகவும், வேறிடத்து வணிகர்கள் வழியே விற்ற சரக்குகளின் எண்கள் "
    .. "குறைவாகவும் இருக்கலாம்.",
  ["a leading zero of HS codes was restored"] =
    "எச்.எஸ். குறியீடுகளின் முன்னுள்ள பூஜ்ஜியம் மீண்டும் சேர்க்கப்பட்டது",
  ["units written in cells were applied"] = "கட்டங்களில் எழுதப்பட்ட அலகுகள் பயன்படுத்தப்பட்டன",
  ["footnote marks beside numbers and names were taken off"] =
    "எண்களுக்கும் பெயர்களுக்கும் அருகிலுள்ள அடிக்குறிப்பு அடையாளங்கள் நீக்கப்பட்டன",
  ["percentages were read as such"] = "விழுக்காடுகள் அவ்வாறே படிக்கப்பட்டன",
  ["numbers with an exponent were read"] = "அடுக்கு வடிவ எண்கள் படிக்கப்பட்டன",
  ["years of two digits were completed"] = "இரு இலக்க ஆண்டுகள் முழுமையாக்கப்பட்டன",
  ["a title or note calls figures provisional, and no row is marked so"] =
    "தலைப்பு அல்லது குறிப்பு புள்ளிவிவரங்களைத் தற்காலிகம் என்கிறது, ஆனால் எந்த வரிசையும் அவ்வாறு குறிக்கப்படவில்லை",
  ["of days that only a month or year names the first was taken"] =
    "மாதம் அல்லது ஆண்டு மட்டும் எழுதிய இடத்தில் அதன் முதல் நாள் கொள்ளப்பட்டது",
  ["a note names a part of a year, and no heading does"] =
    "குறிப்பு ஆண்டின் ஒரு பகுதியைக் குறிப்பிடுகிறது, ஆனால் எந்தத் தலைப்பும் குறிப்பிடவில்லை",
  ["columns of what is no export were left out"] =
    "ஏற்றுமதி அல்லாதவற்றின் நெடுவரிசைகள் விடப்பட்டன",
  ["rows count other numbers of meetings than they date"] =
    "வரிசைகளில் உள்ள கூட்டங்களின் எண்ணிக்கை அவற்றின் தேதிகளிலிருந்து வேறுபடுகிறது",
  ["a year alone was read as the calendar year"] = "தனியாக எழுதிய ஆண்டு நாட்காட்டி ஆண்டாகக் கொள்ளப்பட்டது",
  ["printed growth differs from the values; it was worked out again"] =
    "அச்சிடப்பட்ட வளர்ச்சி மதிப்புகளுடன் ஒத்துப்போகவில்லை; அது மீண்டும் கணக்கிடப்பட்டது",
  ["rupees and dollars imply no real rate of exchange"] =
    "ரூபாய், டாலர் மதிப்புகள் உண்மையான மாற்று விகிதத்தைத் தரவில்லை",
  ["blank cells were given what stands above them"] =
    "வெற்றுக் கட்டங்களுக்கு மேலுள்ள மதிப்பு தரப்பட்டது",
  ["names amid their rows were not given to the rows around them"] =
    "வரிசைகளின் நடுவிலுள்ள பெயர்கள் சுற்றியுள்ள வரிசைகளுக்குத் தரப்படவில்லை",
  ["letters could not be read"] = "சில எழுத்துகளைப் படிக்க இயலவில்லை",
  ["text in a legacy font is kept as it is"] =
    "பழைய எழுத்துருவிலுள்ள உரை அவ்வாறே வைக்கப்பட்டுள்ளது",
  ["a file names another State/UT than its rows were taken for"] =
    "வரிசைகளுக்குக் கருதப்பட்டதை விட வேறு மாநிலம்/யூனியன் பிரதேசத்தைக் கோப்பு குறிப்பிடுகிறது",
  ["a place's name was nearly the register's and was taken for it"] =
    "இடத்தின் பெயர் பதிவேட்டிலுள்ள பெயரை ஏறத்தாழ ஒத்திருந்ததால் அதுவாகவே கொள்ளப்பட்டது",
  ["dates were read with the month first"] = "தேதிகள் மாதம் முதலில் என்ற வரிசையில் படிக்கப்பட்டன",
  ["hidden rows were read"] = "மறைக்கப்பட்ட வரிசைகளும் படிக்கப்பட்டன",
  ["rows that are struck through in the file were read"] = "கோப்பில் அடிக்கப்பட்ட வரிசைகளும் படிக்கப்பட்டன",
  ["numbers shown in a unit by their size were read as they are stored"] =
    "அளவுக்கேற்ப அலகைக் காட்டும் கட்டங்களின் எண்கள் பதிந்தபடியே படிக்கப்பட்டன",
  ["a total without a value was compared with nothing"] = "மதிப்பு இல்லாத கூட்டுத்தொகை எதனுடனும் ஒப்பிடப்படவில்லை",
  ["hidden columns were read"] = "மறைக்கப்பட்ட நெடுவரிசைகளும் படிக்கப்பட்டன",
  ["a column of the file was left out"] = "கோப்பின் ஒரு நெடுவரிசை விடப்பட்டது",
  ["a sheet of the file was left out"] = "கோப்பின் ஒரு தாள் விடப்பட்டது",
  ["a damaged line was mended"] = "சிதைந்த வரி சரிசெய்யப்பட்டது",
  ["more of the same kind"] = "இதே வகையில் மேலும்",
  ["a file holds periods or days after the day that it is as on"] =
    "கோப்பில் அதன் நிலவரத் தேதிக்குப் பிந்தைய காலங்கள் அல்லது நாட்கள் உள்ளன",
  ["numbers merged over several rows were given to the first of them"] =
    "பல வரிகளில் இணைக்கப்பட்ட எண்கள் அவற்றின் முதல் வரிக்குக் கொடுக்கப்பட்டன",
  ["lines older than what is recorded were left aside"] =
    "பதிவில் உள்ளதை விடப் பழைய வரிகள் விடப்பட்டன",
  ["bottlenecks of an unknown category are taken as other"] =
    "வகை தெரியாத இடையூறுகள் பிற எனக் கொள்ளப்பட்டன",
}
