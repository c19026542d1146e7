-- Offices are kept, persons never; a telephone number or an address in an
-- office's name came past the importer.
return {
  id = "officer_personal",
  title = "An office holds no personal data",
  severity = "error",
  why = "Telephone numbers and addresses of officers must not get into a report that is laid before the House.",
  dataset = "nodal_officer",
  message = "the office of line {line} holds a telephone number or an address",
  fix = "undo the import, take the persons out of the file, and import it again",
  row = function(row)
    local digits = row.office:gsub("[%s%-()+]", "")
    return (digits:find "%d%d%d%d%d%d%d%d%d%d" or row.office:find "%S@%S") and {} or nil
  end,
}
