"""What HTML is made of, for a page of the site as for raw HTML in a source: its words, its pictures, its lists."""

import html
import re

# Letters, figures and marks upon letters: all that is compared.
WORD = re.compile("(?:[^\\W_]|[\u0300-\u036f])+")

TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
# What no reader ever sees; an open one reaches to the end, as browsers have it.
UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|<![A-Za-z].*?(?:>|\Z)|<(script|style)\b[^>]*>.*?(?:</\1\s*>|\Z)", re.S | re.I
)
# Do not part words.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike"
    " strong sub sup time tt u var wbr img input".split()
)
KNOWN = INLINE | frozenset(
    "address area article aside audio base basefont blink blockquote body br button canvas caption center col colgroup"
    " datalist dd details dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4"
    " h5 h6 head header hgroup hr html iframe legend li link main map marquee menu meta meter nav noframes noscript"
    " object ol optgroup option output p param picture pre progress rp rt ruby script search section select slot source"
    " style summary svg table tbody td template textarea tfoot th thead title tr track ul video math noembed plaintext"
    " xmp listing isindex applet bgsound".split()
)
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# Characters that belong to no word and may be kept or left out.
NEUTRAL = {ord(c): None for c in BIDI + "\ufffd"} | {
    c: None for c in range(0xA0) if (c < 32 or c > 126) and c not in (9, 10, 13)
}
# Between two figures that no reader may run together although a page shows them side by side: 10², or 1 and 3 of 1~~2~~3.
APART = "\u2063"


def raw_text(raw):
    """The text of raw HTML as it must be read, of the same lines: a line end for each tag that parts words."""

    def blank(match):
        return "\n" * match[0].count("\n")

    def replaced(match):
        name = match[2].lower()
        if name not in KNOWN:
            return match[0]
        lines = "\n" * match[0].count("\n")
        return lines or ("" if name in INLINE else "\v")

    return html.unescape(TAG.sub(replaced, UNSEEN.sub(blank, raw)))


def pictures(raw):
    """The lines, from 0, of the pictures in raw HTML."""
    seen = UNSEEN.sub(lambda match: "\n" * match[0].count("\n"), raw)
    return [seen.count("\n", 0, match.start()) for match in TAG.finditer(seen) if match[2].lower() == "img" and not match[1]]


# Pages.

NOTE_MARK = re.compile(r"<sup>\s*<a\b[^>]*?(?:role=\"doc-noteref\"|href=\"[^\"]*#[^\"]*fn:\d+\")[^>]*>.*?</a>\s*</sup>", re.S)
BACK_LINK = re.compile(r"<a\b[^>]*?(?:role=\"doc-backlink\"|href=\"[^\"]*#[^\"]*fnref:[\d:]+\")[^>]*>.*?</a>", re.S)
NOTES = re.compile(r"<section\b[^>]*class=\"footnotes\"")
START = re.compile(r"\bstart=\"(-?\d+)\"")


class Shown:
    """What a part of a page shows: its words, the number of its pictures, its lists' numbers in order."""

    def __init__(self, markup):
        markup = UNSEEN.sub("", BACK_LINK.sub("", NOTE_MARK.sub("", markup)))
        notes = NOTES.search(markup)
        end = notes.start() if notes else len(markup)
        text, self.pictures, self.numbers, lists, last = [], 0, [], [], 0
        for tag in TAG.finditer(markup):
            text.append(markup[last : tag.start()])
            last = tag.end()
            name, closing = tag[2].lower(), bool(tag[1])
            if name not in INLINE:
                text.append("\n")
            if name == "img" and not closing:
                self.pictures += 1
            elif name in ("ol", "ul"):
                if closing:
                    if lists:
                        lists.pop()
                else:
                    start = START.search(tag[3])
                    lists.append((int(start[1]) if start else 1) if name == "ol" else None)
            elif name == "li" and not closing and lists and lists[-1] is not None and tag.start() < end:
                self.numbers.append(lists[-1])
                lists[-1] += 1
        text.append(markup[last:])
        self.text = html.unescape("".join(text)).translate(NEUTRAL)
        self.words = WORD.findall(self.text)


def element(page, opening):
    """What stands between the tag that `opening` finds and its end; nil if there is none."""
    start = re.search(opening, page)
    if not start:
        return None
    name = re.match(r"<(\w+)", start[0])[1]
    depth = 1
    for tag in re.finditer(rf"<(/?){name}\b[^>]*>", page[start.end() :]):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return page[start.end() : start.end() + tag.start()]
    return page[start.end() :]
