"""A server under test, and clients that are not polite."""
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile

DOUBLE = os.environ["SERVE_DOUBLE"]
PLUGINS = os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "..", "plugins")


class Answer:
    def __init__(self, raw):
        head, _, self.body = raw.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.raw = raw
        self.status = int(lines[0].split()[1]) if raw else 0
        self.fields = {}
        for line in lines[1:]:
            name, _, value = line.partition(": ")
            self.fields[name.lower()] = value

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


class Face:
    """serve_double on a free port, with a folder of its own."""

    def __init__(self, **environment):
        self.folder = tempfile.mkdtemp(prefix="zila-http-")
        self.db = os.path.join(self.folder, "z.db")
        self.process = subprocess.Popen(
            [DOUBLE, environment.pop("listen", "127.0.0.1:0"), self.db],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, **environment})
        address, self.token = self.process.stdout.readline().split()
        self.know(address)

    def know(self, address):
        self.port = int(re.search(r":(\d+)/", address).group(1))
        self.host = f"127.0.0.1:{self.port}"
        self.cookie = f"zila_{self.port}"

    def close(self):
        """The exit code: 0 says that every handle was closed."""
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = "it did not end"
        self.errors = self.process.stderr.read()
        shutil.rmtree(self.folder, ignore_errors=True)
        return code

    def renew(self):
        self.process.send_signal(signal.SIGHUP)

    def connect(self, timeout=15):
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def raw(self, data, timeout=15):
        """All that comes until the server closes."""
        got = b""
        with self.connect(timeout) as client:
            try:
                client.sendall(data)
                while piece := client.recv(65536):
                    got += piece
            except (ConnectionError, TimeoutError):
                pass
        return got

    def ask(self, method, path, body=None, **fields):
        lines = [f"{method} {path} HTTP/1.1"]
        fields.setdefault("host", self.host)
        fields["connection"] = "close"
        if body is not None:
            body = body.encode() if isinstance(body, str) else body
            fields["content-length"] = len(body)
        lines += [f"{name.replace('_', '-')}: {value}"
                  for name, value in fields.items() if value is not None]
        head = "\r\n".join(lines) + "\r\n\r\n"
        return Answer(self.raw(head.encode() + (body or b"")))

    def get(self, path, **fields):
        return self.ask("GET", path, **fields)

    def post(self, path, body="", **fields):
        fields.setdefault("content_type", "application/x-www-form-urlencoded")
        return self.ask("POST", path, body, **fields)

    def login(self):
        """The session's cookie and its mark."""
        answer = self.post("/login", f"token={self.token}")
        cookie = answer.fields["set-cookie"].split(";")[0]
        page = self.get("/", cookie=cookie)
        mark = re.search(r'name="csrf" value="(\w+)"', page.text).group(1)
        return cookie, mark

    def writes(self):
        """What was changed: the words of each command."""
        try:
            with open(self.db + ".writes", encoding="utf-8") as file:
                return [line.rstrip("\n").split("\t") for line in file]
        except FileNotFoundError:
            return []

    def number(self, name):
        found = re.search(rf"^{name} (\d+)$", self.get("/metrics").text, re.M)
        return int(found.group(1))


class Real(Face):
    """`zila serve` itself, of a new database."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="zila-http-")
        self.db = os.path.join(self.folder, "z.db")
        command = [os.environ["ZILA"], "--db", self.db, "--plugins", PLUGINS]
        subprocess.run([*command, "--quiet", "sql", "SELECT 1"], check=True,
                       stdout=subprocess.DEVNULL)
        self.process = subprocess.Popen(
            [*command, "--quiet", "serve", "--listen", "127.0.0.1:0"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.know(self.process.stdout.readline().strip())

    def dump(self):
        return subprocess.run(["sqlite3", "-readonly", self.db, ".dump"], check=True,
                              stdout=subprocess.PIPE).stdout

    def resident_kb(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1))
