#!/usr/bin/env python3
"""Writes tables in the formats that zila reads.  Python's standard library
alone, so that the files are not made by what reads them.

make_files.py FOLDER            one small product list in every format
make_files.py FORMAT <CSV >OUT  a table as html, ods, pdf or xlsx
make_files.py page [TURN] <LINES >OUT  a PDF of lines X Y TEXT, from the page's
    lower left corner; the page lies turned by TURN degrees
make_files.py book <JSON >OUT   a workbook: {"date1904", "sheets": [{"name",
    "hidden", "rows", "hidden_rows", "hidden_columns", "merged", "filter",
    "last_row"}]};
    a cell is a text, a number, {"formula", "value"}, {"error"}, {"date"},
    {"month"} (a date that shows no day) or {"text", "font"}"""

import csv as tables
import io
import json
import pathlib
import sys
import zipfile

ROWS = [("State", "District", "Product")] + [
    ("Karnataka", district, f"{district} {thing}")
    for district in ("Mysuru", "Kodagu", "Hassan", "Tumakuru", "Mandya", "Belagavi")
    for thing in ("silk", "coffee & tea", "sandalwood", "jaggery <pure>")
]


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def csv(delimiter=","):
    return "".join(delimiter.join(row) + "\r\n" for row in ROWS)


def html(table=ROWS):
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n" for row in table
    )
    return f"<html><body><p>ODOP list</p><table>\n{rows}</table></body></html>\n"


def jsonl():
    head = ROWS[0]
    quoted = ("{" + ", ".join(f'"{k}": "{v}"' for k, v in zip(head, row)) + "}\n" for row in ROWS[1:])
    return "".join(quoted)


def cell(r, c, it, font):
    """The XML of one cell of a workbook; font(NAME) is the style of a font."""
    at = f'r="{"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[c]}{r}"'
    if not isinstance(it, dict):
        it = {"text": it} if isinstance(it, str) else {"value": it}
    style = ' s="1"' if "date" in it else ' s="2"' if "month" in it else f' s="{font(it["font"])}"' if "font" in it else ""
    if it.get("text") is not None:
        return f'<c {at}{style} t="inlineStr"><is><t>{escape(it["text"])}</t></is></c>'
    if "error" in it:
        return f'<c {at} t="e"><v>{it["error"]}</v></c>'
    formula = f'<f>{escape(it["formula"])}</f>' if "formula" in it else ""
    value = it.get("value", it.get("date", it.get("month")))
    return f"<c {at}{style}>{formula}{'' if value is None else f'<v>{value}</v>'}</c>"


def sheet(it, main, font):
    columns = "".join(f'<col min="{c}" max="{c}" hidden="1"/>' for c in it.get("hidden_columns", ()))
    hidden = it.get("hidden_rows", ())
    rows = "".join(
        f'<row r="{r}" hidden="{int(r in hidden)}">'
        + "".join(cell(r, c, text, font) for c, text in enumerate(row))
        + "</row>"
        for r, row in enumerate(it["rows"], 1)
    )
    if "last_row" in it:
        rows += f'<row r="{it["last_row"]}"><c r="A{it["last_row"]}"/></row>'
    found = f'<autoFilter ref="{it["filter"]}"/>' if "filter" in it else ""
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in it.get("merged", ()))
    return (
        f'<worksheet xmlns="{main}">'
        + (f"<cols>{columns}</cols>" if columns else "")
        + f"<sheetData>{rows}</sheetData>{found}"
        + (f"<mergeCells>{merged}</mergeCells>" if merged else "")
        + "</worksheet>"
    )


def xlsx(path, table=ROWS):
    book(path, {"sheets": [{"name": "List", "rows": table}]})


def book(path, it):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    fonts = ["Calibri"]

    def font(name):
        fonts.append(name)
        return len(fonts) + 1

    numbers = range(1, len(it["sheets"]) + 1)
    places = {n: f"xl/worksheets/sheet{n}.xml" for n in numbers}
    sheets = {places[n]: sheet(one, main, font) for n, one in zip(numbers, it["sheets"])}
    styles = "".join(f'<xf fontId="{n}" numFmtId="0"/>' for n in range(1, len(fonts)))
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>'
        + "".join(f'<Override PartName="/{at}" ContentType="{kind}.worksheet+xml"/>' for at in sheets)
        + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rel}">'
        f'<workbookPr date1904="{int(it.get("date1904", False))}"/><sheets>'
        + "".join(
            f'<sheet name="{one["name"]}" sheetId="{n}" r:id="r{n}"'
            + (' state="hidden"/>' if one.get("hidden") else "/>")
            for n, one in zip(numbers, it["sheets"])
        )
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        + "".join(
            f'<Relationship Id="r{n}" Type="{rel}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
        )
        + f'<Relationship Id="s" Type="{rel}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><fonts>'
        + "".join(f'<font><name val="{name}"/></font>' for name in fonts)
        + f'</fonts><cellXfs><xf fontId="0" numFmtId="0"/><xf fontId="0" numFmtId="14"/><xf fontId="0" numFmtId="17"/>{styles}</cellXfs></styleSheet>',
        **sheets,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)


def ods(path, table=ROWS):
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in table
    )
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{names}office:1.0" '
        f'xmlns:table="{names}table:1.0" xmlns:text="{names}text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="List">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)


def pdf(table=ROWS):
    """One page, Helvetica, each cell at its column's place."""
    shown = []
    widths = [max(len(row[c]) for row in table) for c in range(len(table[0]))]
    places = [40 + 140 * c if len(widths) == 3 else 20 + 6 * sum(widths[:c]) + 20 * c for c in range(len(widths))]
    for line, row in enumerate(table):
        shown += [(at, 760 - 18 * line, text) for at, text in zip(places, row) if text]
    return page(shown, max(595, 60 + 6 * sum(widths) + 20 * len(widths)))


def page(shown, width=595, turn=0):
    """A PDF of one page with texts of 10 points at their places."""
    lines = []
    for x, y, text in shown:
        quoted = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        lines.append(f"BT /F1 10 Tf {x} {y} Td ({quoted}) Tj ET")
    stream = "\n".join(lines)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /Rotate {turn} /MediaBox [0 0 {width} 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    xref = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    out += "".join(f"{place:010d} 00000 n \n" for place in places)
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n"


def write(kind):
    """What stands on standard input, as a file on standard output."""
    text, out = sys.stdin.read(), io.BytesIO()
    if kind == "book":
        book(out, json.loads(text))
    elif kind == "page":
        shown = [line.split(maxsplit=2) for line in text.splitlines()]
        out.write(page(shown, turn=int((sys.argv[2:] or [0])[0])).encode())
    else:
        table = list(tables.reader(io.StringIO(text)))
        if kind in ("xlsx", "ods"):
            {"xlsx": xlsx, "ods": ods}[kind](out, table)
        else:
            out.write({"html": html, "pdf": pdf}[kind](table).encode())
    sys.stdout.buffer.write(out.getvalue())


def main():
    if sys.argv[1] in ("book", "html", "ods", "page", "pdf", "xlsx"):
        return write(sys.argv[1])
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "list.csv").write_bytes(csv().encode())
    (folder / "utf16.csv").write_bytes(csv("\t").encode("utf-16"))
    (folder / "list.html").write_bytes(html().encode())
    (folder / "list.jsonl").write_bytes(jsonl().encode())
    (folder / "list.pdf").write_bytes(pdf().encode())
    xlsx(folder / "list.xlsx")
    ods(folder / "list.ods")


main()
