"""What is checked of one page, and what is found."""

import gzip
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import urllib.parse

from . import floor
from .browser import Browser, BrowserError
from .server import Disk

PROBE = (pathlib.Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
WIDTHS = {320: 640, 390: 844, 1280: 900}
SCHEMES = {"light": {}, "dark": {"scheme": "dark"}, "forced colours": {"forced": True}}
# Bytes of an article's HTML and CSS, compressed as servers do.
ARTICLE_BYTES = 15_000
# Times that Tab is pressed on one page, at most: beyond, a page has more of the same.
TABS = 160
# What people print.
PRINTED = ("week", "decision", "profile", "article", "article with photo", "article with recipients")
PRINTED_PAGES = 8
AXE_RULES = {"target-size": {"enabled": True}}


class Report:
    """All findings of all pages: one that shows in many circumstances is said once, with these."""

    def __init__(self):
        self.found, self.measured = {}, {}

    def add(self, page, check, text, where):
        self.found.setdefault((page.kind, page.address, check, text), []).append(where)

    def measure(self, page, name, value):
        values = self.measured.setdefault(page, {})
        values[name] = max(value, values.get(name, value))

    def take(self, other):
        for key, places in other.found.items():
            self.found.setdefault(key, []).extend(places)
        self.measured.update(other.measured)

    def count(self, page, *checks):
        return sum(kind == page.kind and address == page.address and check in checks for kind, address, check, _ in self.found)

    def table(self, pages):
        """A line for each page: what was found, what was measured."""
        columns = {
            "axe": ("axe",), "console": ("console", "browser"), "requests": ("foreign request", "failed request", "style sheets"),
            "shift": ("shift",), "overflow": ("overflow",),
            "targets": ("target",), "text": ("unreadable", "text size"), "keyboard": ("skip link", "focus", "trap"),
            "no script": ("no script",), "floor": ("floor overflow", "floor unreadable", "floor axe"), "print": ("print",),
        }
        width = max(len(page.kind) for page in pages)
        yield "  ".join(["kind".ljust(width), *columns, "    CLS", " bytes", "sheets"])
        for page in pages:
            measured = self.measured.get(page, {})
            counts = [str(self.count(page, *checks)).rjust(len(name)) for name, checks in columns.items()]
            yield "  ".join([page.kind.ljust(width), *counts, f"{measured.get('shift', 0):7.4f}", f"{measured.get('bytes', 0):6}", str(measured.get("sheets", "")).rjust(6)])

    def lines(self):
        """Each finding once, with the first of its pages and circumstances and the other kinds that it shows on. Elements that differ
        in their words alone are one."""
        groups = {}
        for (kind, address, check, text), places in sorted(self.found.items()):
            groups.setdefault((check, re.sub(" “[^”]*”", "", text)), []).append((text, kind, address, list(dict.fromkeys(places))))
        for (check, _), shown in sorted(groups.items()):
            text, kind, address, places = shown[0]
            where = "; ".join(place for place in places[:3] if place) + (f" and {len(places) - 3} more" if len(places) > 3 else "")
            kinds = list(dict.fromkeys(other for _, other, _, _ in shown if other != kind))
            others = f"; also {', '.join(kinds[:5])}" + (f" and {len(kinds) - 5} more kinds" if len(kinds) > 5 else "") if kinds else ""
            yield f"{check}: {text}\n    {kind} ({address})" + (f": {where}" if where else "") + others


class Watch:
    """What a page asks for and what it writes to the console, from one load on."""

    def __init__(self, browser, inside):
        self.inside, self.from_disk = inside, inside.startswith("file:")
        self.findings, self.style_sheets, self.urls = [], [], {}
        browser.listeners.update({
            "Network.requestWillBeSent": self.request, "Network.loadingFailed": self.failed, "Network.responseReceived": self.response,
            "Runtime.consoleAPICalled": self.console, "Runtime.exceptionThrown": self.exception, "Log.entryAdded": self.log,
        })

    def request(self, event):
        url = event["request"]["url"]
        self.urls[event["requestId"]] = url
        # What the page before this one asked for may still be told.
        if event.get("documentURL", self.inside).startswith(self.inside) and not url.startswith((self.inside, "data:", "blob:", "about:")):
            self.findings.append(("foreign request", url))
        if event.get("type") == "Stylesheet":
            self.style_sheets.append(url)

    def failed(self, event):
        url = self.urls.get(event["requestId"], "?")
        # From disk Chromium refuses a linked web manifest, whatever the page does, and says so.
        if not event.get("canceled") and not (self.from_disk and event["type"] == "Manifest"):
            self.findings.append(("failed request", f"{url}: {event['errorText']}"))

    def response(self, event):
        # Chromium asks for favicon.ico by itself.
        if event["response"]["status"] >= 400 and not event["response"]["url"].endswith("/favicon.ico"):
            self.findings.append(("failed request", f"{event['response']['url']}: {event['response']['status']}"))

    def console(self, event):
        words = " ".join(str(argument.get("value", argument.get("description", ""))) for argument in event["args"])
        self.findings.append(("console", f"{event['type']}: {words}"))

    def exception(self, event):
        details = event["exceptionDetails"]
        self.findings.append(("console", details.get("exception", {}).get("description", details["text"]).split("\n")[0]))

    def log(self, event):
        entry = event["entry"]
        # The network's own errors are seen as failed requests.
        if entry["level"] in ("error", "warning") and entry["source"] != "network" and not (self.from_disk and entry["text"].startswith("Access to manifest at 'file:")):
            self.findings.append(("console", entry["text"]))

    def take(self):
        taken, self.findings = self.findings, []
        return taken


class Checker:
    """Looks at pages with a browser of its own. `site` is on disk; `served` and `old` are the addresses of its root over HTTP,
    as it is and as the floor sees it."""

    def __init__(self, site, served, old, axe, report, screenshots=None):
        self.site, self.served, self.old, self.axe, self.report, self.screenshots = site, served, old, axe, report, screenshots
        self.disk = Disk(site.folder)
        self.browser = Browser()
        self.page = None

    def close(self):
        self.browser.close()

    def add(self, check, text, where):
        self.report.add(self.page, check, text, where)

    def check(self, page, only=None):
        """All of a page; `only` names the steps that are enough."""
        self.page = page
        path = page.url
        ways = {"HTTP": (self.served.root, self.served.origin)}
        # A server shows that page for any address, so that its links begin at the root; nobody opens it from disk.
        if page.kind != "404":
            ways = {"disk": (self.disk.root, self.disk.origin)} | ways
        steps = {way: lambda way=way, root=root, inside=inside: self.look(root + path, inside, way) for way, (root, inside) in ways.items()}
        steps |= {
            "keyboard": lambda: self.keyboard(self.served.root + path), "no script": lambda: self.still(self.served.root + path),
            "floor": lambda: self.oldest(self.old.root + path), "bytes": self.weight,
        }
        if page.kind.startswith("search"):
            # What a script finds, and offers to choose from.
            steps.pop("no script")
        if page.kind in PRINTED:
            steps["print"] = lambda: self.print(self.served.root)
        for name, step in steps.items():
            if only and name not in only:
                continue
            try:
                step()
            except BrowserError as error:
                self.add("browser", str(error), name)

    def load(self, url, inside, where):
        watch = Watch(self.browser, inside)
        self.browser.open(url)
        if self.page.query:
            self.browser.run("awaitResults")
        self.browser.run("scroll")
        for check, text in watch.take():
            self.add(check, text, where)
        return watch

    # Every width and scheme, from disk and over HTTP.

    def look(self, url, inside, way):
        browser = self.browser
        browser.scripts(PROBE)
        for width, height in WIDTHS.items():
            browser.screen(width, height)
            watch = self.load(url, inside, f"{way}, {width} px")
            self.report.measure(self.page, "style sheets", len(watch.style_sheets))
            if len(watch.style_sheets) > 1:
                self.add("style sheets", f"{len(watch.style_sheets)} are asked for, one is enough", way)
            self.shift(f"{way}, {width} px")
            for scheme, options in SCHEMES.items():
                browser.screen(width, height, **options)
                self.layout(width, f"{way}, {width} px, {scheme}")
                if way == "HTTP" and width != 320 and (scheme == "light" or scheme == "dark" and width == 390):
                    self.run_axe(f"{width} px, {scheme}")
                if self.screenshots and way == "HTTP":
                    self.shoot(f"{width}-{scheme.replace(' ', '-')}")
            browser.screen(width, height)
            if width < 800:
                self.large_text(width, f"{way}, {width} px")
            for check, text in watch.take():
                self.add(check, text, f"{way}, {width} px")

    def shift(self, where):
        moved = self.browser.run("shifts")
        total = sum(entry["value"] for entry in moved)
        self.report.measure(self.page, "shift", total)
        for entry in moved:
            if entry["value"] > 0.0001:
                self.add("shift", ", ".join(entry["sources"]) or "nothing that has a name", where)

    def ask(self, check, where, function, *arguments):
        """What a function of `probe.js` finds: texts with amounts, which differ from width to width."""
        for text, amount in self.browser.run(function, *arguments):
            self.add(check, text, where + (f": {amount}" if amount else ""))

    def layout(self, width, where):
        self.ask("overflow", where, "overflow", width)
        self.ask("target", where, "targets")
        self.ask("unreadable", where, "unreadable")

    def large_text(self, width, where):
        """The reader's own text twice as large, and then the text spacing of WCAG 1.4.12 on top."""
        browser = self.browser
        browser.run("rememberSizes")
        browser.text_size(32)
        try:
            self.ask("text size", f"{where}, 200 %", "unscaled")
            for on, name in ((False, "200 %"), (True, "200 % with spacing")):
                browser.run("space", on)
                self.ask("overflow", f"{where}, {name}", "overflow", width)
                self.ask("unreadable", f"{where}, {name}", "unreadable")
                if self.screenshots and on and where.startswith("HTTP"):
                    self.shoot(f"{width}-200")
        finally:
            browser.text_size(16)
            browser.run("space", False)

    def run_axe(self, where, rules=None, check="axe"):
        options = {"resultTypes": ["violations"], "rules": AXE_RULES}
        if rules:
            options |= {"runOnly": {"type": "rule", "values": rules}, "rules": {}}
        if not self.browser.evaluate("Boolean(window.axe)"):
            self.browser.evaluate(self.axe + "\n;true")
        said = self.browser.evaluate(f"""axe.run(document, {json.dumps(options)}).then((result) => result.violations.map((violation) => [violation.id, violation.help,
            violation.nodes.map((node) => [node.target.flat(2).join(' '), (node.any[0] || node.all[0] || node.none[0] || {{}}).message || ''])]))""")
        for name, help, nodes in said:
            for target, message in nodes[:3]:
                self.add(check, f"{name}: {help}: {target}: {message}", where)
            if len(nodes) > 3:
                self.add(check, f"{name}: {help}: {len(nodes) - 3} more", where)

    def shoot(self, name):
        (self.screenshots / f"{self.file_name()}-{name}.png").write_bytes(self.browser.screenshot())

    def file_name(self):
        return re.sub(r"[^a-z0-9]+", "-", self.page.kind.lower()).strip("-")

    # The keyboard alone.

    def keyboard(self, url):
        browser, where = self.browser, "keyboard, 1280 px"
        browser.scripts(PROBE)
        browser.screen(1280, WIDTHS[1280])
        self.load(url, self.served.origin, where)
        browser.run("beginTabbing")
        started = self.page.kind.startswith("search") and browser.run("isTyping")
        browser.key("Tab", 9)
        browser.run("settle")
        first = browser.run("firstStop")
        if started:
            # A page for searching puts the reader into its box, which is behind the link.
            pass
        elif not first.get("skips"):
            self.add("skip link", f"Tab comes first to {first['text']}, not to a link to the main part", where)
        else:
            if not first["inView"]:
                self.add("skip link", f"{first['text']} is not in view with the focus", where)
            browser.key("Enter", 13, "\r")
            if browser.run("hasStopsInMain"):
                browser.key("Tab", 9)
                if not browser.run("inMain"):
                    self.add("skip link", "behind it Tab does not come into the main part", where)
        self.load(url, self.served.origin, where)
        count = browser.run("beginTabbing")
        # Controls of sound and video are stops within one element; scrolling boxes are stops too.
        pressed, silent, former = 0, 0, 0
        limit = min(count + 12, TABS)
        while pressed < limit and silent < 12:
            browser.key("Tab", 9)
            pressed += 1
            stops = browser.run("stopCount") if pressed % 6 == 0 else former
            silent = 0 if stops != former or pressed % 6 else silent + 6
            former = stops
        for check, text in browser.run("tabbed", pressed >= count):
            self.add(check, text, where)

    # Without scripts.

    def still(self, url):
        """Reading needs no script: all words of the main part stand there without any."""
        browser, words = self.browser, "(document.querySelector('main') || document.body).innerText"
        browser.scripts(PROBE)
        browser.screen(390, WIDTHS[390])
        self.load(url, self.served.origin, "HTTP")
        shown = browser.evaluate(words)
        browser("Emulation.setScriptExecutionDisabled", value=True)
        try:
            browser.open(url)
            bare = set(browser.evaluate(words).split())
        finally:
            browser("Emulation.setScriptExecutionDisabled", value=False)
        if missing := list(dict.fromkeys(word for word in shown.split() if word not in bare)):
            self.add("no script", f"{len(missing)} words of the main part are not shown: {' '.join(missing[:8])}", "HTTP, 390 px")

    # The oldest browser.

    def oldest(self, url):
        browser = self.browser
        browser.scripts(PROBE, floor.LATER_SCRIPT)
        browser.screen(390, WIDTHS[390])
        self.load(url, self.old.origin, "floor")
        browser.run("noFlexGap")
        for width in (320, 390):
            browser.screen(width, WIDTHS[width])
            where = f"floor, {width} px"
            self.ask("floor overflow", where, "overflow", width)
            self.ask("floor unreadable", where, "unreadable")
            self.ask("floor unreadable", where, "readable", width)
            if self.screenshots:
                self.shoot(f"{width}-floor")
        self.run_axe("floor, 390 px", ["color-contrast"], "floor axe")

    # Bytes and paper.

    def weight(self):
        file = self.site.folder / self.page.address
        text = file.read_text(encoding="utf-8")
        sheets = re.findall(r'<link[^>]+rel="stylesheet"[^>]*>', text)
        total = len(gzip.compress(text.encode(), 9))
        for sheet in sheets:
            href = re.search(r'href="([^"]+)"', sheet).group(1)
            path = self.site.folder / href.removeprefix(self.site.base()) if href.startswith("/") else file.parent / href
            if path.is_file():
                total += len(gzip.compress(path.read_bytes(), 9))
        self.report.measure(self.page, "bytes", total)
        if self.page.kind.startswith("article") and total > ARTICLE_BYTES:
            self.add("bytes", f"{total:,} bytes of HTML and CSS, compressed; {ARTICLE_BYTES:,} are allowed", "")

    def print(self, root):
        """The page on paper, and some more of its kind: where a sheet ends is chance."""
        browser = self.browser
        browser.scripts(PROBE)
        browser.screen(1280, WIDTHS[1280])
        for address in dict.fromkeys([self.page.address, *self.site.some(self.page.kind, PRINTED_PAGES)]):
            self.load(root + urllib.parse.quote(address), self.served.origin, "print")
            imprint = squeezed(browser.run("imprint"))
            with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
                file.write(browser.pdf())
                file.flush()
                sheets = subprocess.run(["pdftotext", "-layout", file.name, "-"], capture_output=True, text=True, check=True).stdout.split("\f")[:-1]
                if address == self.page.address:
                    self.report.measure(self.page, "sheets", len(sheets))
                    if self.screenshots:
                        shutil.copyfile(file.name, self.screenshots / f"{self.file_name()}.pdf")
            # A sheet's number is nothing to read.
            lines = [line for line in map(squeezed, sheets[-1].split("\n")) if line and not re.fullmatch(r"\d+(/\d+)?", line)]
            if len(sheets) > 1 and all(line in imprint for line in lines):
                self.add("print", "the last sheet holds only the imprint" if lines else "the last sheet is empty", f"sheet {len(sheets)} of {address}")


def squeezed(text):
    return re.sub(r"\s+", "", text)

