"""Lua-bound scripts under zila and lua5.4, in turn; medians and their ratio.

lua.py FOLDER ROUNDS   see lua, which starts it
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

SCRIPTS = {
    "empty": "",
    "numbers": """
local function fib(n) return n < 2 and n or fib(n - 1) + fib(n - 2) end
local sum = fib(31)
for i = 1, 20000000 do sum = sum + i % 7 end
print(sum)""",
    "tables": """
local total = 0
for round = 1, 30 do
  local rows, by = {}, {}
  for i = 1, 40000 do rows[i] = { district = i % 787, value = i * 3 } end
  for _, row in ipairs(rows) do
    by[row.district] = (by[row.district] or 0) + row.value
  end
  table.sort(rows, function(a, b) return a.value % 1000 < b.value % 1000 end)
  for _, value in pairs(by) do total = total + value end
end
print(total)""",
    "texts": """
local count = 0
for i = 1, 500000 do
  local line = ("%d,%s,%d"):format(i, "District " .. i % 787, i * 17)
  for field in line:gmatch("[^,]+") do count = count + #field end
  if line:find("9,", 1, true) then count = count + #line:upper() end
end
print(count)""",
    "closures": """
local total = 0
for i = 1, 3000000 do
  local add = function(x) return x + i end
  total = total + add(1)
end
local next_value = coroutine.wrap(function()
  for i = 1, 2000000 do coroutine.yield(i) end
end)
for i = 1, 2000000 do total = total + next_value() end
print(total)""",
}


def main():
    folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
    zila = ["build/release/zila", "--db", f"{folder}/zila.db", "--plugins",
            "plugins", "--limit", "memory=1024", "run"]
    hosts = {"zila": zila, "lua5.4": ["lua5.4"]}
    times = {(host, name): [] for host in hosts for name in SCRIPTS}
    for name, text in SCRIPTS.items():
        (folder / f"{name}.lua").write_text(text)
    subprocess.run([*zila, f"{folder}/empty.lua"], check=True)
    for _ in range(rounds):
        for host, name in times:
            begun = time.perf_counter()
            subprocess.run([*hosts[host], f"{folder}/{name}.lua"], check=True,
                           stdout=subprocess.DEVNULL)
            times[host, name].append(time.perf_counter() - begun)
    least = {key: statistics.median(value) for key, value in times.items()}
    print(f"{'script':10} {'zila':>9} {'lua5.4':>9}  ratio")
    for name in SCRIPTS:
        ours, theirs = (least[host, name] - (
            least[host, "empty"] if name != "empty" else 0) for host in hosts)
        print(f"{name:10} {ours * 1000:7.1f}ms {theirs * 1000:7.1f}ms"
              f"  {ours / theirs:5.3f}")


main()
