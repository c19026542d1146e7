--- A text without persons: returns come with officers' names, telephone
-- numbers and e-mail addresses in the cells of offices and remarks, and none
-- of these is kept. What is left of `Shri R. Kumar, GM DIC (98260 12345)` is
-- `GM DIC`.
local TITLES = { "Shri", "Sri", "Smt", "Shrimati", "Sh", "Dr", "Mr", "Mrs", "Ms", "Kum", "Km", "Kumari", "Prof" }
local HINDI_TITLES = { "श्रीमती", "श्री", "सुश्री", "डॉ", "कुमारी" }
-- A name ends where an office begins.
local OFFICES = "|general|manager|deputy|joint|director|collector|district|assistant|additional|commissioner|officer|"
  .. "gm|dic|chief|secretary|addl|dy|jt|nodal|state|industries|dc|dm|adm|ceo|md|export|magistrate|"
-- `Sri Ganganagar` and `Sri Lanka` are places, and `Dr. B.R. Ambedkar` is part of one.
local PLACES = "|ganganagar|muktsar|sathya|potti|vijaya|lanka|ambedkar|br|b|"
local SERVICES = { "IAS", "IPS", "IFS", "IRS", "ITS", "SCS", "PCS", "Retd" }
local LABELS = { "contact", "mobile", "mob", "phone", "ph", "telephone", "tel", "fax", "cell", "whatsapp",
  "e%-?mail", "email", "id", "no", "number", "nos" }

local MARK = "\1" -- stands where something was

local function any_case(word)
  return (word:gsub("%a", function(c) return "[" .. c:upper() .. c:lower() .. "]" end))
end

local function digits_in_ascii(text)
  return (text:gsub("\u{0966}", "0"):gsub("\xE0\xA5([\xA7-\xAF])", function(c)
    return tostring(c:byte() - 0xA6)
  end))
end

-- A mobile begins with 6 to 9; the code of a city with 0, or it is a group of its own. `2021-22 - 2023-24`,
-- `12000 - 15000 ha`, `1000 1200 1500` and `HS 090111-090112` are no telephone.
local function is_phone(before, run)
  local digits = run:gsub("%D", "")
  local count, abroad = #digits, digits:match("^0*91(.*)$")
  return before:find("%+%s*$") or abroad and #abroad == 10
    or count == 10 and (digits:find("^[6-9]") or run:find("^%d%d%d?%d?[)%-]%s?%d+$"))
    or count == 11 and digits:find("^0") or count <= 13 and run:find("^0%d%d%d?%d?[%s)%-]+%d%d%d%d%d%d")
    or run:find("%f[%d][06-9]" .. ("%d"):rep(9))
end

-- `0731-2345678`, `+91 98260 12345`; two dates are none, and money isn't one.
local function phone(before, run)
  local _, digits = run:gsub("%d", "")
  local dated = run:find("%f[%d]%d%d?%-%d%d?%-[12]%d%d%d%f[%D]") or run:find("%f[%d][12]%d%d%d%-%d%d?%-%d%d?%f[%D]")
  local money = before:find("[Rr]s%.?%s*$") or before:find("₹%s*$") or before:find("%$%s*$") or before:find("INR%s*$")
    or before:find("USD?%s*$")
  if dated or money or digits < 10 then return nil end
  return is_phone(before, run) and before .. MARK or nil
end

-- `Km` is Kumari, or a length: `12 Km Ring Road`, `Rs 4/km`, `per Km`, `sq. KM`.
local function is_length(before)
  before = before:lower()
  return before:find("[%d/][%s%-]*$") or before:find("%f[%a]sq%.?%s*$") or before:find("%f[%a]per%s*$")
end

local function name_of(rest)
  local at = 1
  local first = rest:match("^[%s.]*(%a+)")
  if first and PLACES:find("|" .. first:lower() .. "|", 1, true) then return nil end
  while true do
    local from, to, word = rest:find("^[%s.]*([%u][%w'.]*)", at)
    if not from or OFFICES:find("|" .. word:lower():gsub("%.", "") .. "|", 1, true) then break end
    at = to + 1
  end
  return rest:sub(at)
end

local function without_names(text)
  for _, title in ipairs(TITLES) do
    local pattern, out, at = "%f[%a]" .. any_case(title) .. "%.?%f[%A]", {}, 1
    while true do
      local from, to = text:find(pattern, at)
      if not from then break end
      local before, after = text:sub(1, from - 1), text:sub(to + 1)
      local rest = not (title == "Km" and is_length(before)) and name_of(after)
      if rest == after then rest = nil end -- `350 km from`, `40 MS rods`: no name
      out[#out + 1] = text:sub(at, rest and from - 1 or to) .. (rest and MARK or "")
      at = #text + 1 - #(rest or text:sub(to + 1))
    end
    text = table.concat(out) .. text:sub(at)
  end
  for _, title in ipairs(HINDI_TITLES) do text = text:gsub(title .. "%.?%s[^,;(\n]*", MARK) end
  for _, service in ipairs(SERVICES) do
    text = text:gsub(MARK .. "[%s,]*%(?" .. service .. "%f[%A]%)?", MARK)
  end
  return text
end

---@param text string?
---@return string? text nil when nothing is left
return function(text)
  if not text then return nil end
  local bare = digits_in_ascii(text)
    :gsub("[%w._%+%-]+@[%w.%-]+", MARK)
    :gsub("[%w._%+%-]+%s?[%[({]%s?[Aa][Tt]%s?[%])}][%w.%-%[%](){}]+", MARK)
    :gsub("(%D?%D?%D?%D?%D?)%f[%d](%d[%d%s()%-]*%d)", phone)
  bare = bare:gsub("%+" .. MARK, MARK)
  for _ = 1, 3 do
    for _, label in ipairs(LABELS) do
      bare = bare:gsub("%f[%a]" .. any_case(label) .. "%.?[%s:%-]*%d*[%d%-]*" .. MARK, MARK)
        :gsub("%f[%a]" .. any_case(label) .. "%.?[%s:%-]+%d[%d%-]+%d%d%d%d%f[%D]", MARK)
    end
  end
  bare = without_names(bare)
  if not bare:find(MARK, 1, true) then return text end
  bare = bare:gsub("[%[(]%s*" .. MARK .. "[%s" .. MARK .. ",;/]*[%])]", MARK)
    :gsub("[%[(]%s*" .. MARK, MARK)
    :gsub("[%s,;:/%-]*" .. MARK .. "[%s,;:/" .. MARK .. "%-]*", ", "):gsub("^[%s,]+", ""):gsub("[%s,]+$", "")
  return bare ~= "" and bare or nil
end
