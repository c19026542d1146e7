-- Bengali for the export strategy and the action plan: headings, captions, columns,
-- sentences and the writers' own words. What is not here is said in English.
return {
  ["West Bengal"] = "পশ্চিমবঙ্গ",
  -- The writers' own words
  ["Position as on"] = "যে তারিখের অবস্থা",
  ["As known on"] = "যে তারিখ পর্যন্ত জ্ঞাত",
  ["Synthetic"] = "কৃত্রিম তথ্য",
  ["synthetic"] = "কৃত্রিম",
  ["Figures marked synthetic were generated to show how the report works; they are not facts and must "
    .. "not be quoted."] =
    "কৃত্রিম বলে চিহ্নিত সংখ্যাগুলি "
    .. "প্রতিবেদন কীভাবে কাজ করে তা দেখানোর "
    .. "জন্য তৈরি; সেগুলি প্রকৃত তথ্য নয় এবং "
    .. "উদ্ধৃত করা যাবে না।",
  ["Contents"] = "সূচিপত্র",
  ["Figures"] = "পরিসংখ্যান",
  ["Other figures"] = "অন্যান্য পরিসংখ্যান",
  ["Figure"] = "সংখ্যা",
  ["Name"] = "নাম",
  ["Value"] = "মূল্য",
  ["Unit"] = "একক",
  ["Out of"] = "মোটের মধ্যে",
  ["List"] = "তালিকা",
  ["Date of the list"] = "তালিকার তারিখ",
  ["Share"] = "অংশ",
  ["Published"] = "প্রকাশিত",
  ["As on"] = "অবস্থার তারিখ",
  ["Difference"] = "পার্থক্য",
  ["Note"] = "টীকা",
  ["Warning"] = "সতর্কতা",
  ["Text"] = "পাঠ্য",
  ["Source"] = "উৎস",
  ["Sources"] = "উৎস",
  ["Line"] = "সারি",
  ["No."] = "ক্রমিক নং",
  ["File"] = "ফাইল",
  ["Sheet"] = "পত্রক",
  ["Imported"] = "গ্রহণের তারিখ",
  ["What is behind the figures"] = "পরিসংখ্যানের ভিত্তি",
  ["Proof"] = "প্রমাণ",
  ["Version"] = "সংস্করণ",
  ["Rows"] = "সারি",
  ["What this report stands on"] = "এই প্রতিবেদনের ভিত্তি",
  ["Rule"] = "নিয়ম",
  ["Finding"] = "পর্যবেক্ষণ",
  ["Report"] = "প্রতিবেদন",
  ["The values as a table"] = "মানগুলি সারণি আকারে",
  ["lakh"] = "লক্ষ",
  ["crore"] = "কোটি",
  ["lakh crore"] = "লক্ষ কোটি",
  ["million"] = "মিলিয়ন",
  ["billion"] = "বিলিয়ন",
  ["Page {1} of {2}"] = "পৃষ্ঠা {1} / {2}",
  ["part {1} of {2}"] = "অংশ {1} / {2}",
  ["{1} (continued)"] = "{1} (পূর্বানুবৃত্তি)",
  ["n/a"] = "পাওয়া যায়নি",
  ["of {1}"] = "মোট: {1}",
  ["as on {1}"] = "{1} তারিখের অবস্থা",
  ["Published: {1}"] = "প্রকাশিত: {1}",
  ["Published: {1} as on {2}"] = "প্রকাশিত: {1}, {2} তারিখের অবস্থা",
  ["agrees"] = "মিলছে",
  ["differs by {1}"] = "পার্থক্য {1}",
  ["rows: {1}"] = "সারি: {1}",
  ["{1}, line {2}"] = "{1}, সারি {2}",
  ["January"] = "জানুয়ারি",
  ["February"] = "ফেব্রুয়ারি",
  ["March"] = "মার্চ",
  ["April"] = "এপ্রিল",
  ["May"] = "মে",
  ["June"] = "জুন",
  ["July"] = "জুলাই",
  ["August"] = "আগস্ট",
  ["September"] = "সেপ্টেম্বর",
  ["October"] = "অক্টোবর",
  ["November"] = "নভেম্বর",
  ["December"] = "ডিসেম্বর",
  ["Kind"] = "ধরন",
  ["Table"] = "সারণি",
  ["Chart"] = "লেখচিত্র",
  ["Title"] = "শিরোনাম",
  ["Heading"] = "উপশিরোনাম",
  ["Paragraph"] = "অনুচ্ছেদ",
  -- Sections of the export strategy
  ["Export strategy of the state: where it stands"] =
    "রাজ্যের রপ্তানি কৌশল: বর্তমান অবস্থা",
  ["Status of the programme"] = "কর্মসূচির অবস্থা",
  ["Export profile"] = "রপ্তানির রূপরেখা",
  ["Products of the districts"] = "জেলাগুলির পণ্য",
  ["District by district"] = "জেলাভিত্তিক",
  ["Targets and interventions"] = "লক্ষ্যমাত্রা ও পদক্ষেপ",
  ["Who is involved"] = "সংশ্লিষ্ট সংস্থা",
  ["Data notes"] = "তথ্য সম্পর্কে টীকা",
  -- Captions
  ["What this report rests on"] = "এই প্রতিবেদনের ভিত্তি",
  ["Share of the districts that have taken each step"] =
    "প্রতিটি ধাপ সম্পন্ন করা জেলার অংশ",
  ["Steps in the districts, and in the country"] = "জেলায় ও দেশে ধাপগুলি",
  ["Districts and their products, by list"] =
    "জেলা ও তাদের পণ্য, তালিকা অনুসারে",
  ["Each district's products, committee and plan"] =
    "প্রতিটি জেলার পণ্য, কমিটি ও পরিকল্পনা",
  ["Exports of districts, {year}"] = "জেলাগুলির রপ্তানি, {year}",
  ["Exports of each district, {year}"] = "প্রতিটি জেলার রপ্তানি, {year}",
  ["Exports by fiscal year"] = "অর্থবর্ষ অনুসারে রপ্তানি",
  ["Exports of whole fiscal years"] = "পূর্ণ অর্থবর্ষগুলির রপ্তানি",
  ["Top commodities, {year}"] = "প্রধান পণ্য, {year}",
  ["Top commodities and their advantage, {year}"] =
    "প্রধান পণ্য ও তাদের সুবিধা, {year}",
  ["Top destinations, {year}"] = "প্রধান গন্তব্য, {year}",
  ["Concentration, {year}"] = "কেন্দ্রীভবন, {year}",
  ["Export targets of the state, and what is held"] =
    "রাজ্যের রপ্তানি লক্ষ্যমাত্রা ও "
    .. "প্রাপ্ত তথ্য",
  ["Interventions of the district plans"] = "জেলা পরিকল্পনার পদক্ষেপ",
  ["Offices of the state"] = "রাজ্যের কার্যালয়",
  ["Regional Authorities of the DGFT that stand in the state"] =
    "রাজ্যে অবস্থিত ডিজিএফটি-র আঞ্চলিক "
    .. "কর্তৃপক্ষ",
  ["Incentives and support named by the district plans"] =
    "জেলা পরিকল্পনায় উল্লিখিত উৎসাহ ও "
    .. "সহায়তা",
  ["Training and development needs named by the district plans"] =
    "জেলা পরিকল্পনায় উল্লিখিত প্রশিক্ষণ "
    .. "ও উন্নয়নের প্রয়োজন",
  ["Districts whose lists differ"] = "যেসব জেলার তালিকা ভিন্ন",
  -- Columns
  ["State/UT"] = "রাজ্য/কেন্দ্রশাসিত অঞ্চল",
  ["States/UTs"] = "রাজ্য/কেন্দ্রশাসিত অঞ্চল",
  ["District"] = "জেলা",
  ["Districts"] = "জেলা",
  ["Districts, India"] = "জেলা, ভারত",
  ["Of"] = "মোটের মধ্যে",
  ["Of, India"] = "মোটের মধ্যে, ভারত",
  ["Share, India"] = "অংশ, ভারত",
  ["India"] = "ভারত",
  ["Step"] = "ধাপ",
  ["Change in a year"] = "এক বছরে পরিবর্তন",
  ["LGD code"] = "এলজিডি কোড",
  ["HS code"] = "এইচএস কোড",
  ["GI"] = "ভৌগোলিক নির্দেশক (জিআই)",
  ["Product"] = "পণ্য",
  ["Products"] = "পণ্য",
  ["Sector"] = "ক্ষেত্র",
  ["Register"] = "নিবন্ধ",
  ["Records"] = "নথি",
  ["Newest"] = "নবীনতম",
  ["Newest file"] = "নবীনতম ফাইল",
  ["Files"] = "ফাইল",
  ["DEPC since"] = "ডিইপিসি গঠন",
  ["Meetings"] = "বৈঠক",
  ["Last meeting"] = "শেষ বৈঠক",
  ["RA"] = "আঞ্চলিক কর্তৃপক্ষ",
  ["Regional Authority"] = "আঞ্চলিক কর্তৃপক্ষ",
  ["Plan drafted"] = "পরিকল্পনার খসড়া",
  ["Plan adopted"] = "পরিকল্পনা গৃহীত",
  ["Plan notified"] = "পরিকল্পনা বিজ্ঞাপিত",
  ["Plans drafted here"] = "এখানে প্রস্তুত খসড়া",
  ["Rank"] = "স্থান",
  ["Growth"] = "বৃদ্ধি",
  ["Growth (rupees)"] = "বৃদ্ধি (টাকা)",
  ["Months"] = "মাস",
  ["Fiscal year"] = "অর্থবর্ষ",
  ["Commodity"] = "পণ্যদ্রব্য",
  ["Commodities"] = "পণ্যদ্রব্য",
  ["Destination"] = "গন্তব্য",
  ["Destinations"] = "গন্তব্য",
  ["Target"] = "লক্ষ্যমাত্রা",
  ["Intervention"] = "পদক্ষেপ",
  ["Bottleneck"] = "প্রতিবন্ধকতা",
  ["Agency"] = "সংস্থা",
  ["Due"] = "নির্ধারিত তারিখ",
  ["Done"] = "সম্পন্ন",
  ["State of work"] = "কাজের অবস্থা",
  ["Cost"] = "ব্যয়",
  ["Role"] = "ভূমিকা",
  ["Office or order"] = "কার্যালয় বা আদেশ",
  ["Since"] = "থেকে",
  ["Remark"] = "মন্তব্য",
  ["Column"] = "স্তম্ভ",
  ["Reason"] = "কারণ",
  ["Severity"] = "গুরুত্ব",
  ["yes"] = "হ্যাঁ",
  ["no"] = "না",
  ["unknown"] = "অজানা",
  ["none"] = "কিছুই নেই",
  ["rupees"] = "টাকা",
  ["US$"] = "মার্কিন ডলার",
  ["₹ crore"] = "₹ কোটি",
  ["₹ lakh"] = "₹ লক্ষ",
  ["₹ {n} crore"] = "₹ {n} কোটি",
  ["₹ {n} lakh"] = "₹ {n} লক্ষ",
  -- The steps of the programme
  ["State Export Promotion Committee"] = "রাজ্য রপ্তানি উন্নয়ন কমিটি",
  ["State nodal officer"] = "রাজ্য নোডাল আধিকারিক",
  ["State Export Promotion Committee (SEPC) constituted"] =
    "রাজ্য রপ্তানি উন্নয়ন কমিটি (এসইপিসি) "
    .. "গঠিত",
  ["District Export Promotion Committee (DEPC) constituted"] =
    "জেলা রপ্তানি উন্নয়ন কমিটি (ডিইপিসি) "
    .. "গঠিত",
  ["Products or services with export potential identified"] =
    "রপ্তানি সম্ভাবনাময় পণ্য বা পরিষেবা "
    .. "চিহ্নিত",
  ["State export strategy prepared"] = "রাজ্য রপ্তানি কৌশল প্রস্তুত",
  ["State nodal officer nominated"] = "রাজ্য নোডাল আধিকারিক মনোনীত",
  ["DEPC meeting held"] = "ডিইপিসি-র বৈঠক অনুষ্ঠিত",
  ["Draft District Export Action Plan (DEAP) prepared by the Regional Authority"] =
    "আঞ্চলিক কর্তৃপক্ষ জেলা রপ্তানি কর্ম "
    .. "পরিকল্পনার (ডিইএপি) খসড়া প্রস্তুত "
    .. "করেছে",
  ["District Export Action Plan formally notified by the DEPC"] =
    "ডিইপিসি জেলা রপ্তানি কর্ম পরিকল্পনা "
    .. "আনুষ্ঠানিকভাবে বিজ্ঞাপিত করেছে",
  -- Sentences
  ["LGD list of {date}"] = "{date} তারিখের এলজিডি তালিকা",
  ["districts of the {list}"] = "জেলা ({list})",
  ["Nothing is recorded for {state} of: {list}."] =
    "{state} সম্পর্কে এগুলির কোনো নথি নেই: {list}।",
  ["{step}: not recorded"] = "{step}: নথিভুক্ত নয়",
  ["{step}: no records as on this day"] =
    "{step}: এই তারিখ পর্যন্ত কোনো নথি নেই",
  ["no records as on this day"] = "এই তারিখ পর্যন্ত কোনো নথি নেই",
  ["Of {n} steps the state is ahead of the country in {ahead}."] =
    "{n}টি ধাপের মধ্যে {ahead}টিতে রাজ্য দেশের "
    .. "তুলনায় এগিয়ে।",
  ["Districts without a product in any list: {list}."] =
    "কোনো তালিকায় পণ্য নেই এমন জেলা: {list}।",
  ["An empty date: not recorded. Drafted, adopted and notified are three things."] =
    "ফাঁকা তারিখ: নথিভুক্ত নয়। খসড়া, "
    .. "গ্রহণ ও বিজ্ঞপ্তি তিনটি পৃথক বিষয়।",
  ["{name} leads the exports of {year} with {share} %."] =
    "{year}-এর রপ্তানিতে {name} {share} % অংশ নিয়ে প্রথম "
    .. "স্থানে।",
  ["Exports in {year}: {value}."] = "{year}-এ রপ্তানি: {value}।",
  ["No interventions of district plans have been imported."] =
    "জেলা পরিকল্পনার কোনো পদক্ষেপ গ্রহণ "
    .. "করা হয়নি।",
  ["No product is recorded for a district of {state}."] =
    "{state}-এর কোনো জেলার পণ্য নথিভুক্ত নয়।",
  ["Synthetic rows are among those counted."] =
    "গণনার মধ্যে কৃত্রিম সারিও আছে।",
  ["Districts are those of the {list}. What is not recorded is not known; it is not 0."] =
    "জেলাগুলি {list} অনুসারে। যা নথিভুক্ত নয় "
    .. "তা অজানা; তা শূন্য নয়।",
  ["{state} (LGD {code}, {iso}). Districts in the {list}: {n}. Position as on {date}."] =
    "{state} (এলজিডি {code}, {iso}): জেলা {n} ({list})। অবস্থার "
    .. "তারিখ {date}।",
  ["Settings of the plugin: {list}."] = "প্লাগইনের নির্ধারিত মান: {list}।",
  -- Registers and units
  ["districts"] = "জেলা",
  ["drafted plans"] = "খসড়া পরিকল্পনা",
  ["Products identified"] = "চিহ্নিত পণ্য",
  ["Committees (SEPC, DEPC)"] = "কমিটি (এসইপিসি, ডিইপিসি)",
  ["DEPC meetings"] = "ডিইপিসি-র বৈঠক",
  ["Nodal officers"] = "নোডাল আধিকারিক",
  ["State export strategy"] = "রাজ্য রপ্তানি কৌশল",
  ["District Export Action Plans"] = "জেলা রপ্তানি কর্ম পরিকল্পনা",
  ["Exports"] = "রপ্তানি",
  ["Bottlenecks"] = "প্রতিবন্ধকতা",
  ["Interventions"] = "পদক্ষেপ",
  ["Statements of the plans"] = "পরিকল্পনার বিবৃতি",
  ["Export targets"] = "রপ্তানির লক্ষ্যমাত্রা",
  -- The section of this plugin
  ["Document"] = "নথি",
  ["The first district committee"] = "প্রথম জেলা কমিটি",
  ["The first DEPC of the state that is recorded was constituted on {date}."] =
    "রাজ্যের প্রথম নথিভুক্ত ডিইপিসি {date} "
    .. "তারিখে গঠিত হয়।",
  ["No DEPC of the state is recorded as on this day."] =
    "এই তারিখ পর্যন্ত রাজ্যের কোনো "
    .. "ডিইপিসি নথিভুক্ত নয়।",
  ["States/UTs with a DEPC, as published"] =
    "ডিইপিসি আছে এমন রাজ্য/কেন্দ্রশাসিত "
    .. "অঞ্চল, প্রকাশিত তথ্য অনুসারে",
  -- A district's facts
  ["Not recorded: {list}."] = "নথিভুক্ত নয়: {list}।",
  ["Products: {list}."] = "পণ্য: {list}।",
  ["Commodities: {list}."] = "পণ্যদ্রব্য: {list}।",
  ["Countries: {list}."] = "দেশ: {list}।",
  ["Bottlenecks: {list}."] = "প্রতিবন্ধকতা: {list}।",
  ["Interventions: {list}."] = "পদক্ষেপ: {list}।",
  ["Export target: {list}."] = "রপ্তানির লক্ষ্যমাত্রা: {list}।",
  ["Action plan: {steps}."] = "কর্ম পরিকল্পনা: {steps}।",
  ["DEPC constituted on {date}."] = "ডিইপিসি গঠনের তারিখ: {date}।",
  ["DEPC meetings: {n}, the last on {date}."] =
    "ডিইপিসি-র বৈঠক: {n}, শেষটি {date} তারিখে।",
  ["Exports {year}: {value}"] = "রপ্তানি {year}: {value}",
  ["rank {rank} of {n} in the state"] = "রাজ্যের {n}টির মধ্যে স্থান {rank}",
  ["{n} more"] = "আরও {n}",
  ["due {date}"] = "নির্ধারিত তারিখ {date}",
  ["Not stated"] = "উল্লেখ নেই",
  ["RA {name}"] = "আঞ্চলিক কর্তৃপক্ষ {name}",
  ["HS {code}"] = "এইচএস {code}",
  ["action plan"] = "কর্ম পরিকল্পনা",
  ["adopted"] = "গৃহীত",
  ["drafted"] = "খসড়া প্রস্তুত",
  ["notified"] = "বিজ্ঞাপিত",
  ["bottlenecks"] = "প্রতিবন্ধকতা",
  ["committee (DEPC)"] = "কমিটি (ডিইপিসি)",
  ["export target"] = "রপ্তানির লক্ষ্যমাত্রা",
  ["exports"] = "রপ্তানি",
  ["interventions"] = "পদক্ষেপ",
  ["products"] = "পণ্য",
  -- Exports and their growth
  ["{year} so far, {months} months: {value}."] = "{year}-এ এ পর্যন্ত, {months} মাস: {value}।",
  ["Exports went from {before} in {first} to {after} in {last}."] =
    "রপ্তানি {first}-এ {before} থেকে {last}-এ {after} হয়েছে।",
  ["Growth over the same {months} months of {before}: {growth}."] =
    "{before}-এর একই {months} মাসের তুলনায় বৃদ্ধি: "
    .. "{growth}।",
  ["{growth} % in {currency}"] = "{growth} % ({currency})",
  ["Compound annual growth (CAGR) from {first} to {last}: {cagr} % in {currency}."] =
    "{first} থেকে {last} পর্যন্ত চক্রবৃদ্ধি "
    .. "বার্ষিক বৃদ্ধি (CAGR): {cagr} % ({currency})।",
  ["Only one fiscal year is held: growth can't be said."] =
    "কেবল একটি অর্থবর্ষের তথ্য আছে: বৃদ্ধি "
    .. "বলা যায় না।",
  ["Growth (US$)"] = "বৃদ্ধি (মার্কিন ডলার)",
  ["Months compared"] = "তুলনা করা মাস",
  ["Share of all imported"] = "গৃহীত মোট তথ্যে অংশ",
  ["Exports in {year}, months covered: {months}"] = "{year}-এ রপ্তানি, মাস: {months}",
  ["All {n}"] = "সব {n}",
  ["{year} has provisional figures."] = "{year}-এর সংখ্যা অস্থায়ী।",
  -- The action plan, and what else the two reports say
  ["warning"] = "সতর্কতা",
  ["all"] = "সব",
  ["months"] = "মাস",
  ["done"] = "সম্পন্ন",
  ["What the plan says"] = "পরিকল্পনায় যা বলা আছে",
  ["{code} (not in the list in force)"] = "{code} (বলবৎ তালিকায় নেই)",
  ["No export target for {year} is recorded for {state}: there is nothing to hold exports against."] =
    "{state}: {year}-এর রপ্তানির কোনো লক্ষ্যমাত্রা নথিভুক্ত নয়; রপ্তানি তুলনা করার মতো "
    .. "লক্ষ্যমাত্রা নেই।",
  ["Neither a state committee nor a state nodal officer is recorded."] =
    "রাজ্য কমিটি বা রাজ্য নোডাল আধিকারিক, কোনোটিই নথিভুক্ত নয়।",
  ["No incentive or support of the State or the Centre is recorded in a district plan."] =
    "রাজ্য বা কেন্দ্রের কোনো প্রণোদনা বা সহায়তা কোনো জেলা পরিকল্পনায় নথিভুক্ত নয়।",
  ["No training or development need is recorded in a district plan."] =
    "প্রশিক্ষণ বা উন্নয়নের কোনো প্রয়োজন কোনো জেলা পরিকল্পনায় নথিভুক্ত নয়।",
  ["{district} (LGD {code}), {state}. Position as on {date}."] =
    "{district} (এলজিডি {code}), {state}। অবস্থার তারিখ: {date}।",
  ["No action plan of the district is recorded, drafted or notified."] =
    "জেলার কোনো কর্ম পরিকল্পনা, খসড়া বা বিজ্ঞাপিত, নথিভুক্ত নয়।",
  ["recorded"] = "নথিভুক্ত",
  ["missing"] = "নেই",
  ["The headings of a plan, and what is recorded"] = "পরিকল্পনার শিরোনাম ও যা নথিভুক্ত",
  ["State of the heading"] = "শিরোনামের অবস্থা",
  ["The district in the register"] = "নিবন্ধে জেলা",
  ["Census 2011 code"] = "2011 জনগণনা কোড",
  ["Name in a local script"] = "স্থানীয় লিপিতে নাম",
  ["Former names"] = "পূর্বতন নাম",
  ["Made in"] = "গঠনের বছর",
  ["Population, area, administrative units and infrastructure are in no register held here."] =
    "জনসংখ্যা, আয়তন, প্রশাসনিক একক ও পরিকাঠামো এখানকার কোনো নিবন্ধে নেই।",
  ["Sectors of the products identified"] = "চিহ্নিত পণ্যের ক্ষেত্র",
  ["Named"] = "নাম",
  ["Units, employment, production and exporters are in no register held here."] =
    "শিল্প একক, কর্মসংস্থান, উৎপাদন ও রপ্তানিকারক এখানকার কোনো নিবন্ধে নেই।",
  ["Who answers for what"] = "কে কিসের জন্য দায়ী",
  ["Offices, never persons."] = "শুধু কার্যালয়, কোনো ব্যক্তি নয়।",
  ["Order"] = "আদেশ",
  ["Chair"] = "সভাপতি",
  ["Co-chair"] = "সহ-সভাপতি",
  ["Nodal office of the district"] = "জেলার নোডাল কার্যালয়",
  ["Agencies of interventions"] = "পদক্ষেপের সংস্থা",
  ["The plan and its dates"] = "পরিকল্পনা ও তার তারিখ",
  ["Drafted, adopted and notified are three things."] = "খসড়া, গ্রহণ ও বিজ্ঞাপন তিনটি আলাদা বিষয়।",
  ["District Export Action Plan: what is recorded"] = "জেলা রপ্তানি কর্ম পরিকল্পনা: যা নথিভুক্ত",
  ["District profile"] = "জেলার রূপরেখা",
  ["Industry profile"] = "শিল্পের রূপরেখা",
  ["Products with export potential"] = "রপ্তানি সম্ভাবনাময় পণ্য",
  ["Bottlenecks faced by the industry"] = "শিল্পের প্রতিবন্ধকতা",
  ["Institutional responsibilities and reforms"] = "প্রাতিষ্ঠানিক দায়িত্ব ও সংস্কার",
  ["Interventions required"] = "প্রয়োজনীয় পদক্ষেপ",
  ["Action plan: targets and timelines"] = "কর্ম পরিকল্পনা: লক্ষ্যমাত্রা ও সময়সীমা",
  ["Incentives and support"] = "প্রণোদনা ও সহায়তা",
  ["Training and development needs"] = "প্রশিক্ষণ ও উন্নয়নের প্রয়োজন",
  ["Export data of the district"] = "জেলার রপ্তানি তথ্য",
  ["Mid-term and long-term strategy"] = "মধ্য ও দীর্ঘমেয়াদি কৌশল",
  ["logistics"] = "পরিবহন ব্যবস্থা",
  ["quality"] = "গুণমান",
  ["finance"] = "অর্থ",
  ["handholding"] = "হাতে-কলমে সহায়তা",
  ["other"] = "অন্যান্য",
  ["supply chain"] = "সরবরাহ শৃঙ্খল",
  ["market access"] = "বাজারে প্রবেশ",
  ["planned"] = "পরিকল্পিত",
  ["under way"] = "চলছে",
  ["open"] = "অমীমাংসিত",
  ["closed"] = "সমাপ্ত",
  ["dropped"] = "পরিত্যক্ত",
  ["withdrawn"] = "প্রত্যাহৃত",
  ["cancelled"] = "বাতিল",
  ["overdue"] = "সময় পেরিয়ে গেছে",
  ["No statement of the plan under this heading is recorded."] =
    "এই শিরোনামে পরিকল্পনার কোনো বিবৃতি নথিভুক্ত নয়।",
  ["Statement"] = "বিবৃতি",
  ["not recorded"] = "নথিভুক্ত নয়",
  ["Fact"] = "তথ্য",
  ["Recorded"] = "যা নথিভুক্ত",
  ["No product or service of the district is recorded in any list."] =
    "জেলার কোনো পণ্য বা পরিষেবা কোনো তালিকায় নথিভুক্ত নয়।",
  ["Products and services identified, by list"] = "তালিকা অনুযায়ী চিহ্নিত পণ্য ও পরিষেবা",
  ["No bottleneck of the district is recorded."] = "জেলার কোনো প্রতিবন্ধকতা নথিভুক্ত নয়।",
  ["Bottlenecks, and how many interventions answer each"] = "প্রতিবন্ধকতা, ও প্রতিটির জন্য পদক্ষেপের সংখ্যা",
  ["Category"] = "শ্রেণি",
  ["Raised on"] = "উত্থাপনের তারিখ",
  ["No intervention for the district is recorded."] = "জেলার জন্য কোনো পদক্ষেপ নথিভুক্ত নয়।",
  ["Interventions past their date and not done: {n} of {of}."] =
    "সময় পেরিয়েও অসম্পূর্ণ পদক্ষেপ: {of}-টির মধ্যে {n}।",
  ["Interventions, by their dates"] = "তারিখ অনুযায়ী পদক্ষেপ",
  ["Actual"] = "প্রকৃত",
  ["reached"] = "অর্জিত",
  ["Reached"] = "অর্জন",
  ["Growth needed"] = "প্রয়োজনীয় বৃদ্ধি",
  ["No quantified target of the district is recorded: its exports can't be held against one."] =
    "জেলার কোনো পরিমাণগত লক্ষ্যমাত্রা নথিভুক্ত নয়: রপ্তানির সঙ্গে তার তুলনা করা যায় না।",
  ["Export targets, and what is held"] = "রপ্তানির লক্ষ্যমাত্রা ও প্রাপ্ত তথ্য",
  ["Reached: of whole years only."] = "অর্জন: শুধু পূর্ণ বছরের।",
  ["No meeting of the committee is recorded, which is not the same as none held."] =
    "কমিটির কোনো বৈঠক নথিভুক্ত নয়; এর অর্থ এই নয় যে বৈঠক হয়নি।",
  ["Meetings of the committee"] = "কমিটির বৈঠক",
  ["Held on"] = "অনুষ্ঠানের তারিখ",
  ["Number"] = "সংখ্যা",
  ["Decisions"] = "সিদ্ধান্ত",
  ["Share of the exports of {state}: {share} %."] = "{state}-এর রপ্তানিতে অংশ: {share} %।",
  ["Rank among the {n} districts of the state with exports: {rank}."] =
    "রপ্তানিযুক্ত রাজ্যের {n} জেলার মধ্যে স্থান: {rank}।",
  ["Concentration of"] = "কেন্দ্রীভবন",
  ["Items"] = "দফা",
  ["HHI, normalised"] = "এইচএইচআই, স্বাভাবিকীকৃত",
  ["Share of the first five"] = "প্রথম পাঁচের অংশ",
  ["US$ million"] = "মিলিয়ন মার্কিন ডলার",
  ["US$ {n} million"] = "{n} মিলিয়ন মার্কিন ডলার",
}
