/// The name of a letter, as abbreviations are spelled aloud: “bê”, “đê”, “ét xì”.
func letterName(_ lowercase: Unicode.Scalar) -> String? { letterNames[lowercase] }

private let letterNames: [Unicode.Scalar: String] = [
  "a": "a", "ă": "á", "â": "ớ", "b": "bê", "c": "xê", "d": "dê", "đ": "đê", "e": "e", "ê": "ê",
  "f": "ép", "g": "giê", "h": "hát", "i": "i", "j": "gi", "k": "ca", "l": "lờ", "m": "mờ",
  "n": "nờ", "o": "o", "ô": "ô", "ơ": "ơ", "p": "pê", "q": "quy", "r": "rờ", "s": "sờ", "t": "tê",
  "u": "u", "ư": "ư", "v": "vê", "w": "vê kép", "x": "ích", "y": "i dài", "z": "dét",
]
