"""Every page, every link, every form of the web face."""
import json
import re
import sys
import traceback
import urllib.parse

from served import SECRET, Page, Site

PAGES_MAX = 2000
HINDI = re.compile("[\u0900-\u097f]")
FORMATS = re.compile(r"/reports/[^/]*\.(pdf|xlsx|csv|html)$")


def links_of(page, path):
    """The addresses of this site on a page, without what one form asks."""
    for link in page.links:
        assert link.startswith(("/", "?", "#")), f"{link} leads off the site"
        assert not link.startswith("//"), f"{link} leads off the site"
        if link.startswith("#"):
            assert link[1:] in page.ids, f"{path}: nothing has the id {link}"
            continue
        yield urllib.parse.urljoin(path, link).partition("#")[0]


def forms_of(page):
    """What the forms that only ask would ask for."""
    for form in page.forms:
        if form["get"]:
            yield form["action"] + "?" + urllib.parse.urlencode(
                {k: v for k, v in form["fields"].items() if v})


def kind(path):
    """Pages with other numbers in them are alike: some of each are enough."""
    bare = re.sub(r"=[^&]*", "=", path)
    bare = re.sub(r"/(states|plugins|jobs)/[^/?]+", r"/\1/x", bare)
    return re.sub(r"\d+", "1", bare)


def crawl(site, lang):
    waits, seen, kinds = ["/"], {"/"}, {}
    while waits:
        path = waits.pop()
        status, fields, body = site.ask("GET", path)
        assert status == 200, (path, status, body[-500:])
        if not fields["Content-Type"].startswith("text/html"):
            assert body, path
            continue
        page = site_page(path, body, lang)
        found = list(links_of(page, path)) + list(forms_of(page))
        for link in found:
            if "lang=" in link or FORMATS.search(link) or link in seen:
                continue
            kinds[kind(link)] = kinds.get(kind(link), 0) + 1
            if kinds[kind(link)] <= 3:
                seen.add(link)
                waits.append(link)
        assert len(seen) < PAGES_MAX
    return seen


def site_page(path, body, lang):
    page = Page(body.decode())
    assert page.lang == lang, (path, page.lang)
    assert page.title and page.h1, path
    return page


def every_link_of_every_page_leads_to_a_page(site):
    for lang in ("en", "hi"):
        site.cookies = {"lang": lang}
        seen = crawl(site, lang)
        for path in ("/states", "/quarantine", "/findings", "/waivers",
                     "/imports/9", "/quarantine/9", "/jobs"):
            assert path in seen, (path, sorted(seen))


def every_link_is_there_for_who_is_logged_in_too(site):
    site.login()
    crawl(site, "en")


def notice(page, lang):
    told = page.told()
    assert told, page.raw[:3000]
    if lang == "hi":
        assert HINDI.search(told), told
    return told


def use_every_form(site, lang):
    site.login(lang)
    # a line is mended, a name taught
    page = site.page("/quarantine/9")
    form = page.form("/quarantine/9/mend", line="4")
    fields = {k: v.replace("Blankpur", "Kodagu")
              for k, v in form["fields"].items()}
    page = site.send(form, **fields)
    notice(page, lang)
    assert not any(f["fields"].get("line") == "4" for f in page.forms)
    form = site.page("/quarantine").form("/quarantine/alias")
    notice(site.send(form, text=f"Nowhere {lang}", code="572"), lang)
    # a finding is accepted
    found = re.search(r'"(/findings/\d+)"', site.page("/findings?rule=*").raw)
    page = site.page(found.group(1))
    form = page.form(found.group(1) + "/waive")
    page = site.send(form, reason="the district said so",
                     until="2099-01-01", owner="who")
    notice(page, lang)
    assert "the district said so" in page.raw
    use_jobs(site, lang)
    use_channels(site, lang)
    use_imports(site, lang)


def use_jobs(site, lang):
    name = "india.nightly_check"
    page = site.send(site.page("/jobs").form(f"/jobs/{name}/disable"))
    notice(page, lang)
    notice(site.send(page.form(f"/jobs/{name}/enable")), lang)
    page = site.send(site.page("/jobs").form(f"/jobs/{name}/run"))
    run = re.search(r'data-run="(\d+)"|/runs/(\d+)/', page.raw)
    run = next(g for g in run.groups() if g)

    def ended():
        told = json.loads(site.ask("GET", f"/api/1/runs/{run}")[2])
        return told["state"] not in ("queued", "running") and told
    assert site.until(ended)["state"] in ("ok", "warned")
    page = site.page(f"/runs/{run}")
    assert "role=\"log\"" in page.raw
    page = site.send(page.form(f"/jobs/{name}/run"))
    form = [f for f in page.forms if f["action"].endswith("/cancel")]
    if form:  # it may have ended by now
        status, headers, _ = site.ask(
            "POST", form[0]["action"], urllib.parse.urlencode(
                form[0]["fields"]), "application/x-www-form-urlencoded")
        assert status in (303, 400, 404, 409, 422), status


def use_channels(site, lang):
    page = site.send(site.page("/channels").form("/channels/desk/disable"))
    notice(page, lang)
    notice(site.send(page.form("/channels/desk/enable")), lang)
    # nobody listens there, and the page says so
    page = site.send(site.page("/channels").form("/channels/desk/test"), 503)
    assert "desk" in page.told("alert"), page.raw[:2000]


def use_imports(site, lang):
    form = site.page("/imports").form("/import")
    data = f"State,District,Product\nKarnataka,Mysuru,Tea {lang}\n".encode()
    page = site.upload(form, "new.csv", data, as_on="2025-02-01", allow_shrink="1",
                       **{"as": "india.odop_dpiit"})
    notice(page, lang)
    assert ".web/" not in page.told(), page.told()
    newest = max(int(n) for n in re.findall(r'"/imports/(\d+)"', page.raw))
    page = site.page(f"/imports/{newest}")
    page = site.send(page.form(f"/imports/{newest}/undo"))
    notice(page, lang)
    assert not [f for f in page.forms if f["action"].endswith("/undo")]


def every_form_does_what_it_says_and_tells_so(site):
    use_every_form(site, "en")


def every_form_tells_so_in_hindi(site):
    use_every_form(site, "hi")


def a_form_that_is_refused_keeps_what_was_typed(site):
    site.login()
    found = re.search(r'"(/findings/\d+)"', site.page("/findings?rule=*").raw)
    path = found.group(1)
    form = site.page(path).form(path + "/waive")
    page = site.send(form, 400, reason="line 1\nline <2>",
                     until="never", owner="A & B")
    assert page.told("alert"), page.raw[:2000]
    kept = page.form(path + "/waive")["fields"]
    assert kept["reason"].replace("\r", "") == "line 1\nline <2>", kept
    assert kept["until"] == "never" and kept["owner"] == "A & B", kept
    form = site.page("/quarantine").form("/quarantine/alias")
    page = site.send(form, 400, text="Some \"place\"", code="x")
    kept = page.form("/quarantine/alias")["fields"]
    assert kept["text"] == "Some \"place\"" and kept["code"] == "x", kept


def what_a_refusal_quotes_is_marked_as_english(site):
    site.login("hi")
    form = site.page("/quarantine").form("/quarantine/alias")
    told = site.send(form, 400, text="Some <place>", code="x").told("alert")
    assert HINDI.search(told) and '<span lang="en">' in told, told
    assert "<place>" not in told


def the_path_of_a_webhook_is_told_to_nobody(site):
    page = site.page("/channels")
    assert SECRET not in page.raw and "desk" in page.raw
    answer = site.ask("GET", "/api/1/channels")[2].decode()
    assert json.loads(answer)[0]["name"] == "desk", answer
    assert SECRET not in answer, answer


def read_json(site, path, status=200):
    got, _, body = site.ask("GET", path)
    assert got == status, (path, got, body[:300])
    return json.loads(body)


def the_api_tells_of_the_state_that_is_asked_for(site):
    everywhere = read_json(site, "/api/1/findings")
    there = [row for row in everywhere if row["state"] == 29]
    assert 0 < len(there) < len(everywhere), everywhere
    assert read_json(site, "/api/1/findings?state=Karnataka") == there
    names = ["KA", "IN-KA", "29", "Karnataka"]
    lists = [read_json(site, f"/api/1/districts?state={n}") for n in names]
    assert {row["state"] for row in lists[0]} == {29}, lists[0]
    assert lists == [lists[0]] * len(names)
    for what in "findings", "districts":
        error = read_json(site, f"/api/1/{what}?state=XX", 400)["error"]
        assert "XX" in error["message"], error


def a_list_can_be_asked_for_in_parts(site):
    for what in "findings", "imports":
        whole = read_json(site, f"/api/1/{what}")
        parts = [read_json(site, f"/api/1/{what}?rows=1&skip={i}")
                 for i in range(3)]
        assert [row for part in parts for row in part] == whole[:3], parts
        assert read_json(site, f"/api/1/{what}?skip=2") == whole[2:]
        for wrong in "rows=x", "rows=-1", "skip=1.5", "rows=1e3", "skip=*":
            error = read_json(site, f"/api/1/{what}?{wrong}", 400)["error"]
            assert wrong[:4] in error["message"], (what, wrong, error)
    job = read_json(site, "/api/1/jobs")[0]["name"]
    runs = read_json(site, f"/api/1/jobs/{job}/runs?count=1000")
    assert runs[:10] == read_json(site, f"/api/1/jobs/{job}/runs"), runs


def an_option_that_is_wrong_is_no_missing_page(site):
    for path in ("/api/1/reports/progress?as_of=soon", "/states/KA?as_of=soon",
                 "/api/1/rejects/9?skip=no", "/reports/progress.csv?as_of=x",
                 "/api/1/findings?state=KA&state=KL"):
        got, _, body = site.ask("GET", path)
        assert got == 400, (path, got, body[:300])
    for path in "/api/1/reports/nope", "/api/1/findings/99999", "/imports/99":
        got, _, body = site.ask("GET", path)
        assert got == 404, (path, got, body[:300])
    site.login()
    mark = site.page("/findings").form("/check")["fields"]["csrf"]
    for path in ("/jobs/no.job/run", "/jobs/no.job/enable", "/imports/99/undo",
                 "/findings/99999/waive?", "/channels/none/test"):
        body = f"csrf={mark}" + "&reason=x&until=2099-01-01" * path.endswith("?")
        got, _, page = site.ask("POST", path.rstrip("?"), body,
                                "application/x-www-form-urlencoded")
        assert got == 404, (path, got, page[:300])


def no_language_keeps_anybody_from_the_pages(site):
    site.cookies = {"lang": "zz"}
    assert site.page("/").lang == "en"
    assert site.page("/states?lang=xx").lang == "en"
    site.cookies = {"lang": "hi"}
    site.ask("GET", "/reports/progress.csv?lang=en")
    assert site.page("/").lang == "hi"
    links = [link for path in ("/states/KA", "/districts/545")
             for link in site.page(path).links if ".pdf?" in link]
    assert links and all("lang=hi" in link for link in links), links


def exports_of(site, name, reverse=False, first=1000):
    rows = [f"Karnataka,Mysuru,Thing {n:03d},USA,2022-23,{first + n}\n"
            for n in range(150)]
    path = f"{site.folder}/{name}"
    with open(path, "w", encoding="utf-8") as file:
        file.write("State,District,Commodity,Country,Period,Value (Rs)\n")
        file.writelines(reversed(rows) if reverse else rows)
    told = site.zila("--format", "json", "import", path,
                     "--as", "india.district_exports")
    return re.search(r'"id": (\d+)', told).group(1)


def rows_that_changed_are_no_new_ones_wherever_they_stood(site):
    """And a page behind the last one is the last."""
    exports_of(site, "first.csv")
    number = exports_of(site, "second.csv", reverse=True, first=2000)
    for part, rows in (1, 100), (2, 50), (9, 50):
        page = site.page(f"/imports/{number}?show=diff&page={part}")
        assert page.raw.count(">changed<") == rows, (part, page.raw)
        assert ">added<" not in page.raw, (part, page.raw)
    assert "Rows 101 to 150 of 150." in page.raw
    site.zila("imports", "undo", number)
    assert ">indi" in site.page("/jobs?page=9").raw


def a_report_is_asked_for_with_what_it_lets_one_choose(site):
    form = site.page("/reports").form("/reports/changes")
    assert {"state", "lang", "as_of", "set.since", "set.from",
            "set.to"} <= set(form["fields"]), form
    asked = urllib.parse.urlencode({**form["fields"], "set.from": "3"})
    page = site.page("/reports/changes?" + asked)
    kept = page.form("/reports/changes")["fields"]
    assert kept["set.from"] == "3" and kept["set.since"] == "", kept


def a_database_that_holds_nothing_says_how_to_begin(site):
    assert "zila import" not in site.page("/").raw
    site.login()
    site.send(site.page("/imports/9").form("/imports/9/undo"))
    page = site.page("/")
    assert "zila import" in page.raw and "n/a" not in page.raw
    page.form("/import")
    site.cookies = {}
    page = site.page("/")
    assert "/login" in page.links
    assert not [f for f in page.forms if f["action"] == "/import"]


def a_mended_line_that_is_refused_keeps_its_cells(site):
    site.login()
    page = site.page("/quarantine/9")
    form = page.form("/quarantine/9/mend", line="5")
    cell = next(k for k, v in form["fields"].items() if v == "Nowhere")
    page = site.send(form, **{cell: "Elsewhere"})
    assert page.told() and "5" in page.raw


def the_token_never_stands_in_a_page(site):
    site.cookies = {}
    form = site.page("/login").form("/login")
    page = site.send(form, 403, token="wrong word")
    assert page.told("alert") and "wrong word" not in page.raw


def main():
    part = sys.argv[1] if len(sys.argv) > 1 else ""
    facts = [f for n, f in globals().items()
             if callable(f) and "_" in n and getattr(f, "__code__", None)
             and f.__code__.co_varnames[:1] == ("site",)
             and f.__code__.co_argcount == 1 and part in n]
    passed = failed = 0
    for fact in facts:
        site = Site()
        try:
            fact(site)
            passed += 1
        except Exception:  # pylint: disable=broad-except
            failed += 1
            print(f"FAILED {fact.__name__}")
            traceback.print_exc(limit=4, file=sys.stdout)
        finally:
            site.close()
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
