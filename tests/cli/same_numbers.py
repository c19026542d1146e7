#!/usr/bin/env python3
"""Whether a report says the same in each format it was written in.

    same_numbers.py DIR/NAME    of DIR/NAME.json, .html, .md, .xlsx, .txt, ...

The JSON is what the others are held against, cell by cell: numbers without
their grouping, texts without what a format must do to them.  Prints what
differs, at most 20 lines; ends with what was compared.
"""
import csv
import datetime
import decimal
import html.parser
import json
import pathlib
import re
import subprocess
import sys

NUMBERS = {"integer", "decimal", "percent", "money"}
MISSING = {"", "n/a", "उपलब्ध नहीं"}
NUMBER = re.compile(r"-?(?:₹|US\$)?\d[\d,]*(?:\.\d+)?")
FIGURE_NUMBERS = ("value", "denominator", "share")
# The places of a figure's numbers: in its row of the CSV, of the sheet Report.
CSV_PLACES = {"value": 2, "denominator": 4, "share": 7, "published": 8, "difference": 11}
XLSX_PLACES = {"value": 1, "denominator": 3, "share": 4, "published": 5, "difference": 7}
XLSX_NAME = 15

wrong = []


def complain(*what):
    wrong.append(" ".join(str(part) for part in what))


def number(text):
    """1,23,456.78, -₹5 or 92.8 % as a decimal; None where it is none."""
    plain = re.sub(r",|%|₹|US\$|\u00a0", "", str(text)).strip()
    try:
        return decimal.Decimal(plain)
    except decimal.InvalidOperation:
        return None


def words(text):
    """A text as every format may show it: on one line, nothing unseen."""
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "\ufffd", text or "")
    return " ".join(text.split())


def squeezed(text):
    return re.sub(r"\s+", "", words(text))


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"), parse_float=decimal.Decimal,
                      parse_int=decimal.Decimal)


def tables_of(report):
    return [block for block in report["blocks"] if "rows" in block]


def proses_of(report):
    for block in report["blocks"]:
        yield from (block[key] for key in ("text", "note", "message") if block.get(key))
        yield from block.get("items", [])


def numbers_of(figure):
    found = {key: figure[key] for key in FIGURE_NUMBERS if figure[key] is not None}
    for key in ("value", "difference"):
        if figure["published"] and figure["published"][key] is not None:
            found["published" if key == "value" else key] = figure["published"][key]
    return found


def agrees(want, got, numeric):
    if want is None:
        return str("" if got is None else got).strip() in MISSING
    if isinstance(want, decimal.Decimal) or numeric:
        return number(got) == want
    return words(str(got)) == words(want)


def compare_table(format, block, rows):
    """rows: texts, with more columns behind those of the table if there are."""
    if len(rows) != len(block["rows"]):
        complain(format, block["id"], "has", len(rows), "rows, not", len(block["rows"]))
        return
    for at, (want, got) in enumerate(zip(block["rows"], rows)):
        got = list(got) + [""] * (len(block["columns"]) - len(got))
        for column, cell, text in zip(block["columns"], want["cells"], got):
            if not agrees(cell, text, False):
                complain(format, block["id"], "row", at + 1, column["id"], "is", repr(text),
                         "not", repr(cell))


def compare_tables(format, report, tables):
    blocks = tables_of(report)
    if len(blocks) != len(tables):
        complain(format, "has", len(tables), "tables, not", len(blocks))
    for block, rows in zip(blocks, tables):
        compare_table(format, block, rows)


def compare_figure(format, name, figure, text):
    """All its numbers stand in a text."""
    found = [number(token) for token in NUMBER.findall(text)]
    for key, value in numbers_of(figure).items():
        if key == "difference" and value == 0:
            continue  # "agrees"
        if value not in found:
            complain(format, "figure", name, key, "is not", value)


def compare_places(format, name, figure, cells, places):
    want = numbers_of(figure)
    for key, place in places.items():
        if not agrees(want.get(key), cells[place], False):
            complain(format, "figure", name, key, "is", repr(cells[place]), "not", want.get(key))


def compare_prose(format, report, text):
    text = squeezed(text)
    for prose in proses_of(report):
        if squeezed(prose) not in text:
            complain(format, "lacks", repr(words(prose)[:60]))


# ---- a web page


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tables, self.figures, self.text = [], {}, []
        self.row = self.cell = self.figure = None
        self.kept = self.inside_body = False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "data-figure" in attributes:
            self.figure = attributes["data-figure"]
            self.figures[self.figure] = ""
        if tag == "table":
            self.kept = attributes.get("class") not in ("sources", "others")
            if self.kept:
                self.tables.append([])
        elif tag == "tbody":
            self.inside_body = True
        elif tag == "tr" and self.kept and self.inside_body:
            self.row = []
            self.tables[-1].append(self.row)
        elif tag in ("td", "th") and self.row is not None:
            self.row.append("")
            self.cell = True
        elif tag in ("li", "section", "h2", "h3", "p"):
            self.text.append("\n")

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.cell = False
        elif tag == "tr":
            self.row = None
        elif tag == "tbody":
            self.inside_body = False
        elif tag in ("li", "section") and self.figure:
            self.figure = None

    def handle_data(self, data):
        self.text.append(data)
        if self.cell and self.row:
            self.row[-1] += data
        if self.figure:
            self.figures[self.figure] += data + " "


def html_page(path, report):
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    compare_tables("html", report, page.tables)
    for name, figure in report["figures"].items():
        compare_figure("html", name, figure, page.figures.get(name, ""))
    compare_prose("html", report, "".join(page.text))


# ---- Markdown


def unescaped(text):
    text = re.sub(r"(?<!\\)\*\*?", "", text)
    text = re.sub(r"\\([!-/:-@[-`{-~])", r"\1", text)
    return html.unescape(text)


def markdown(path, report):
    text = path.read_text(encoding="utf-8")
    tables, rows = [], None
    for line in text.split("\n"):
        if re.fullmatch(r"(\| -{3}:? )+\|", line):
            rows = []
            tables.append(rows)
        elif rows is not None and line.startswith("| "):
            cells = re.split(r"(?<!\\) \| ", " " + line[1:].removesuffix("|") + " ")
            rows.append([unescaped(cell).strip() for cell in cells])
        else:
            rows = None
    compare_tables("md", report, figure_rows("md", report, tables))
    compare_prose("md", report, unescaped(re.sub(r"^> ", "", text, flags=re.M)))


def figure_rows(format, report, tables):
    """Compares the tables that are of figures; returns the others."""
    shown, others = [], []
    for block in report["blocks"]:
        if block["kind"] == "figures":
            shown += block["names"]
            for name, cells in zip(block["names"], tables.pop(0)):
                compare_figure(format, name, report["figures"][name], " ".join(cells[1:4]))
        elif "rows" in block and tables:
            others.append(tables.pop(0))
    left = [name for name in report["figures"] if name not in shown]
    for name, cells in zip(left, tables.pop(0) if tables else []):
        compare_figure(format, name, report["figures"][name], " ".join(cells[1:4]))
    return others + tables


# ---- a workbook


def unescape(text):
    """_x0041_ of a workbook's XML is an A."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def value_of(cell):
    """What the cell shows, not grouped; its type must be what it shows."""
    value = cell.value
    if cell.data_type == "f":
        complain("xlsx", cell.parent.title, cell.coordinate, "is a formula")
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, (int, float)):
        value = decimal.Decimal(repr(value))
        return str(value * 100 if "%" in cell.number_format else value)
    return "" if value is None else unescape(str(value))


def shown(number, format):
    """The whole part of a number as a format of Excel shows it."""
    parts = format.split(";")
    below = number < 0 and len(parts) > 1
    pattern = parts[below].removeprefix("-").removesuffix("\\ %").split(".")[0]
    digits = str(abs(number).quantize(decimal.Decimal(1), decimal.ROUND_DOWN))
    minus = "-" if number < 0 and (not below or parts[1].startswith("-")) else ""
    if "#,##0" in pattern:
        return minus + f"{int(digits):,}"
    out, places = "", re.findall(r"\\?.", pattern)
    for place in reversed(places):
        if place in "#0":
            out, digits = digits[-1:] + out, digits[:-1]
        else:
            out = place[-1] + out
    return minus + digits + out


def grouped(number, column):
    """The same as people in India write it; dollars as they are written."""
    digits = str(abs(number).quantize(decimal.Decimal(1), decimal.ROUND_DOWN))
    if not (column["unit"] or "").startswith(("USD", "US$")):
        head = digits[:-3]
        pairs = [head[max(at - 2, 0):at] for at in range(len(head), 0, -2)][::-1]
        digits = ",".join(pairs + [digits[-3:]])
    else:
        digits = f"{int(digits):,}"
    return ("-" if number < 0 else "") + digits


def compare_looks(sheet, block):
    """Numbers are numbers, unless they are too long, and grouped rightly."""
    head = int(sheet.print_title_rows.replace("$", "").split(":")[0])
    for at, row in enumerate(block["rows"]):
        for place, (column, value) in enumerate(zip(block["columns"], row["cells"])):
            cell = sheet.cell(head + 1 + at, place + 1)
            if not isinstance(value, decimal.Decimal) or column["type"] not in NUMBERS:
                continue
            whole, _, part = f"{abs(value):f}".partition(".")
            digits = len(whole.lstrip("0") + part.rstrip("0"))
            if cell.data_type != "n" and digits <= 14:
                complain("xlsx", block["id"], cell.coordinate, "is no number")
            elif cell.data_type == "n":
                got, want = shown(value, cell.number_format), grouped(value, column)
                if got != want:
                    complain("xlsx", block["id"], cell.coordinate, "looks as", got, "not", want)


def range_cells(sheet, formula):
    for piece in re.findall(r"!([$A-Z0-9:]+)", formula):  # a sheet's name may have a comma
        for row in sheet[piece.replace("$", "")]:
            yield row[0] if isinstance(row, tuple) else row


def compare_chart(sheet, block):
    charts, drawn = sheet._charts, [row for row in block["rows"] if row["kind"] == "body"]
    if block["chart"] == "tiles" or not drawn:
        return
    if len(charts) != 1:
        complain("xlsx", block["id"], "has", len(charts), "charts")
        return
    columns = [at for at, column in enumerate(block["columns"])
               if at and column["type"] in NUMBERS]
    for at, series in zip(columns, charts[0].series):
        got = [value_of(cell) for cell in range_cells(sheet, series.val.numRef.f)]
        want = [row["cells"][at] for row in drawn]
        if len(got) != len(want) or not all(map(agrees, want, got, [True] * len(got))):
            complain("xlsx", block["id"], "draws", got[:5], "not", want[:5])


def sheet_rows(sheet, count):
    head = int(sheet.print_title_rows.replace("$", "").split(":")[0])
    return [[value_of(cell) for cell in row]
            for row in sheet.iter_rows(min_row=head + 1, max_row=head + count)] if count else []


def workbook(path, report):
    import openpyxl
    book = openpyxl.load_workbook(path)
    sheets, blocks = book.worksheets, tables_of(report)
    first = [[value_of(cell) for cell in row] for row in sheets[0].iter_rows()]
    rows = {row[XLSX_NAME]: row for row in first if len(row) > XLSX_NAME and row[XLSX_NAME]}
    for name, figure in report["figures"].items():
        if name in rows:
            compare_places("xlsx", name, figure, rows[name], XLSX_PLACES)
        else:
            complain("xlsx", "lacks the figure", name)
    compare_tables("xlsx", report, [sheet_rows(sheet, len(block["rows"]))
                                    for sheet, block in zip(sheets[1:], blocks)])
    for sheet, block in zip(sheets[1:], blocks):
        compare_looks(sheet, block)
        if block["kind"] == "chart":
            compare_chart(sheet, block)
    texts = [value_of(cell) for sheet in sheets for row in sheet.iter_rows() for cell in row]
    compare_prose("xlsx", report, "\n".join(texts))


# ---- CSV files


def lines(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def inert(cell):
    """The apostrophe before a text that begins like a formula is not its own."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r\n]", cell) else cell


def csv_files(path, report):
    texts = lines(path)[1:]
    parts = list(dict.fromkeys(row[2] for row in texts if row[2]))
    tables = [lines(path.with_name(path.name.removesuffix("text.csv") + part + ".csv"))[1:]
              for part in parts]
    for rows in tables:
        for row in rows:
            for cell in row:
                if re.match(r"[=+@\t\r]", cell) or re.match(r"-(?!\d[\d.]*$)", cell):
                    complain("csv", "runs", repr(cell))
    compare_tables("csv", report, [[list(map(inert, row)) for row in rows] for rows in tables])
    compare_prose("csv", report, "\n".join(inert(row[1]) for row in texts))
    if report["figures"]:
        figures = path.with_name(path.name.replace("text.csv", "figures.csv"))
        for name, row in zip(report["figures"], lines(figures)[1:]):
            compare_places("csv", name, report["figures"][name], row, CSV_PLACES)


# ---- what is only for reading: every number is there, as often as it should


def only_read(format, text, report):
    found = {}
    for token in NUMBER.findall(text):
        found[number(token)] = found.get(number(token), 0) + 1
    want = {}
    for block in tables_of(report):
        for row in block["rows"]:
            for cell in row["cells"]:
                if isinstance(cell, decimal.Decimal):
                    want[cell] = want.get(cell, 0) + 1
    for value, count in want.items():
        if found.get(value, 0) < count:
            complain(format, "has", value, found.get(value, 0), "times, not", count)
    for name, figure in report["figures"].items():
        compare_figure(format, name, figure, text)


def plain_text(path, report):
    text = path.read_text(encoding="utf-8")
    only_read("text", text, report)
    compare_prose("text", report, re.sub(r"^[-!] |^  ", "", text, flags=re.M))


def pdf_pages(path, report):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True,
                          capture_output=True).stdout.decode()
    only_read("pdf", text, report)


FORMATS = {".html": html_page, ".md": markdown, ".xlsx": workbook, ".text.csv": csv_files,
           ".txt": plain_text, ".pdf": pdf_pages}


def main(stem):
    report = read_json(pathlib.Path(stem + ".json"))
    done = []
    for suffix, compare in FORMATS.items():
        path = pathlib.Path(stem + suffix)
        if path.exists():
            compare(path, report)
            done.append(suffix)
    cells = sum(len(row["cells"]) for block in tables_of(report) for row in block["rows"])
    print("\n".join(wrong[:20] + [f"and {len(wrong) - 20} more"] * (len(wrong) > 20)))
    print(f"{stem}: {len(report['figures'])} figures, {len(tables_of(report))} tables, "
          f"{cells} cells in {' '.join(done)}")
    return 1 if wrong or not done else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
