# Entities that multiply.
# in: file
# exit: 3
# says: input.xlsx: .*(DOCTYPE|entit|declar)

python3 - <<'END'
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = "http://schemas.openxmlformats.org/package/2006/relationships"
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">'
    for i in range(9)) + "]>"

def links(kind, target):
    return (f'<Relationships xmlns="{PARTS}"><Relationship Id="r1" '
            f'Type="{LINKS}/{kind}" Target="{target}"/></Relationships>')

with zipfile.ZipFile("input.xlsx", "w") as z:
    z.writestr("_rels/.rels", links("officeDocument", "xl/workbook.xml"))
    z.writestr("xl/_rels/workbook.xml.rels",
               links("worksheet", "worksheets/sheet1.xml"))
    z.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}">'
               '<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>'
               "</workbook>")
    z.writestr("xl/worksheets/sheet1.xml", BOMB +
               f'<worksheet xmlns="{MAIN}"><sheetData><row><c t="str"><v>&j;'
               "</v></c></row></sheetData></worksheet>")
END
