local function depc(state, district, order_no, constituted)
  return { state = state, district = district, kind = "DEPC", order_no = order_no, constituted = constituted }
end

return {
  { case = "one order for all, another state's, and none", finds = 0,
    rows = { committee = { depc(29, 545, "C&I 7", "2020-01-01"), depc(29, 539, "C&I 7", "2020-01-01"),
      depc(30, 551, "C&I 7", "2020-02-01"), depc(29, 525, nil, "2020-03-01"), depc(29, 526, nil, "2020-04-01"),
      depc(29, 527, "C&I 8", "2020-05-01") } } },
  { case = "one number, two dates",
    rows = { committee = { depc(29, 545, "C&I 7", "2020-01-01"), depc(29, 539, "C&I 7", "2020-01-10"),
      depc(29, 525, "C&I 7", "2019-12-31") } },
    finds = { { district = 539, severity = "warning",
      message = "order C&I 7 is dated 2020-01-10 here and 2019-12-31 elsewhere in the state" }, { district = 545 } } },
}
