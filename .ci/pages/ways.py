"""A reader's ways from the front page on a phone, with real taps on real links: how many it takes to what one came for."""

import html
import json
import re
import unicodedata
import urllib.parse

from .browser import BrowserError
from .checks import PROBE, WIDTHS, Watch
from .kinds import Page


class TooFar(Exception):
    pass


class Ways:
    """`place` has the address of the site's root (`root`) and what all of its requests begin with (`origin`)."""

    def __init__(self, checker, site, place, name):
        self.browser, self.site, self.place, self.name, self.report = checker.browser, site, place, name, checker.report
        self.page = Page("way", "index.html")
        self.said = []

    def walk(self, required):
        """Goes all ways. Without a search page its ways are left out with a word, or fail if `required`."""
        self.way("all about my commune: 1 tap", self.commune)
        self.way("a year's models: 2 taps", self.models)
        self.way("last week's bulletin: 1 tap", self.bulletin)
        searching = self.site.kinds.get("search")
        for name, way in (("a person's commendation: 1 search", self.person), ("a decision by its number: 1 search", self.decision)):
            if searching:
                self.way(name, way)
            elif required:
                self.fail(name, "there is no search page (tim-kiem.html)")
            else:
                self.said.append(f"{name} ({self.name}): skipped, there is no search page (tim-kiem.html)")

    def way(self, name, walk):
        watch = self.begin()
        try:
            self.said.append(f"{name} ({self.name}): {walk()}")
        except TooFar as error:
            self.fail(name, str(error))
        except BrowserError as error:
            self.fail(name, f"the browser: {error}")
        for check, text in watch.take():
            self.report.add(self.page, check, text, f"{name}, {self.name}")

    def fail(self, name, text):
        self.said.append(f"{name} ({self.name}): NO, {text}")
        self.report.add(self.page, "way", f"{name}: {text}", f"{self.name}, 390 px")

    def begin(self):
        self.browser.scripts(PROBE)
        self.browser.screen(390, WIDTHS[390])
        watch = Watch(self.browser, self.place.origin)
        self.browser.open(self.url("index.html"))
        return watch

    def url(self, address):
        return self.place.root + urllib.parse.quote(address)

    def tap(self, address):
        """Taps the link to `address` that a reader sees on this page."""
        place = self.browser.run("linkTo", self.url(address))
        if place is None:
            raise TooFar(f"no link to {address} is to be seen on {self.address()}")
        self.browser.wait("Page.loadEventFired", lambda: self.browser.tap(place["x"], place["y"]))
        if self.address() != address:
            raise TooFar(f"the tap on {place['text']} led to {self.address()}, not to {address}")

    def address(self):
        return urllib.parse.unquote(self.browser.evaluate("location.href.split(/[?#]/)[0]").removeprefix(self.place.root))

    def has(self, address):
        return self.url(address) in self.browser.run("links")

    def communes(self):
        """The pages of the communes of today."""
        return [
            f"don-vi/{unit['id']}/index.html" for unit in self.site.units.values()
            if unit["kind"] not in ("province", "district") and not unit["valid_until"] and (self.site.folder / f"don-vi/{unit['id']}/index.html").exists()
        ]

    def commune(self):
        communes = self.communes()
        if not communes:
            raise TooFar("the site has no commune")
        missing = [address for address in communes if not self.has(address)]
        if missing:
            raise TooFar(f"the front page shows no link to {len(missing)} of {len(communes)} communes: {missing[0]}")
        merged = [address for address in communes if self.site.units[address.split("/")[1]]["predecessors"]]
        address = (merged or communes)[0]
        self.tap(address)
        links = self.browser.run("links")
        # Its articles, its honours, what it came from.
        unit = self.site.units[address.split("/")[1]]
        wanted = {"an article": rf"{re.escape(self.place.root)}\d{{4}}/\d\d/[^/]+\.html"}
        if (self.site.folder / f"khen-thuong/don-vi/{unit['id']}.html").exists():
            wanted["its honours"] = re.escape(self.url(f"khen-thuong/don-vi/{unit['id']}.html"))
        for former in unit["predecessors"]:
            # “xa-my-hoi:whole”
            former = former.partition(":")[0]
            if (self.site.folder / f"don-vi/{former}/index.html").exists():
                wanted[f"what it came from ({former})"] = re.escape(self.url(f"don-vi/{former}/index.html"))
        for what, pattern in wanted.items():
            if not any(re.fullmatch(pattern, link) for link in links):
                raise TooFar(f"{address} shows no link to {what}")
        return f"all {len(communes)} communes of today; {address} leads to " + ", ".join(wanted)

    def models(self):
        years = sorted(address for _, address in self.site.kinds.get("models of a year", ()))
        if not years:
            raise TooFar("the site has no models of a year")
        for year in years:
            self.begin()
            if self.has(year):
                self.tap(year)
            else:
                self.tap("mo-hinh/index.html")
                self.tap(year)
        return f"{years[0]} to {years[-1]}"

    def bulletin(self):
        weeks = sorted(address for _, address in self.site.kinds.get("week", ()))
        if not weeks:
            raise TooFar("the site has no week")
        self.tap(weeks[-1])
        return weeks[-1]

    # Searches.

    def search(self, query, slash):
        """What a reader gets who types `query` into the masthead's box of the front page and presses Enter; with `slash` the box is not
        tapped, but focused by that key."""
        self.begin()
        place = self.browser.run("searchBox")
        if place is None:
            raise TooFar("the front page shows no search box")
        if slash:
            self.browser.key("/", 191, "/")
        else:
            self.browser.tap(place["x"], place["y"])
        if not self.browser.run("isTyping"):
            raise TooFar("the key / does not focus the search box" if slash else "a tap on the search box does not focus it")
        self.browser("Input.insertText", text=query)
        self.browser.wait("Page.loadEventFired", lambda: self.browser.key("Enter", 13, "\r"))
        if self.address() != "tim-kiem.html":
            raise TooFar(f"the search for “{query}” led to {self.address()}")
        return self.browser.run("awaitResults")

    def finds(self, queries, words, what):
        """Each of `queries` must give among its first links a page of the site on which all of `words` stand."""
        for slash, query in enumerate(queries):
            found = self.search(query, bool(slash))
            if not found:
                raise TooFar(f"the search for “{query}” finds nothing")
            for link in found[:5]:
                file = self.site.folder / urllib.parse.unquote(link.removeprefix(self.place.root).split("?")[0])
                if file.is_file() and all(word in shown(file) for word in words):
                    break
            else:
                raise TooFar(f"none of the first links that “{query}” finds shows {what}: {', '.join(found[:5])}")
        return ", ".join(f"“{query}”" for query in queries)

    def person(self):
        """One with a profile, found by the name as it is written and without its marks."""
        profiles = sorted(address for _, address in self.site.kinds.get("profile", ()))
        if not profiles:
            raise TooFar("the site has no profile")
        name = self.site.heading(profiles[0])
        return self.finds([name, plain(name)], [squeeze(name)], f"the name “{name}”")

    def decision(self):
        decisions = [entry for file in sorted((self.site.folder / "du-lieu").glob("quyet-dinh-*.json"), reverse=True) for entry in json.loads(file.read_text(encoding="utf-8"))]
        number = next((value for entry in decisions for key, value in entry.items() if key in ("number", "decision") and value), None)
        if number is None:
            raise TooFar("the open data has no decision with a number")
        return self.finds([number, plain(number).replace("/", " ").lower()], [squeeze(number)], f"the decision “{number}”")


def plain(text):
    """Without marks, as on a keyboard that has none."""
    return unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))).replace("đ", "d").replace("Đ", "D")


def squeeze(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip().lower()


def shown(file):
    return squeeze(html.unescape(re.sub(r"<[^>]*>", " ", file.read_text(encoding="utf-8"))))
