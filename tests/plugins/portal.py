"""A made-up state portal on a free port of loopback, until its input ends.

The port is its first line of output.  /exports?page=N gives exports as JSON,
three rows a page; the second page is busy when it is first asked for.
"""
import http.server
import json
import sys
import threading
import urllib.parse

ROWS = [("Mysuru", "500720", "Silk", 1520.5), ("Kodagu", "090411", "Pepper", 20),
        ("Kodagu", "090111", "Coffee", 12050.25), ("Udupi", "080132", "Cashew", 340),
        ("Hassan", "090111", "Coffee", 88.75), ("Bidar", "740400", "Bidri ware", 7),
        ("Ramanagara", "500720", "Silk", 905)]
SIZE = 3
busy = {2}


class Portal(http.server.BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_GET(self):
        path, _, query = self.path.partition("?")
        page = int(urllib.parse.parse_qs(query).get("page", ["1"])[0])
        status, body = 200, b""
        if path != "/exports":
            status = 404
        elif page in busy:
            busy.discard(page)
            status = 503
        else:
            names = ("district", "hs", "commodity", "value_lakh")
            rows = [dict(zip(names, row), year="2024-25")
                    for row in ROWS[(page - 1) * SIZE:page * SIZE]]
            body = json.dumps(dict(state="Karnataka", page=page, rows=rows,
                                   pages=-(-len(ROWS) // SIZE),
                                   of=len(ROWS))).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Portal)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
sys.stdin.read()
