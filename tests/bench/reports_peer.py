#!/usr/bin/python3
"""Reports as HTML, PDF and XLSX by Jinja2, WeasyPrint and openpyxl.

reports_peer.py JSON_FOLDER OUT_FOLDER FORMAT[,FORMAT]...

Reads reports in the JSON form that zila writes, and lays out the same headings,
texts, figures, tables and sources.  Charts are written as their tables only:
the peer has less to do.
"""

import json
import os
import sys

PAGE = """<!DOCTYPE html>
<html lang="{{ d.lang }}"><head><meta charset="utf-8"><title>{{ d.title }}</title>
<style>
@page { size: A4; margin: 2cm; @bottom-right {
  content: "Page " counter(page) " of " counter(pages) } }
body { font: 10pt "Noto Sans", "Noto Sans Devanagari", sans-serif }
table { border-collapse: collapse; width: 100%; font-size: 8pt }
thead { display: table-header-group }
th, td { border-bottom: .4pt solid #ccc; padding: 2pt 4pt; text-align: left }
.n { text-align: right } caption { text-align: left; font-weight: bold }
.note { background: #f3f6f9; padding: 6pt }
</style></head><body>
<p>{{ d.state_name }}</p><h1>{{ d.title }}</h1>
<p>Position as on {{ d.as_of }}, as known on {{ d.known_at }}</p>
{% for b in d.blocks %}
{% if b.kind == "heading" %}<h{{ b.level + 1 }}>{{ b.text }}</h{{ b.level + 1 }}>
{% elif b.kind == "paragraph" %}<p>{{ b.text }}</p>
{% elif b.kind == "note" %}<p class="note">{{ b.text }}</p>
{% elif b.kind == "list" %}<ul>{% for i in b["items"] %}<li>{{ i }}</li>{% endfor %}</ul>
{% elif b.kind == "figures" %}<dl>{% for n in b.names %}{% set f = d.figures[n] %}
<dt>{{ f.label }}</dt><dd>{{ f.value | cell }} {{ f.unit }}
{% if f.denominator is not none %}of {{ f.denominator | cell }} {{ f.denominator_label }} ({{ f.share }} %){% endif %}
{{ f.note or "" }}</dd>{% endfor %}</dl>
{% elif b.kind in ("table", "chart") %}<table><caption>{{ b.caption }}</caption><thead><tr>
{% for c in b.columns %}<th>{{ c.title }}{% if c.unit %} ({{ c.unit }}){% endif %}</th>{% endfor %}<th>Source</th>
</tr></thead><tbody>{% for r in b.rows %}<tr>
{% for v in r.cells %}<td{% if v is number %} class="n"{% endif %}>{{ v | cell }}</td>{% endfor %}
<td>{% if r.source %}{{ r.source.name }}:{{ r.source.row }}{% endif %}</td></tr>{% endfor %}</tbody></table>
{% endif %}{% endfor %}
<h2>Sources</h2><ol>{% for s in d.sources %}<li>{{ s.name }} {{ s.sha256 }}</li>{% endfor %}</ol>
</body></html>"""


def cell(value):
    """Groups as in India: 1,23,45,678."""
    if value is None:
        return "n/a"
    if isinstance(value, str):
        return value
    whole, dot, rest = str(value).partition(".")
    sign, digits = ("-", whole[1:]) if whole[0] == "-" else ("", whole)
    head, tail = digits[:-3], digits[-3:]
    parts = [tail]
    while head:
        parts.insert(0, head[-2:])
        head = head[:-2]
    return sign + ",".join(parts) + dot + rest


def workbook(report, path):
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book, bold = Workbook(), Font(bold=True)
    front = book.active
    front.title = "Report"
    for line in (report["state_name"], report["title"], report["as_of"]):
        front.append([line])
    for block in report["blocks"]:
        if "text" in block:
            front.append([block["text"]])
        for item in block.get("items", ()):
            front.append([item])
        for name in block.get("names", ()):
            figure = report["figures"][name]
            front.append([figure["label"], figure["value"], figure["unit"],
                          figure["denominator"], figure["share"]])
        if "rows" not in block:
            continue
        sheet = book.create_sheet(block["id"][:31])
        sheet.append([block["caption"]])
        sheet.append([column["title"] for column in block["columns"]])
        for at in sheet[2]:
            at.font, at.alignment = bold, Alignment(wrap_text=True)
        for row in block["rows"]:
            source = row["source"]
            sheet.append(row["cells"] + (
                [f"{source['name']}:{source['row']}"] if source else []))
        sheet.freeze_panes = "A3"
    sources = book.create_sheet("Sources")
    for source in report["sources"]:
        sources.append([source["name"], source["sha256"]])
    book.save(path)


def main():
    folder, out, formats = sys.argv[1], sys.argv[2], sys.argv[3].split(",")
    if "html" in formats or "pdf" in formats:
        from jinja2 import Environment
        environment = Environment(autoescape=True)
        environment.filters["cell"] = cell
        page = environment.from_string(PAGE)
    if "pdf" in formats:
        from weasyprint import HTML
    os.makedirs(out, exist_ok=True)
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            report = json.load(file)
        stem = os.path.join(out, name.removesuffix(".json"))
        html = page.render(d=report) if "html" in formats or \
            "pdf" in formats else ""
        if "html" in formats:
            with open(stem + ".html", "w", encoding="utf-8") as file:
                file.write(html)
        if "pdf" in formats:
            HTML(string=html).write_pdf(stem + ".pdf")
        if "xlsx" in formats:
            workbook(report, stem + ".xlsx")


main()
