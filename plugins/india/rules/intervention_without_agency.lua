-- "Institutional responsibilities" is one of the eleven headings of a plan.
return {
  id = "intervention_without_agency",
  title = "An intervention has an agency",
  severity = "warning",
  why = "What nobody is responsible for is not done, and nobody can be asked.",
  dataset = "intervention",
  check = { required = { "agency" } },
  message = "no agency is named for '{description}'",
  fix = "name the office that does it, never a person",
}
