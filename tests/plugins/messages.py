"""Every text that the base's reports, its rules and the writers show has its
Hindi.

messages.py TOP   prints what is missing; exit code 1 when something is.
"""
import glob
import re
import subprocess
import sys

TOP = sys.argv[1]
# Texts that are the same in every language.
SAME = {"INR", "USD", "RCA", "HHI"}


def catalogue(path):
    """The table that a messages file returns."""
    dump = ('for k, v in pairs(dofile("%s")) do '
            'io.write(k, "\\1", v, "\\2") end' % path)
    out = subprocess.run(["lua5.4", "-e", dump], capture_output=True,
                         text=True, check=True).stdout
    return dict(pair.split("\1") for pair in out.split("\2") if pair)


def translated(path):
    """The literal texts given to ctx.t in a Lua file."""
    text = open(path, encoding="utf-8").read()
    text = re.sub(r'"\s*\.\.\s*"', "", text)
    return {m.replace('\\"', '"') for m in
            re.findall(r'ctx\.t\(\s*"((?:[^"\\]|\\.)*)"', text)}


def rules_words():
    """Title, why, message and fix of each rule."""
    dump = ('package.path = "%s/plugins/india/?.lua;" .. package.path '
            'for _, file in ipairs(arg) do local rule = dofile(file) '
            'for _, name in ipairs { "title", "why", "message", "fix" } do '
            'io.write(rule[name] or file .. " has no " .. name, "\\2") '
            'end end' % TOP)
    files = sorted(glob.glob(TOP + "/plugins/india/rules/*.lua"))
    out = subprocess.run(["lua5.4", "-", *files], capture_output=True,
                         input=dump, text=True, check=True).stdout
    return set(filter(None, out.split("\2")))


def writers_words():
    """doc_words[] of the writers."""
    text = open(TOP + "/core/worker/doc/doc.c", encoding="utf-8").read()
    text = text[text.index("doc_words[] = {"):]
    text = re.sub(r'"\s*\n\s*"', "", text[:text.index("NULL,")])
    return set(re.findall(r'"((?:[^"\\]|\\.)*)"', text))


base = catalogue(TOP + "/plugins/india/messages/hi.lua")
wanted = writers_words() | rules_words()
for part in ("reports", "lib"):
    for path in glob.glob(TOP + "/plugins/india/%s/*.lua" % part):
        wanted |= translated(path)
bad = [("missing", text) for text in sorted(wanted - set(base) - SAME)]
for english, hindi in base.items():
    if set(re.findall(r"{\w+}", english)) != set(re.findall(r"{\w+}", hindi)):
        bad.append(("other {names}", english))
for what, text in bad:
    print("%s: %s" % (what, text))
sys.exit(bool(bad))
