/// Vietnamese syllables spelt by rule: an initial, a rime, a tone.
///
/// Many of them mean nothing. Their bytes are those of real texts: two or three to a marked letter, four letters a
/// syllable.
enum Syllables {
  private static let initials = [
    "", "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r",
    "s", "t", "th", "tr", "v", "x",
  ]

  /// The vowel between the points carries the tone.
  private static let openRimes = """
    .a. .a.i .a.o .a.u .a.y .â.u .â.y .e. .e.o .ê. .ê.u .i. .i.a .i.u i.ê.u .o. .o.i .ô. .ô.i .ơ. .ơ.i .u. .u.a \
    .u.i u.ô.i .ư. .ư.a ư.ơ.i o.a. o.a.i u.ê. u.y. .a.m .a.n .a.ng .a.nh .ă.m .ă.n .ă.ng .â.m .â.n .â.ng .e.m \
    .e.n .ê.m .ê.n .ê.nh .i.m .i.n .i.nh i.ê.m i.ê.n i.ê.ng .o.m .o.n .o.ng .ô.m .ô.n .ô.ng .ơ.m .ơ.n .u.m .u.n \
    .u.ng u.ô.n u.ô.ng .ư.ng ư.ơ.m ư.ơ.n ư.ơ.ng o.a.n o.a.ng u.â.n uy.ê.n
    """

  /// Those that end in a stop, which have two tones only.
  private static let stoppedRimes = """
    .a.c .a.ch .a.p .a.t .ă.c .ă.t .â.c .â.p .â.t .e.t .ê.ch .ê.t .i.ch .i.p .i.t i.ê.c i.ê.p i.ê.t .o.c .o.p .o.t \
    .ô.c .ô.p .ô.t .ơ.p .ơ.t .u.c .u.p .u.t u.ô.c u.ô.t .ư.c ư.ơ.c ư.ơ.t o.a.t u.â.t uy.ê.t
    """

  /// Level, falling, rising, dipping, broken, heavy.
  private static let tones: [Character: [Character]] = {
    let vowels = [
      "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ",
      "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ]
    return Dictionary(
      uniqueKeysWithValues: vowels.map { (Character(String($0.prefix(1))), Array($0)) })
  }()

  /// All of them, always in the same order.
  static let all: [String] =
    spelt(openRimes, tones: [0, 1, 2, 3, 4, 5]) + spelt(stoppedRimes, tones: [2, 5])

  private static func spelt(_ rimes: String, tones wanted: [Int]) -> [String] {
    var syllables: [String] = []
    for rime in rimes.split(separator: " ") {
      let parts = rime.split(separator: ".", omittingEmptySubsequences: false)
      guard let nucleus = parts[1].first, let toned = tones[nucleus] else { continue }
      for initial in initials {
        guard let initial = spelling(of: initial, before: parts[0].first ?? nucleus)
        else { continue }
        for tone in wanted { syllables.append("\(initial)\(parts[0])\(toned[tone])\(parts[2])") }
      }
    }
    return syllables
  }

  /// The initial as it is written before a letter; nil where the two do not go together.
  private static func spelling(of initial: String, before next: Character) -> String? {
    switch (initial, next) {
    case ("", "i"), ("gi", "i"), ("gi", "ê"), ("qu", "u"), ("qu", "o"), ("qu", "ô"), ("qu", "ư"):
      nil
    case ("c", "i"), ("c", "e"), ("c", "ê"): "k"
    case ("g", "i"), ("g", "e"), ("g", "ê"): "gh"
    case ("ng", "i"), ("ng", "e"), ("ng", "ê"): "ngh"
    default: initial
    }
  }
}
