"""A workbook, input.xlsx, whose sheet unpacks to 83 MB, from less than 1.

workbook.py [BYTES]   the archive says that the sheet has so many.
"""
import sys
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = "http://schemas.openxmlformats.org/package/2006/relationships"


def links(kind, target):
    return (f'<Relationships xmlns="{PARTS}"><Relationship Id="r1" '
            f'Type="{LINKS}/{kind}" Target="{target}"/></Relationships>')


with zipfile.ZipFile("input.xlsx", "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("_rels/.rels", links("officeDocument", "xl/workbook.xml"))
    z.writestr("xl/_rels/workbook.xml.rels",
               links("worksheet", "worksheets/sheet1.xml"))
    z.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}">'
               '<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>'
               "</workbook>")
    with z.open("xl/worksheets/sheet1.xml", "w") as f:
        f.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
        for _ in range(80):
            f.write(b"<row><c><v>1</v></c></row>" * 40000)
    if len(sys.argv) > 1:
        z.getinfo("xl/worksheets/sheet1.xml").file_size = int(sys.argv[1])
