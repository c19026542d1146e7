local function officer(district, office)
  return { state = 29, district = district, office = office, nominated = "2020-01-01" }
end

return {
  { case = "an office, with the number of a room or an order", finds = 0,
    rows = { nodal_officer = { officer(545, "Joint Director, Room 204-5, order 123456789"), officer(nil, "A @ B") } } },
  { case = "a telephone number however written, and an address",
    rows = { nodal_officer = { officer(545, "JD 98450-12345"), officer(539, "JD (+91) 80 2225 6666"),
      officer(525, "jd@kar.nic.in") } },
    finds = { { district = 545, severity = "error",
      message = "the office of line 1 holds a telephone number or an address" },
      { district = 539 }, { district = 525 } } },
}
