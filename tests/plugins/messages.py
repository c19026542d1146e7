"""Every text that the base's reports, its rules and the writers show has its
Hindi; no catalogue of a plugin has a word that nothing says, or other {names}.

messages.py TOP   prints what is missing; exit code 1 when something is.
"""
import csv
import glob
import os
import re
import subprocess
import sys

TOP = sys.argv[1]
# Texts that are the same in every language.
SAME = {"INR", "USD", "RCA", "HHI"}


def catalogue(path):
    """The words of messages/LANG.lua and of its parts, messages/LANG/*.lua."""
    dump = ('for _, file in ipairs(arg) do for k, v in pairs(dofile(file)) do '
            'io.write(k, "\\1", v, "\\2") end end')
    parts = sorted(glob.glob(path[:-len(".lua")] + "/*.lua"))
    out = subprocess.run(["lua5.4", "-", path, *parts], capture_output=True,
                         input=dump, text=True, check=True).stdout
    words = [pair.split("\1") for pair in out.split("\2") if pair]
    twice = len(words) - len(dict(words))
    assert not twice, "%s: %d words stand in two parts" % (path, twice)
    return dict(words)


def translated(path):
    """The literal texts given to ctx.t, or t, in a Lua file."""
    text = open(path, encoding="utf-8").read()
    text = re.sub(r'"\s*\.\.\s*"', "", text)
    return {m.replace('\\"', '"') for m in
            re.findall(r'(?<![\w.:])(?:ctx\.)?t\s*\(?\s*"((?:[^"\\]|\\.)*)"',
                       text)}


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


# Words that reach ctx.t by a variable: titles of reports and sections, captions
# and labels in tables, and the tables of words.
TITLES = [r'title = "([^"]+)", build', r'(?m)^  title = "([^"]+)",$',
          r'(?<!\w)(?:caption|help|label) = "([^"]+)"']
WORDS = re.compile(r"(?ms)^local (?:ABOUT|CAUSE|KINDS|LENGTHS|NAMES|OUTCOME|"
                   r"SEVERITY|TITLES|WORDS) = "
                   r"\{(.*?)\}$")
TABLES = re.compile(r"(?ms)^(?:local [A-Z]+|\w+\.(?:category|stands)) = \{(.*?)\}$")


def titles(path):
    text = open(path, encoding="utf-8").read()
    found = {title for pattern in TITLES for title in re.findall(pattern, text)}
    for table in WORDS.findall(text):
        found |= set(re.findall(r'= "([^"]*[a-z][^"]*)"', table))
    return found


def words_of_tables(path):
    """The texts that `name = "words"` and `{ "name", "words" }` hold."""
    text = open(path, encoding="utf-8").read()
    return {words for table in TABLES.findall(text) for words in
            re.findall(r'(?:\w+ =|"\w+",) "([^"]*[a-z][^"]*)"', table)}


def words_of(path, name):
    """An array of fixed words, in C."""
    text = open(TOP + path, encoding="utf-8").read()
    text = text[text.index(name + "[] = {"):]
    text = re.sub(r'"\s*\n\s*"', "", text[:text.index("NULL,")])
    return set(re.findall(r'"((?:[^"\\]|\\.)*)"', text))


base = catalogue(TOP + "/plugins/india/messages/hi.lua")
wanted = words_of("/core/worker/doc/doc.c", "doc_words")
wanted |= words_of("/core/worker/finding/findings.c", "findings_words")
wanted |= words_of("/core/worker/page/shell.c", "shell_words")
wanted |= rules_words()
for part in ("reports", "lib", "pages"):
    for path in glob.glob(TOP + "/plugins/india/%s/*.lua" % part):
        wanted |= translated(path)
for part in ("reports", "pages"):
    for path in glob.glob(TOP + "/plugins/india/%s/*.lua" % part):
        wanted |= titles(path)
for part in ("importers", "datasets"):
    for path in glob.glob(TOP + "/plugins/india/%s/*.lua" % part):
        wanted |= set(re.findall(TITLES[1], open(path, encoding="utf-8").read()))
wanted |= titles(TOP + "/plugins/india/lib/quality.lua")
for name in ("data_notes", "face", "held", "place_facts", "reasons",
             "verdict"):
    wanted |= words_of_tables(TOP + "/plugins/india/lib/%s.lua" % name)
bad = [("missing", text) for text in sorted(wanted - set(base) - SAME)]


def said_by(folder):
    """Every string of the Lua files of a plugin, its pieces joined."""
    said = set()
    for part in ("reports", "lib", "rules", "pages"):
        for path in glob.glob("%s/%s/*.lua" % (folder, part)):
            text = open(path, encoding="utf-8").read()
            text = re.sub(r'"\s*\.\.\s*"', "", text)
            said |= {m.replace('\\"', '"') for m in
                     re.findall(r'"((?:[^"\\\n]|\\.)*)"', text)}
    return said


INDIA = TOP + "/plugins/india"
BASE_SAYS = wanted | said_by(INDIA)
with open(INDIA + "/data/registers/deap_template.csv", encoding="utf-8") as file:
    BASE_SAYS |= {cell for row in csv.reader(file) for cell in row}
STATES = {os.path.basename(path) for path in glob.glob(TOP + "/plugins/*")}
for path in sorted(glob.glob(TOP + "/plugins/*/messages/*.lua")):
    folder, name = path.split("/messages/")[0], path[len(TOP) + 1:]
    says = BASE_SAYS if folder == INDIA else BASE_SAYS | said_by(folder)
    for english, own in catalogue(path).items():
        if (set(re.findall(r"{\w+}", english))
                != set(re.findall(r"{\w+}", own))):
            bad.append((name + ": other {names}", english))
        # A state's own name is said by the register.
        if english not in says and (english.lower().replace(" ", "_")
                                    not in STATES):
            bad.append((name + ": nothing says", english))
for what, text in bad:
    print("%s: %s" % (what, text))
sys.exit(bool(bad))
