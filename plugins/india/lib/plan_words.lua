--- The words of plans as the model has them: categories of bottlenecks and the
-- status of work. An unknown category is `other`; an unknown status is asked
-- about, because "done" must not be guessed.
local words = {}

-- The category that a text's words point to, the first that fits.
local CATEGORY = {
  { "supply_chain", "supply", "raw material", "production", "cluster", "input", "technology", "skill", "training" },
  { "logistics", "logistic", "transport", "freight", "port", "road", "air cargo", "infrastructure", "warehouse",
    "storage", "cold chain", "container" },
  { "quality", "quality", "certif", "standard", "testing", "laborator", "packag", "sps", "residue" },
  { "finance", "financ", "credit", "bank", "insurance", "capital", "incentive", "subsid" },
  { "market_access", "market", "branding", "buyer", "tariff", "e commerce", "promotion", "export" },
  { "handholding", "hand holding", "handholding", "awareness", "documentation", "facilitation", "iec", "policy" },
}

---@param text string?
---@return string category of dataset challenge
function words.category(text)
  local key = text and zila.text.key(text) or ""
  for _, entry in ipairs(CATEGORY) do
    for i = 2, #entry do
      if key:find(entry[i], 1, true) then return entry[1] end
    end
  end
  return "other"
end

local STATUS = {
  planned = { "planned", "proposed", "not started", "yet to start", "to be taken up", "pending" },
  under_way = { "under way", "underway", "in progress", "ongoing", "on going", "started", "being done", "open" },
  done = { "done", "completed", "complete", "implemented", "closed", "achieved" },
  dropped = { "dropped", "not feasible", "withdrawn", "cancelled" },
}

---@param text string?
---@return string? status of dataset intervention, string? problem
function words.status(text)
  if not text then return nil end
  local key = zila.text.key(text)
  for status, spellings in pairs(STATUS) do
    for _, spelling in ipairs(spellings) do
      if key == spelling then return status end
    end
  end
  return nil, ("%s is no status: planned, under way, done or dropped"):format(text)
end

return words
