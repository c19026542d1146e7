"""Facts about the web face, found out over sockets."""
import concurrent.futures
import json
import re
import shutil
import socket
import sys
import time
import traceback

from face import Answer, Face, Real
from hostile import requests

FACTS = []
FORM = "application/x-www-form-urlencoded"


def fact(function):
    FACTS.append(function)
    return function


def same(got, wanted):
    assert got == wanted, f"got {got!r}, not {wanted!r}"


# ---- attacks ----

def throw(face, data):
    """Sends it, and takes what comes without waiting for long."""
    try:
        with face.connect(0.5) as client:
            client.sendall(data)
            client.shutdown(socket.SHUT_WR)
            return client.recv(100)
    except OSError:
        return b""


@fact
def ten_thousand_hostile_requests_change_nothing(face):
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda data: throw(face, data),
                                requests(face, 10000)))
    same(face.writes(), [])
    statuses = {answer[9:12] for answer in answers if answer}
    assert {b"400", b"401", b"404", b"405", b"411", b"421", b"431"} <= statuses, statuses
    time.sleep(2.1)  # for the rate to fill again
    same(face.get("/").status, 200)


@fact
def the_daemon_itself_is_not_changed_by_them_and_does_not_grow(_):
    face = Real()
    try:
        attacks = list(requests(face, 10000, seed=2))
        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            list(pool.map(lambda data: throw(face, data), attacks[:3000]))
            same(face.get("/healthz").status, 200)
            before, resident = face.dump(), face.resident_kb()
            list(pool.map(lambda data: throw(face, data), attacks[3000:]))
        time.sleep(2.1)  # for the rate to fill again
        same(face.get("/").status, 200)
        same(face.dump() == before, True)
        grown = face.resident_kb() - resident
        assert grown < 4096, f"it has grown by {grown} KiB"
    finally:
        same(face.close(), 0)


def is_dropped(client):
    """Whether the server has closed it, with or without an answer."""
    client.setblocking(False)
    try:
        while client.recv(1000):
            pass
    except BlockingIOError:
        return False
    except ConnectionError:
        pass
    client.close()
    return True


@fact
def who_says_nothing_or_little_is_dropped_in_ten_seconds(face):
    begun = time.monotonic()
    silent = [face.connect() for _ in range(30)]
    slow = [face.connect() for _ in range(30)]
    for client in slow:
        client.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n")
    body = face.connect()
    body.sendall(f"POST /login HTTP/1.1\r\nHost: {face.host}\r\nContent-Type: {FORM}\r\n"
                 "Content-Length: 9\r\n\r\nto".encode())
    left = silent + slow + [body]
    while left:
        # Ten seconds are the server's; a machine may be slow beside.
        assert time.monotonic() - begun < 60, f"{len(left)} were not dropped"
        for client in set(slow) & set(left):
            try:
                client.sendall(b"X: y\r\n")
            except ConnectionError:
                pass
        same(face.get("/").status, 200)
        time.sleep(1)
        left = [client for client in left if not is_dropped(client)]


@fact
def a_flood_of_connections_leaves_it_serving(face):
    flood = []
    for _ in range(700):
        try:
            flood.append(face.connect(2))
        except OSError:
            break
    # Of so many at once the kernel may drop one that was not accepted yet.
    same(200 in (face.get("/").status for _ in range(5)), True)
    for client in flood:
        client.close()


@fact
def a_client_that_does_not_read_is_dropped_and_others_are_served(face):
    with face.connect() as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        ask = f"GET /imports HTTP/1.1\r\nHost: {face.host}\r\n\r\n".encode()
        client.settimeout(1)
        try:
            for _ in range(20000):
                client.sendall(ask)
        except OSError:
            pass
        same(face.get("/").status, 200)


@fact
def many_who_do_not_read_leave_room_for_others(face):
    ask = f"GET /imports HTTP/1.1\r\nHost: {face.host}\r\n\r\n".encode()
    deaf = []
    for _ in range(300):
        client = socket.socket()
        client.settimeout(5)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        client.connect(("127.0.0.1", face.port))
        client.sendall(ask * 200)
        deaf.append(client)
    same(200 in (face.get("/healthz").status for _ in range(5)), True)
    assert face.number("zila_http_connections") <= 260
    for client in deaf:
        client.close()


@fact
def who_tries_tokens_waits(face):
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(
            lambda i: face.post("/login", f"token={i:064d}"), range(300)))
    same({answer.status for answer in answers}, {403, 429})
    limited = [answer for answer in answers if answer.status == 429]
    assert int(limited[0].fields["retry-after"]) >= 1
    time.sleep(2.1)  # for the rate to fill again
    same(face.get("/").status, 200)


# ---- HTTP ----

@fact
def requests_behind_each_other_are_answered_in_order(face):
    paths = ["/imports/1", "/healthz", "/imports/2", "/nothing", "/imports/3"]
    data = "".join(f"GET {path} HTTP/1.1\r\nHost: {face.host}\r\n\r\n" for path in paths)
    data += f"GET / HTTP/1.1\r\nHost: {face.host}\r\nConnection: close\r\n\r\n"
    got = face.raw(data.encode())
    same(re.findall(rb"HTTP/1.1 (\d+)", got),
         [b"200", b"200", b"200", b"404", b"200", b"200"])
    same(re.findall(rb"page (/imports/\d)", got),
         [b"/imports/1", b"/imports/2", b"/imports/3"])


@fact
def a_request_that_comes_byte_by_byte_is_answered(face):
    with face.connect() as client:
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in f"GET /healthz HTTP/1.1\r\nHost: {face.host}\r\n\r\n".encode():
            client.sendall(bytes([byte]))
        same(Answer(client.recv(4000)).status, 200)


@fact
def a_refusal_says_why_and_closes(face):
    got = face.raw(b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\nGET / HTTP/1.1\r\n")
    same(got.count(b"HTTP/1.1"), 1)
    same(Answer(got).status, 400)
    same(Answer(got).fields["connection"], "close")


@fact
def a_body_waits_for_the_word_to_go_on(face):
    with face.connect() as client:
        client.sendall(f"POST /login HTTP/1.1\r\nHost: {face.host}\r\nContent-Type: {FORM}\r\n"
                       "Content-Length: 7\r\nExpect: 100-continue\r\n\r\n".encode())
        same(client.recv(100), b"HTTP/1.1 100 Continue\r\n\r\n")
        client.sendall(b"token=x")
        same(Answer(client.recv(4000)).status, 403)


@fact
def a_body_that_is_too_large_is_refused_before_it_comes(face):
    cookie, _ = face.login()
    for path, size in (("/check", 9999999), ("/login", 9999)):
        got = face.raw((f"POST {path} HTTP/1.1\r\nHost: {face.host}\r\nContent-Type: {FORM}\r\n"
                        f"Cookie: {cookie}\r\nContent-Length: {size}\r\n\r\n").encode())
        same(Answer(got).status, 413)


@fact
def a_head_is_answered_as_a_get_without_its_body(face):
    head, get = face.ask("HEAD", "/imports"), face.get("/imports")
    same(head.body, b"")
    same(head.fields["content-length"], get.fields["content-length"])


# ---- who may ----

@fact
def another_name_is_misdirected(face):
    same(face.get("/", host="evil.example").status, 421)
    same(face.get("/", host=f"evil.example:{face.port}").status, 421)
    same(face.get("/", host="127.0.0.1:1").status, 421)
    same(face.get("/", host=f"localhost.evil.example:{face.port}").status, 421)
    same(face.get("/", host=f"localhost:{face.port}").status, 200)
    same(face.get("/", host="zila.example").status, 200)


@fact
def a_write_needs_session_mark_and_origin(face):
    cookie, mark = face.login()
    body = f"csrf={mark}"
    tries = [
        (303, "/login?unsent=1", dict(body=body)),
        (403, None, dict(body="", cookie=cookie)),
        (403, None, dict(body="csrf=" + "0" * 64, cookie=cookie)),
        (403, None, dict(body=body, cookie=cookie, origin="http://evil.example")),
        (403, None, dict(body=body, cookie=cookie, origin="null")),
        (403, None, dict(body=body, cookie=cookie, origin="http://localhost:1")),
        (403, None, dict(body=body, cookie=cookie, sec_fetch_site="cross-site")),
        (403, None, dict(body=body, cookie=cookie, sec_fetch_site="same-site")),
        (415, None, dict(body=body, cookie=cookie, content_type="text/plain")),
        (421, None, dict(body=body, cookie=cookie, host="evil.example")),
        (303, "/login?unsent=1", dict(body=body, cookie=face.cookie + "=" + "0" * 64)),
    ]
    for status, place, what in tries:
        answer = face.post("/check", **what)
        same((answer.status, answer.fields.get("location")), (status, place))
    same(face.writes(), [])
    answer = face.post("/check", body, cookie=cookie, sec_fetch_site="same-origin",
                       origin=f"http://{face.host}")
    same((answer.status, answer.fields["location"]), (303, "/findings"))
    same(face.writes(), [["--quiet", "check"]])


@fact
def what_was_done_is_told_once_on_the_next_page(face):
    cookie, mark = face.login()
    face.post("/check", f"csrf={mark}", cookie=cookie)
    page = face.get("/findings", cookie=cookie)
    assert 'role="status">The rules were run.</p>' in page.text, page.text[:600]
    same(page.fields["cache-control"], "no-store")
    assert "The rules were run" not in face.get("/findings", cookie=cookie).text
    assert "value=\"\"" in face.get("/findings").text


@fact
def a_session_ends_when_it_is_left(face):
    cookie, mark = face.login()
    same(face.post("/logout", f"csrf={mark}", cookie=cookie).status, 303)
    answer = face.post("/check", f"csrf={mark}", cookie=cookie)
    same((answer.status, answer.fields["location"]), (303, "/login?unsent=1"))
    same(face.writes(), [])


@fact
def a_cookie_is_for_this_site_and_no_script(face):
    answer = face.post("/login", f"token={face.token}")
    cookie = answer.fields["set-cookie"]
    for word in ("HttpOnly", "SameSite=Strict", "Path=/"):
        assert word in cookie, cookie
    same(face.get("/login?token=" + face.token).fields.get("set-cookie"), None)
    same(face.post("/login", "token=" + "0" * 64).status, 403)


@fact
def the_api_takes_the_token_in_place_of_a_session(face):
    bearer = f"Bearer {face.token}"
    kind = "application/json"
    same(face.post("/api/1/check", "{}", content_type=kind).status, 401)
    same(face.post("/api/1/check", "{}", content_type=kind,
                   authorization="Bearer x").status, 401)
    same(face.post("/api/1/check", "{}", content_type=FORM,
                   authorization=bearer).status, 415)
    same(face.post("/api/1/check", "{\"a\": {}}", content_type=kind,
                   authorization=bearer).status, 400)
    same(face.post("/api/1/check", "{\"state\"", content_type=kind,
                   authorization=bearer).status, 400)
    same(face.writes(), [])
    answer = face.post("/api/1/findings/7/waive", content_type=kind, authorization=bearer,
                       body='{"reason": "--db=x", "until": "2027-01-01"}')
    same((answer.status, json.loads(answer.body)), (200, {"done": True}))
    same(face.writes(), [["--format=json", "--quiet", "waive", "7", "--reason=--db=x",
                          "--until=2027-01-01"]])
    cookie, mark = face.login()
    same(face.post("/api/1/check", "", content_type=kind, cookie=cookie).status, 403)
    same(face.post("/api/1/check", "", content_type=kind, cookie=cookie,
                   x_csrf=mark).status, 200)


@fact
def the_api_refuses_what_it_does_not_know(face):
    def asks(path, body):
        return face.post(path, body, content_type="application/json",
                         authorization=f"Bearer {face.token}").status
    for body in ('{"State": "KA"}', '{"state": "\\u0000"}',
                 '{"state": "KA\\ud800"}', '{"state": "KA"} 1', "[]"):
        same((body, asks("/api/1/check", body)), (body, 400))
    same(asks("/api/1/check?state=KA", "{}"), 400)
    same(asks("/api/1/imports/7/undo", '{"id": 8}'), 400)
    same(asks("/api/1/quarantine/alias", '{"text": "x", "code": 1, "to": 2}'), 400)
    same(asks("/api/1/jobs/x/run", '{"due": "now"}'), 400)
    for query, says in (("health?x=1", "x: there is no such parameter"),
                        ("findings?Rule=x", "there are state, as_of, severity, rule"),
                        ("findings?severity=bad", "is one of error,warning,info"),
                        ("findings?severity=err", "severity: "), ("findings?severity=*", "severity: ")):
        answer = face.get(f"/api/1/{query}")
        assert answer.status == 400 and says in answer.text, (query, answer.text)
    same(face.writes(), [])
    same(asks("/api/1/quarantine/alias", '{"text": "\\u0915", "code": 1}'), 200)
    same(face.writes(), [["--format=json", "--quiet", "rejects", "alias", "--", "\u0915", "1"]])


@fact
def a_field_that_no_command_takes_is_the_senders_fault(face):
    cookie, mark = face.login()
    form = f"csrf={mark}&until=2027-01-01&reason=" + "x" * 200000
    same(face.post("/findings/7/waive", form, cookie=cookie).status, 400)
    same(face.writes(), [])


@fact
def text_from_outside_is_never_an_option(face):
    cookie, mark = face.login()
    face.post("/quarantine/alias", f"csrf={mark}&text=--force&code=-1", cookie=cookie)
    same(face.writes(), [["--quiet", "rejects", "alias", "--", "--force", "-1"]])
    same(face.get("/api/1/findings?rule=x%27%20OR%201").status, 400)
    same(face.get("/api/1/imports?db=x").status, 400)
    same(face.get("/reports/--verify.pdf").status, 404)


@fact
def elsewhere_reading_needs_a_session_too(_):
    face = Face(LISTEN_PUBLIC="1", listen="0.0.0.0:0")
    try:
        host = "zila.example"
        same(face.get("/", host=host).fields.get("location"), "/login")
        same(face.get("/login", host=host).status, 200)
        same(face.get("/healthz", host=host).status, 200)
        same(face.get("/metrics", host=host).status, 303)
        same(face.get("/api/1/imports", host=host).status, 401)
        same(face.get("/api/1/imports", host=host,
                      authorization=f"Bearer {face.token}").status, 200)
    finally:
        same(face.close(), 0)


# ---- uploads and lines ----

def multipart(*parts):
    body = b""
    for name, file, data in parts:
        body += b"--b\r\nContent-Disposition: form-data; name=\"" + name.encode() + b"\""
        if file is not None:
            body += b"; filename=\"" + file.encode() + b"\"\r\nContent-Type: text/csv"
        body += b"\r\n\r\n" + data + b"\r\n"
    return body + b"--b--\r\n"


def upload(face, cookie, body, boundary="b"):
    return face.post("/import", body, cookie=cookie,
                     content_type=f"multipart/form-data; boundary={boundary}")


@fact
def a_file_is_imported_from_a_folder_of_its_own_under_its_name(face):
    cookie, mark = face.login()
    for name in ("june.csv", "../../june.csv", "C:\\x\\june.csv", "...june.csv"):
        answer = upload(face, cookie, multipart(
            ("csrf", None, mark.encode()), ("as", None, b""), ("state", None, b"KA"),
            ("file", name, b"1,2\r\n" * 50000)))
        same((answer.status, answer.fields["location"]), (303, "/imports"))
    for words in face.writes():
        same(words[:4], ["--quiet", "--state=KA", "import", "--"])
        assert re.fullmatch(re.escape(face.db) + r"\.web/upload-\d+/june\.csv", words[4]), words
    long = "\u0915" * 250 + ".csv"
    same(upload(face, cookie, multipart(("csrf", None, mark.encode()), ("file", long, b"1,2")),
                '"b"').status, 303)
    assert face.writes()[4][-1].endswith("\u0915" * 38 + ".csv"), face.writes()[4]


@fact
def a_folder_that_was_tidied_away_is_made_again(face):
    cookie, mark = face.login()
    shutil.rmtree(face.db + ".web")
    same(upload(face, cookie, multipart(("csrf", None, mark.encode()), ("file", "june.csv", b"1,2"))).status, 303)
    assert len(face.writes()) == 1


@fact
def an_upload_that_is_not_right_imports_nothing(face):
    cookie, mark = face.login()
    mark = mark.encode()
    tries = [
        (403, multipart(("file", "a.csv", b"1"))),
        (403, multipart(("csrf", None, b"0" * 64), ("file", "a.csv", b"1"))),
        (400, multipart(("csrf", None, mark))),
        (400, multipart(("csrf", None, mark), ("file", "a", b"1"), ("file", "b", b"2"))),
        (400, multipart(("csrf", None, mark), ("as", None, b"x" * 10000))),
        (400, multipart(("csrf", None, mark), ("file", "a.csv", b"1"))[:-6]),
        (400, multipart(*[("a", None, b"1")] * 40)),
        (400, b"nothing"),
    ]
    for status, body in tries:
        same(upload(face, cookie, body).status, status)
    same(face.writes(), [])
    same(upload(face, "", multipart(("file", "a.csv", b"1"))).fields["location"], "/login?unsent=1")


@fact
def a_mended_line_is_retried_as_a_sheet(face):
    cookie, mark = face.login()
    answer = face.post("/quarantine/9/mend", f"csrf={mark}&line=5&cell.0=Him%22achal&cell.1=%3D1",
                       cookie=cookie)
    same((answer.status, answer.fields["location"]), (303, "/quarantine/9"))
    same(face.writes()[0][:4], ["--quiet", "rejects", "retry", "--"])
    same(face.post("/quarantine/9/mend", f"csrf={mark}&line=x&cell.0=a", cookie=cookie).status, 400)
    same(face.post("/quarantine/9/mend", f"csrf={mark}&line=5", cookie=cookie).status, 400)
    same(len(face.writes()), 1)


# ---- answers ----

@fact
def a_line_end_in_a_parameter_makes_it_no_other_one(face):
    face.get("/findings?rule=a%0A12 --query=b=c".replace(" ", "%20"))
    face.get("/findings?rule=a%0A--query=b=c")
    page = face.get("/findings?rule=a&b=c")
    assert "--query=rule=a --query=b=c" in page.text, page.text[:400]


@fact
def a_browser_finds_a_sign_for_its_tab(face):
    answer = face.get("/favicon.ico")
    same((answer.status, answer.fields["content-type"]), (200, "image/svg+xml"))


@fact
def a_page_may_be_behind_for_a_moment_but_not_for_who_is_logged_in(face):
    cookie, _ = face.login()
    for path in ("/imports", "/plugins"):
        face.get(path)
        face.get(path, cookie=cookie)
        face.renew()
        before = face.number("zila_web_cache_behind_total")
        same(face.get(path, cookie=cookie).status, 200)
        same(face.number("zila_web_cache_behind_total") - before, 0)


@fact
def many_who_want_the_same_wait_for_one(face):
    before = face.number("zila_web_cache_misses_total")
    with concurrent.futures.ThreadPoolExecutor(40) as pool:
        answers = list(pool.map(lambda _: face.get("/plugins"), range(200)))
    same({answer.status for answer in answers}, {200})
    same(face.number("zila_web_cache_misses_total") - before, 1)
    face.renew()
    for _ in range(1000):  # a signal has no answer
        face.get("/plugins")
        if face.number("zila_web_cache_misses_total") - before == 2:
            return
    raise AssertionError("a new generation is not asked for anew")


@fact
def a_page_that_is_known_is_not_sent_again(face):
    cookie, _ = face.login()
    for fields in ({}, {"cookie": cookie}):
        tag = face.get("/imports", **fields).fields["etag"]
        again = face.get("/imports", if_none_match=tag, **fields)
        same((again.status, again.body), (304, b""))
    same(face.get("/imports", if_none_match=tag).status, 200)
    tag = face.get("/static/zila.css").fields["etag"]
    same(face.get("/static/zila.css", if_none_match=tag).status, 304)


@fact
def exit_codes_become_statuses(face):
    for code, status in ((2, 404), (3, 422), (4, 500), (5, 503), (6, 504)):
        answer = face.get(f"/api/1/datasets/code{code}")
        same(answer.status, status)
        same(json.loads(answer.body)["error"]["code"], code)
    answer = face.get("/api/1/nothing")
    same((answer.status, json.loads(answer.body)["error"]["code"]), (404, 2))
    same(face.get("/api/1/datasets/big").status, 504)


@fact
def a_language_is_asked_for_once(face):
    answer = face.get("/imports?lang=hi")
    assert "--lang=hi" in answer.text
    cookie = answer.fields["set-cookie"].split(";")[0]
    same(cookie, "lang=hi")
    assert "--lang=hi" in face.get("/imports", cookie=cookie).text
    assert "--lang" not in face.get("/imports?lang=../x").text


@fact
def a_report_comes_as_a_file(face):
    answer = face.get("/reports/progress.pdf?state=KA")
    same((answer.status, answer.body), (200, b"%PDF-1.7 canned"))
    same(answer.fields["content-type"], "application/pdf")
    same(answer.fields["content-disposition"], 'attachment; filename="progress.pdf"')
    assert "sandbox" in answer.fields["content-security-policy"]


@fact
def every_described_path_answers_and_every_path_is_described(face):
    api = json.loads(face.get("/api/1/openapi.json").body)
    bearer = f"Bearer {face.token}"
    seen = 0
    for path, methods in api["paths"].items():
        for method, what in methods.items():
            assert what["summary"] and what["operationId"] and what["responses"]
            names = re.findall(r"{(\w+)}", path)
            same([p["name"] for p in what["parameters"] if p["in"] == "path"], names)
            real = re.sub(r"{id}", "1", path)
            real = re.sub(r"{\w+}", "x", real)
            query = "&".join(f"{p['name']}={p['schema'].get('enum', [1])[0]}"
                             for p in what["parameters"] if p["in"] == "query")
            kinds = what.get("requestBody", {}).get("content", {})
            if method == "get":
                answer = face.get(f"{real}?{query}", authorization=bearer)
            elif "multipart/form-data" in kinds:
                answer = face.post(real, multipart(("file", "a.csv", b"1")), authorization=bearer,
                                   content_type="multipart/form-data; boundary=b")
            else:
                schema = kinds["application/json"]["schema"]
                body = {name: "1" for name in schema["properties"]}
                if real.endswith("/mend"):
                    body["cell.0"] = "x"
                if "/runs/" in real:
                    face.post("/api/1/jobs/x/run", "{}", authorization=bearer,
                              content_type="application/json")
                answer = face.post(real, json.dumps(body), authorization=bearer,
                                   content_type="application/json")
            same((real, answer.status), (real, 200))
            json.loads(answer.body)
            same(face.ask("DELETE", real, authorization=bearer).status, 405)
            body = None if method == "get" else "1"
            wrong = {str(face.ask(method.upper(), real, body, **fields).status)
                     for fields in ({"host": "elsewhere.example"},
                                    {"authorization": bearer, "content_type": "text/plain"})}
            assert wrong <= set(what["responses"]), (real, wrong)
            seen += 1
    assert seen > 25, seen
    with open(sys.path[0] + "/../../core/daemon/web/route.c", encoding="utf-8") as file:
        table = file.read().split("routes[]")[1].split("};")[0]
    rows = set(re.findall(r'"(/api/1/[^"]*)"', table))
    rows |= {"/api/1" + path for path in
             re.findall(r'WHO_WRITER, HTTP_POST, "(/[^"]*)"', table)}
    same(set(api["paths"]), rows)


@fact
def it_ends_with_requests_under_way(_):
    face = Face()
    clients = [face.connect() for _ in range(20)]
    for i, client in enumerate(clients):
        client.sendall(f"GET /findings?rule={i} HTTP/1.1\r\nHost: {face.host}\r\n".encode())
        client.sendall(b"\r\n" if i % 2 else b"")
    same(face.close(), 0)
    same(face.errors.count("still open"), 0)


# ---- the run ----

def run(function):
    face = Face()
    try:
        function(face)
        same(face.close(), 0)
        return True
    except Exception:  # any: a fact that breaks has failed
        print(f"FAILED {function.__name__}")
        traceback.print_exc(file=sys.stdout)
        if face.process.poll() is None:
            face.close()
        print("  server:", face.process.poll(), getattr(face, "errors", ""))
        return False


def main():
    part = sys.argv[1] if len(sys.argv) > 1 else ""
    results = [run(function) for function in FACTS if part in function.__name__]
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    sys.exit(0 if results and all(results) else 1)


main()
