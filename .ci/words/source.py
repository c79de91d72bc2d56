"""An article's body as its author wrote it: blocks of words with their lines, from a Markdown parser that is not the tool's."""

import re
import unicodedata

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from .markup import APART, INLINE, KNOWN, NEUTRAL, TAG, WORD, pictures, raw_text

# Dropped at the door.
DROPPED = {0x200B: None, 0xFEFF: None, 0xAD: None} | {c: None for c in NEUTRAL}
TASK = re.compile(r"\[[ xX]\](?=\s)")
MARKED = re.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.I)

markdown = MarkdownIt("commonmark", {"html": True, "maxNesting": 2000})
markdown.enable(["table", "strikethrough"]).use(footnote_plugin, inline=False, move_to_end=False)
# What a link leads to is not what it shows: both as written.
markdown.validateLink = lambda url: True
markdown.normalizeLink = lambda url: url
markdown.normalizeLinkText = lambda text: text


class Piece:
    """A run of a block's text that begins on one line of the file."""

    __slots__ = ("text", "line", "struck", "optional")

    def __init__(self, text, line, struck=False, optional=False):
        self.text, self.line, self.struck, self.optional = text, line, struck, optional


class Word:
    __slots__ = ("text", "line", "optional", "block")

    def __init__(self, text, line, optional, block):
        self.text, self.line, self.optional, self.block = text, line, optional, block


class Block:
    """Kinds: paragraph, heading, cell, code, info (string of a fence), caption, html, rule, surplus (cells past a table's
    columns), definition (of links, used by none)."""

    def __init__(self, kind, start, end):
        self.kind, self.start, self.end = kind, start, end
        self.pieces = []
        self.is_top = False
        # Number or task words that are said before the first text of a list's point.
        self.number = None
        self.task = None
        # (table, row, column); the head is row 0.
        self.cell = None
        self.note = None
        self.uses = []
        self.is_prose = False
        self.is_open = False
        # The first block of a list's point.
        self.begins_item = False
        # Of pictures with a line of the paragraph to themselves.
        self.captions = []

    @property
    def text(self):
        return "".join(piece.text for piece in self.pieces)

    def words(self):
        pieces, starts, at = [piece for piece in self.pieces if piece.text != APART], [], 0
        for piece in pieces:
            starts.append(at)
            at += len(piece.text)
        index = 0
        result = []
        for match in WORD.finditer("".join(piece.text for piece in pieces)):
            while index + 1 < len(starts) and starts[index + 1] <= match.start():
                index += 1
            piece = pieces[index]
            line = piece.line + piece.text.count("\n", 0, match.start() - starts[index])
            result.append(Word(match[0], line, piece.optional, self))
        return result

    def add(self, text, line, struck=False, optional=False):
        if text:
            self.pieces.append(Piece(text, line, struck, optional))


class Picture:
    def __init__(self, line, title, is_html=False):
        self.line, self.title, self.is_html = line, title, is_html


class Body:
    """All of a body, in the order of the file; `ordered` is the order of a page."""

    def __init__(self, text, first_line):
        self.first_line = first_line
        self.lines = text.split("\n")
        self.blocks = []
        self.pictures = []
        # (which list, written number, line) of each point of a numbered list
        self.numbers = []
        self.tables = 0
        self.environment = {}
        tokens = markdown.parse(with_matching_labels(with_whole_addresses(text)), self.environment)
        self.links = set()
        _Reader(self, tokens).read()
        self._add_definitions()

    def _add_definitions(self):
        """Definitions of links that no link uses and that lead nowhere are words behind a bracket: “[1]: Nguyễn”."""
        found = list(self.environment.get("references", {}).values()) + self.environment.get("duplicate_refs", [])
        for definition in found:
            if definition["href"] in self.links or re.search(r"[/.#:@?]", definition["href"]):
                continue
            start, end = definition["map"]
            block = Block("definition", self.first_line + start, self.first_line + end)
            for line in range(start, end):
                block.add(self.lines[line] + "\n", self.first_line + line)
            self.blocks.append(block)

    def lead(self):
        """The first paragraph of text, also behind pictures, if nothing else stands before it."""
        return next(iter(self.leads()), None)

    def leads(self):
        """The lead; behind raw HTML with words nobody says whether a paragraph is the first one: it may be the lead or not."""
        for block in self.blocks:
            if block.note is not None or block.kind in ("definition", "caption") or block.kind == "html" and not block.words():
                continue
            if block.kind == "html" and block.is_top:
                yield None
                continue
            if block.kind == "paragraph" and block.is_top:
                yield block
            return

    def ordered(self, lead):
        """The blocks as a page shows them: the lead first, the footnotes by first use at the end."""
        body = [block for block in self.blocks if block.note is None and block is not lead]
        notes = {}
        for block in self.blocks:
            if block.note is not None:
                notes.setdefault(block.note, []).append(block)
        order = []
        queue = [use for block in body for use in block.uses]
        queue += [use for block in ([lead] if lead else []) for use in block.uses]
        at = 0
        while at < len(queue):
            label = queue[at]
            at += 1
            if label not in order:
                order.append(label)
                queue += [use for block in notes.get(label, []) for use in block.uses]
        rest = [label for label in notes if label not in order]
        if lead:
            # A picture on a line of its own in the lead becomes a figure below it.
            captions = []
            for title, line in lead.captions:
                caption = Block("caption", line, line + 1)
                caption.add(title, line, optional=True)
                captions.append(caption)
            body = [lead] + captions + body
        return body + [block for label in order + rest for block in notes.get(label, [])]


class _Reader:
    """Walks the parser's tokens."""

    def __init__(self, body, tokens):
        self.body, self.tokens = body, tokens
        self.line = body.first_line
        self.note = None
        # Of each list around: the next number and which list it is; nil for one without numbers.
        self.lists = []
        self.count = 0
        self.opening = None
        self.begins_item = False
        self.quotes = 0
        self.rows = self.columns = 0
        self.in_table = False

    def read(self):
        body = self.body
        for index, token in enumerate(self.tokens):
            kind = token.type
            if kind == "inline":
                self.inline(token, self.tokens[index - 1])
            elif kind in ("fence", "code_block"):
                self.code(token)
            elif kind == "html_block":
                self.html(token)
            elif kind == "ordered_list_open":
                start = int(token.attrs.get("start", 1)) if token.attrs else 1
                self.count += 1
                self.lists.append([start, self.count])
            elif kind == "bullet_list_open":
                self.lists.append(None)
            elif kind in ("ordered_list_close", "bullet_list_close"):
                self.lists.pop()
                # A point without a text has nothing that its number could stand before.
                self.opening = None
            elif kind == "list_item_open":
                self.opening = None
                numbers = self.lists[-1]
                if numbers is not None:
                    self.opening = numbers[0]
                    if self.note is None:
                        body.numbers.append((numbers[1], int(token.info or numbers[0]), self.line + token.map[0]))
                    numbers[0] += 1
                self.begins_item = True
            elif kind == "blockquote_open":
                self.quotes += 1
            elif kind == "blockquote_close":
                self.quotes -= 1
            elif kind == "footnote_reference_open":
                self.note = (token.meta["label"], token.map[0] if token.map else 0)
            elif kind == "footnote_reference_close":
                self.note = None
            elif kind == "table_open":
                body.tables += 1
                self.rows, self.in_table = 0, True
            elif kind == "table_close":
                self.in_table = False
            elif kind == "tr_open":
                self.columns = 0
                row_line = token.map[0]
            elif kind == "tr_close":
                if self.rows > 0:
                    self.surplus(row_line)
                self.rows += 1
            elif kind == "hr":
                self.block("rule", token.map)

    def block(self, kind, map):
        block = Block(kind, self.line + map[0], self.line + map[1])
        block.is_top = not self.lists and not self.quotes and not self.in_table and self.note is None
        block.begins_item, self.begins_item = self.begins_item, False
        if self.note:
            block.note = self.note[0]
        self.body.blocks.append(block)
        return block

    def opens_point(self, block):
        if self.opening is not None:
            block.number, self.opening = self.opening, None

    # Leaf blocks.

    def inline(self, token, before):
        kind = {"heading_open": "heading", "th_open": "cell", "td_open": "cell"}.get(before.type, "paragraph")
        children = token.children or []
        if kind == "paragraph" and self.figures(token, children):
            return
        block = self.block(kind, token.map)
        if kind == "cell":
            block.cell = (self.body.tables, self.rows, self.columns)
            self.columns += 1
        if kind == "paragraph" and block.begins_item:
            first = children[0] if children else None
            if first is not None and first.type == "text" and (task := TASK.match(first.content + ("\n" if len(children) > 1 else ""))):
                block.task = task[0] != "[ ]"
                # Where a box is no box to the tool, its mark is a word.
                block.add(task[0], self.line + token.map[0], optional=True)
                first.content = first.content[task.end() :]
        if kind != "cell":
            self.opens_point(block)
        self.add_inlines(block, children, self.line + token.map[0])

    def add_inlines(self, block, children, line):
        body = self.body
        struck = links = 0
        hidden = None
        mark = None
        for child in children:
            kind = child.type
            if kind == "text" or kind == "code_inline":
                text = child.content
                if mark and text[:1].isdigit() and block.text[-1:].isdigit():
                    # Else 5*3*2 could not be told from 532.
                    block.add(mark, line)
                mark = None
                block.add(text, line, struck > 0, hidden is not None)
            elif kind in ("softbreak", "hardbreak"):
                block.add("\n", line)
                line += 1
                mark = None
            elif kind == "html_inline":
                tag = TAG.fullmatch(child.content)
                name = tag[2].lower() if tag else ""
                if name in ("script", "style"):
                    hidden = None if tag[1] else name
                if name == "img" and not tag[1]:
                    body.pictures.append(Picture(line, "", is_html=True))
                if tag and name not in KNOWN:
                    block.add(raw_text(child.content), line, struck > 0)
                elif name not in INLINE and tag:
                    block.add("\v", line)
                elif name in ("sup", "sub"):
                    block.add(APART, line)
                line += child.content.count("\n")
            elif kind in ("em_open", "em_close", "strong_open", "strong_close"):
                mark = child.markup
            elif kind in ("s_open", "s_close"):
                struck += child.nesting
            elif kind in ("link_open", "link_close"):
                links += child.nesting
                if child.nesting > 0:
                    body.links.add(child.attrs.get("href", ""))
            elif kind == "footnote_ref":
                block.uses.append(child.meta["label"])
                if links:
                    # Links cannot stand in links: the mark is a bare number.
                    block.add(str(child.meta["id"] + 1), line)
            elif kind == "image":
                body.links.add(child.attrs.get("src", ""))
                body.pictures.append(Picture(line, child.attrs.get("title", "")))
                line += child.content.count("\n")
                if child.attrs.get("title") and self.stands_alone(child, children):
                    block.captions.append((child.attrs["title"], line))

    @staticmethod
    def stands_alone(image, children):
        """Whether a picture has a line of a paragraph to itself."""
        at = next(index for index, child in enumerate(children) if child is image)
        before = children[at - 1].type if at else "softbreak"
        after = children[at + 1].type if at + 1 < len(children) else "softbreak"
        return before.endswith("break") and after.endswith("break")

    def figures(self, token, children):
        """A paragraph that holds nothing but pictures: their titles are captions."""
        line = self.line + token.map[0]
        found, links = [], 0
        for child in children:
            if child.type == "image":
                found.append((child, line))
            elif child.type == "softbreak" or child.type == "hardbreak":
                line += 1
            elif child.type in ("link_open", "link_close"):
                links += 1
                if child.nesting > 0:
                    self.body.links.add(child.attrs.get("href", ""))
            elif child.type != "text" or child.content.strip():
                return False
        if not found or links // 2 > len(found):
            return False
        for image, line in found:
            title = image.attrs.get("title", "")
            self.body.links.add(image.attrs.get("src", ""))
            self.body.pictures.append(Picture(line, title))
            block = self.block("caption", token.map)
            block.add(title, line)
        return True

    def code(self, token):
        info = token.info.strip() if token.type == "fence" else ""
        if info and not re.fullmatch(r"[A-Za-z][A-Za-z0-9+#._-]*", info):
            self.block("info", (token.map[0], token.map[0] + 1)).add(info, self.line + token.map[0])
        block = self.block("code", token.map)
        line = self.line + token.map[0] + (1 if token.type == "fence" else 0)
        block.add(token.content, line)
        if token.type == "fence":
            last = self.body.lines[token.map[1] - 1].lstrip(" >\t").rstrip()
            closed = token.map[1] - token.map[0] > 1 and len(last) >= len(token.markup) and set(last) == {token.markup[0]}
            block.is_open = not closed
        words = WORD.findall(token.content)
        block.is_prose = (
            not info and len(words) >= 12 and not re.search("[{}=;$]", token.content)
            and sum(bool(MARKED.search(word)) for word in words) > 0.4 * len(words)
        )

    def html(self, token):
        block = self.block("html", token.map)
        self.opens_point(block)
        line = self.line + token.map[0]
        block.add(raw_text(token.content), line)
        self.body.pictures += [Picture(line + offset, "", is_html=True) for offset in pictures(token.content)]

    def surplus(self, line):
        """Cells past the table's columns, which every parser drops."""
        text = re.sub(r"^[ >\t]*(?:[-+*]\s+|\d+[.)]\s+)?", "", self.body.lines[line]).rstrip()
        text = text[1:] if text.startswith("|") else text
        text = text[:-1] if text.endswith("|") and not text.endswith("\\|") else text
        cells = re.split(r"(?<!\\)\|", text)[self.columns :]
        if any(WORD.search(cell) for cell in cells):
            self.block("surplus", (line, line + 1)).add(" \n".join(cells), self.line + line)


def with_whole_addresses(text):
    """With signs of emphasis in bare addresses escaped: there they are none. The backslash is no letter wherever it stays."""

    def escaped(match):
        address = match[0].rstrip("*_~?!.,:;\"')]")
        return re.sub(r"[*_~]", lambda sign: "\\" + sign[0], address) + match[0][len(address) :]

    return re.sub(r"(?:https?://|www\.)[^\s<\\]*", escaped, text)


def with_matching_labels(text):
    """With the marks of footnotes written as at the footnote: their case does not count."""
    labels = {}
    for match in re.finditer(r"^[ >\t]*\[\^([^\]\s]+)\]:", text, re.M):
        labels.setdefault(match[1].casefold(), match[1])
    if not labels:
        return text
    return re.sub(r"\[\^([^\]\s]+)\]", lambda match: f"[^{labels.get(match[1].casefold(), match[1])}]", text)


def clean(data):
    """A file's text as it is to be read: composed, without what is dropped."""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text.translate(DROPPED))
