return {
  { case = "on the first day", finds = 0,
    rows = { committee = { { state = 29, district = 545, kind = "DEPC", constituted = "2019-08-15" } } } },
  { case = "the day before",
    rows = { committee = { { state = 29, district = 545, kind = "DEPC", constituted = "2019-08-14" } } },
    finds = { { district = 545, severity = "warning",
      message = "DEPC constituted 2019-08-14, before the programme began on 2019-08-15" } } },
}
