"""Ten thousand requests that nobody means well with, the same each time."""
import random

METHODS = [b"GET", b"POST", b"PUT", b"DELETE", b"TRACE", b"CONNECT", b"get",
           b"", b"G T", b"\x00", b"A" * 5000, b"GET\r\n", b"PRI", b"P\xc3\xb6ST"]
PATHS = [b"/", b"/check", b"/imports/1/undo", b"/../../etc/passwd", b"//x",
         b"/%2e%2e/%2e%2e/etc/passwd", b"/static/..%2fzila.css", b"/%00",
         b"/a%0d%0aSet-Cookie:x", b"*", b"http://evil/", b"/#x", b"/" + b"a" * 9000,
         b"/%", b"/%c0%ae%c0%ae", b"\\\\x", b"/jobs/x/run", b"/api/1/check",
         b"/logout", b"/import", b"/runs/1/cancel", b"/quarantine/alias",
         b"/login", b"/findings/1/waive", b"/reports/--help", b"/?" + b"a=b&" * 900]
VERSIONS = [b" HTTP/1.1", b" HTTP/1.0", b" HTTP/2.0", b"", b" HTTP/1.1 x",
            b" http/1.1", b" HTTP/9.9"]
FIELDS = [b"Host: HOST", b"Host: HOST", b"Host: evil.example", b"Host: HOST\r\nHost: HOST",
          b"Host : HOST", b" Host: HOST", b"", b"Host:", b"Host: HOST\x00",
          b"X: " + b"y" * 20000, b"\r\nX: y", b"X: a\r\n b", b"X\x01: y", b": y",
          b"Content-Length: -1", b"Content-Length: 4\r\nContent-Length: 5",
          b"Content-Length: 99999999999999999999", b"Content-Length: 10",
          b"Content-Length: 4\r\nTransfer-Encoding: chunked", b"Content-Length: 0",
          b"Transfer-Encoding: chunked", b"Transfer-Encoding: \x0bchunked",
          b"Content-Length: 5", b"Content-Length: 999999999", b"Expect: 200-ok",
          b"Cookie: zila_PORT=" + b"a" * 64, b"Cookie: a\r\nCookie: b",
          b"Authorization: Bearer " + b"0" * 64, b"Authorization: Basic eDp4",
          b"Origin: http://evil.example", b"Origin: null",
          b"Sec-Fetch-Site: cross-site", b"Content-Type: text/plain",
          b"Content-Type: application/x-www-form-urlencoded",
          b"Content-Type: multipart/form-data; boundary=b",
          b"Content-Type: application/json", b"X-CSRF: " + b"f" * 64,
          b"Connection: close", b"\n".join([b"X: y"] * 200),
          b"\r\n".join([b"X: y"] * 100)]
BODIES = [b"", b"token=" + b"0" * 64, b"csrf=&reason=x&until=2027-01-01",
          b"{\"a\": {\"b\": [", b"--b\r\n\r\n", b"\x00" * 100, b"a=%zz",
          b"5\r\nhello\r\n0\r\n\r\n", b"GET / HTTP/1.1\r\nHost: evil\r\n\r\n",
          b"--b\r\nContent-Disposition: form-data; name=\"file\"; "
          b"filename=\"../../x\"\r\n\r\n1\r\n--b--\r\n"]
ENDS = [b"\r\n", b"\r\n", b"\r\n", b"\n", b"\r"]


def requests(face, count, seed=1):
    dice = random.Random(seed)
    for _ in range(count):
        end = dice.choice(ENDS)
        lines = [dice.choice(METHODS) + b" " + dice.choice(PATHS) +
                 dice.choice(VERSIONS)]
        if dice.random() < 0.8:
            lines.append(b"Host: HOST")
        lines += dice.sample(FIELDS, dice.randint(0, 5))
        data = end.join(lines) + end + end + dice.choice(BODIES)
        data = data.replace(b"HOST", face.host.encode())
        data = data.replace(b"PORT", str(face.port).encode())
        if dice.random() < 0.2:
            data = bytearray(data)
            for _ in range(dice.randint(1, 8)):
                data[dice.randrange(len(data))] = dice.randrange(256)
        if dice.random() < 0.05:
            data = dice.randbytes(dice.randint(1, 3000))
        yield bytes(data)
