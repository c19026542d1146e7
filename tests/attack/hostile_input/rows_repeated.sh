# A sheet of 2 KiB, one row of which is there a million times.
# in: file
# limit: time=4,memory=256
# exit: 3
# says: input.ods: line [0-9]+: the rows so far are more than 200 times as large

python3 - <<'END'
import zipfile
NAMES = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                for name in ("office", "table", "text"))


def row(attribute, *cells):
    return f"<table:table-row{attribute}>" + "".join(
        f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>"
        for cell in cells) + "</table:table-row>"


with zipfile.ZipFile("input.ods", "w", zipfile.ZIP_DEFLATED) as book:
    book.writestr(zipfile.ZipInfo("mimetype"),
                  "application/vnd.oasis.opendocument.spreadsheet")
    book.writestr("content.xml",
                  f"<office:document-content{NAMES}><office:body>"
                  '<office:spreadsheet><table:table table:name="A">'
                  + row("", "State", "District", "Product")
                  + row(' table:number-rows-repeated="1000000"',
                        "Kerala", "Nowhere", "x" * 300000)
                  + "</table:table></office:spreadsheet></office:body>"
                  "</office:document-content>")
END
