"""A check that cannot fail is worth nothing: here are small pages with one mistake each, a right one, and a small site whose ways
are right and then too long."""

import concurrent.futures
import hashlib
import json
import pathlib
import tempfile

from . import floor
from .checks import Checker, Report
from .kinds import Page, Site
from .server import Server
from .ways import Ways

STYLE = """
* { box-sizing: border-box }
body { margin: 0; font: 1.0625rem/1.6 sans-serif; color: #222; background: #fff; overflow-wrap: break-word }
main, header, footer { padding: 0 1rem }
img { max-width: 100%; height: auto }
a { color: #036 }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid #036 }
.skip { position: absolute; left: -999rem; background: #fff }
.skip:focus { left: 0 }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap }
audio { max-width: 100% }
.wide { overflow-x: auto }
.wide td { white-space: nowrap }
.card { position: relative }
.card a { font-size: .8rem; line-height: 1 }
.card a::after { content: ""; position: absolute; top: 0; left: 0; right: 0; bottom: 0 }
nav a { display: inline-block; padding: .5rem }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } a { color: #9cf } }
@media print { nav, .skip { display: none } }
"""
SENTENCE = "<p>Đây là một câu đủ dài để phải xuống hàng trên màn hình hẹp của điện thoại, có <a href=\"trang.html\">một liên kết</a> ở giữa câu.</p>"
SKIP = '<a class="skip" href="#noi-dung">Đến nội dung chính</a>'
FOOTER = '<footer><nav aria-label="Mục lục"><a href="trang.html">Trang nhất</a></nav><p>Tòa soạn thử nghiệm</p></footer>'
POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'; img-src \'self\' data:">'
DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200"/></svg>'


def page(body, *, head="", style="", skip=SKIP, footer=FOOTER, policy=""):
    style = f"<style>{style}</style>" if style else ""
    return f"""<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Thử</title>
{policy}<link rel="stylesheet" href="site.css">{head}{style}</head><body>{skip}<header><nav aria-label="Chính"><a href="trang.html">Trang nhất</a></nav></header>
<main id="noi-dung"><h1>Trang thử</h1>{body}</main>{footer}</body></html>"""


ALL = ("disk", "HTTP", "keyboard", "no script", "floor", "bytes", "print")
# A page, the steps that it goes through, and all that must be found, each as a check and a part of what is said; of two circumstances of
# one finding the part behind " @ " must be among them. Nothing else may be found.
CASES = {
    "right": (
        page(
            SENTENCE + '<p class="hidden">Chỉ để nghe</p><div class="wide" tabindex="0" role="region" aria-label="Bảng"><table><caption>Bảng rộng</caption><tr>'
            + "".join(f"<td>Một ô khá dài số {number}</td>" for number in range(9)) + '</tr></table></div><p class="card"><a href="trang.html">Thẻ nhỏ chạm cả thẻ</a></p>'
            '<p><img src="o.svg" width="300" height="200" alt="Một ô đen"></p><p><img src="o.svg?1" width="300" height="200" alt="Một ô nữa" loading="lazy"></p>'
            '<audio controls preload="none" src="a.mp3" aria-label="Nghe"></audio><script src="dung.js" defer></script>',
            head='<link rel="manifest" href="trang.webmanifest"><link rel="icon" href="o.svg">', policy=POLICY,
        ), ALL, [],
    ),
    "image without alt": (page('<p><img src="o.svg" width="300" height="200"></p>'), ("HTTP",), [("axe", "image-alt")]),
    "low contrast": (page('<p class="pale">Chữ nhạt</p>', style=".pale { color: #bbb; background: #fff }"), ("HTTP",), [("axe", "color-contrast @ 390 px, light")]),
    "low contrast in the dark": (
        page('<p class="pale">Chữ tối</p>', style="@media (prefers-color-scheme: dark) { .pale { color: #333 } }"), ("HTTP",), [("axe", "color-contrast @ 390 px, dark")],
    ),
    "best practices": (page("<h3>Đề mục nhảy bậc</h3>"), ("HTTP",), [("axe", "heading-order")]),
    "overflow": (page('<div class="broad">Rộng</div>', style=".broad { width: 395px }"), ("disk",), [("overflow", "div.broad “Rộng” sticks out on the right @ disk, 320 px, light")]),
    "overflow on a desk": (page('<div class="broad">Rộng</div>', style="@media (min-width: 800px) { .broad { width: 1300px } }"), ("HTTP",), [("overflow", "div.broad @ HTTP, 1280 px, light")]),
    "overflow in forced colours": (
        page('<div class="broad">Rộng</div>', style="@media (forced-colors: active) { .broad { width: 2000px } }"), ("HTTP",), [("overflow", "div.broad @ HTTP, 390 px, forced colours")],
    ),
    "cut on the left": (page('<div class="far">Chữ bị cắt</div>', style=".far { margin-left: -40px }"), ("HTTP",), [("overflow", "div.far “Chữ bị cắt” sticks out on the left")]),
    "no viewport": (page("").replace('<meta name="viewport" content="width=device-width, initial-scale=1">', ""), ("disk",), [("overflow", "sticks out on the right @ disk, 320 px")]),
    "overflow of large text": (
        page('<p class="whole">Một câu không xuống hàng</p>', style=".whole { white-space: nowrap }"), ("HTTP",), [("overflow", "p.whole @ HTTP, 320 px, 200 %")],
    ),
    "overflow of spaced text": (
        page('<p class="whole">Một hai ba bốn</p>', style=".whole { white-space: nowrap; width: 15rem; font-size: 1rem } "), ("HTTP",),
        [("overflow", "p.whole")],
    ),
    "text in pixels": (page('<p class="fixed">Chữ không lớn lên</p>', style=".fixed { font-size: 17px }"), ("HTTP",), [("text size", "p.fixed “Chữ không lớn lên” stays at its size @ HTTP, 320 px, 200 %: 17 px")]),
    "text on text": (
        page('<p class="one">Một dòng chữ</p><p class="two">Chữ nằm trên chữ</p>', style=".two { margin-top: -2.6rem }"), ("disk",), [("unreadable", "p.two “Chữ nằm trên chữ” lies on")],
    ),
    "text cut by its box": (
        page('<div class="low">Một dòng chữ<br>và một dòng nữa</div>', style=".low { height: 60px; overflow: hidden }"), ("disk",), [("unreadable", "div.low @ disk, 390 px, 200 %")],
    ),
    "shift": (page('<p><img src="o.svg" alt="Một ô"></p>' + SENTENCE), ("HTTP",), [("shift", "main#noi-dung > p")]),
    "late shift": (
        page("<p id=\"dau\"></p>" + SENTENCE + "<script>setTimeout(function () { document.getElementById('dau').style.height = '90px' }, 30)</script>"
             + "".join(f'<p><img src="o.svg?{number}" width="300" height="200" alt="Ô" loading="lazy"></p>' for number in range(3))),
        ("HTTP",), [("shift", "main#noi-dung > p")],
    ),
    "foreign request": (
        page('<p><img src="https://example.org/a.png" width="1" height="1" alt=""></p>'), ("disk", "HTTP"),
        [("foreign request", "https://example.org/a.png @ HTTP, 320 px"), ("failed request", "https://example.org/a.png")],
    ),
    "missing file": (
        page('<script src="manifest.js"></script>'), ("HTTP", "disk"), [("failed request", "/manifest.js: 404"), ("failed request", "/manifest.js: net::ERR_FILE_NOT_FOUND")],
    ),
    "console": (page("<script>console.log('lời thừa')</script>"), ("disk",), [("console", "log: lời thừa")]),
    "exception": (page("<script>chuaCo()</script>"), ("HTTP",), [("console", "ReferenceError: chuaCo is not defined")]),
    "against the policy": (page("<script>var a = 1</script>", policy=POLICY), ("disk",), [("console", "violates the following Content Security Policy")]),
    "two style sheets": (page("", head='<link rel="stylesheet" href="them.css">'), ("HTTP",), [("style sheets", "2 are asked for")]),
    "links that break": (
        page('<p><a href="a.html">Liên kết một chạy dài tới hết hàng</a> <a href="b.html">liên kết hai chạy dài tới hết hàng nữa</a></p>', style="main p { font-size: .875rem; line-height: 1.8 }"), ("HTTP",), [],
    ),
    "small targets": (
        page('<ul class="tight"><li><a href="a.html">Một</a></li><li><a href="b.html">Hai</a></li></ul>', style=".tight { font-size: .875rem; line-height: 1.2; margin: 0; list-style: none }"),
        ("HTTP",), [("target", "a “Một” is too small"), ("target", "a “Hai” is too small"), ("axe", "target-size")],
    ),
    "no skip link": (page(SENTENCE, skip=""), ("keyboard",), [("skip link", "Tab comes first to")]),
    "skip link out of sight": (
        page(SENTENCE, skip=SKIP.replace("skip", "lost"), style=".lost { position: absolute; left: -999rem }"), ("keyboard",),
        [("skip link", "is not in view"), ("focus", "a.lost “Đến nội dung chính” has the focus and is not in view")],
    ),
    "skip link to nowhere": (page(SENTENCE, skip='<a class="skip" href="#khong-co">Đến nội dung chính</a>'), ("keyboard",), [("skip link", "not to a link to the main part")]),
    "no visible focus": (page('<p><a class="flat" href="a.html">Trơn</a></p>', style=".flat:focus-visible { outline: none }"), ("keyboard",), [("focus", "a.flat “Trơn” looks the same")]),
    "covered focus": (
        page('<p><a href="a.html">Bị che</a></p><div class="over">Che</div>', style=".over { position: fixed; top: 0; left: 0; width: 100%; height: 100%; background: #fff }"), ("keyboard",),
        [("focus", "a.skip “Đến nội dung chính” has the focus and is covered"), ("focus", "header > nav > a “Trang nhất” has the focus and is covered"), ("focus", "“Bị che” has the focus and is covered"), ("focus", "footer > nav > a “Trang nhất” has the focus and is covered")],
    ),
    "trap": (
        page('<p><button id="bay">Bẫy</button></p><p><a href="a.html">Sau bẫy</a></p><script>document.getElementById("bay").onkeydown = function (event) { event.preventDefault() }</script>'),
        ("keyboard",), [("trap", "Tab never comes to 2 of")],
    ),
    "written by a script": (
        page('<p id="noi"></p><script>document.getElementById("noi").textContent = "Chữ do chương trình viết"</script>'), ("no script",),
        [("no script", "5 words of the main part are not shown: Chữ do chương trình viết")],
    ),
    "floor overflow": (
        page('<div class="new">Rộng</div>', style=".new { width: 600px; width: min(600px, 100%) }"), ("floor", "HTTP"), [("floor overflow", "div.new “Rộng” sticks out on the right @ floor, 320 px")],
    ),
    "floor contrast": (
        page('<p class="new">Chữ</p>', style=".new { color: #ddd; color: color-mix(in srgb, #000 90%, #fff); background: #fff }"), ("floor", "HTTP"), [("floor axe", "color-contrast")],
    ),
    "floor text on text": (
        page('<div class="new"><p>Một dòng chữ</p><p>Hai dòng chữ</p></div>', style=".new { display: grid; row-gap: 1rem } .new p { margin: 0 } .new p + p { margin-top: -1.5rem } @supports (aspect-ratio: 1) { .new p + p { margin: 0 } }"),
        ("floor", "HTTP"), [("floor unreadable", "“Hai dòng chữ” lies on")],
    ),
    "floor out of sight": (
        page(f'<div class="new">{SENTENCE}</div>', style=".new { position: absolute; left: -2000px } :where(.new) { inset: auto } @layer a { .new { left: 0 } } .new:is(div) { position: static }"), ("floor", "HTTP"),
        [("floor unreadable", "lies outside of the screen")],
    ),
    "floor script": (page("<script>[1].flat()</script>"), ("floor", "HTTP"), [("console", "TypeError: [1].flat is not a function @ floor")]),
    "heavy": (page("".join(f"<!-- {hashlib.sha512(bytes([number])).hexdigest()} -->" for number in range(256))), ("bytes",), [("bytes", "bytes of HTML and CSS, compressed; 15,000 are allowed")]),
    "imprint alone on paper": (
        page(SENTENCE, style="@media print { footer { page-break-before: always } }"), ("print",), [("print", "the last sheet holds only the imprint")],
    ),
    "empty sheet": (page(SENTENCE, footer="", style="@media print { main { page-break-after: always } }").replace("</main>", "</main><div>&nbsp;</div>"), ("print",), [("print", "the last sheet is empty")]),
}

# Style sheets, and what Chrome 61 has of them.
SHEETS = [
    ("a{color:red;inset:0;width:min(1px,2px);aspect-ratio:1}", "a{color:red}"),
    ("a{color:#11223344;color:rgb(0 0 0 / 50%);margin:0}", "a{margin:0}"),
    ("a{gap:1rem;grid-gap:1rem;overflow:clip;height:1lh}", "a{grid-gap:1rem}"),
    ("a:is(b){margin:0} a:focus-visible,b{margin:0} a:not(.x)::before{margin:0}", "a:not(.x)::before{margin:0}"),
    ("a{margin:0;& b{margin:1px}}", "a{margin:0}"),
    ("a{--x:clamp(1px,2px,3px);--y:1px;width:var(--y)}", "a{--x:initial;--y:1px;width:var(--y)}"),
    ("@media (prefers-color-scheme:dark){a{margin:0}} @media (width>=40em){a{margin:0}} @layer x{a{margin:0}} @container (width>1px){a{margin:0}}", ""),
    ("@media (min-width:40em){a{margin:0}}", "@media (min-width:40em) {a{margin:0}}"),
    ("@supports (display:grid) and (not (aspect-ratio:1)){a{margin:0}} @supports selector(:is(a)){a{margin:0}}", "a{margin:0}"),
    ("a{text-decoration:underline 2px;text-wrap:balance;margin-inline:0;padding-left:0}", "a{padding-left:0}"),
]
RIGHT_SCRIPTS = ["let [a, ...b] = [1]; class A { get c() { return `${a}` } } for (const x of b) { f(x => x) }", "var a = [1,], b = 'f(a,)', c = /a,)/.source;".replace("/a,)/", "/a,/")]
LATER_SCRIPTS = ["a?.b", "a ?? b", "a ** b", "(async () => 1)", "async function f() { await 1 }", "f(a,)", "({...a})", "var {a, ...b} = c", "try {} catch {}", "/(?<n>a)/", "1_000", "class A { #b = 1 }"]


def run(axe):
    """The exit code: 0 if all is found that must be, and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        mistakes = [*sheet_mistakes(), *script_mistakes(), *page_mistakes(folder / "pages", axe), *way_mistakes(folder / "ways", axe)]
    for mistake in mistakes:
        print(mistake)
    print(f"self-test: {len(CASES)} pages, {len(SHEETS)} style sheets, {len(RIGHT_SCRIPTS) + len(LATER_SCRIPTS)} scripts, {len(WAYS)} sites, {len(mistakes)} mistakes")
    return 1 if mistakes else 0


def sheet_mistakes():
    for sheet, expected in SHEETS:
        got = floor.old_style_sheet(sheet)
        if got != expected:
            yield f"style sheet {sheet}: {got!r}, not {expected!r}"


def script_mistakes():
    for script in RIGHT_SCRIPTS:
        if said := floor.later_than_2015(script):
            yield f"script {script}: {said}"
    for script in LATER_SCRIPTS:
        if not floor.later_than_2015(script):
            yield f"script {script}: taken for ES2015"


def page_mistakes(folder, axe):
    folder.mkdir()
    names = {f"{number:02}.html": name for number, name in enumerate(CASES)}
    for address, name in names.items():
        (folder / address).write_text(CASES[name][0], encoding="utf-8")
    for address, text in {
        "index.html": page(SENTENCE), "trang.html": page(SENTENCE), "site.css": STYLE, "them.css": "p { margin: 0 }", "o.svg": DOT, "a.mp3": "", "trang.webmanifest": '{"name": "Thử"}',
        "dung.js": "'use strict'; document.documentElement.className = 'js';",
    }.items():
        (folder / address).write_text(text, encoding="utf-8")
    site = Site(folder)
    served, old = Server(folder), Server(folder, "/", floor.old_file)

    def judge(addresses):
        mistakes = []
        report = Report()
        checker = Checker(site, served, old, axe, report)
        try:
            for address in addresses:
                checker.check(Page("article", address), CASES[names[address]][1])
        finally:
            checker.close()
        for address in addresses:
            found = {(check, text): places for (_, at, check, text), places in report.found.items() if at == address}
            expected = list(CASES[names[address]][2])
            for (check, text), places in found.items():
                fitting = [one for one in expected if fits(one, check, text, places)]
                if not fitting:
                    mistakes.append(f"page “{names[address]}”: found and not expected: {check}: {text} {places[:4]}")
            for one in expected:
                if not any(fits(one, check, text, places) for (check, text), places in found.items()):
                    mistakes.append(f"page “{names[address]}”: not found: {': '.join(one)}")
        return mistakes

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        halves = list(pool.map(judge, [list(names)[::2], list(names)[1::2]]))
    served.close()
    old.close()
    return [mistake for half in halves for mistake in half]


def fits(expected, check, text, places):
    wanted, _, place = expected[1].partition(" @ ")
    return check == expected[0] and wanted in text and (not place or any(one.startswith(place) for one in places))


# A small site: how its front page, its models and its search are, and which ways fail, by a part of what is said.

FRONT = page(
    '<ul><li><a href="don-vi/xa-moi/index.html">Xã Mới</a></li></ul><p><a href="ban-tin/2026/tuan-02.html">Bản tin tuần 2</a></p><p><a href="mo-hinh/index.html">Mô hình</a></p>'
    '<form role="search" action="tim-kiem.html"><label>Tìm <input type="search" name="q" id="o"></label></form>'
    "<script>document.onkeydown = function (event) { if (event.key === '/') { event.preventDefault(); document.getElementById('o').focus() } }</script>"
)
RESULTS = page(
    '<div id="ket-qua" aria-live="polite"></div><p><a href="mo-hinh/index.html">Mô hình</a></p><script>'
    "var query = decodeURIComponent(location.search.replace(/^[?]q=/, '').replace(/[+]/g, ' ')).normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace('đ', 'd').replace('/', ' ');"
    "var pages = {'le van an': 'khen-thuong/ho-so/an.html', '12 qd-ubnd': 'khen-thuong/quyet-dinh/index.html'};"
    "setTimeout(function () { if (pages[query]) document.getElementById('ket-qua').innerHTML = '<a href=\"' + pages[query] + '\">Kết quả</a>' }, 200)</script>"
)
SITE = {
    "index.html": FRONT, "tim-kiem.html": RESULTS, "don-vi/xa-moi/index.html": page('<a href="../../2026/01/bai.html">Bài</a>, <a href="../xa-cu/index.html">Xã Cũ</a>'),
    "don-vi/xa-cu/index.html": page(SENTENCE), "2026/01/bai.html": page(f"<article>{SENTENCE}</article>"), "ban-tin/2026/tuan-01.html": page(SENTENCE), "ban-tin/2026/tuan-02.html": page(SENTENCE),
    "mo-hinh/index.html": page('<a href="2025.html">Năm 2025</a> và <a href="2026.html">năm 2026</a>'), "mo-hinh/2025.html": page(SENTENCE), "mo-hinh/2026.html": page(SENTENCE),
    "khen-thuong/ho-so/an.html": page(SENTENCE).replace("Trang thử", "Lê Văn Ẩn"), "khen-thuong/quyet-dinh/index.html": page("<p>Quyết định số 12/QĐ-UBND</p>"),
    "du-lieu/don-vi.json": json.dumps([
        {"id": "xa-moi", "name": "Xã Mới", "kind": "commune", "valid_until": None, "successors": [], "predecessors": ["xa-cu:whole"]}, {"id": "xa-cu", "name": "Xã Cũ", "kind": "commune", "valid_until": "2025-06-30", "successors": ["xa-moi:whole"], "predecessors": []},
    ]), "du-lieu/quyet-dinh-2026.json": json.dumps([{"number": "12/QĐ-UBND"}]),
}
WAYS = [
    ("right", {}, []),
    ("no commune", {"index.html": FRONT.replace("don-vi/xa-moi", "don-vi/xa-cu")}, ["no link to 1 of 1 communes"]),
    ("commune in a closed box", {"index.html": FRONT.replace("<ul>", "<details><summary>Xã</summary><ul>").replace("</ul>", "</ul></details>")}, ["no link to 1 of 1 communes"]),
    ("commune without its past", {"don-vi/xa-moi/index.html": page('<a href="../../2026/01/bai.html">Bài</a>')}, ["no link to what it came from (xa-cu)"]),
    ("an old week", {"index.html": FRONT.replace("tuan-02", "tuan-01")}, ["no link to ban-tin/2026/tuan-02.html"]),
    ("a year's models further away", {"mo-hinh/index.html": page('<a href="2026.html">Năm 2026</a>')}, ["no link to mo-hinh/2025.html"]),
    ("no search box", {"index.html": FRONT.replace("<form", "<form hidden")}, ["a person's commendation: 1 search: the front page shows no search box", "a decision by its number: 1 search: the front page shows no search box"]),
    ("no key for the search", {"index.html": FRONT.replace("'/'", "'?'")}, ["a person's commendation: 1 search: the key / does not focus", "a decision by its number: 1 search: the key / does not focus"]),
    ("search that finds nothing", {"tim-kiem.html": RESULTS.replace("'le van an'", "'le'")}, ["the search for “Lê Văn Ẩn” finds nothing"]),
    ("search that finds another", {"tim-kiem.html": RESULTS.replace("khen-thuong/ho-so/an", "2026/01/bai")}, ["shows the name “Lê Văn Ẩn”"]),
    ("search that needs marks", {"tim-kiem.html": RESULTS.replace("normalize('NFD')", "normalize('NFC')").replace("'le van an'", "'lê văn ẩn'")}, ["the search for “Le Van An” finds nothing"]),
    ("no search", {"tim-kiem.html": None}, ["there is no search page", "there is no search page"]),
]


def way_mistakes(folder, axe):
    mistakes = []
    checker = None
    for number, (name, changes, expected) in enumerate(WAYS):
        root = folder / str(number)
        for address, text in ({"site.css": STYLE} | SITE | changes).items():
            if text is not None:
                (root / address).parent.mkdir(parents=True, exist_ok=True)
                (root / address).write_text(text.replace('href="site.css"', 'href="' + "../" * address.count("/") + 'site.css"'), encoding="utf-8")
        site, served = Site(root), Server(root)
        if checker is None:
            checker = Checker(site, served, served, axe, Report())
        checker.report = Report()
        Ways(checker, site, served, "HTTP").walk(required=True)
        said = [f"{check}: {text}" for _, _, check, text in checker.report.found]
        served.close()
        mistakes += [f"site “{name}”: not found: {part}" for part in expected if not any(part in one for one in said)]
        mistakes += [f"site “{name}”: found and not expected: {one}" for one in said if not any(part in one for part in expected)]
    checker.close()
    return mistakes
