-- What tests/bench needs beside the national base.
return {
  name = "bench",
  title = "Measurements",
  version = "1.0.0",
  api = 1,
  extends = "india",
}
