"""One attack after the other; see run, which starts it, and README.md."""

import hashlib
import os
import re
import selectors
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

HERE, WORK = Path(os.environ["here"]), Path(os.environ["work"])
ZILA = os.environ["zila"]
PLUGINS = Path(os.environ["top"]) / "plugins"
STRICT = os.environ["strict"] == "1"
TEMPLATE, EMPTY = WORK / "template.db", WORK / "empty"

# What a run may add to the database, by what runs.
LEDGER = {"run", "sqlite_sequence"}
LEDGERS = {
    "rule": LEDGER | {"plugin", "check_run", "rule_run", "finding",
                      "finding_run", "finding_was"},
    "report": LEDGER | {"plugin", "report_run", "report_made", "report_read"},
    "file": LEDGER | {"plugin"},
}
GRACE_S = 1.0
MEMORY_MOST = 110 # percent of the limit
START_S = 0.5     # of the program itself, before and after
BUSY_S = 30.0     # when other work has the processor: its own time counts
PATIENCE = 10     # times the time by the clock, where another end is expected
KEPT_BYTES = 1 << 16

MANIFEST = """return { name = "attack", title = "Attack", version = "1.0.0",
  api = 1 }"""
IMPORTER = """return { id = "list", title = "A list", dataset = "product",
  time = "event", accepts = { "csv", "xlsx", "html", "pdf", "ods" },
  columns = { state = { "State" }, district = { "District" },
    name = { "Product" } } }"""
LIST = "State,District,Product\nKerala,Wayanad,Coffee\nGoa,North Goa,Feni\n"


def read_head(path):
    """The lines `-- word: text` (or `# word: text`) at a file's beginning."""
    head = {"in": "script", "limit": "time=1,memory=64", "exit": "4",
            "says": ".", "run": "", "file": []}
    for line in path.read_text().splitlines():
        found = re.match(r"(?:--|#) (\w+): (.*)", line)
        if not found and not line.startswith(("--", "#")):
            break
        if found and found[1] == "file":
            head["file"].append(found[2])
        elif found and found[1] in head:
            head[found[1]] = found[2]
    return head


def digest(path, but):
    total = hashlib.sha256()
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        if db.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            return "damaged"
        names = [row[0] for row in db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")]
        for name in names:
            if name not in but:
                total.update(name.encode())
                for row in db.execute(f'SELECT * FROM "{name}"'):
                    total.update(repr(row).encode())
        for row in db.execute("SELECT sql FROM sqlite_schema ORDER BY name"):
            total.update(repr(row).encode())
    return total.hexdigest()


def start(command, folder, mark):
    return subprocess.Popen(
        command, cwd=folder, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "ZILA_ATTACK": mark})


def listen(process):
    """What it says, both beginning and end of it."""
    said, bytes_said = [b"", b""], 0
    with selectors.DefaultSelector() as both:
        for stream in (process.stdout, process.stderr):
            os.set_blocking(stream.fileno(), False)
            both.register(stream, selectors.EVENT_READ)
        while both.get_map():
            for key, _ in both.select():
                piece = key.fileobj.read(1 << 20)
                if not piece:
                    both.unregister(key.fileobj)
                    continue
                bytes_said += len(piece)
                room = KEPT_BYTES - len(said[0])
                said[0] += piece[:max(room, 0)]
                said[1] = (said[1] + piece)[-KEPT_BYTES:]
    text = said[0] if bytes_said <= KEPT_BYTES else said[0] + said[1]
    return text.decode(errors="replace")


def run(command, folder, mark):
    """Exit code, what was said, wall and processor seconds, peak KiB."""
    begun = time.monotonic()
    process = start(command, folder, mark)
    text = listen(process)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    process.stderr.close()
    return (process.returncode, text, time.monotonic() - begun,
            used.ru_utime + used.ru_stime, used.ru_maxrss)


def strays(mark):
    """Processes that the run left, ended here."""
    left = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            found = (entry / "environ").read_bytes()
        except OSError:
            continue
        if f"ZILA_ATTACK={mark}\0".encode() in found + b"\0":
            left.append(entry.name)
            os.kill(int(entry.name), signal.SIGKILL)
    return left


def lay_out(path, head, folder):
    """The plugin that the attack is a part of; what to run."""
    plugin = folder / "plugins" / "attack"
    kind, name = head["in"], path.stem
    for part in ("importers", "rules", "reports"):
        (plugin / part).mkdir(parents=True)
    (plugin / "plugin.lua").write_text(MANIFEST)
    (folder / "list.csv").write_text(LIST)
    (folder / "secret.lua").write_text('return { secret = "TREASURE" }')
    for line in head["file"]:
        to, text = line.split(" ", 1)
        to = plugin / to
        to.parent.mkdir(parents=True, exist_ok=True)
        if text.startswith("-> "):
            to.symlink_to(text[3:].replace("FOLDER", str(folder)))
        else:
            to.write_text(text.replace("\\e", "\x1b") + "\n")
    if kind == "file":
        (plugin / "importers" / "list.lua").write_text(IMPORTER)
        subprocess.run(["bash", str(path)], cwd=folder, check=True,
                       stdin=subprocess.DEVNULL)
        made = next(folder.glob("input.*")).name
        return ["import", made, "--as", "attack.list"]
    if kind == "worker":
        program = folder / "bin"
        program.mkdir()
        for part in ZILA, Path(ZILA).parent / "libzila.so.0":
            shutil.copy(part, program)
        shutil.copy(path, program / "zila_worker")
        (program / "zila_worker").chmod(0o755)
        return head["run"].split()
    if kind == "importer":
        shutil.copy(path, plugin / "importers" / f"{name}.lua")
        return ["import", "list.csv", "--as", f"attack.{name}"]
    if kind == "rule":
        shutil.copy(path, plugin / "rules" / f"{name}.lua")
        return ["check"]
    if kind == "report":
        shutil.copy(path, plugin / "reports" / f"{name}.lua")
        return ["report", name, "-t", "json", "-o", "out"]
    if kind == "manifest":
        shutil.copy(path, plugin / "plugin.lua")
        return ["plugins", "info", "attack"]
    shutil.copy(path, folder / "attack.lua")
    return ["run", "attack.lua", "one"]


def limits(head):
    """Seconds of the processor, MiB, and the seconds that the clock allows."""
    told = dict(pair.split("=") for pair in head["limit"].split(","))
    time_s = float(told["time"])
    by_time = STRICT or re.search("time|stopped|^[.]$", head["says"])
    given_s = time_s if by_time else time_s * PATIENCE
    return time_s, float(told["memory"]), given_s


def faults(path, folder):
    """What did not hold; and percent of memory, seconds behind the limit."""
    head, mark = read_head(path), f"{os.getpid()}-{path.stem}"
    time_s, memory_mib, given_s = limits(head)
    program = folder / "bin/zila" if head["in"] == "worker" else ZILA
    command = [program, "--db", "zila.db", "--plugins", "plugins", "--limit",
               f"time={given_s:g},memory={memory_mib:g}",
               *lay_out(path, head, folder)]
    shutil.copy(TEMPLATE, folder / "zila.db")
    but = LEDGERS.get(head["in"], LEDGER | {"plugin"})
    before = digest(folder / "zila.db", but)
    files = set(folder.rglob("*"))
    code, text, wall, used, peak = run(command, folder, mark)
    empty_kib, empty_s = EMPTY.read_text().split()
    memory = (peak - int(empty_kib)) / 1024 / memory_mib * 100
    over = wall - float(empty_s) - given_s
    bad = []
    if str(code) not in head["exit"].split():
        bad.append(f"exit code {code}, not {head['exit']}")
    if not re.search(head["says"], text):
        bad.append(f"it does not say: {head['says']}")
    if "TREASURE" in text:
        bad.append("it told what it may not read")
    if re.search(r"Sanitizer|runtime error:|Assertion|worker died", text):
        bad.append("a crash")
    if min(wall, used) > time_s + GRACE_S + START_S:
        bad.append(f"it took {wall:.1f} s, {used:.1f} s of the processor")
    elif wall > given_s + GRACE_S + BUSY_S:
        bad.append(f"it ended after {wall:.1f} s")
    elif STRICT and over > GRACE_S:
        bad.append(f"it ended {over:.2f} s behind its limit")
    if memory > MEMORY_MOST:
        bad.append(f"{memory:.0f} % of the memory limit")
    after = digest(folder / "zila.db", but)
    taken = head["in"] == "file" and code in (0, 1)
    if after != before and not (taken and after != "damaged"):
        bad.append("the database is not as it was")
    left = {str(new.relative_to(folder)) for new in
            set(folder.rglob("*")) - files}
    left -= {"zila.db-wal", "zila.db-shm", "zila.db.lock", "zila.db.pen",
             "out"}
    left = {name for name in left if not name.startswith("out/")}
    if left:
        bad.append(f"it left {sorted(left)}")
    if strays(mark):
        bad.append("it left a process")
    return bad, text, (f"{given_s:g} {over:.2f} {memory_mib:g} {memory:.0f} "
                       f"{peak / 1024:.0f}")


def attack(name):
    folder = WORK / name.strip("./").replace("/", "-")
    folder.mkdir()
    bad, text, measured = faults(HERE / name, folder)
    shutil.rmtree(folder)
    said = [f"measured {name.removeprefix('./')} {measured}"]
    if bad:
        said.append(f"FAILED {name}: {'; '.join(bad)}")
        said += ["  " + line for line in text[:1200].splitlines()]
    else:
        said.append(f"passed {name}")
    # In one piece: others write to the same file.
    sys.stdout.write("\n".join(said) + "\n")
    sys.stdout.flush()


def make_template():
    folder = WORK / "template"
    folder.mkdir()
    (folder / "list.csv").write_text(
        "State,District,Product,as_on\nKerala,Wayanad,Coffee,2024-01-01\n")
    (folder / "empty.lua").write_text("")
    command = [ZILA, "--db", str(TEMPLATE), "--plugins", str(PLUGINS)]
    code, text, *_ = run([*command, "check", "--state", "IN-GA"], folder, "t")
    if code not in (0, 1):
        sys.exit(text)
    for line in Path(f"{TEMPLATE}-wal"), Path(f"{TEMPLATE}-shm"):
        if line.exists():
            sys.exit(f"{line} is there behind the end of a run")
    shutil.copy(TEMPLATE, folder / "zila.db")
    (folder / "plugins").mkdir()
    empty = [run([ZILA, "--db", "zila.db", "--plugins", "plugins", "run",
                  "empty.lua"], folder, "t") for _ in range(3)]
    least_s = min(wall for _, _, wall, _, _ in empty)
    EMPTY.write_text(f"{max(each[-1] for each in empty)} {least_s}")


if sys.argv[1] == "--template":
    make_template()
else:
    for each in sys.argv[1:]:
        attack(each)
