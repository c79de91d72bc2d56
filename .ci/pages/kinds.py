"""Which kinds of pages a built site has, and which page of each is looked at.

A kind is told by its address, which is the site's contract with its readers; articles and units also by what stands in them.
Of each kind the largest page is taken, where most can stick out, and of equals the first: the same every time.
"""

import dataclasses
import html
import json
import pathlib
import re
import urllib.parse

YEAR = r"\d{4}"
NAME = r"[^/]+"
# The first that fits.
ADDRESSES = [
    ("further page of a list", rf"(.*/)?({NAME}-)?trang-\d+\.html"),
    ("front", r"index\.html"),
    ("404", r"404\.html"),
    ("search", r"tim-kiem\.html"),
    ("corrections", r"cai-chinh\.html"),
    ("years", r"nam/index\.html"),
    ("year", rf"{YEAR}/index\.html"),
    ("month", rf"{YEAR}/\d\d/index\.html"),
    ("article", rf"{YEAR}/\d\d/{NAME}\.html"),
    ("units", r"don-vi/index\.html"),
    ("unit", rf"don-vi/{NAME}/index\.html"),
    ("unit's year", rf"don-vi/{NAME}/{YEAR}\.html"),
    ("honours", r"khen-thuong/index\.html"),
    ("honours of a year", rf"khen-thuong/{YEAR}\.html"),
    ("honours of a year, A to Z", rf"khen-thuong/{YEAR}-a-z\.html"),
    ("honours of a unit", rf"khen-thuong/don-vi/(?!index\.html){NAME}\.html"),
    ("honours of an award", rf"khen-thuong/hinh-thuc/(?!index\.html){NAME}\.html"),
    ("terms of honours", r"khen-thuong/(don-vi|hinh-thuc|ho-so)/index\.html"),
    ("profile", rf"khen-thuong/ho-so/{NAME}\.html"),
    ("registers", r"khen-thuong/quyet-dinh/index\.html"),
    ("register", rf"khen-thuong/quyet-dinh/{NAME}/index\.html"),
    ("register's year", rf"khen-thuong/quyet-dinh/{NAME}/{YEAR}/index\.html"),
    ("decision", rf"khen-thuong/quyet-dinh/{NAME}/{YEAR}/{NAME}\.html"),
    ("models", r"mo-hinh/index\.html"),
    ("models of a year", rf"mo-hinh/{YEAR}\.html"),
    ("terms of models", rf"mo-hinh/{NAME}/index\.html"),
    ("list of models", rf"mo-hinh/(linh-vuc|don-vi|trang-thai)/{NAME}\.html"),
    ("model", rf"mo-hinh/{NAME}\.html"),
    ("weeks", r"ban-tin/index\.html"),
    ("weeks of a year", rf"ban-tin/{YEAR}/index\.html"),
    ("week", rf"ban-tin/{YEAR}/{NAME}\.html"),
    ("terms", r"(chuyen-muc|linh-vuc|chu-de|tac-gia)/index\.html"),
    ("list", rf"(chuyen-muc|linh-vuc|chu-de|tac-gia)/{NAME}/index\.html"),
    ("data", r"du-lieu/index\.html"),
    ("standing page", rf"{NAME}\.html"),
]
# Kinds without which a site is none: their absence is said.
EXPECTED = (
    "front", "article", "article with photo", "article with gallery", "article with recipients", "unit", "merged unit", "units", "years", "year", "honours",
    "profile", "registers", "register", "decision", "models", "model", "weeks", "week", "terms", "list", "data", "standing page", "404", "search",
)


@dataclasses.dataclass(frozen=True)
class Page:
    """A page to be looked at: its kind, its address from the site's root, how many pages of its kind there are, and what stands behind
    the `?` of its URL."""

    kind: str
    address: str
    count: int = 1
    query: str = ""

    @property
    def url(self):
        return urllib.parse.quote(self.address) + self.query


class Site:
    """The built site in `folder`."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        self.units = {}
        if (units := self.folder / "du-lieu/don-vi.json").exists():
            self.units = {unit["id"]: unit for unit in json.loads(units.read_text(encoding="utf-8"))}
        self.kinds, self.redirects = {}, 0
        for path in sorted(self.folder.rglob("*.html")):
            address = path.relative_to(self.folder).as_posix()
            text = path.read_text(encoding="utf-8")
            if re.search(r'<meta http-equiv="?refresh', text):
                self.redirects += 1
                continue
            for kind in self.kinds_of(address, text):
                self.kinds.setdefault(kind, []).append((-len(text), address))
        if "front" not in self.kinds:
            raise SystemExit(f"{folder} is no built site: it has no index.html")

    def pages(self):
        """One page of each kind, in the order of kinds; no page twice, unless it is its kind's only one."""
        taken, pages = set(), []
        for kind in sorted(self.kinds, key=rank):
            found = sorted(self.kinds[kind])
            address = next((address for _, address in found if address not in taken), found[0][1])
            taken.add(address)
            pages.append(Page(kind, address, len(found)))
            if kind == "search":
                pages.append(Page("search results", address, len(found), "?q=" + urllib.parse.quote(self.sought())))
        return pages

    def some(self, kind, count):
        """At most `count` pages of a kind, from the first to the last."""
        found = sorted(address for _, address in self.kinds.get(kind, ()))
        return [found[place * (len(found) - 1) // max(1, count - 1)] for place in range(count)] if len(found) > count else found

    def sought(self):
        """Words that a search must find something for: a person's name, or a unit's."""
        if profiles := self.kinds.get("profile"):
            return self.heading(min(address for _, address in profiles))
        return next((unit["name"] for unit in self.units.values()), "xã")

    def heading(self, address):
        text = (self.folder / address).read_text(encoding="utf-8")
        found = re.search(r"<main\b.*?<h1\b[^>]*>(.*?)</h1>", text, re.S) or re.search(r"<h1\b[^>]*>(.*?)</h1>", text, re.S)
        return " ".join(html.unescape(re.sub(r"<[^>]*>", "", found.group(1))).split())

    def kinds_of(self, address, text):
        kind = next((kind for kind, pattern in ADDRESSES if re.fullmatch(pattern, address)), None)
        if kind is None:
            return [f"other, in {address.partition('/')[0]}"]
        if kind == "article":
            return article_kinds(text)
        if kind == "unit" and (unit := self.units.get(address.split("/")[1])):
            return ["merged unit"] if unit["predecessors"] else ["former unit"] if unit["successors"] else ["unit"]
        return [kind]

    def base(self):
        """The path that the site lies at on its server, "/" mostly."""
        text = (self.folder / "index.html").read_text(encoding="utf-8")
        found = re.search(r'<link rel="canonical" href="https?://[^/"]+(/[^"]*)"', text)
        return html.unescape(found.group(1)) if found else "/"


def rank(kind):
    """Kinds in the order of `ADDRESSES`, what is told by more than the address behind the plain kind."""
    order = [kind for kind, _ in ADDRESSES]
    plain = next((name for name in (kind, kind.split()[0], kind.split()[-1]) if name in order), None)
    return (order.index(plain) if plain else len(order), kind)


def article_kinds(text):
    body = re.search(r"<article\b.*?</article>", text, re.S)
    if body is None:
        return ["withdrawn article"]
    body = body.group()
    figures = [figure for figure in re.findall(r"<figure\b.*?</figure>", body, re.S) if "<img" in figure]
    kinds = []
    if re.search(r'class="[^"]*\b(gallery|photos)\b', body) or len(figures) > 3:
        kinds.append("article with gallery")
    elif figures:
        kinds.append("article with photo")
    for name, pattern in (
        ("recipients", r'class="[^"]*\b(recipients|names|decision)\b'), ("table", r"<table\b"), ("audio or video", r"<(audio|video)\b"), ("correction", r'class="correction'),
        ("series", r'class="series"'), ("attachments", r'class="attachments"'), ("footnotes", r'role="doc-noteref"'), ("code", r"<pre\b"),
    ):
        if re.search(pattern, body):
            kinds.append(f"article with {name}")
    return kinds or ["article"]
