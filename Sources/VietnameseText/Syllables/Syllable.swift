/// A Vietnamese syllable: a real onset, a real rhyme, and a tone that may stand with its final.
///
/// Words are told by it from abbreviations, and text from the signs of another encoding. It does not ask on
/// which vowel the tone's mark stands: `hòa` and `hoà` are one syllable.
struct Syllable {
  let tone: VietnameseLetter.Tone
  /// Whether anything is written with more than a base letter, as in `cũ`, `đi` and `trăng`.
  let isMarked: Bool
  /// Whether it has a tone, and the mark may stand on either of two vowels: the rhyme is oa, oe or uy.
  let hasMovableTone: Bool

  /// Nil if the letters, in either normalisation form, are no syllable: `UBND`, `thawngs`.
  init?(_ scalars: some Sequence<Unicode.Scalar>) {
    var letters = SyllableLetters()
    for scalar in scalars where !letters.append(scalar) { return nil }
    guard letters.toneCount <= 1, let rhyme = letters.rhyme else { return nil }
    tone = letters.tone
    isMarked = letters.isMarked
    hasMovableTone = tone != .level && SyllableParts.shared.endsOnGlide.contains(rhyme)
  }
}

/// Whether a word, in any case, is written as Vietnamese words are: `gương`, but neither `gươg` nor `UBND`.
package func isVietnameseSyllable(_ word: some StringProtocol) -> Bool {
  Syllable(word.unicodeScalars) != nil
}

/// The letters of what may be a syllable: each as one byte, without its tone.
private struct SyllableLetters {
  private var letters: UInt64 = 0
  private var count = 0
  private(set) var tone = VietnameseLetter.Tone.level
  private(set) var toneCount = 0
  private(set) var isMarked = false

  /// False for what cannot stand in a syllable.
  mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    if let letter = VietnameseAlphabet.shared.letter(scalar) {
      guard count < Self.longest else { return false }
      letters |= UInt64(letter.syllableCode) << (8 * UInt64(count))
      count += 1
      note(letter.tone)
      if letter.quality != .plain { isMarked = true }
      return true
    }
    return count > 0 && appendMark(scalar)
  }

  /// A mark behind its letter, as in normalisation form D.
  private mutating func appendMark(_ scalar: Unicode.Scalar) -> Bool {
    if let tone = VietnameseLetter.Tone.allCases.first(where: { $0.mark == scalar }) {
      note(tone)
      return true
    }
    let shift = 8 * UInt64(count - 1)
    let base = UInt8(truncatingIfNeeded: letters >> shift)
    guard let code = VietnameseLetter.syllableCode(of: base, with: scalar) else { return false }
    letters = letters & ~(0xFF << shift) | UInt64(code) << shift
    isMarked = true
    return true
  }

  private mutating func note(_ tone: VietnameseLetter.Tone) {
    if tone == .level { return }
    self.tone = tone
    toneCount += 1
    isMarked = true
  }

  /// `nghiêng`.
  private static let longest = 7

  /// What is behind the onset; nil if the letters are no syllable.
  ///
  /// Some have two readings: the letters of `gì` are g and i, those of `già` gi and a.
  var rhyme: UInt64? {
    let parts = SyllableParts.shared
    for onset in parts.onsets where letters & onset.mask == onset.letters {
      let rhyme = letters >> (8 * UInt64(onset.count))
      guard onset.stands(before: UInt8(truncatingIfNeeded: rhyme)), parts.has(rhyme, behind: onset),
        !parts.stopped.contains(rhyme) || tone == .acute || tone == .dot
      else { continue }
      return rhyme
    }
    return nil
  }
}

extension VietnameseLetter {
  /// The letter without its tone and case: a letter of ASCII, or with its upper bit set where the quality differs.
  fileprivate var syllableCode: UInt8 {
    Self.syllableCode(of: UInt8(ascii: base) | 0x20, quality)
  }

  private static func syllableCode(of base: UInt8, _ quality: Quality) -> UInt8 {
    switch quality {
    case .plain: base
    case .breve, .horn, .stroke: base | 0x80
    // Of a and o, which have two qualities; e has one.
    case .circumflex: base & 0x1F | 0x80
    }
  }

  /// The code of a letter without quality that a combining mark gives one.
  fileprivate static func syllableCode(of base: UInt8, with mark: Unicode.Scalar) -> UInt8? {
    let takers: (quality: Quality, bases: StaticString) =
      switch mark {
      case "\u{306}": (.breve, "a")
      case "\u{302}": (.circumflex, "aeo")
      case "\u{31B}": (.horn, "ou")
      default: (.plain, "")
      }
    guard takers.bases.withUTF8Buffer({ unsafe $0.contains(base) }) else { return nil }
    return syllableCode(of: base, takers.quality)
  }
}

/// All onsets and rhymes of the language.
private struct SyllableParts {
  static let shared = SyllableParts()

  struct Onset {
    let letters: UInt64
    let count: Int
    /// The letters that may follow; nil for all.
    let followers: Set<UInt8>?

    var mask: UInt64 { (1 << (8 * UInt64(count))) - 1 }

    func stands(before letter: UInt8) -> Bool { followers?.contains(letter) ?? true }
  }

  let onsets: [Onset]
  private let rhymes: Set<UInt64>
  private let rhymesBehindQu: Set<UInt64>
  private let qu: UInt64
  /// Rhymes that end in a stop, which take no tone but sắc and nặng.
  let stopped: Set<UInt64>
  /// The mark of a tone stands on their first vowel, as it was taught, or on their second, as it is.
  let endsOnGlide: Set<UInt64>

  func has(_ rhyme: UInt64, behind onset: Onset) -> Bool {
    rhymes.contains(rhyme) || onset.letters == qu && rhymesBehindQu.contains(rhyme)
  }

  private init() {
    func onsets(_ text: String, before followers: String? = nil) -> [Onset] {
      text.split(separator: " ", omittingEmptySubsequences: false).map {
        Onset(
          letters: Self.letters($0), count: $0.unicodeScalars.count,
          followers: followers.map { Set($0.map { UInt8(Self.letters(String($0)[...])) }) })
      }
    }
    let list =
      onsets("b ch d đ gi h k kh l m n nh p ph qu r s t th tr v x ")
      + onsets("gh ngh", before: "eêi") + onsets("c ng", before: "aăâoôơuư")
      // The i of “gì”, “gìn” and “giêng” belongs to both sides.
      + onsets("g", before: "aăâioôơuư")
    self.onsets = list.sorted { $0.count > $1.count }
    let rhymes = (Self.rhymes + " " + Self.rhymesBehindQu).split(separator: " ")
    self.rhymes = Set(Self.rhymes.split(separator: " ").map(Self.letters))
    rhymesBehindQu = Set(Self.rhymesBehindQu.split(separator: " ").map(Self.letters))
    stopped = Set(
      rhymes.filter { rhyme in ["c", "ch", "p", "t"].contains(where: rhyme.hasSuffix) }
        .map(Self.letters))
    endsOnGlide = Set(["oa", "oe", "uy"].map { Self.letters($0[...]) })
    qu = Self.letters("qu")
  }

  private static func letters(_ text: Substring) -> UInt64 {
    var letters: UInt64 = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard let letter = VietnameseAlphabet.shared.letter(scalar) else { continue }
      letters |= UInt64(letter.syllableCode) << (8 * UInt64(index))
    }
    return letters
  }

  private static let rhymes = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet \
    oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut \
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt \
    ươu ưt ưu y yêm yên yêng yêt yêu
    """

  /// Rhymes with a y where others have an i.
  private static let rhymesBehindQu = "ych yn ynh yp yt yu"
}
