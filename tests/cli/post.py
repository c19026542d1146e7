"""Takes mail and webhooks on free ports of loopback, until its input ends.

Its first line of output is the port for SMTP and the one for HTTP.  What came
is mail.1, mail.2 ... and hook.1 ... in the current folder, as JSON.  While a
file called `down` is there nothing is taken.  With cert.pem and key.pem, SMTP
offers STARTTLS, and HTTP is HTTPS.  It ends after five minutes whatever happens.
"""
import base64
import email
import email.policy
import http.server
import json
import os
import socketserver
import ssl
import sys
import threading

lock = threading.Lock()
counts = {}
context = None
if os.path.exists("cert.pem"):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain("cert.pem", "key.pem")


def keep(kind, what):
    with lock:
        counts[kind] = counts.get(kind, 0) + 1
        name = "%s.%d" % (kind, counts[kind])
        with open(name + ".new", "w") as file:
            json.dump(what, file)
        os.rename(name + ".new", name)


def read_mail(raw):
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    return dict(headers=[[k, str(v)] for k, v in mail.items()],
                subject=str(mail["Subject"]), body=mail.get_content().replace("\r\n", "\n"),
                defects=[str(d) for d in mail.defects],
                date=str(mail["Date"].datetime), raw=raw.decode("ascii"),
                longest=max(len(x) for x in raw.split(b"\r\n")))


class Smtp(socketserver.StreamRequestHandler):
    timeout = 20

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        if os.path.exists("down"):
            return
        self.mail = dict(to=[], tls=False, user=None)
        self.say("220 test")
        while True:
            line = self.rfile.readline(2000)
            if not line or not self.command(line.decode().strip()):
                return

    def command(self, line):
        verb = line.split(" ")[0].upper()
        if verb == "EHLO":
            if context and not self.mail["tls"]:
                self.say("250-test\r\n250 STARTTLS")
            elif context:
                self.say("250-test\r\n250 AUTH PLAIN")
            else:
                self.say("250 test")
        elif verb == "STARTTLS":
            self.say("220 go")
            self.request = context.wrap_socket(self.request,
                                               server_side=True)
            self.rfile = self.request.makefile("rb")
            self.wfile = self.request.makefile("wb", 0)
            self.mail["tls"] = True
        elif verb == "AUTH":
            word = line.split(" ")[2] if line.count(" ") > 1 else ""
            if not word:
                self.say("334 ")
                word = self.rfile.readline(2000).decode().strip()
            self.mail["user"] = base64.b64decode(word).decode().split("\0")[1:]
            self.say("235 welcome")
        elif verb == "MAIL":
            self.mail["from"] = line
            self.say("250 well")
        elif verb == "RCPT":
            if "refused" in line:
                self.say("550 no such person here")
            elif "later" in line:
                self.say("451 come again")
            else:
                self.mail["to"].append(line)
                self.say("250 well")
        elif verb == "DATA":
            self.say("354 go")
            self.data()
        elif verb == "QUIT":
            self.say("221 bye")
            return False
        else:
            self.say("500 what")
        return True

    def data(self):
        lines = []
        while True:
            line = self.rfile.readline(5000)
            if line in (b".\r\n", b""):
                break
            lines.append(line[1:] if line.startswith(b"..") else line)
        self.mail.update(read_mail(b"".join(lines)))
        keep("mail", self.mail)
        self.say("250 taken")


class Hook(http.server.BaseHTTPRequestHandler):
    timeout = 20

    def log_message(self, *args):
        pass

    def do_POST(self):
        if os.path.exists("down"):
            return
        body = self.rfile.read(int(self.headers["Content-Length"]))
        answers = {"/gone": 410, "/moved": 302, "/busy": 503}
        status = answers.get(self.path, 204)
        if status == 204:
            keep("hook", dict(path=self.path, json=json.loads(body),
                              headers={k.lower(): v for k, v in
                                       self.headers.items()}))
        if self.path == "/big":
            status = 200
        self.send_response(status)
        if status == 503:
            self.send_header("Retry-After", "1800")
        if status == 302:
            self.send_header("Location", "/elsewhere")
        self.end_headers()
        if self.path == "/big":
            self.wfile.write(b"x" * 1000000)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True

    def handle_error(self, request, address):
        pass


servers = [Server(("127.0.0.1", 0), kind) for kind in (Smtp, Hook)]
if context:
    servers[1].socket = context.wrap_socket(servers[1].socket,
                                            server_side=True)
for server in servers:
    threading.Thread(target=server.serve_forever, daemon=True).start()
print(*(server.server_address[1] for server in servers), flush=True)
threading.Timer(300, os._exit, [1]).start()
sys.stdin.read()
os._exit(0)
