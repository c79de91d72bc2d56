"""How numbers, letters, abbreviations, units and signs may be said."""

import unicodedata

from .markup import APART

DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()


def spelled(number):
    """A whole number in words, as a list of them."""
    if number == 0:
        return [DIGITS[0]]
    groups = []
    while number:
        number, group = divmod(number, 1000)
        groups.append(group)
    if len(groups) > 3:
        high = sum(group * 1000 ** (place - 3) for place, group in enumerate(groups) if place >= 3)
        return spelled(high) + ["tỷ"] + _groups(groups[:3], True)
    return _groups(groups, False)


def _groups(groups, after):
    words = []
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if group:
            words += _below_1000(group, after or bool(words)) + [[], ["nghìn"], ["triệu"]][place]
    return words


def _below_1000(number, after):
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    words = [DIGITS[hundreds], "trăm"] if hundreds or after else []
    if tens == 0 and ones and words:
        words.append("linh")
    elif tens == 1:
        words.append("mười")
    elif tens > 1:
        words += [DIGITS[tens], "mươi"]
    if ones:
        words.append("mốt" if ones == 1 and tens > 1 else "lăm" if ones == 5 and tens else DIGITS[ones])
    return words


def roman(letters):
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    if not letters or set(letters) - set(values):
        return None
    total = 0
    for letter, following in zip(letters, letters[1:] + " "):
        value = values[letter]
        total += -value if values.get(following, 0) > value else value
    return total


NAMES = dict(zip("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", (
    "a|á|ớ|bê|xê|dê|đê|e|ê|ép|giê|hát|i|gi|ca|lờ|mờ|nờ|o|ô|ơ|pê|quy|rờ|sờ|tê|u|ư|vê|vê kép|ích|i dài|dét").split("|")))
# Abbreviations whose words do not begin with their letters.
IRREGULAR = {
    "tw": "trung ương", "ttg": "thủ tướng chính phủ", "ctn": "chủ tịch nước", "qyđ": "quy định", "qđi": "quy định",
    "vnđ": "đồng", "vnd": "đồng", "usd": "đô la mỹ", "hiv": "hát i vê", "aids": "ết", "eu": "liên minh châu âu",
    "who": "tổ chức y tế thế giới", "wto": "tổ chức thương mại thế giới", "fao": "tổ chức nông lương thế giới",
    "ocop": "ô cốp", "vietgap": "việt gáp", "globalgap": "gờ lô bồ gáp", "gdp": "gi đi pi", "grdp": "gi a đi pi",
    "fdi": "ép đi ai", "oda": "ô đê a", "ai": "ây ai", "it": "ai ti", "asean": "a xê an", "unesco": "u nét xcô",
    "unicef": "u ni xép", "covid": "cô vít", "adn": "a đê en", "qr": "quy rờ", "led": "lét", "wifi": "oai phai",
    "fm": "ép em", "am": "a em", "tv": "ti vi", "sms": "tin nhắn", "iso": "i xô", "haccp": "ha xáp", "pr": "pi a",
    "ceo": "xi i ô", "atm": "a tê em", "vnpt": "vê nờ pê tê", "evn": "e vê nờ", "pci": "pi xi ai", "sipas": "si pát",
    "icor": "ai co", "vac": "vê a xê", "qh": "quốc hội", "cđ": "công điện", "gmail": "gờ meo", "vtv": "đài truyền hình việt nam",
    "vov": "đài tiếng nói việt nam", "ttxvn": "thông tấn xã việt nam", "tl": "thông lệnh", "pcccr": "phòng cháy chữa cháy rừng",
}
LINKING = frozenset(("và", "của", "về", "với", "các"))
UNITS = {
    "ha": "héc ta", "km": "ki lô mét", "m": "mét", "dm": "đề xi mét", "cm": "xăng ti mét", "mm": "mi li mét",
    "kg": "ki lô gam", "g": "gam", "gr": "gam", "mg": "mi li gam", "l": "lít", "ml": "mi li lít", "tr": "triệu",
    "trđ": "triệu đồng", "đ": "đồng", "kv": "ki lô vôn", "mhz": "mê ga héc", "khz": "ki lô héc", "ghz": "ghi ga héc",
    "kw": "ki lô oát", "kwh": "ki lô oát giờ", "mw": "mê ga oát", "w": "oát", "v": "vôn", "h": "giờ", "s": "giây",
    "ph": "phút", "mb": "mê ga bai", "gb": "ghi ga bai", "kb": "ki lô bai", "cv": "mã lực", "hp": "mã lực", "c": "xê",
}
POWERS = {"2": "vuông", "²": "vuông", "3": "khối", "³": "khối"}
# What a sign may be said as, “” where it may be left out.
SIGNS = {
    "%": ["phần trăm"], "\uff05": ["phần trăm"], "‰": ["phần nghìn"], "&": ["và", ""], "+": ["cộng", ""], "=": ["bằng"],
    "<": ["nhỏ hơn"], ">": ["lớn hơn"], "$": ["đô la"], "@": ["a còng"], "°": ["độ"], "±": ["cộng trừ"], "×": ["nhân"],
    "²": ["bình phương", "vuông"], "³": ["khối"], "₫": ["đồng"], "€": ["ơ rô"], "£": ["bảng anh"], "≥": ["từ"], "≤": ["đến"],
    "½": ["một phần hai"], "¼": ["một phần tư"], "¾": ["ba phần tư"], "→": ["đến"],
    APART: ["", "mũ"], "^": ["", "mũ"],
    "/": ["", "mỗi", "trên", "tháng", "năm"], "\u2044": ["", "mỗi", "trên"], "\u2215": ["", "mỗi", "trên"],
    "\uff0f": ["", "mỗi", "trên"],
}
BETWEEN_FIGURES = {
    ".": ["", "chấm", "phẩy", "tháng", "năm"], ",": ["", "phẩy"], ":": [""],
    "-": ["", "đến", "tháng", "năm"], "–": ["", "đến", "tháng", "năm"], "—": ["", "đến"], "−": ["", "đến"],
    "~": ["", "đến"], "*": ["", "nhân"],
}


def plain(letter):
    """A letter without its tone."""
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in "\u0300\u0301\u0303\u0309\u0323"))


def is_name(text):
    """Whether a word with a capital is read as it stands: “Bà” is no abbreviation, “Tp”, “Ths” and “K” are."""
    return any(plain(c) in "aăâeêioôơuưy" for c in text[1:].lower()) and not any(c.isupper() for c in text[1:])
