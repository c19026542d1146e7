"""Runs a program at a terminal of its own, as a person would.

    terminal.py STEP... -- PROGRAM ARGUMENT...

A step is `wait:TEXT`, until the terminal has shown TEXT since the last wait, or
`type:TEXT`, in which \\t, \\r, \\x03 and \\x04 are keys.  Standard output gets
all that was shown; the exit code is the program's, or 99 when a text did not
come within 30 seconds.
"""
import os
import pty
import re
import select
import sys
import time

LIMIT_S = 60


def main():
    split = sys.argv.index("--")
    steps, command = sys.argv[1:split], sys.argv[split + 1:]
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm"
        os.execvp(command[0], command)
    shown, seen, code = b"", 0, None

    def read(until):
        nonlocal shown
        ready, _, _ = select.select([terminal], [], [], max(0, until - time.monotonic()))
        if not ready:
            return False
        try:
            data = os.read(terminal, 65536)
        except OSError:
            return False
        shown += data
        return bool(data)

    for step in steps:
        kind, text = step.split(":", 1)
        if kind == "type":
            keys = re.sub(r"\\(x..|[tr])", lambda m: {"t": "\t", "r": "\r"}.get(
                m[1]) or chr(int(m[1][1:], 16)), text)
            os.write(terminal, keys.encode())
            continue
        until = time.monotonic() + LIMIT_S
        while text.encode() not in shown[seen:]:
            if not read(until):
                code = 99
                break
        if code:
            print(f"terminal: never came: {text}")
            break
        seen = shown.index(text.encode(), seen) + len(text.encode())
    if code:
        os.kill(pid, 9)
    else:
        while read(time.monotonic() + LIMIT_S):
            pass
    _, status = os.waitpid(pid, 0)
    sys.stdout.write(re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\r", "", shown.decode(errors="replace")))
    return code or os.waitstatus_to_exitcode(status)


sys.exit(main())
