"""No report of a state or district shows what is another's.

foreign.py ZILA TOP [--all]   plants a text and values in every state and district
that are told from all others, writes every state's report and every action plan,
and looks for foreign ones.  Prints what it finds; exit code 1 when something
is.  All formats are made of one document, so that without --all only those
of one state, and the states' reports that are text, are of every format.
"""
import csv
import io
import os
import re
import subprocess
import sys
import zipfile

ZILA, TOP = sys.argv[1:3]
ALL = "--all" in sys.argv
ITEMS = 11 if ALL else 2  # of a plan, of each district
TEXTS = ["html", "md", "csv", "json", "text"]
SHEETS = ["xlsx", "pdf"]  # dearer to make and to read: of fewer districts
# A text is zq29d545q: of state 29 and district 545.  A value is 81, the
# state, 000 and the state again: 812900029, in crore 81.29.
TEXT = re.compile(r"zq(\d+)d(\d+)q")
VALUE = re.compile(r"(?<!\d)8[1-4](\d\d)000(\d\d)(?:\.\d|\b)")
CRORE = re.compile(r"(?<![\d.])81\.(\d\d)(?= (?:crore|करोड़))")


def zila(*arguments, codes=(0, 1)):
    done = subprocess.run(
        [ZILA, "--db", "planted.db", "--plugins", TOP + "/plugins",
         *arguments], stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode not in codes:
        sys.exit("zila %s: %s" % (" ".join(arguments), done.stderr.decode()))
    return done


def districts():
    text = zila("--format", "csv", "sql", "SELECT d.state, s.name, s.iso, "
                "d.district, d.name FROM district AS d JOIN state AS s ON "
                "s.state = d.state ORDER BY 1, 4").stdout.decode()
    return list(csv.reader(io.StringIO(text)))[1:]


def plant(name, importer, head, rows):
    with open(name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(rows)
    zila("import", name, "--as", "india." + importer, "--as-on", "2020-12-01")


def value(kind, state):
    return "%d%02d000%02d" % (kind, state, state)


def plant_all(places):
    products, items, exports, targets, works = [], [], [], [], []
    seen = set()
    for code, state, _, district, name in places:
        mark = "zq%sd%sq" % (code, district)
        products.append([state, name, "Goods " + mark])
        items += [[state, name, item, "Says %s %d" % (mark, item)]
                  for item in range(1, ITEMS + 1)]
        if code in seen:
            continue
        seen.add(code)
        for year in ("2024-25", "2025-26"):
            exports.append([state, name, "0902", "Tea " + mark,
                            "Land " + mark, year, value(81, int(code)),
                            value(84, int(code))])
        # One that goes into quarantine, and says whose it is.
        exports.append([state, "Nowhere zq%sd0q" % code, "0902", "", "",
                        "2025-26", "1", "1"])
        targets.append([state, "", "2025-26", value(82, int(code)),
                        "Policy zq%sd0q" % code])
        works.append([state, name, "Gap " + mark, "Work " + mark,
                      "Office " + mark, value(83, int(code))])
    plant("products.csv", "odop_dpiit", ["State", "District", "Product"],
          products)
    plant("items.csv", "plan_items",
          ["State", "District", "DEAP Item", "Statement"], items)
    plant("exports.csv", "district_exports",
          ["State", "District", "HS Code", "Commodity", "Country", "Year",
           "Value (INR)", "Value (USD)"], exports)
    plant("targets.csv", "export_targets",
          ["State", "District", "Fiscal Year", "Export Target (INR)",
           "Source"], targets)
    plant("works.csv", "district_interventions",
          ["State", "District", "Bottleneck", "Intervention", "Agency",
           "Cost (INR)"], works)
    zila("check")


def text_of(path):
    if path.endswith(".xlsx"):
        with zipfile.ZipFile(path) as book:
            return " ".join(book.read(name).decode() for name in
                            book.namelist() if name.endswith(".xml"))
    if path.endswith(".pdf"):
        return subprocess.run(["pdftotext", "-layout", path, "-"],
                              capture_output=True).stdout.decode()
    with open(path, encoding="utf-8") as file:
        return file.read()


def look(path, state, district):
    """What of the text at path is neither of state nor of district."""
    text = text_of(path)
    plain = text.replace(",", "")
    own = False
    for of_state, of_district in TEXT.findall(text):
        own = True
        if of_state != state or district and of_district != district:
            yield "a text of state %s, district %s" % (of_state, of_district)
    for first, second in VALUE.findall(plain):
        if first == second and int(first) != int(state):
            yield "a value of state %s" % first
    for of_state in CRORE.findall(plain):
        if int(of_state) != int(state):
            yield "a value in crore of state %s" % of_state
    if not own and not path.endswith(".csv"):  # one of a report's tables
        yield "nothing of its own"
    if not district and not path.endswith(".csv") and int(state) not in [
            int(a) for a, b in VALUE.findall(plain) if a == b]:
        yield "no value of its own"


def main():
    places = districts()
    plant_all(places)
    sheets = [name for name in SHEETS if zila(
        "report", "export_strategy", "--state", "30", "-t", name, "-o", "try",
        codes=(0, 2)).returncode == 0]
    few = sum(1 for place in places if place[0] == "30")
    want = 0
    for what, which, count, language, formats in (
            ("export_strategy", ["--all-states"], 36, "en", TEXTS),
            ("export_strategy", ["--all-states"], 36, "hi", ["html"]),
            ("export_strategy", ["--all-states"], 36, "en", sheets)
            if ALL else
            ("export_strategy", ["--state", "30"], 1, "en", sheets),
            ("action_plan", ["--all-districts"], len(places), "en",
             TEXTS if ALL else []),
            ("action_plan", ["--all-districts"], len(places), "hi", ["html"])
            if ALL else
            ("action_plan", ["--state", "30", "--all-districts"], few, "hi",
             ["html"]),
            ("action_plan", ["--state", "30", "--all-districts"], few, "en",
             sheets if ALL else TEXTS + sheets)):
        if formats:
            zila("report", what, *which, "--lang", language, "-t",
                 ",".join(formats), "-o", language)
        want += count * len(formats)
    states = {iso: code for code, _, iso, _, _ in places}
    seen, bad = set(), 0
    for folder in ("en", "hi"):
        for name in sorted(os.listdir(folder)):
            found = re.match(r"\w+-(IN-[A-Z]+)(?:-(\d+))?\.", name)
            for what in look(os.path.join(folder, name),
                             states[found[1]], found[2]):
                print("%s/%s: %s" % (folder, name, what))
                bad += 1
            # A report as CSV is a file for each of its tables.
            seen.add((folder, name.split(".")[0], name.split(".")[-1]))
    if len(seen) != want:
        print("%d reports, not %d" % (len(seen), want))
        bad += 1
    print("%d reports looked at, in %s" % (want, " ".join(TEXTS + sheets)))
    return bad > 0


sys.exit(main())
