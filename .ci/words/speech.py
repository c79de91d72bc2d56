"""Aligns a text as it is written with the same text as it is read aloud: every word, figure and sign of the one must be met
by words of the other, in order, and nothing may be left over.

How a form may be said is written down here once more, without any of the tool's code. It is no judge of which reading is
the right one (5/6 as a day or as a fraction): the tool's own tests and .ci/check-radio are. It judges that nothing is lost.
"""

import re
import unicodedata
from collections import Counter

from .markup import NEUTRAL
from .readings import (
    BETWEEN_FIGURES, DIGITS, IRREGULAR, LINKING, NAMES, POWERS, SIGNS, UNITS, is_name, plain, roman, spelled,
)

LETTERS = "(?:[^\\W\\d_]|[\u0300-\u036f])+"
TOKEN = re.compile(f"{LETTERS}|\\d+|[²³½¼¾]")
CAPITAL = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
DOMAIN = "vn|com|net|org|gov|edu|info|example|io|me|tv|asia|online|biz|int"
ITEM = re.compile(
    rf"(?P<address>(?:[Hh][Tt][Tt][Pp][Ss]?://|www\.)[^\s<>()\[\]\"“”]+"
    rf"|(?:mailto:)?[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    rf"|\b[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:{DOMAIN})\b(?:[/?#][^\s<>()\[\]\"“”]*)?)"
    rf"|(?P<decision>\d{{1,6}}(?:[/-]\d{{4}})?[/-](?=[{CAPITAL}])[^\W\d_]+\d*(?:[-/&.](?=[{CAPITAL}])[^\W\d_]+\d*)*)"
    r"|(?P<iso>\d{4}[-–/]\d{2}[-–/]\d{2}(?!\d))"
    r"|(?P<time>\b\d{1,2}[h:gH]\d{2}(?::\d{2})?(?![\d])'?|\b\d{1,2}[hg](?![^\W_])'?)"
    r"|(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+,\d+|\d+)"
    rf"|(?P<short>\b[^\W\d_]{{1,6}}/[^\W\d_]{{1,6}}\b|\bv\.v\b)"
    r"|(?P<power>(?<![^\W\d_])(?:km|dm|cm|mm|m)[23](?![^\W_]))"
    rf"|(?P<word>{LETTERS})"
    r"|(?P<sign>\S)"
)


class Item:
    """A word, a figure, a sign or a form of the text that is read, with the line where it stands."""

    __slots__ = ("kind", "text", "folded", "line", "optional", "before", "after", "literal")

    def __init__(self, kind, text, line, optional=False, before="", after="", literal=None):
        self.kind, self.text, self.line, self.optional = kind, text, line, optional
        self.folded = text.casefold()
        self.before, self.after = before, after
        self.literal = literal


def items_of(text, line_at, optional_at=None):
    """The items of a line that is read; `line_at(offset)` is the line of the file where it stands there."""
    result = []
    for match in ITEM.finditer(text):
        kind, start, end = match.lastgroup, match.start(), match.end()
        written = match[0]
        behind = ""
        if kind == "address":
            written = written.rstrip(".,:;!?'’…»")
            # A path is not read; whether its letters outside of ASCII belong to it, browsers and readers differ.
            ascii_end = next((at for at, c in enumerate(written) if ord(c) > 127), len(written))
            written, behind = written[:ascii_end], written[ascii_end:]
        result.append(Item(
            kind, written, line_at(start), bool(optional_at and optional_at(start)),
            text[max(0, start - 12) : start], text[end : end + 60],
        ))
        result += [Item("word", word, line_at(start), True) for word in TOKEN.findall(behind)]
    return result


def said(words, line, kind):
    """An item that the script must say in just these words."""
    return Item(kind, " ".join(words), line, literal=[list(words)])


class Aligner:
    """One article's items against the words of its part of a script."""

    def __init__(self, abbreviations):
        self.abbreviations = {short.casefold(): TOKEN.findall(spoken.casefold()) for short, spoken in abbreviations}

    def align(self, items, spoken):
        """The differences, each (lost items, added words); `counts` of the forms by kind."""
        self.words = TOKEN.findall(unicodedata.normalize("NFC", spoken.translate(NEUTRAL)).casefold())
        self.counts = Counter()
        words, differences = self.words, []
        states = {0}
        index = 0
        reached = 0
        while index < len(items):
            item = items[index]
            following = set()
            for at in states:
                if item.kind == "word" and at < len(words) and words[at] == item.folded:
                    following.add(at + 1)
                    if len(item.text) < 2 or not any(c.isupper() for c in item.text[1:]):
                        if not UNITS.get(item.folded):
                            continue
                following |= self.readings(item, at)
            if following:
                if item.kind != "word" or len(states) > 1 or words[max(following) - 1] != item.folded:
                    self.count(item, states, following)
                else:
                    self.counts["words"] += 1
                states = following
                index += 1
                continue
            reached = max(states)
            skip, jump = self.resume(items, index, reached)
            lost = [item for item in items[index : index + skip] if not item.optional and item.kind != "sign"]
            added = words[reached : jump]
            if lost or added:
                differences.append((lost, added))
            if skip == 0 and jump == reached:
                break
            index += skip
            states = {jump}
        else:
            if len(words) not in states:
                differences.append(([], words[max(states) :]))
        return differences

    def count(self, item, states, following):
        if item.optional and following == states:
            return
        kind = item.kind
        if kind in ("number", "iso"):
            at = max(states)
            if kind == "number" and at < len(self.words) and self.words[at] == item.text:
                kind = "figures"
            elif kind == "iso" or re.search(r"\d[-–./]$", item.before) or re.match(r"[-–./]\d", item.after):
                kind = "dates and ranges"
            else:
                kind = "numbers in words"
        elif kind == "word":
            at = max(states)
            kind = "words" if at < len(self.words) and self.words[at] == item.folded else (
                "units" if item.folded in UNITS and item.before[-1:].strip()[-1:].isdigit() or item.before[-2:-1].isdigit() else "abbreviations"
            )
        elif kind == "sign":
            if following == states:
                return
            kind = "signs"
        else:
            kind = {"address": "addresses", "decision": "decisions", "time": "times", "short": "abbreviations", "power": "units"}.get(kind, kind)
        self.counts[kind] += 1

    def resume(self, items, index, reached):
        """How many items and where in the script both go on alike, behind a difference: at the nearest place from which on
        three items are said."""
        places = {}
        for at in range(reached, len(self.words)):
            places.setdefault(self.words[at], []).append(at)
        best = None
        for position in range(index, len(items)):
            skip = position - index
            if best and skip >= best[0]:
                break
            item = items[position]
            if item.kind not in ("word", "number") and not item.literal:
                continue
            for place in places.get(item.literal[0][0] if item.literal else item.folded, ()):
                cost = skip + place - reached
                if best and cost >= best[0]:
                    break
                if cost and self.goes_on(items, position, place):
                    best = (cost, skip, place)
                    break
        return best[1:] if best else (len(items) - index, len(self.words))

    def goes_on(self, items, position, place):
        states, met = {place}, 0
        while position < len(items):
            item = items[position]
            states = {end for at in states for end in self.readings(item, at)}
            if not states:
                return False
            met += item.kind != "sign"
            if met == 3:
                return True
            position += 1
        return len(self.words) in states

    # How an item may be said from the word `at` on: where the script goes on behind it.

    def readings(self, item, at):
        result = set()
        if item.optional:
            result.add(at)
        if item.literal:
            for words in item.literal:
                result |= self.take(words, at)
            return result
        result |= getattr(self, "_" + item.kind)(item, at)
        return result

    def take(self, words, at):
        return {at + len(words)} if self.words[at : at + len(words)] == list(words) else set()

    def word_at(self, at):
        return self.words[at] if 0 <= at < len(self.words) else ""

    def _number(self, item, at):
        starts = {at}
        before = item.before
        if item.text[0].isdigit():
            for lead in ("ngày", "tháng", "âm", "số", "đến"):
                if self.word_at(at) == lead and (lead != "âm" or before[-1:] in "-–−"):
                    starts.add(at + 1)
            if self.words[at : at + 2] == ["đến", "ngày"] or self.words[at : at + 2] == ["đến", "tháng"]:
                starts.add(at + 2)
        result = set()
        for start in starts:
            for words in self.numerals(item.text, before):
                result |= self.take(words, start)
        return result

    def numerals(self, text, before=""):
        whole, _, fraction = text.partition(",")
        figures = whole.replace(".", "")
        value = int(figures)
        wholes = [[figures], [str(value)], spelled(value) if len(figures) < 16 else [figures]]
        if "." in whole:
            wholes.append(whole.split("."))
        if figures[0] == "0" or len(figures) > 4:
            wholes.append([DIGITS[int(figure)] for figure in figures])
        if re.search(r"[/-]\d{1,2}[/-]$|[/-]$", before) and len(figures) == 2:
            wholes += [["20" + figures], ["19" + figures]]
        if value == 1 or value == 4:
            wholes.append(["nhất" if value == 1 else "tư"])
        if not fraction:
            return wholes
        ends = [["phẩy", fraction], ["phẩy"] + spelled(int(fraction)), ["phẩy"] + [DIGITS[int(figure)] for figure in fraction], [fraction]]
        if set(fraction) == {"0"}:
            ends.append([])
        return [start + end for start in wholes for end in ends]

    def _iso(self, item, at):
        year, month, day = (str(int(part)) for part in re.split("[-–/]", item.text))
        result = set()
        for start in [at] + ([at + 1] if self.word_at(at) == "ngày" else []):
            result |= self.take([day, "tháng", month, "năm", year], start)
        return result

    def _time(self, item, at):
        hour, *rest = (int(part) for part in re.findall(r"\d+", item.text))
        words = [str(hour), "giờ"]
        names = ["phút", "giây"]
        for value, name in zip(rest, names):
            words += [str(value), name] if value else []
        result = self.take(words, at) | self.take([str(hour), "giờ"] + ([str(rest[0])] if rest and rest[0] else []), at)
        if ":" in item.text:
            result |= self.take([part for part in re.findall(r"\d+", item.text)], at)
        return {end for start in result for end in (start, start + (self.word_at(start) == "đến" and item.after[:1] in "-–"))}

    def _sign(self, item, at):
        sign = item.text
        options = SIGNS.get(sign)
        between = item.before[-1:].isdigit() or item.before.rstrip()[-1:].isdigit()
        if options is None and sign in BETWEEN_FIGURES and between and re.match(r"\s?\d", item.after):
            options = BETWEEN_FIGURES[sign]
        if options is None and sign == "-" and re.match(r"\s?\d", item.after):
            options = ["", "đến"]
        if sign == "<" and item.after[:1].isalpha() or sign == ">" and item.before[-1:].isalpha():
            options = options + [""]
        result = set()
        for words in options or [""]:
            result |= self.take(words.split(), at)
        return result

    def _word(self, item, at):
        word = item.folded
        result = self.take([word], at)
        for words in SIGNS.get(word, []):
            result |= self.take(words.split(), at)
        near = re.search(r"(\d|[½¼¾²³])\s?$|\d[^\W_]*/$|/\s?$|°$", item.before)
        if near and word in UNITS:
            result |= self.take(UNITS[word].split(), at) | self.take(["mỗi"] + UNITS[word].split(), at)
        if word[-1:] in "²³" and word[:-1] in UNITS:
            result |= self.take(UNITS[word[:-1]].split() + [POWERS[word[-1]]], at)
        if item.text[0] in "x×" and len(word) == 1 and near:
            result |= self.take(["nhân"], at)
        if item.text[0].isupper() and not is_name(item.text) or any(c.isupper() for c in item.text[1:]):
            result |= self.abbreviation(item, at)
        return result

    def abbreviation(self, item, at):
        text, word = item.text, item.folded
        result = set()
        for words in (self.abbreviations.get(word), (IRREGULAR.get(word) or "").split(), (UNITS.get(word) or "").split()):
            if words:
                result |= self.take(words, at)
                if self.word_at(at - 1) == words[0]:
                    result |= self.take(words[1:], at)
        value = roman(text)
        if value:
            result |= self.take(spelled(value), at)
            if value in (1, 4):
                result |= self.take(["nhất" if value == 1 else "tư"], at)
        capitals = sum(c.isupper() for c in text)
        joined = re.search(r"[-&./]$", item.before) or re.match(r"[-&./]", item.after)
        if capitals > 1 or len(text) <= 4 or joined:
            names = []
            for letter in word:
                names += NAMES.get(letter, NAMES.get(plain(letter), letter)).split()
            result |= self.take(names, at)
            result |= self.initials(word, at)
            # The first word was just said: “Đường ĐT846”.
            if at > 0:
                result |= {end for end in self.initials(word, at - 1) if end > at}
            for short, words in self.abbreviations.items():
                if word.startswith(short) and len(short) > 1:
                    for start in self.take(words, at):
                        result |= self.initials(word[len(short) :], start)
        return result

    def initials(self, letters, at):
        """Where words end whose beginnings make up the letters: “ubnd” is “ủy ban nhân dân”, “ths” is “thạc sĩ”."""
        ends, open_states, seen = set(), [(0, at)], set()
        while open_states:
            state = open_states.pop()
            if state in seen:
                continue
            seen.add(state)
            position, start = state
            if position == len(letters):
                ends.add(start)
                continue
            word = self.word_at(start)
            if not word:
                continue
            if word in LINKING and position > 0:
                open_states.append((position, start + 1))
            length = 0
            while position + length < len(letters) and length < min(3, len(word)):
                if plain(word[length]) != plain(letters[position + length]):
                    break
                length += 1
                open_states.append((position + length, start + 1))
            # W stands for the ư of “trung ương”.
            if letters[position] == "w" and word.startswith("ươ"):
                open_states.append((position + 1, start + 1))
        return ends

    def _power(self, item, at):
        """m2: “mét vuông”."""
        unit = UNITS[item.folded[:-1]].split() + [POWERS[item.text[-1]]]
        result = self.take(unit, at) | self.take(["mỗi"] + unit, at)
        return result | self.take([item.folded[:-1], item.text[-1]], at)

    def _short(self, item, at):
        """đ/c, v/v, v.v; else two words with a slash between them."""
        first, sign, last = re.match(r"(\w+)([/.])(\w+)", item.text).groups()
        result = self.initials((first + last).casefold(), at) if len(first) < 4 else set()
        result |= self.take(self.abbreviations[item.folded], at) if item.folded in self.abbreviations else set()
        states = self._word(Item("word", first, item.line, before=item.before, after=sign + last), at)
        states = {end for start in states for end in self._sign(Item("sign", sign, item.line), start)}
        for start in states:
            result |= self._word(Item("word", last, item.line, before=first + sign, after=item.after), start)
        return result

    def _decision(self, item, at):
        """34/QĐ-UBND: “quyết định số 34 của Ủy ban nhân dân”. The kind may have been said just before, and the issuer
        may follow."""
        number, year, groups = re.match(r"(\d+)(?:[/-](\d{4}))?[/-](.*)", item.text).groups()
        groups = re.split("[-/&.]", groups)
        states = {at}
        result = set()

        def group(word, starts):
            letters = re.match(r"[^\W\d_]+", word)[0]
            figures = word[len(letters) :]
            ends = set()
            for start in starts:
                ends |= self._word(Item("word", letters, item.line, before="-", after="-"), start)
            if figures:
                ends = {
                    end for start in ends
                    for after in ([start, start + 1] if self.word_at(start) in ("khóa", "khoá") else [start])
                    for end in self.take(spelled(int(figures)), after) | self.take([figures], after)
                }
            return ends

        said_before = set(" ".join(self.words[max(0, at - 10) : at]).split())
        issuer_follows = re.search(r"\scủa\s", item.after) is not None
        first = group(groups[0], states)
        is_kind = bool(first) or bool(said_before)
        for lead in ([(start, True) for start in first] if first else []) + [(at, False)]:
            start, has_kind = lead
            for behind in {start, start + 1} if self.word_at(start) == "số" else {start}:
                for end in self.take([number], behind):
                    if year:
                        ends = self.take(["năm", year], end)
                        if not ends:
                            continue
                        end = ends.pop()
                    kinds = {(end, has_kind)}
                    # Behind “số” the kind comes after the number; else it was said already, or is the issuer.
                    if not has_kind:
                        kinds |= {(e, True) for e in group(groups[0], {end})}
                    for start_issuer, kind_said in kinds:
                        rest = groups[1:] if kind_said else groups
                        for names in ([rest] if kind_said else [groups[1:], groups]):
                            if not kind_said and names is not groups and not is_kind:
                                continue
                            ends = {start_issuer}
                            if names:
                                if self.word_at(start_issuer) == "của":
                                    ends = {start_issuer + 1}
                                    for name in names:
                                        ends = group(name, ends)
                                    result |= ends
                                if issuer_follows:
                                    result.add(start_issuer)
                            else:
                                result.add(start_issuer)
        if not result:
            # As it stands: a number, and capitals that nobody knows.
            states = self.take([number], at)
            if year:
                states = {end for start in states for end in self.take([year], start) | self.take(["năm", year], start)}
            for word in groups:
                states = group(word, states)
            result |= states
        return result

    def _address(self, item, at):
        """The host in words, without “www” and the path."""
        text = re.sub(r"^mailto:", "", item.text)
        if "@" in text and "://" not in text:
            name, host = text.split("@", 1)
            states = self.labels(name, {at})
            states = {end for start in states for end in self.take(["a", "còng"], start)}
            return self.labels(host.split("?")[0], states)
        host = re.sub(r"^[A-Za-z]+://", "", text)
        host = re.sub(r"^www\.", "", re.split("[/?#:]", host)[0])
        states = {at} | self.take(["trang", "mạng"], at)
        return self.labels(host, states)

    def labels(self, host, states):
        for position, label in enumerate(label for label in host.split(".") if label):
            if position:
                states = {end for start in states for end in self.take(["chấm"], start)}
            states = {end for start in states for end in self.label(label.casefold(), start)}
        return states

    def label(self, label, at):
        special = {"vn": "vê nờ", "com": "com", "net": "nét", "org": "oóc", "gov": "gốp", "edu": "ê đu", "gmail": "gờ meo",
                   "yahoo": "da hu"}
        if label in special:
            return self.take(special[label].split(), at)
        states = {at}
        for position, part in enumerate(part for part in re.split("[^a-z0-9]+", label) if part):
            if position:
                states = {end for start in states for end in self.take(["gạch"], start)}
            names = [word for letter in part for word in NAMES.get(letter, letter).split()]
            states = {
                end for start in states
                for words in (TOKEN.findall(part), names) for end in self.take(words, start)
            }
        return states
