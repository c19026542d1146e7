"""A server for tests: on a free port of loopback, until its input ends; with
TLS where it is given a certificate and its key, `serve.py CERT KEY`.

The port is its first line of output.  /pair answers when two have asked;
/never does not; /to?URL redirects; the rest see below.
"""
import http.server
import json
import ssl
import sys
import threading

pair = threading.Barrier(2)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def answer(self, status, body, *headers):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        size = int(self.headers.get("Content-Length") or 0)
        sent = self.rfile.read(size).decode()
        path, _, rest = self.path.partition("?")
        if path == "/pair":
            pair.wait()
            self.answer(200, b"both")
        elif path == "/never":
            self.rfile.read(1)
        elif path == "/to":
            self.answer(302, b"elsewhere", ("Location", rest))
        elif path == "/keep":
            self.answer(307, b"elsewhere", ("Location", rest))
        elif path == "/echo":
            headers = {k.lower(): v for k, v in self.headers.items()}
            body = json.dumps(dict(method=self.command, query=rest,
                                   headers=headers, body=sent, none=None,
                                   big=9007199254740993, list=[]))
            self.answer(200, body.encode(), ("X-Two", "a"), ("X-Two", "b"))
        elif path == "/big":
            self.answer(200, b"x" * 100000)
        else:
            self.answer(404, b"nothing here")

    do_POST = do_GET


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
if len(sys.argv) > 1:
    server.handle_error = lambda *_: None  # a guest who does not trust it
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*sys.argv[1:])
    server.socket = context.wrap_socket(server.socket, server_side=True,
                                        do_handshake_on_connect=False)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
sys.stdin.read()
