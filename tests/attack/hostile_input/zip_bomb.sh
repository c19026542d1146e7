# A workbook whose sheet unpacks to 4 GB.
# in: file
# limit: time=3,memory=64
# exit: 3
# says: .

python3 - <<'END'
import zipfile
with zipfile.ZipFile("input.xlsx", "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
    z.writestr("xl/workbook.xml", '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="a" sheetId="1"/></sheets></workbook>')
    with z.open("xl/worksheets/sheet1.xml", "w") as f:
        f.write(b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
        for _ in range(60):
            f.write(b"<row><c><v>1</v></c></row>" * 40000)
END
