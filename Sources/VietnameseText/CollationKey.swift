/// A text's place in Vietnamese alphabetical order, as CLDR's `vi` collation has it, whatever the
/// process's locale.
///
/// Letters decide first (a ă â b c d đ e ê … o ô ơ … u ư), then tones (none, huyền, hỏi, ngã, sắc,
/// nặng), then case (lower before upper). Spaces and punctuation come before digits, digits before
/// letters. Texts that differ only in invisible characters have equal keys: where a total order is
/// needed, compare what identifies them next. Scripts other than Latin follow, by code point.
package struct CollationKey: Comparable, Hashable, Sendable {
  /// Three levels, the last two without their trailing common weights, with zeros between: bytewise
  /// order is the order of the texts.
  private let bytes: [UInt8]

  package init(_ text: String) {
    var levels = CollationLevels()
    if !levels.appendVietnamese(text) {
      levels = CollationLevels()
      levels.append(canonicalDecomposition(of: text))
    }
    bytes = levels.bytes
  }

  package static func < (left: CollationKey, right: CollationKey) -> Bool {
    let (left, right) = (left.bytes.span, right.bytes.span)
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index]
    }
    return left.count < right.count
  }
}

/// The three levels of a key while it is made.
private struct CollationLevels {
  private var primary: [UInt8] = []
  private var secondary: [UInt8] = []
  private var tertiary: [UInt8] = []
  /// Common weights not yet written to `secondary` and `tertiary`: those at the end are left out.
  private var commonSecondaries = 0
  private var commonTertiaries = 0

  var bytes: [UInt8] { primary + [0] + secondary + [0] + tertiary }

  /// False, with the levels half filled, if the text holds anything but common characters of
  /// Vietnamese text in NFC.
  mutating func appendVietnamese(_ text: String) -> Bool {
    let alphabet = VietnameseAlphabet.shared
    let weights = CollationWeights.shared
    primary.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let letter = alphabet.letter(scalar) {
        append(letter, weights)
      } else if let weight = weights.primary(of: scalar) {
        append(CollectionOfOne(weight), .common)
      } else {
        return false
      }
    }
    return true
  }

  /// Appends any text in form D.
  mutating func append(_ scalars: [Unicode.Scalar]) {
    let alphabet = VietnameseAlphabet.shared
    let weights = CollationWeights.shared
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      let marksStart = index
      while index < scalars.count, combiningClass(of: scalars[index]) != 0 { index += 1 }
      var marks = scalars[marksStart..<index]
      if combiningClass(of: scalar) != 0 {
        append(mark: scalar, weights)
      } else if var letter = alphabet.letter(scalar) {
        letter.quality = Self.takeQuality(of: letter, from: &marks) ?? letter.quality
        append(letter, weights)
      } else {
        appendOther(scalar, weights)
      }
      for mark in marks { append(mark: mark, weights) }
    }
  }

  private enum Tertiary: UInt8 {
    case common = 2, upperCase, variant
  }

  private mutating func append(_ letter: VietnameseLetter, _ weights: CollationWeights) {
    append(CollectionOfOne(weights.primary(of: letter)), letter.isUppercase ? .upperCase : .common)
    if let mark = letter.tone.mark { append(mark: mark, weights) }
  }

  private mutating func append(_ weight: some Sequence<UInt8>, _ variant: Tertiary) {
    primary += weight
    commonSecondaries += 1
    if variant == .common {
      commonTertiaries += 1
    } else {
      tertiary += repeatElement(Tertiary.common.rawValue, count: commonTertiaries)
      commonTertiaries = 0
      tertiary.append(variant.rawValue)
    }
  }

  private mutating func append(mark: Unicode.Scalar, _ weights: CollationWeights) {
    secondary += repeatElement(CollationWeights.commonSecondary, count: commonSecondaries)
    commonSecondaries = 0
    secondary += weights.secondary(of: mark)
  }

  private mutating func appendOther(_ scalar: Unicode.Scalar, _ weights: CollationWeights) {
    if let weight = weights.primary(of: scalar) {
      append(CollectionOfOne(weight), .common)
      return
    }
    if let base = CollationWeights.base(ofVariant: scalar),
      let weight = weights.primary(of: base.scalar)
    {
      for _ in 0..<base.count { append(CollectionOfOne(weight), .variant) }
      return
    }
    if let letters = asciiForm(of: scalar) {
      for letter in letters.unicodeScalars.compactMap(VietnameseAlphabet.shared.letter) {
        append(CollectionOfOne(weights.primary(of: letter)), .variant)
      }
      return
    }
    if isMarkOrInvisible(scalar) { return }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    append(weights.implicitPrimary(of: lower), lower == scalar ? .common : .upperCase)
  }

  /// Removes and returns the mark that makes a letter of its own, unless one of its class stands
  /// before it.
  private static func takeQuality(
    of letter: VietnameseLetter, from marks: inout ArraySlice<Unicode.Scalar>
  ) -> VietnameseLetter.Quality? {
    var lastClass: UInt8 = 0
    for index in marks.indices {
      let mark = marks[index]
      let combiningClass = combiningClass(of: mark)
      if combiningClass != lastClass, let quality = quality(of: letter.base, with: mark) {
        marks.remove(at: index)
        return quality
      }
      lastClass = combiningClass
    }
    return nil
  }

  private static func quality(
    of base: Unicode.Scalar, with mark: Unicode.Scalar
  ) -> VietnameseLetter.Quality? {
    guard let composite = VietnameseAlphabet.shared.composite(of: base, and: mark),
      let letter = VietnameseAlphabet.shared.letter(composite), letter.quality != .plain
    else { return nil }
    return letter.quality
  }
}
