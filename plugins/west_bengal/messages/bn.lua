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
    "কৃত্রিম বলে চিহ্নিত সংখ্যাগুলি প্রতিবেদন কীভাবে কাজ করে তা দেখানোর জন্য তৈরি; সেগুলি প্রকৃত তথ্য নয় এবং উদ্ধৃত "
    .. "করা যাবে না।",
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
  ["{year} ({months} of 12 months)"] = "{year} (12 মাসের মধ্যে {months} মাস)",
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
  ["{step} (of {what})"] = "{step} ({what}-র মধ্যে)",
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
  ["States/UTs in the total"] = "মোটে অন্তর্ভুক্ত রাজ্য/কেন্দ্রশাসিত অঞ্চল",
  ["Share of all imported"] = "গৃহীত মোট তথ্যে অংশ",
  ["Exports in {year}, months covered: {months}"] = "{year}-এ রপ্তানি, মাস: {months}",
  ["All {n}"] = "সব {n}",
  ["{year} has no growth: months that it shares with the year before are held only within longer periods."] =
    "{year}-এর বৃদ্ধি জানা নেই: আগের বছরের সঙ্গে মিলে যাওয়া মাসগুলি কেবল দীর্ঘতর সময়কালের মধ্যে আছে।",
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
  ["Reached: of whole years, within one currency only."] = "অর্জন: শুধু পূর্ণ বছরের, একই মুদ্রায়।",
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
  -- The writers' words for proofs and for what a report stands on
  ["Importer"] = "গ্রাহক বিধি",
  ["Owner"] = "দায়িত্বপ্রাপ্ত",
  ["Verdict"] = "সিদ্ধান্ত",
  ["Counted by"] = "গণনার ভিত্তি",
  ["Made of"] = "যা থেকে গণিত",
  ["in this report"] = "এই প্রতিবেদনে",
  ["Lines behind the figures"] = "পরিসংখ্যানের পিছনের সারি",
  ["To the lines themselves:"] = "মূল সারিগুলি দেখতে:",
  ["Whether this file is as it was written:"] =
    "এই ফাইল যেমন লেখা হয়েছিল তেমনই আছে কি না যাচাই করতে:",
  ["A reference such as s1:17 means line 17 of source s1."] =
    "s1:17-এর মতো উল্লেখের অর্থ উৎস s1-এর সারি 17।",
  ["Lines that wait in quarantine, so are in no figure: {1}."] =
    "আটকে রাখা, তাই কোনও অঙ্কে নেই এমন সারি: {1}।",
  ["Lines of the state, or of none that could be told, that wait in quarantine, so are in no figure: {1}."] =
    "রাজ্যের, বা যার রাজ্য জানা যায়নি, আটকে রাখা, তাই কোনও অঙ্কে নেই এমন সারি: {1}।",
  ["Data known up to import {1}, of {2}."] = "গ্রহণ {1} ({2}) পর্যন্ত তথ্য জ্ঞাত।",
  ["Districts: {1}, of the list in force on the as-on day, dated {2}."] =
    "জেলা: {1}; অবস্থার তারিখে বলবৎ, {2} তারিখের তালিকা অনুসারে।",
  ["Rules last checked on {1}; error findings open: {2}."] =
    "নিয়মের শেষ যাচাই: {1}; অমীমাংসিত ত্রুটি: {2}।",
  ["Rules that broke or were stopped in that check, so that what they look for may be there unseen: {1}."] =
    "সেই যাচাইয়ে যে নিয়মগুলি ভেঙেছে বা থামানো হয়েছে, যাদের "
    .. "ত্রুটি তাই অদেখা থাকতে পারে: {1}।",
  ["The rules have not been checked on these data."] = "এই তথ্যের উপর নিয়মগুলি যাচাই করা হয়নি।",
  ["Error findings open when it was made"] = "প্রতিবেদন তৈরির সময় অমীমাংসিত ত্রুটি",
  ["Findings that were waived when it was made"] = "প্রতিবেদন তৈরির সময় ছাড় দেওয়া পর্যবেক্ষণ",
  ["The first {1} of {2}."] = "{2}-টির মধ্যে প্রথম {1}-টি।",
  ["Plugin {1} could not be used: what it says is missing from this report."] =
    "প্লাগইন {1} ব্যবহার করা যায়নি: তার তথ্য এই প্রতিবেদনে নেই।",
  ["Drawn: the first {1} of {2} rows; the table has all."] =
    "লেখচিত্রে {2}-টির মধ্যে প্রথম {1}-টি সারি; সারণিতে সব আছে।",
  ["The scale does not begin at 0."] = "স্কেল 0 থেকে শুরু হয় না।",
  ["Not drawn, as they are no State or Union Territory: {1}."] =
    "রাজ্য বা কেন্দ্রশাসিত অঞ্চল নয় বলে লেখচিত্রে নেই: {1}।",
  ["Numbers of more than 14 digits are written as text, which keeps every digit."] =
    "14-এর বেশি অঙ্কের সংখ্যা পাঠ্য হিসাবে লেখা হয়েছে, যাতে প্রতিটি অঙ্ক বজায় থাকে।",
  ["An empty cell of numbers is n/a: it is not known, and not drawn."] =
    "সংখ্যার ফাঁকা ঘর মানে পাওয়া যায়নি: তা অজানা, এবং আঁকা হয়নি।",
  -- Headings of an action plan, from the Handbook of Procedures
  ["Comprehensive analysis of the major products (goods and services) with export potential from "
    .. "the district"] =
    "জেলার রপ্তানি সম্ভাবনাময় প্রধান পণ্যের (দ্রব্য ও পরিষেবা) সার্বিক বিশ্লেষণ",
  ["Identifying the bottlenecks faced by the industry"] = "শিল্পের প্রতিবন্ধকতা চিহ্নিতকরণ",
  ["District Profile"] = "জেলার রূপরেখা",
  ["Identifying institutional responsibilities, specifics of policy, regulatory and operational "
    .. "reforms"] =
    "প্রাতিষ্ঠানিক দায়িত্ব এবং নীতিগত, নিয়ন্ত্রণমূলক ও পরিচালনগত সংস্কার চিহ্নিতকরণ",
  ["Identifying infrastructure/utilities/logistics/policy interventions required"] =
    "প্রয়োজনীয় পরিকাঠামো/পরিষেবা/পরিবহন/নীতিগত পদক্ষেপ চিহ্নিতকরণ",
  ["Action plan: quantifiable targets with specific timelines for their implementation"] =
    "কর্ম পরিকল্পনা: পরিমাণগত লক্ষ্যমাত্রা ও তা রূপায়ণের নির্দিষ্ট সময়সীমা",
  ["Clear identification of incentives/support provided by the State and Central Government"] =
    "রাজ্য ও কেন্দ্রীয় সরকারের দেওয়া প্রণোদনা/সহায়তার স্পষ্ট উল্লেখ",
  ["Industry Profile"] = "শিল্পের রূপরেখা",
  ["Training and development needs for identified export products/services"] =
    "চিহ্নিত রপ্তানি পণ্য/পরিষেবার জন্য প্রশিক্ষণ ও উন্নয়নের প্রয়োজন",
  ["Analysis of the export data of the district and ways and means to effectively capture it"] =
    "জেলার রপ্তানি তথ্যের বিশ্লেষণ ও তা কার্যকরভাবে সংগ্রহের উপায়",
  ["Mid-term and long-term export strategy/suggestions to promote exports of identified "
    .. "products/services"] =
    "চিহ্নিত পণ্য/পরিষেবার রপ্তানি বৃদ্ধির মধ্য ও দীর্ঘমেয়াদি কৌশল/পরামর্শ",
  -- Notes under the tables
  ["{step}: {date}"] = "{step}: {date}",
  ["₹ {n}"] = "₹ {n}",
  ["US$ {n}"] = "{n} মার্কিন ডলার",
  ["n/a (some rows lack the value in either currency)"] =
    "পাওয়া যায়নি (কিছু সারিতে দুই মুদ্রার কোনো না কোনোটির মূল্য নেই)",
  ["Growth over the year before, within one currency and only over months that both years have; "
    .. "a converted value has none."] =
    "আগের বছরের তুলনায় বৃদ্ধি, একই মুদ্রায় এবং কেবল দুই বছরেই আছে এমন মাসের উপর; রূপান্তরিত "
    .. "মূল্যের বৃদ্ধি দেওয়া হয়নি।",
  ["{year}: converted at {rate} rupees for one US$ (source: {source})."] =
    "{year}: প্রতি মার্কিন ডলার {rate} টাকা হারে রূপান্তরিত (উৎস: {source})।",
  ["HS codes at {level} digits; their edition is not stated by the files."] =
    "{level} অঙ্কের এইচএস কোড; তার সংস্করণ ফাইলগুলিতে উল্লেখ নেই।",
  ["Herfindahl-Hirschman index (HHI): sum of the squared shares, from 1/n to 1 (all in one). "
    .. "Normalised: (HHI - 1/n) / (1 - 1/n), from 0 to 1; 1 where there is only one item. It "
    .. "depends on how fine the items are."] =
    "হার্ফিন্ডাল-হির্শম্যান সূচক (এইচএইচআই): অংশগুলির বর্গের যোগফল, 1/n থেকে 1 (সব একটিতে)। "
    .. "স্বাভাবিকীকৃত: (এইচএইচআই - 1/n) / (1 - 1/n), 0 থেকে 1; একটিমাত্র দফা থাকলে 1। দফাগুলি "
    .. "কতটা সূক্ষ্ম তার উপর এটি নির্ভর করে।",
  ["RCA (Balassa): a commodity's share in the state's exports over its share in the reference, "
    .. "the exports imported for {states} States/UTs for the same months of {year}, this one "
    .. "among them; over 1 is an advantage. RSCA = (RCA - 1) / (RCA + 1), from -1 to 1."] =
    "RCA (বালাসা): রাজ্যের রপ্তানিতে পণ্যদ্রব্যের অংশকে নির্দেশ-সমষ্টিতে তার অংশ দিয়ে ভাগ; "
    .. "নির্দেশ-সমষ্টি হল {year}-এর একই মাসগুলির জন্য গৃহীত {states}টি রাজ্য/কেন্দ্রশাসিত অঞ্চলের "
    .. "রপ্তানি, এই রাজ্যও তার মধ্যে; 1-এর বেশি হলে সুবিধা। RSCA = (RCA - 1) / (RCA + 1), -1 থেকে "
    .. "1।",
  ["Share of India's exports: n/a, since of the data bank's table of {year} only {n} chapters are held."] =
    "ভারতের রপ্তানিতে অংশ: পাওয়া যায়নি, কারণ {year}-এর তথ্যভাণ্ডারের সারণির কেবল {n}টি অধ্যায় আছে।",
  ["HS codes stand for {share} % of the exports of {year}: goods of a code that other rows only name, or "
    .. "leave unnamed, are not in its value, share and growth."] =
    "এইচএস কোড {year}-এর রপ্তানির {share} %-এর জন্য আছে: "
    .. "কোনো কোডের যে পণ্য অন্য সারিতে কেবল নামে বা নাম ছাড়া আছে, তা সেই কোডের মূল্য, "
    .. "অংশ ও বৃদ্ধিতে নেই।",
  ["Districts made or ended from {first} to {last}: {list}. The growth of those that they were made of, or "
    .. "went into, is not of the same land."] =
    "{first} থেকে {last} পর্যন্ত গঠিত বা বিলুপ্ত জেলা: {list}। "
    .. "যে জেলাগুলি থেকে সেগুলি গঠিত, বা যেগুলিতে মিশেছে, "
    .. "সেগুলির বৃদ্ধি একই ভূখণ্ডের নয়।",
  ["Codes have no growth: those of {year} have {n} digits."] =
    "কোডের বৃদ্ধি বলা হয়নি: {year}-এর কোড {n} অঙ্কের।",
  ["Of commodities only those with HS codes are in it."] =
    "পণ্যের মধ্যে কেবল এইচএস কোডযুক্তগুলি এতে আছে।",
  ["It is of exports with {what} alone: {own} % of the state's, {all} % of all held."] =
    "এটি কেবল সেই রপ্তানির যার সঙ্গে {what} আছে: রাজ্যের {own} %, প্রাপ্ত মোটের {all} %।",
  ["an HS code"] = "এইচএস কোড",
  ["a commodity's name"] = "পণ্যের নাম",
  ["RCA: n/a, since this state and another don't both name their commodities by HS codes."] =
    "RCA: পাওয়া যায়নি, কারণ এই রাজ্য ও অন্য কোনও রাজ্য উভয়ে পণ্যকে এইচএস কোডে উল্লেখ করেনি।",
  ["A code that an edition (2012, 2017, 2022) split, merged or moved holds other goods after it: its growth "
    .. "is not of the same goods."] =
    "কোনও সংস্করণ (2012, 2017, 2022) যে কোডকে ভাগ, একত্র বা স্থানান্তর "
    .. "করেছে, তার পরে তাতে অন্য পণ্য থাকে: তার বৃদ্ধি একই পণ্যের নয়।",
  ["RCA needs the exports of other states for the same months in the same currency; none are imported."] =
    "RCA-র জন্য একই মাসের একই মুদ্রার অন্য রাজ্যের রপ্তানি প্রয়োজন; তা গ্রহণ করা হয়নি।",
  ["Share of India's exports of {year} as the export-import data bank has them: {share} %."] =
    "রপ্তানি-আমদানি তথ্যভাণ্ডার অনুসারে {year}-এর ভারতের রপ্তানিতে অংশ: {share} %।",
  ["Share of the country: n/a, since for the same months of {year} no other State/UT's exports "
    .. "are held in the same currency."] =
    "দেশের মধ্যে অংশ: পাওয়া যায়নি; {year}-এর একই মাসগুলির জন্য একই মুদ্রায় অন্য কোনো রাজ্য/কেন্দ্রশাসিত "
    .. "অঞ্চলের রপ্তানি এখানে নেই।",
  ["Share of the exports imported for {states} States/UTs for the same months of {year}: {share} "
    .. "%."] =
    "{year}-এর একই মাসগুলির জন্য গৃহীত {states}টি রাজ্য/কেন্দ্রশাসিত অঞ্চলের রপ্তানিতে অংশ: "
    .. "{share} %।",
  ["No export data for periods up to {date} have been imported for {state}: its exports are not "
    .. "known here, which does not mean that there are none."] =
    "{state}: {date} পর্যন্ত সময়কালের রপ্তানি তথ্য গ্রহণ করা হয়নি; রপ্তানি এখানে অজানা, এর অর্থ "
    .. "এই নয় যে রপ্তানি নেই।",
  ["No export data for periods up to {date} have been imported for {district}: its exports are "
    .. "not known here, which does not mean that there are none."] =
    "{district}: {date} পর্যন্ত সময়কালের রপ্তানি তথ্য গ্রহণ করা হয়নি; রপ্তানি এখানে অজানা, এর "
    .. "অর্থ এই নয় যে রপ্তানি নেই।",
  ["Lists are kept apart and may differ. GI: yes only where a source says so."] =
    "তালিকাগুলি আলাদা রাখা হয়েছে, ভিন্ন হতে পারে। জিআই: কোনো উৎসে বলা থাকলে তবেই হ্যাঁ।",
  ["GI: yes only where a source says so. Absence from a list of geographical indications is not "
    .. "a no."] =
    "জিআই: কোনো উৎসে বলা থাকলে তবেই হ্যাঁ। ভৌগোলিক নির্দেশকের তালিকায় না থাকা মানে না নয়।",
  ["Districts with a record that are not in the {list}: {n}."] =
    "নথি আছে এমন আরও {n}টি জেলা এই তালিকায় নেই: {list}।",
  ["{step}: {n} districts have a record and are not in the {list}; they are not counted."] =
    "{step}: {n}টি জেলার নথি আছে, কিন্তু সেগুলি এই তালিকায় নেই: {list}; সেগুলি গণনা করা হয়নি।",
  ["Districts of the {list}; notified plans are of the plans drafted."] =
    "জেলা: {list}; বিজ্ঞাপিত পরিকল্পনা খসড়া পরিকল্পনার মধ্যে।",
  ["Change: since {date}, by the dates of the records."] =
    "পরিবর্তন: {date} থেকে, নথির তারিখ অনুসারে।",
  ["Newest: the newest day of a record, of exports and targets the last of their period; undated "
    .. "registers have none."] =
    "নবীনতম: নথির নবীনতম তারিখ; রপ্তানি ও লক্ষ্যমাত্রার ক্ষেত্রে সময়কালের শেষ দিন; তারিখহীন "
    .. "নিবন্ধের নেই।",
  ["No Regional Authority of the DGFT stands in {state}; its districts are served from "
    .. "elsewhere."] =
    "{state}-এ ডিজিএফটি-র কোনো আঞ্চলিক কর্তৃপক্ষ নেই; জেলাগুলি অন্য স্থান থেকে পরিষেবা পায়।",
  ["Which districts an office serves is Appendix 1A of the Handbook of Procedures, not held "
    .. "here."] =
    "কোন কার্যালয় কোন জেলাকে পরিষেবা দেয় তা কার্যপ্রণালী পুস্তিকার পরিশিষ্ট 1A-তে আছে, যা এখানে "
    .. "নেই।",
  ["Reached: of whole years, within one currency only. Growth needed: a year, from the last whole year held to the "
    .. "target."] =
    "অর্জন: শুধু পূর্ণ বছরের, একই মুদ্রায়। প্রয়োজনীয় বৃদ্ধি: প্রাপ্ত শেষ পূর্ণ বছর থেকে লক্ষ্যমাত্রা "
    .. "পর্যন্ত, বার্ষিক।",
  ["n/a: no exports of the district are recorded for the year, which may be none. Growth is over "
    .. "months that both years have; equal values share a rank."] =
    "পাওয়া যায়নি: ওই বছরের জন্য জেলার কোনো রপ্তানি নথিভুক্ত নয়; হয়তো রপ্তানি হয়নি। বৃদ্ধি "
    .. "দুই বছরেই আছে এমন মাসের উপর; সমান মানের একই স্থান।",
  ["Headings: Handbook of Procedures 2023, chapter 3. Records: statements of the plan and rows "
    .. "of the registers; of exports, fiscal years. Missing under {n} of {of} headings."] =
    "শিরোনাম: কার্যপ্রণালী পুস্তিকা 2023, অধ্যায় 3। নথি: পরিকল্পনার বিবৃতি ও নিবন্ধের সারি; "
    .. "রপ্তানির ক্ষেত্রে অর্থবর্ষ। {of}টি শিরোনামের মধ্যে {n}টিতে কিছু নেই।",
  ["How exports are counted: a shipping bill names the district of origin since April 2021; "
    .. "goods that leave through a trader or a head office elsewhere count there, and services "
    .. "not at all."] =
    "রপ্তানির গণনা: এপ্রিল 2021 থেকে শিপিং বিলে উৎস জেলা থাকে; অন্যত্র অবস্থিত ব্যবসায়ী বা "
    .. "প্রধান কার্যালয়ের মাধ্যমে যাওয়া পণ্য সেখানেই গণ্য হয়, পরিষেবা গণ্যই হয় না।",
  ["Lines in quarantine are known by their state only: see the state's report."] =
    "আটকে রাখা সারি কেবল রাজ্য অনুসারে জানা: রাজ্যের প্রতিবেদন দেখুন।",
  ["Lines whose state could not be told are in no state's report: see zila rejects."] =
    "যে সারির রাজ্য বোঝা যায়নি তা কোনো রাজ্যের প্রতিবেদনে নেই: zila rejects দেখুন।",
  ["The {list} does not name this district: what is recorded of it is of an earlier list."] =
    "এই তালিকায় এই জেলা নেই: {list}; যা নথিভুক্ত তা আগের তালিকার।",
  ["register before the first LGD list held, of {date}"] =
    "{date} তারিখের প্রথম এলজিডি তালিকার আগের নিবন্ধ",
  ["Only the first {shown} of {total} rows are shown."] =
    "{total}টি সারির মধ্যে শুধু প্রথম {shown}টি দেখানো হয়েছে।",
  ["Product of the state's list"] = "রাজ্যের তালিকার পণ্য",
  ["Both are kept: which is in force is for the state to say."] =
    "দুটিই রাখা হয়েছে: কোনটি বলবৎ তা রাজ্য জানাবে।",
  ["No district is named by both DPIIT's list and a list of its state: nothing to compare."] =
    "ডিপিআইআইটি-র তালিকা ও রাজ্যের তালিকা দুটিতেই আছে এমন কোনো জেলা নেই: তুলনার কিছু নেই।",
  ["Of {n} districts that both DPIIT's list and the state's own name, the two agree in {agree} "
    .. "and name different products, or one in different words, in {differ}."] =
    "ডিপিআইআইটি-র তালিকা ও রাজ্যের তালিকা দুটিতেই আছে এমন {n}টি জেলার মধ্যে {agree}টিতে দুটি "
    .. "মেলে; {differ}টিতে ভিন্ন পণ্য আছে, বা একই পণ্য ভিন্ন কথায় আছে।",
  -- Data notes
  ["error"] = "ত্রুটি",
  ["remark"] = "মন্তব্য",
  ["Synthetic files, whose rows are invented and must not be quoted: {files}."] =
    "কৃত্রিম ফাইল; এগুলির সারি কাল্পনিক, উদ্ধৃত করা যাবে না: {files}।",
  ["No line of a file that is known to be of {state} waits in quarantine."] =
    "{state}-এর বলে জানা কোনো সারি আটকে রাখা নেই।",
  ["Lines of {state} in quarantine, so in none of these figures: {n}. `zila rejects` answers "
    .. "them."] =
    "{state}-এর আটকে রাখা সারি {n}; এগুলি এই কোনো সংখ্যায় নেই। `zila rejects` দিয়ে এগুলির "
    .. "নিষ্পত্তি করুন।",
  ["Lines in quarantine"] = "আটকে রাখা সারি",
  ["No finding of a check is open here. `zila check` runs the rules."] =
    "যাচাইয়ের কোনো পর্যবেক্ষণ এখানে অমীমাংসিত নেই। `zila check` নিয়মগুলি যাচাই করে।",
  ["Open findings of the last check"] = "শেষ যাচাইয়ের অমীমাংসিত পর্যবেক্ষণ",
  ["{file}: values were read in {unit}."] = "{file}: মূল্যগুলি {unit}-এ পড়া হয়েছে।",
  ["{file}: {what}; lines: {n}."] = "{file}: {what}; সারি: {n}।",
  ["{file}: {what}."] = "{file}: {what}।",
  ["Exports {year}: no figures for {months}."] =
    "রপ্তানি {year}: এই মাসগুলির সংখ্যা নেই: {months}।",
  ["Exports {year}: provisional figures."] = "রপ্তানি {year}: অস্থায়ী সংখ্যা।",
  ["Exports {year}: some rows have no value in {currency}, so its sum is n/a."] =
    "রপ্তানি {year}: কিছু সারিতে {currency} মূল্য নেই, তাই তার যোগফল পাওয়া যায়নি।",
  ["Periods that lie in two fiscal years, or hold no whole month, are in no figure: {list}."] =
    "দুই অর্থবর্ষে পড়া বা পূর্ণ মাসহীন সময়কাল কোনো সংখ্যায় নেই: {list}।",
  ["The district of origin is that of the shipping bill: districts with ports and head offices "
    .. "may be overstated, and goods sold through traders elsewhere understated."] =
    "উৎস জেলা শিপিং বিলে উল্লিখিত জেলা: বন্দর ও প্রধান কার্যালয় আছে এমন জেলার সংখ্যা প্রকৃতের "
    .. "বেশি, এবং অন্যত্র ব্যবসায়ীর মাধ্যমে বিক্রি হওয়া পণ্যের সংখ্যা কম হতে পারে।",
  ["a leading zero of HS codes was restored"] = "এইচএস কোডের শুরুর শূন্য ফিরিয়ে আনা হয়েছে",
  ["units written in cells were applied"] = "ঘরে লেখা একক প্রয়োগ করা হয়েছে",
  ["footnote marks beside numbers and names were taken off"] = "সংখ্যা ও নামের পাশের পাদটীকা চিহ্ন সরানো হয়েছে",
  ["percentages were read as such"] = "শতকরা হিসাব শতকরা হিসাবেই পড়া হয়েছে",
  ["numbers with an exponent were read"] = "সূচকসহ লেখা সংখ্যা পড়া হয়েছে",
  ["years of two digits were completed"] = "দুই অঙ্কের বছর পূর্ণ করা হয়েছে",
  ["a title or note calls figures provisional, and no row is marked so"] =
    "শিরোনাম বা টীকা সংখ্যাগুলিকে সাময়িক বলে, কিন্তু কোনো সারি সেভাবে চিহ্নিত নয়",
  ["of days that only a month or year names the first was taken"] =
    "যেখানে শুধু মাস বা বছর লেখা, সেখানে তার প্রথম দিন ধরা হয়েছে",
  ["a note names a part of a year, and no heading does"] =
    "টীকা বছরের একটি অংশের নাম করে, কিন্তু কোনো শিরোনাম করে না",
  ["columns of what is no export were left out"] =
    "যা রপ্তানি নয়, তার কলামগুলি বাদ দেওয়া হয়েছে",
  ["rows count other numbers of meetings than they date"] =
    "সারিতে সভার সংখ্যা তাদের দেওয়া তারিখের থেকে আলাদা",
  ["a year alone was read as the calendar year"] = "শুধু লেখা বছরকে ক্যালেন্ডার বছর ধরা হয়েছে",
  ["printed growth differs from the values; it was worked out again"] =
    "মুদ্রিত বৃদ্ধি মূল্যের সঙ্গে মেলে না; তা আবার গণনা করা হয়েছে",
  ["rupees and dollars imply no real rate of exchange"] =
    "টাকা ও ডলারের মূল্য থেকে প্রকৃত বিনিময় হার পাওয়া যায় না",
  ["blank cells were given what stands above them"] = "ফাঁকা ঘরে উপরের মান দেওয়া হয়েছে",
  ["names amid their rows were not given to the rows around them"] =
    "সারির মাঝখানে থাকা নাম আশপাশের সারিতে দেওয়া হয়নি",
  ["letters could not be read"] = "কিছু অক্ষর পড়া যায়নি",
  ["text in a legacy font is kept as it is"] = "পুরোনো ফন্টের পাঠ্য যেমন ছিল তেমনই রাখা হয়েছে",
  ["a file names another State/UT than its rows were taken for"] =
    "সারিগুলি যে রাজ্যের ধরা হয়েছে ফাইলে তার থেকে ভিন্ন রাজ্য/কেন্দ্রশাসিত অঞ্চলের নাম আছে",
  ["a place's name was nearly the register's and was taken for it"] =
    "স্থানের নাম নিবন্ধের নামের প্রায় সমান হওয়ায় সেটিই ধরা হয়েছে",
  ["dates were read with the month first"] = "তারিখ মাস আগে ধরে পড়া হয়েছে",
  ["hidden rows were read"] = "লুকানো সারিও পড়া হয়েছে",
  ["rows that are struck through in the file were read"] = "ফাইলে কেটে দেওয়া সারিও পড়া হয়েছে",
  ["numbers shown in a unit by their size were read as they are stored"] =
    "যে সংখ্যার ঘর আকার অনুযায়ী একক দেখায়, তা যেমন রাখা আছে তেমনই পড়া হয়েছে",
  ["a total without a value was compared with nothing"] = "মানহীন মোট কিছুর সঙ্গে মেলানো হয়নি",
  ["hidden columns were read"] = "লুকানো স্তম্ভও পড়া হয়েছে",
  ["a column of the file was left out"] = "ফাইলের একটি স্তম্ভ বাদ দেওয়া হয়েছে",
  ["a sheet of the file was left out"] = "ফাইলের একটি পত্রক বাদ দেওয়া হয়েছে",
  ["a damaged line was mended"] = "ক্ষতিগ্রস্ত সারি ঠিক করা হয়েছে",
  ["more of the same kind"] = "একই ধরনের আরও",
  ["a file holds periods or days after the day that it is as on"] =
    "ফাইলে তার অবস্থান-তারিখের পরের সময়কাল বা দিন আছে",
  ["numbers merged over several rows were given to the first of them"] =
    "একাধিক সারির উপর যুক্ত সংখ্যা তাদের প্রথম সারিকে দেওয়া হয়েছে",
  ["lines older than what is recorded were left aside"] =
    "নথিভুক্তের চেয়ে পুরোনো সারি সরিয়ে রাখা হয়েছে",
  ["bottlenecks of an unknown category are taken as other"] =
    "শ্রেণি অজানা প্রতিবন্ধকতা অন্যান্য ধরা হয়েছে",
}
