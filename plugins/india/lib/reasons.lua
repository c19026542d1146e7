--- Why lines are in quarantine, in words, and the forms that answer.
local reasons = {}

-- A code of a plugin's own stays as it is.
local WORDS = {
  unknown_state = "no such State/UT",
  unknown_district = "no such district",
  missing_value = "a value is missing",
  bad_date = "no date",
  bad_period = "no period",
  bad_span = "ends before it begins",
  bad_number = "no number",
  decimal_comma = "a comma or dot that may be the other",
  cut_number = "a number cut at its comma",
  bad_hs = "no HS code",
  bad_text = "no text that can be kept",
  bad_json = "no JSON",
  not_in_list = "none of what may stand here",
  other_state = "of another State/UT",
  other_code = "the code is another place's",
  census_code = "a code of the Census, not of LGD",
  ambiguous_district = "may be one of several districts",
  several_districts = "several districts in one cell",
  not_a_district = "a region, not a district",
  withdrawn_district = "a district that is no more",
  no_state = "no State/UT is named",
  too_many_cells = "more cells than columns",
  too_many_decimals = "more decimals than can be kept",
  several_codes = "several codes in one cell",
  formula_error = "a formula that failed",
  no_stored_value = "a formula without a value",
  unit_conflict = "another unit than its column",
  currency_conflict = "another currency than its column",
  unit_said_twice = "two units for one number",
  unit_by_size = "a unit by the size of the number",
  wrong_currency = "another currency",
  wrong_unit = "another unit",
  conflicting_row = "another line says something else",
  other_table = "of another table",
  doubtful_line = "what it lacks may stand elsewhere",
  unbalanced_quote = "a quote is not closed",
  stray_quote = "a quote where none may stand",
  nul_byte = "a NUL byte",
  bad_encoding = "letters that can't be read",
  too_many_columns = "more cells than the header",
  cell_too_long = "a cell is too long",
  line_too_long = "the line is too long",
  damaged_cell = "a damaged cell",
}

--- Whether a name that is taught would help.
function reasons.of_place(code) return code == "unknown_district" or code == "other_state" end

--- Whether the code is said in the page's language; messages are English.
function reasons.has_words(code) return WORDS[code] ~= nil end

function reasons.word(ctx, code)
  local words = WORDS[code]
  return words and ctx.t(words) or code or ""
end

--- The form that teaches another name of a district.
---@param text string? what the file says
---@param near table? choices { code, name }
function reasons.alias(doc, ctx, text, near)
  local t = ctx.t
  if not text then doc:paragraph(t "A name that is taught once is known in every file from then on.") end
  doc:form { action = "/quarantine/alias", submit = t "Teach this name", fields = {
    { name = "text", label = t "Name as files write it", value = text, required = true },
    { name = "code", label = t "LGD code of the district", choices = near, value = near and near[1] and near[1][1],
      required = true },
  } }
end

return reasons
