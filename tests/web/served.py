"""A served database, and a visitor without a script."""
import ctypes
import html.parser
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse

ZILA = os.path.abspath(os.environ["ZILA"])
PLUGINS = os.path.join(os.path.dirname(__file__), "..", "..", "plugins")
PLUGINS = os.path.abspath(PLUGINS)
LIST = """State,District,Product
Karnataka,Mysuru,Mysore silk
Karnataka,Kodagu,Coffee
Karnataka,Blankpur,Honey
Kerala,Nowhere,Pepper
"""
SECRET = "not-to-be-seen"  # in the path of a webhook
WAIT_S = 120


def die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


class Page(html.parser.HTMLParser):
    """What a page has of links, forms and text."""

    def __init__(self, text):
        super().__init__()
        self.raw, self.links, self.forms = text, [], []
        self.lang = self.title = self.h1 = None
        self.ids, self.open, self.seen = set(), None, ""
        self.area = self.select = None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        has = dict(attrs)
        if "id" in has:
            self.ids.add(has["id"])
        if tag == "html":
            self.lang = has.get("lang")
        elif tag in ("title", "h1"):
            self.open, self.seen = tag, ""
        elif tag in ("a", "link") and "href" in has:
            self.links.append(has["href"])
        elif tag in ("img", "script") and "src" in has:
            self.links.append(has["src"])
        elif tag == "form":
            self.forms.append({"action": has.get("action"), "fields": {},
                               "get": has.get("method") == "get"})
        elif not self.forms:
            return
        elif tag == "input" and has.get("type") != "file":
            self.field(has.get("name"), has.get("value") or "")
        elif tag == "textarea":
            self.area = has["name"]
            self.field(self.area, "")
        elif tag == "select":
            self.select = has["name"]
            self.field(self.select, "")
        elif tag == "option" and self.select and "selected" in has:
            self.field(self.select, has.get("value") or "")

    def field(self, name, value):
        self.forms[-1]["fields"][name] = value

    def handle_endtag(self, tag):
        if tag == self.open:
            setattr(self, tag, self.seen.strip())
            self.open = None
        elif tag == "textarea":
            self.area = None
        elif tag == "select":
            self.select = None

    def handle_data(self, data):
        self.seen += data
        if self.area:
            self.forms[-1]["fields"][self.area] += data.lstrip("\n")

    def form(self, action, **fields):
        """The first form of action that has these fields."""
        for form in self.forms:
            if re.fullmatch(action, form["action"]) and all(
                    form["fields"].get(k) == v for k, v in fields.items()):
                return form
        raise AssertionError(f"no form {action} {fields}: "
                             f"{[f['action'] for f in self.forms]}")

    def told(self, role="status"):
        found = re.search(rf'<p class="notice[^"]*" role="{role}">(.*?)</p>',
                          self.raw, re.S)
        return found and found.group(1)


class Site:
    """zila serve, on a port of its own."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="zila-web-")
        self.db = os.path.join(self.folder, "z.db")
        self.cookies, self.process = {}, None
        self.deaf = socket.socket()
        try:
            self.make()
            self.serve()
        except BaseException:
            self.close()
            raise

    def zila(self, *words, fine=(0, 1)):
        done = subprocess.run(
            [ZILA, "--db", self.db, "--plugins", PLUGINS, *words],
            stdin=subprocess.DEVNULL, capture_output=True, text=True,
            check=False)
        assert done.returncode in fine, (words, done.stdout, done.stderr)
        return done.stdout

    def make(self):
        path = os.path.join(self.folder, "list.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write(LIST)
        self.zila("import", path, "--as", "india.odop_dpiit",
                  "--as-on", "2025-01-01")
        self.zila("check")
        self.deaf.bind(("127.0.0.1", 0))  # and never listens
        port = self.deaf.getsockname()[1]
        self.zila("channels", "add", "desk", "webhook",
                  f"https://127.0.0.1:{port}/{SECRET}")

    def serve(self):
        log = os.path.join(self.folder, "serve.log")
        with open(log, "w", encoding="utf-8") as out:
            self.process = subprocess.Popen(
                [ZILA, "--db", self.db, "--plugins", PLUGINS, "serve",
                 "--listen", "127.0.0.1:0"], stdin=subprocess.DEVNULL,
                stdout=out, stderr=subprocess.STDOUT,
                preexec_fn=die_with_parent)

        def port():
            with open(log, encoding="utf-8") as said:
                return re.search(r"http://127.0.0.1:(\d+)/", said.read())
        self.port = int(self.until(port).group(1))
        with open(self.db + ".token", encoding="utf-8") as file:
            self.token = file.read().strip()

    def until(self, ready):
        end = time.monotonic() + WAIT_S
        while not (found := ready()):
            assert time.monotonic() < end, f"waited in vain for {ready}"
            time.sleep(0.02)
        return found

    def close(self):
        if self.process:
            self.process.terminate()
            self.process.wait(WAIT_S)
        self.deaf.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self, method, path, body=None, kind=None):
        """The status, the header fields, and the body as bytes."""
        fields = {"Cookie": "; ".join(f"{k}={v}"
                                      for k, v in self.cookies.items())}
        if kind:
            fields["Content-Type"] = kind
        if method == "POST":
            fields["Origin"] = f"http://127.0.0.1:{self.port}"
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        link.request(method, path, body, fields)
        answer = link.getresponse()
        got = answer.status, answer.headers, answer.read()
        link.close()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return got

    def page(self, path, status=200):
        got, _, body = self.ask("GET", path)
        assert got == status, (path, got, body[:300])
        return Page(body.decode())

    def send(self, form, status=303, **fields):
        """Sends a form, and follows to the page that it leads to."""
        sent = {**form["fields"], **fields}
        got, headers, body = self.ask(
            "POST", form["action"], urllib.parse.urlencode(sent),
            "application/x-www-form-urlencoded")
        told = Page(body.decode()).told("alert") if got != 303 else ""
        assert got == status, (form, fields, got, told)
        if got == 303:
            return self.page(headers["Location"])
        return Page(body.decode())

    def upload(self, form, name, data, status=303, **fields):
        edge = "----edge"
        body = b"".join(
            f'--{edge}\r\nContent-Disposition: form-data; name="{key}"'
            f"\r\n\r\n{value}\r\n".encode()
            for key, value in {**form["fields"], **fields}.items())
        body += (f'--{edge}\r\nContent-Disposition: form-data; name="file"; '
                 f'filename="{name}"\r\nContent-Type: text/csv\r\n\r\n'
                 ).encode() + data + f"\r\n--{edge}--\r\n".encode()
        got, headers, body = self.ask("POST", form["action"], body,
                                      f"multipart/form-data; boundary={edge}")
        told = Page(body.decode()).told("alert") if got != 303 else ""
        assert got == status, (got, told)
        if got == 303:
            return self.page(headers["Location"])
        return Page(body.decode())

    def login(self, lang="en"):
        self.cookies = {"lang": lang}
        form = self.page("/login").form("/login")
        self.send(form, token=self.token)
