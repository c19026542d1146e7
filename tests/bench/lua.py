"""Lua-bound scripts under zila, a bare host of the same library and lua5.4, in
turn: medians of the processor's time, and their ratios.

lua.py FOLDER ROUNDS   see lua, which starts it
"""

import os
import statistics
import subprocess
import sys
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
    "gmatch": """
local line, count = "12,District 34,5678", 0
for i = 1, 1500000 do
  for field in line:gmatch("[^,]+") do count = count + #field end
end
print(count)""",
    "find": """
local line, count = "12,District 34,5678", 0
for i = 1, 5000000 do
  if line:find("9,", 1, true) then count = count + 1 end
end
print(count)""",
    "closures": """
local total = 0
for i = 1, 3000000 do
  local add = function(x) return x + i end
  total = total + add(1)
end
print(total)""",
    "coroutines": """
local total = 0
local next_value = coroutine.wrap(function()
  for i = 1, 3000000 do coroutine.yield(i) end
end)
for i = 1, 3000000 do total = total + next_value() end
print(total)""",
}


def seconds(command):
    """Of the processor, by the program and what it starts, not the kernel."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} failed")
    return used.ru_utime


def ratio(ours, theirs):
    """The median of the ratios of the rounds."""
    return statistics.median(
        a / max(b, 1e-4) for a, b in zip(ours, theirs))


def main():
    folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
    zila = ["build/release/zila", "--db", f"{folder}/zila.db", "--plugins",
            "plugins", "--limit", "memory=1024", "run"]
    hosts = {"zila": zila, "liblua": [f"{folder}/lua_host"],
             "lua5.4": ["lua5.4"]}
    times = {(host, name): [] for host in hosts for name in SCRIPTS}
    for name, text in SCRIPTS.items():
        (folder / f"{name}.lua").write_text(text)
    subprocess.run([*zila, f"{folder}/empty.lua"], check=True)
    # Side by side in each round, since what else runs comes and goes.
    for name in list(SCRIPTS) * rounds:
        for host in hosts:
            times[host, name].append(
                seconds([*hosts[host], f"{folder}/{name}.lua"]))
    median = {key: statistics.median(value) for key, value in times.items()}
    print(f"{'script':10}", *(f"{host:>9}" for host in hosts),
          " of liblua  of lua5.4")
    for name in SCRIPTS:
        less = {host: median[host, "empty"] if name != "empty" else 0
                for host in hosts}
        taken = {host: [each - less[host] for each in times[host, name]]
                 for host in hosts}
        print(f"{name:10}", *(f"{statistics.median(taken[host]) * 1000:7.1f}ms"
                              for host in hosts),
              *(f"{ratio(taken['zila'], taken[host]):10.3f}"
                for host in ("liblua", "lua5.4")))


main()
