--- Whether plan p names office r of the register of Regional Authorities, as SQL:
-- in any case of letters, `RA` before it or not, and by either of the two names
-- of one like `Ernakulam (Kochi)`.
local NAMED = "iif(lower(p.ra) LIKE 'ra %', substr(lower(p.ra), 4), lower(p.ra))"

return ("(lower(r.name) = {ra} OR lower(r.name) LIKE {ra} || ' (%' OR lower(r.name) LIKE '%(' || {ra} || ')')")
  :gsub("{ra}", (NAMED:gsub("%%", "%%%%")))
