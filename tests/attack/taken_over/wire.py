"""What a worker can say to the core: core/wire/README.md."""

import os
import struct

NAMES = """DATASET PLUGIN VERDICT ROWS REJECT SKIP CONTROL NOTICE READ_END RULE
  FINDING TEST_FAULT TEST_FILE REPORT FILE DATA FILE_END RESULT RESULT_ROW
  OUTPUT LOG PROGRESS LIMITS DONE FAIL""".split()
TYPES = {name: 32 + i for i, name in enumerate(NAMES)}
LINK, PAGE = 3, 4


def varint(number):
    out = b""
    while number > 0x7f:
        out += bytes([number & 0x7f | 0x80])
        number >>= 7
    return out + bytes([number])


def field(value):
    if value is None:
        return b"\0"
    if isinstance(value, int):
        return b"\1" + varint((value << 1 ^ value >> 63) & (1 << 64) - 1)
    return b"\3" + varint(len(value)) + value.encode()


def frame(name, *fields):
    body = bytes([TYPES[name]]) + b"".join(map(field, fields))
    return struct.pack("<I", len(body)) + body


def write(data):
    while data:
        data = data[os.write(LINK, data):]


def send(name, *fields):
    write(frame(name, *fields))


def orders():
    """Until they have come, the core has not begun to listen."""
    return os.read(LINK, 1 << 16)


def flood(name, *fields):
    piece = frame(name, *fields) * 100
    while True:
        write(piece)
