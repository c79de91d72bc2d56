"""What of a project is published, where, and what the tool says of its files."""

import datetime
import html
import json
import pathlib
import re
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree

import yaml

from .source import clean

Loader = type("Loader", (getattr(yaml, "CBaseLoader", yaml.BaseLoader),), {})
NAMES = {
    "tieu de": "title", "ngay": "date", "sapo": "lead", "description": "lead", "summary": "lead", "nhap": "draft",
    "het han": "expires", "go bai": "withdrawn", "duong dan": "slug", "tac gia": "author", "authors": "author",
    "thu tu": "order", "viet tat": "short", "doc la": "spoken", "chu": "text", "den": "until", "tu": "from",
}


def folded(text):
    text = unicodedata.normalize("NFD", str(text).lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in text if not unicodedata.combining(c))).strip()


def slug(text):
    return folded(text).replace(" ", "-")


def keyed(record):
    return {NAMES.get(folded(key), folded(key).replace(" ", "_")): value for key, value in record.items()}


def load(text):
    return yaml.load(text, Loader)


def moment(text, zone):
    text = str(text).strip()
    match = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})(.*)", text)
    if match:
        text = "%s-%02d-%02d%s" % (match[3], int(match[2]), int(match[1]), match[4])
    value = datetime.datetime.fromisoformat(text)
    return value if value.tzinfo else value.replace(tzinfo=zone)


class Article:
    def __init__(self, path, name, keys, body, line, zone):
        self.path, self.name, self.keys, self.body, self.line = path, name, keys, body, line
        stem = path.parent.name if path.name == "index.md" else path.stem
        dated = re.fullmatch(r"(\d{4}-\d{2}-\d{2})-(.+)", stem)
        written = keys.get("date") or (dated[1] if dated else None)
        self.date = moment(written, zone) if written else None
        self.slug = keys.get("slug") or slug(dated[2] if dated else stem)
        self.lead = re.sub(r"\s+", " ", keys.get("lead") or "").strip()

    @property
    def address(self):
        return f"{self.date:%Y/%m}/{self.slug}.html"

    def is_published(self, clock, zone):
        keys = self.keys
        if folded(keys.get("draft", "")) in ("true", "co") or keys.get("withdrawn"):
            return False
        if keys.get("expires") and moment(keys["expires"], zone) <= clock:
            return False
        return self.date is None or self.date <= clock

    def authors(self):
        """As they are said at an article's end."""
        given = self.keys.get("author") or []
        names = []
        for author in given if isinstance(given, list) else [given]:
            if isinstance(author, dict):
                author = {folded(key): value for key, value in author.items()}
                name = author.get("name") or author.get("ten") or ""
                role = author.get("role") or author.get("vai tro") or author.get("chuc danh")
                author = name + (", " + role if role else "")
            names.append(author)
        if len(names) < 2:
            return "Bài của " + names[0] if names else ""
        return "Bài của " + "; ".join(names[:-1]) + " và " + names[-1]


class Project:
    def __init__(self, folder, clock=None):
        self.folder = pathlib.Path(folder)
        self.public = self.folder / "public"
        content = self.folder / "content"
        self.settings = keyed(load(clean((content / "site.yaml").read_bytes())))
        hours, minutes = re.fullmatch(r"([+-]\d{2}):(\d{2})", self.settings.get("time_zone") or "+07:00").groups()
        self.zone = datetime.timezone(datetime.timedelta(hours=int(hours), minutes=int(minutes)))
        self.clock = moment(clock, self.zone) if clock else datetime.datetime.now(self.zone)
        prefixes = self.settings.get("lead_prefix") or []
        prefixes = prefixes if isinstance(prefixes, list) else [{"text": prefixes}]
        self.prefixes = [keyed(prefix).get("text", "") for prefix in prefixes]
        self.abbreviations = []
        path = content / "abbreviations.yaml"
        if path.exists():
            for entry in (load(clean(path.read_bytes())) or {}).get("abbreviations", []):
                entry = keyed(entry)
                self.abbreviations.append((entry["short"], entry["spoken"]))
        self.unreadable = []

    def files(self, kind="articles"):
        return sorted((self.folder / "content" / kind).rglob("*.md"))

    def read(self, path):
        """An article; nil for one whose front matter nobody could read."""
        name = str(path.relative_to(self.folder))
        text = clean(path.read_bytes())
        head = re.match(r"---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|\Z)", text, re.S)
        if not head:
            self.unreadable.append((name, "no front matter"))
            return None
        lines = [
            # More lenient than YAML, as the format is: an unquoted text may hold “: ”.
            re.sub(
                r"^(\w[^:\n\"'{\[]*): ([^\"'{\[|>&*\n][^\n]*: [^\n]*)$",
                lambda match: match[1] + ": " + json.dumps(match[2], ensure_ascii=False), line)
            for line in (head[1] or "").split("\n")
        ]
        try:
            keys = keyed(load("\n".join(lines)) or {})
            return Article(path, name, keys, text[head.end() :], text.count("\n", 0, head.end()) + 1, self.zone)
        except (yaml.YAMLError, ValueError, AttributeError) as error:
            self.unreadable.append((name, str(error).split("\n")[0]))
            return None

    def without_prefix(self, text):
        for prefix in self.prefixes:
            if prefix and text.startswith(prefix.strip()):
                return text[len(prefix.strip()) :].lstrip()
        return text

    def entries(self):
        """Of all feeds, by address: each different pair of summary and content (nil without one)."""
        base = self.settings["base_url"]
        atom = "{http://www.w3.org/2005/Atom}"
        found = {}
        for path in sorted(self.public.rglob("feed.xml")):
            for entry in ElementTree.parse(path).getroot().iter(atom + "entry"):
                link = entry.find(atom + "link[@rel='alternate']").get("href")
                address = link.removeprefix(base.rstrip("/") + "/")
                content = entry.find(atom + "content")
                if content is not None and content.get("type") == "xhtml":
                    text = ElementTree.tostring(content, encoding="unicode")
                    text = re.sub(r"<(/?)\w+:", r"<\1", text)
                else:
                    text = None if content is None else content.text or ""
                summary = entry.findtext(atom + "summary") or ""
                if entry.find(atom + "summary") is not None and entry.find(atom + "summary").get("type") == "html":
                    summary = html.unescape(re.sub("<[^>]*>", " ", summary))
                pair = (summary, text)
                found.setdefault(address, {}).setdefault(pair, str(path.relative_to(self.folder)))
        return found

    def diagnostics(self, bulletin, arguments):
        """What the tool says of each file: (first line, last line, id, severity, message)."""
        run = subprocess.run(
            [str(bulletin), "check", "--format", "json", "--language", "en", "--source", str(self.folder), *arguments],
            capture_output=True, text=True)
        if run.returncode not in (0, 1) or not run.stdout.startswith("{"):
            raise SystemExit(f"{bulletin} check: exit {run.returncode}: {run.stderr.strip()[-400:]}")
        found = {}
        for entry in json.loads(run.stdout)["diagnostics"]:
            path = entry["path"]
            # As the repository has it, or as the project has it.
            path = path[path.rfind("content/") :] if not path.startswith("content/") else path
            found.setdefault(path, []).append(
                (entry["line"], entry["line"], entry["id"], entry["severity"], entry["message"]))
        return found
