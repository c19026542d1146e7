#!/usr/bin/env python3
"""Writes N damaged copies of a file: damage.py FILE N FOLDER.  Every third is
cut short, the others have one to eight bits turned; the same each time."""

import pathlib
import random
import sys


def damage(data, chance):
    if chance.randrange(3) == 0:
        return data[: chance.randrange(1, len(data))]
    data = bytearray(data)
    for _ in range(chance.randrange(1, 9)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def main():
    file, count, folder = pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    data = file.read_bytes()
    for number in range(count):
        chance = random.Random(f"{file.name} {number}")
        (folder / f"{number:03d}{file.suffix}").write_bytes(damage(data, chance))


main()
