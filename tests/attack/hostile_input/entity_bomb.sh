# Entities that multiply.
# in: file
# exit: 3
# says: .

python3 - <<'END'
import zipfile
bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)) + "]>"
with zipfile.ZipFile("input.xlsx", "w") as z:
    z.writestr("[Content_Types].xml", bomb + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">&j;</Types>')
    z.writestr("xl/workbook.xml", bomb + "<workbook>&j;</workbook>")
    z.writestr("xl/worksheets/sheet1.xml", bomb + "<worksheet>&j;</worksheet>")
END
