-- How many misspellings that people do write are understood, and how long a
-- look-up takes. Typed from memory of forms, tenders, maps and the press; not
-- taken from any file that zila was tried on.
local variants = [[
1 Baramula=Baramulla; Pulwamma=Pulwama; Anantanag=Anantnag; Kupwada=Kupwara; Udampur=Udhampur; Kistwar=Kishtwar;
  Shopiyan=Shopian; Bandipore=Bandipora; Gandarbal=Ganderbal; Riasi=Reasi
2 Kangda=Kangra; Kulu=Kullu; Lahaul & Spitti=Lahaul And Spiti; Sirmour=Sirmaur; Hamirpor=Hamirpur; Kinnour=Kinnaur
3 Bhatinda=Bathinda; Firozpur=Ferozepur; Gurdaspoor=Gurdaspur; Hoshiyarpur=Hoshiarpur; Fatehgarh Saheb=Fatehgarh Sahib;
  Jallandhar=Jalandhar; Tarn Taaran=Tarn Taran; Ludhiyana=Ludhiana; Nawanshehar=Shahid Bhagat Singh Nagar;
  Faridkott=Faridkot; Sangroor=Sangrur; Rup Nagar=Rupnagar
5 Pithoragadh=Pithoragarh; Udham Singhnagar=Udham Singh Nagar; Rudrapryag=Rudra Prayag; Dehra Dun=Dehradun;
  Nanital=Nainital; Champavat=Champawat
6 Yamuna Nagar=Yamunanagar; Mahendergarh=Mahendragarh; Fatehbad=Fatehabad; Gurgoan=Gurugram; Kurukshetr=Kurukshetra;
  Panchkulla=Panchkula; Rewadi=Rewari; Charkhi Dadari=Charkhi Dadri; Bhivani=Bhiwani; Faridabaad=Faridabad
8 Jhunjunu=Jhunjhunu; Bhilwada=Bhilwara; Sriganganagar=Ganganagar; Sawai Madopur=Sawai Madhopur; Jaisalmar=Jaisalmer;
  Hanumangad=Hanumangarh; Pratapgadh=Pratapgarh; Baadmer=Barmer; Nagour=Nagaur; Banswada=Banswara; Jhalawad=Jhalawar;
  Rajasamand=Rajsamand; Choru=Churu
9 Bulandsahar=Bulandshahr; Rae Barelli=Rae Bareli; Sidharthnagar=Siddharth Nagar; Muzzafarnagar=Muzaffarnagar;
  Gautambudh Nagar=Gautam Buddha Nagar; Pilibheet=Pilibhit; Farukhabad=Farrukhabad; Mirjapur=Mirzapur;
  Maharajgunj=Maharajganj; Sonebhadra=Sonbhadra; Kaushambhi=Kaushambi; Baharaich=Bahraich; Balarampur=Balrampur;
  Badohi=Bhadohi; Shahjhanpur=Shahjahanpur; Ghazipor=Ghazipur; Azamgadh=Azamgarh; Chitrakut=Chitrakoot;
  Barielly=Bareilly; Barabanky=Barabanki; Alahabad=Prayagraj; Bijnaur=Bijnor; Hathrus=Hathras; Kannoj=Kannauj;
  Lakhimpur-Khiri=Kheri; Auriya=Auraiya; Ferozabad=Firozabad; Merut=Meerut
10 Jahanabad=Jehanabad; Muzzafarpur=Muzaffarpur; Bhagalpore=Bhagalpur; Samstipur=Samastipur; Shekhpura=Sheikhpura;
  Sitamadhi=Sitamarhi; Lakhisaray=Lakhisarai; Kishangunj=Kishanganj; E. Champaran=Purbi Champaran; Poornia=Purnia;
  Vaisali=Vaishali; Begusaray=Begusarai; Gopalgunj=Gopalganj; Darbanga=Darbhanga
12 Papumpare=Papum Pare; Lower Subanshri=Lower Subansiri; Siang West=West Siang; Chanlang=Changlang
13 Mokokchang=Mokokchung; Dimapoor=Dimapur; Zunhebotu=Zunheboto
14 Churachandpoor=Churachandpur; Ukhrool=Ukhrul; Bishenpur=Bishnupur; Tamenlong=Tamenglong
15 Aizwal=Aizawl; Kolosib=Kolasib; Lungleh=Lunglei
16 Sepahijela=Sepahijala; Unakuti=Unakoti; Tripura West=West Tripura
17 East Khasi Hill=East Khasi Hills; West Garo Hill=West Garo Hills; Ribhoi=Ri Bhoi; East Jayantia Hills=East Jaintia Hills
18 Lakhimpore=Lakhimpur; Tinsukhia=Tinsukia; Dibrugar=Dibrugarh; Kokhrajhar=Kokrajhar; Bongaigoan=Bongaigaon;
  Karbi Anglang=Karbi Anglong; Hailakandhi=Hailakandi; Morigoan=Marigaon; Goalpada=Goalpara; Dubri=Dhubri; Jorhaat=Jorhat
19 Hoogly=Hooghly; Bardwan=Purba Bardhaman; Jalpaigudi=Jalpaiguri; Coochbihar=Coochbehar; Birbhoom=Birbhum;
  Murshidabaad=Murshidabad; Uttar Dinajpore=Uttar Dinajpur; N. 24 Parganas=North 24 Parganas; Darjelling=Darjeeling;
  North 24 Pargana=North 24 Parganas; East Bardhaman=Purba Bardhaman; Nadiya=Nadia; Banqura=Bankura
20 Gridih=Giridih; Lohardagga=Lohardaga; Sahibgunj=Sahebganj; Jamatara=Jamtara; Dhanbaad=Dhanbad;
  Saraikella Kharsawan=Saraikela Kharsawan; Singhbhum West=West Singhbhum; Hazaribaag=Hazaribagh; Palamoo=Palamu
21 Khurdaa=Khordha; Ganjaam=Ganjam; Mayurbhanja=Mayurbhanj; Malkanagiri=Malkangiri; Kalahandhi=Kalahandi;
  Kandhamahal=Kandhamal; Jharsugda=Jharsuguda; Nuapara=Nuapada; Cuttak=Cuttack; Bhadrakh=Bhadrak; Sambhalpur=Sambalpur;
  Kendrapada=Kendrapara; Gajpati=Gajapati
22 Bilaspore=Bilaspur; Kabeerdham=Kabirdham; Mahasmund=Mahasamund; Dhamatari=Dhamtari; Rajnandgoan=Rajnandgaon;
  Narainpur=Narayanpur; Kondagoan=Kondagaon; Dantewara=Dantewada; Janjgir Chapa=Janjgir-Champa; Jaspur=Jashpur;
  Gariaband=Gariyaband; Raygarh=Raigarh; Bemetera=Bemetara
23 Chhindwada=Chhindwara; Mandsour=Mandsaur; Ashok Nagar=Ashoknagar; Shahdole=Shahdol; Anupur=Anuppur; Datiya=Datia;
  Tikamgadh=Tikamgarh; Neemach=Neemuch; Singroli=Singrauli; Umariya=Umaria; Burahanpur=Burhanpur; Jabalpoor=Jabalpur;
  Ujain=Ujjain; Morina=Morena; Hosangabad=Narmadapuram; Narsimhapur=Narsimhapur; Gwaliar=Gwalior; Sehor=Sehore;
  Vidhisha=Vidisha; Bhopaal=Bhopal; Chattarpur=Chhatarpur; Jhabhua=Jhabua
24 Banaskanta=Banaskantha; Sabarkanta=Sabarkantha; Ahmadabad=Ahmedabad; Junagarh=Junagadh; Surendernagar=Surendranagar;
  Bharooch=Bharuch; Vadodra=Vadodara; Porbander=Porbandar; Mehesana=Mahesana; Panchmahals=Panchmahals; Jamanagar=Jamnagar;
  Navasari=Navsari; Gandhi Nagar=Gandhinagar; Valsaad=Valsad; Bhavanagar=Bhavnagar
27 Gondiya=Gondia; Buldana=Buldhana; Sindudurg=Sindhudurg; Gadchirolli=Gadchiroli; Nandubar=Nandurbar; Kolapur=Kolhapur;
  Bhandra=Bhandara; Jalgoan=Jalgaon; Ratnagri=Ratnagiri; Parbani=Parbhani; Sholapur=Solapur; Osmanbad=Dharashiv;
  Yavatmaal=Yavatmal; Amaravati=Amravati; Chandarpur=Chandrapur; Naasik=Nashik; Nanded Waghala=Nanded
28 Vishakapatnam=Visakhapatnam; Vizianagram=Vizianagaram; Chittor=Chittoor; Guntoor=Guntur; Srikakulum=Srikakulam;
  Prakasham=Prakasam; Kurnul=Kurnool; Anakapalle=Anakapalli; Nandyala=Nandyal; Godavari East=East Godavari
29 Chitradurg=Chitradurga; Raichoor=Raichur; Chamrajnagar=Chamarajanagar; Uttar Kannada=Uttara Kannada; Udipi=Udupi;
  Chikaballapur=Chikkaballapura; Hasan=Hassan; Shimogga=Shivamogga; Belgam=Belagavi; Gulburga=Kalaburagi; Tumkuru=Tumakuru;
  Mysooru=Mysuru; Davangiri=Davangere; Bengalooru Urban=Bengaluru Urban; Dharwar=Dharwad; Dakshin Kannada=Dakshina Kannada;
  Kopal=Koppal; Bellari=Ballari
32 Malapuram=Malappuram; Kozikode=Kozhikode; Pathanamthita=Pathanamthitta; Allapuzha=Alappuzha; Palakad=Palakkad;
  Trissur=Thrissur; Kasargode=Kasaragod; Trivandram=Thiruvananthapuram; Ernakulum=Ernakulam; Waynad=Wayanad; Iddukki=Idukki
33 Kacheepuram=Kanchipuram; Thirunelveli=Tirunelveli; Thiruvannamalai=Tiruvannamalai; Dindugal=Dindigul;
  Toothukudi=Tuticorin; Nagapatnam=Nagapattinam; Tiruchirapalli=Tiruchirappalli; Pudukottai=Pudukkottai;
  Krishnagari=Krishnagiri; Virudunagar=Virudhunagar; Villipuram=Villupuram; Tanjavur=Thanjavur; Thirupur=Tiruppur;
  Coimbatoor=Coimbatore; Ramanadhapuram=Ramanathapuram; Kallakuruchi=Kallakurichi; Cudalore=Cuddalore; Erodu=Erode;
  Velore=Vellore; Namakal=Namakkal; Dharamapuri=Dharmapuri
36 Nalgunda=Nalgonda; Nizamabaad=Nizamabad; Karim Nagar=Karimnagar; Khamam=Khammam; Mahbubnagar=Mahabubnagar;
  Adilabaad=Adilabad; Sanga Reddy=Sangareddy; Ranga Reddi=Ranga Reddy; Suriapet=Suryapet; Wanaparthi=Wanaparthy;
  Bhadradri Kotagudem=Bhadradri Kothagudem; Hanmakonda=Hanumakonda; Jogulamba-Gadwaal=Jogulamba Gadwal
]]

local function say(format, ...) zila.write(format:format(...) .. "\n") end

local tried, known, near, wrong, asked = 0, 0, 0, 0, {}
local state
for line in variants:gmatch "[^\n]+" do
  state = tonumber(line:match "^%d+") or state
  for text, name in line:gsub("^%d+", ""):gmatch "([^=;]+)=([^=;]+)" do
    text, name = text:match "^%s*(.*)$", name:match "^(.-)%s*$"
    local want = zila.place(name, { state = state })
    if not want or want.how == "near" then error(("%s is no name of state %d"):format(name, state)) end
    local got = zila.place(text, { state = state })
    tried = tried + 1
    if not got then
      asked[#asked + 1] = text
    elseif got.district ~= want.district then
      wrong = wrong + 1
      say("false: %s of %d is taken for %s", text, state, got.name)
    elseif got.how == "near" then
      near = near + 1
    else
      known = known + 1
    end
  end
end
say("misspellings: %d tried, %d in the register, %d near, %d asked for, %d false", tried, known, near, #asked, wrong)
say("asked for: %s", table.concat(asked, ", "))

local function time(what, text, count)
  local options = { state = 9 }
  local from = os.clock()
  for _ = 1, count do zila.place(text, options) end
  say("%-24s %6.1f us", what, (os.clock() - from) / count * 1e6)
end
time("a name", "Rae Bareli", 200000)
time("an alias", "Allahabad", 200000)
time("a near name", "Muzzafarnagar", 5000)
time("a miss", "Shahjanabad City", 5000)
time("a name elsewhere", "Coimbatore", 5000)
time("two districts", "Agra & Aligarh", 5000)
