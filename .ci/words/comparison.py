"""Compares an article's words with those of its page, of its entry in feeds, and of its week's script."""

import difflib
import re

from . import readings, speech
from .markup import APART, Shown, WORD
from .source import Block, Body, Piece, Word

# Messages that say that words are left out, by where they are missing. A message excuses the lines where it stands; one
# about a code block excuses that block. Anything else that the tool says (style, links, raw HTML, whose words must
# stay) excuses nothing.
LEFT_OUT = re.compile(
    r"surplus-cell|unused-footnote|footnote-in-lead|duplicate-footnote|definition|words-behind-fence")
EXCUSES = {
    "page": LEFT_OUT,
    "bulletin": LEFT_OUT,
    "feed": LEFT_OUT,
    "script": re.compile(r"surplus-cell|text-too-complex"),
}
CODE_EXCUSE = re.compile(r"code|fence")
# A table with more is referred to where it cannot be read aloud.
TOLD_TABLE = (8, 5)
REFERENCE = "Số liệu chi tiết có trong bảng kèm theo bài viết trên trang tin"


class Difference:
    def __init__(self, where, line, lost, added, what=None):
        self.where, self.line, self.lost, self.added, self.what = where, line, lost, added, what
        self.excuse = None
        # What a message must stand on: the words that are lost, or the line of the first picture in raw HTML.
        self.words = []
        self.picture = None

    def __str__(self):
        if self.what:
            return self.what
        parts = [f"lost “{shorten(self.lost)}”"] if self.lost else []
        return " ".join(parts + ([f"added “{shorten(self.added)}”"] if self.added else []))


def shorten(words):
    text = " ".join(words)
    return text if len(text) <= 160 else text[:100] + " … " + text[-50:] + f" ({len(words)} words)"


class Comparison:
    def __init__(self, article, project, aligner, has_lead=True):
        self.article, self.project, self.aligner = article, project, aligner
        self.body = Body(article.body, article.line)
        self.has_lead = has_lead and not article.lead
        self.lead = self.body.lead() if self.has_lead else None
        self.differences = []
        self._found = {}
        self.ordered = self.body.ordered(self.lead)

    # What is expected.

    def words(self):
        """Of the page, the lead first; without the prefix that the author may have written himself."""
        if "words" not in self._found:
            words = [word for block in self.ordered for word in self.block_words(block)]
            if self.article.lead:
                lead = self.project.without_prefix(self.article.lead)
                words = [Word(word, self.line_of_key("lead|sapo|description|summary"), False, None) for word in WORD.findall(lead)] + words
            self._found["words"] = words
        return self._found["words"]

    def block_words(self, block, is_lead=False):
        words = block.words()
        if is_lead or block is self.lead:
            text = block.text
            rest = self.project.without_prefix(text)
            if len(rest) < len(text):
                words = words[len(WORD.findall(text[: len(text) - len(rest)])) :]
        return words

    def line_of_key(self, names):
        head = self.article.path.read_text(encoding="utf-8-sig", errors="replace").split("\n")[: self.article.line]
        for number, line in enumerate(head, 1):
            if re.match(rf"({names})\s*:", line, re.I):
                return number
        return 1

    # Pages and feeds.

    def compare(self, where, shown_lead, markup, pictures=True):
        """Returns how many words and pictures were met."""
        shown = Shown(markup)
        if where == "page":
            self.settle_lead(shown_lead)
        lead = self.project.without_prefix(shown_lead)
        words = shown.words
        if where == "feed" and not lead:
            # The lead stands in the entry's body, with its prefix.
            words = WORD.findall(self.project.without_prefix(shown.text.strip()))
        found = WORD.findall(lead) + words
        expected = self.words()
        if [word.text for word in expected] != found:
            self.add_differences(where, expected, found)
        if pictures:
            self.compare_pictures(where, shown.pictures)
        self.compare_numbers(where, shown.numbers)
        return found, shown.pictures

    def settle_lead(self, shown_lead):
        found = WORD.findall(self.project.without_prefix(shown_lead))
        for lead in self.body.leads() if self.has_lead else []:
            if lead is not self.lead and lead and [word.text for word in self.block_words(lead, True)] == found:
                self.lead, self.ordered = lead, self.body.ordered(lead)
                self._found.clear()

    def add_differences(self, where, expected, found):
        texts = [word.text for word in expected]
        for kind, start, end, first, last in difflib.SequenceMatcher(None, texts, found, autojunk=False).get_opcodes():
            if kind == "equal":
                continue
            lost, added = expected[start:end], found[first:last]
            if not added and all(word.optional for word in lost):
                continue
            line = lost[0].line if lost else expected[min(start, len(expected) - 1)].line if expected else self.article.line
            self.add(where, line, lost, added)

    def compare_pictures(self, where, count):
        expected = self.body.pictures
        if count == len(expected) or (where == "feed" and count > len(expected)):
            return
        lines = ", ".join(str(picture.line) for picture in expected[:8])
        line = expected[0].line if expected else self.article.line
        difference = Difference(
            where, line, [], [], f"{len(expected)} pictures are written (lines {lines}), {count} are shown")
        if count == sum(not picture.is_html for picture in expected):
            # A message of raw HTML is told once a tag and file.
            difference.picture = min(picture.line for picture in expected if picture.is_html)
        self.differences.append(difference)

    def compare_numbers(self, where, shown):
        """Lists count from their first point; whoever numbers all points alike leaves the counting to the list."""
        written = self.body.numbers
        if len(written) != len(shown):
            self.differences.append(Difference(
                where, written[0][2] if written else self.article.line, [], [],
                f"{len(written)} numbered points are written, {len(shown)} are shown"))
            return
        lists = {}
        for (which, number, line), value in zip(written, shown):
            lists.setdefault(which, []).append((number, value, line))
        for points in lists.values():
            if len({number for number, _, _ in points}) == 1 and points[0][0] == points[0][1]:
                continue
            for number, value, line in points:
                if number != value:
                    self.differences.append(Difference(
                        where, line, [], [], f"the point numbered {number} is shown as {value}"))

    def add(self, where, line, lost, added):
        difference = Difference(where, line, [word.text for word in lost], list(added))
        difference.words = lost
        self.differences.append(difference)

    # The script.

    def items(self):
        """All that is to be said: title, lead, body, authors; and what is left out by design, with its words counted."""
        article, items, left_out = self.article, [], {}

        def say(text, line):
            items.extend(speech.items_of(text, lambda offset: line))

        def leave(what, block):
            left_out[what] = left_out.get(what, 0) + len(block.words())

        say(article.keys.get("title") or "", self.line_of_key("title|tiêu đề"))
        if article.lead:
            say(self.project.without_prefix(article.lead), self.line_of_key("lead|sapo|description|summary"))
        tables = {}
        for block in self.ordered:
            if block.cell:
                tables.setdefault(block.cell[0], []).append(block)
        told = set()
        for block in self.ordered:
            number, task = block.number, block.task
            if block.note is not None:
                leave("footnotes", block)
            elif block.kind == "caption":
                leave("captions", block)
            elif block.kind == "cell":
                if block.cell[0] not in told:
                    told.add(block.cell[0])
                    self.say_table(tables[block.cell[0]], items, leave)
            elif block.kind == "code" and not (block.is_open or block.is_prose):
                leave("code", block)
            elif block.kind == "definition":
                leave("definitions of links", block)
            elif block.kind != "rule":
                if any(WORD.search(piece.text) for piece in block.pieces if not piece.struck and not piece.optional):
                    if number is not None:
                        items.append(speech.said(readings.spelled(number) + ["là"], block.start, "list numbers"))
                    if task is not None:
                        items.append(speech.said(["đã" if task else "chưa", "xong"], block.start, "task words"))
                        items[-1].optional = True
                left_out["struck words"] = left_out.get("struck words", 0) + self.say_block(block, items, block is self.lead)
        if article.authors():
            say(article.authors(), self.line_of_key("author|authors|tác giả"))
        return items, left_out

    def say_block(self, block, items, is_lead=False):
        """Struck words are not read, but for those of a lead, which is a plain text."""
        pieces, text = [], ""
        for piece in block.pieces:
            if piece.text == APART or piece.struck and not is_lead:
                # Struck figures part those around them: 1~~2~~3 is not 13.
                pieces.append(Piece(APART, piece.line))
                continue
            while pieces and pieces[-1].text == APART and not (text[-1:].isdigit() and piece.text[:1].isdigit()):
                pieces.pop()
            pieces.append(piece)
            text += piece.text
        text = "".join(piece.text for piece in pieces)
        starts, at = [], 0
        for piece in pieces:
            starts.append(at)
            at += len(piece.text)

        def piece_at(offset):
            low, high = 0, len(starts)
            while low + 1 < high:
                middle = (low + high) // 2
                low, high = (middle, high) if starts[middle] <= offset else (low, middle)
            return low

        def line_at(offset):
            index = piece_at(offset)
            return pieces[index].line + pieces[index].text.count("\n", 0, offset - starts[index])

        skip = 0
        if is_lead:
            skip = len(text) - len(self.project.without_prefix(text))
        found = speech.items_of(
            text[skip:], lambda offset: line_at(offset + skip),
            lambda offset: pieces[piece_at(offset + skip)].optional or (is_lead and pieces[piece_at(offset + skip)].struck))
        items.extend(found)
        return sum(len(WORD.findall(piece.text)) for piece in block.pieces if piece.struck and not is_lead)

    def say_table(self, cells, items, leave):
        rows = {}
        for cell in cells:
            rows.setdefault(cell.cell[1], []).append(cell)
        head = rows.pop(0, [])
        if len(rows) > TOLD_TABLE[0] or len(head) > TOLD_TABLE[1]:
            for cell in cells:
                leave("large tables", cell)
            items.append(speech.said(speech.TOKEN.findall(REFERENCE.casefold()), cells[0].start, "references to tables"))
            return
        if not rows:
            # Nothing but a head: its words have no other place.
            for cell in head:
                self.say_block(cell, items)
            return
        if head:
            leave("first columns' heads", head[0])
        for row in rows.values():
            # Said as one line, so that what stands behind a form is seen.
            line = Block("row", row[0].start, row[0].end)
            for column, cell in enumerate(row):
                if not any(piece.text.strip() for piece in cell.pieces if not piece.struck):
                    continue
                has_words = any(WORD.search(piece.text) for piece in cell.pieces if not piece.struck)
                if column and column < len(head):
                    # Of a cell that holds but a sign, such as a dash, the column may be named or not.
                    line.pieces += [Piece(piece.text, piece.line, piece.struck, not has_words) for piece in head[column].pieces]
                    line.add(" ", cell.start)
                line.pieces += cell.pieces
                line.add(" ; ", cell.start)
            self.say_block(line, items)

    def compare_script(self, section):
        items, left_out = self.items()
        for lost, added in self.aligner.align(items, section):
            line = lost[0].line if lost else None
            difference = Difference("script", line or self.article.line, [item.text for item in lost], added)
            difference.words = lost
            self.differences.append(difference)
        return self.aligner.counts, left_out

    # Excuses.

    def excuse(self, diagnostics):
        """Sets the differences' excuses: messages that stand on the lines of all words that are lost."""
        for difference in self.differences:
            if difference.picture and any(d[2] == "raw-html" and d[0] <= difference.picture <= d[1] for d in diagnostics):
                difference.excuse = "raw-html"
            words = difference.words
            if difference.added or not words:
                continue
            covered = set()
            ids = set()
            for first, last, id, _, _ in diagnostics:
                if EXCUSES[difference.where].search(id):
                    covered.update(range(first, last + 1))
                    ids.add(id)
                elif CODE_EXCUSE.search(id):
                    for block in self.body.blocks:
                        if block.kind in ("code", "info") and block.start <= first < block.end and difference.where == "script":
                            covered.update(range(block.start, block.end))
                            ids.add(id)
            if all(word.line in covered for word in words):
                difference.excuse = ", ".join(sorted(ids))
