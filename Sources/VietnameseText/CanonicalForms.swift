import Foundation

/// The scalars of the text's normalisation form D.
///
/// Our own because Foundation's takes quadratic time on long runs of combining marks; it is asked
/// only for single scalars that are neither ASCII nor Vietnamese, and once for each.
func canonicalDecomposition(of text: String) -> [Unicode.Scalar] {
  let alphabet = VietnameseAlphabet.shared
  var scalars: [Unicode.Scalar] = []
  scalars.reserveCapacity(text.utf8.count)
  var known = KnownDecompositions()
  for scalar in text.unicodeScalars {
    if let letter = alphabet.letter(scalar), letter.quality != .stroke {
      scalars.append(letter.base)
      if let mark = letter.marks.first { scalars.append(mark) }
      if let mark = letter.marks.second { scalars.append(mark) }
    } else if isDecomposed(scalar) {
      scalars.append(scalar)
    } else {
      scalars += known.decomposition(of: scalar)
    }
  }
  orderMarks(of: &scalars)
  return scalars
}

/// The normalisation forms D of a text's scalars, each of which Foundation is asked for once.
struct KnownDecompositions {
  private var known: [Unicode.Scalar: String.UnicodeScalarView] = [:]

  mutating func decomposition(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    if let decomposition = known[scalar] { return decomposition }
    let decomposition = canonicalDecomposition(of: scalar).unicodeScalars
    known[scalar] = decomposition
    return decomposition
  }
}

/// The normalisation form D of a single scalar.
func canonicalDecomposition(of scalar: Unicode.Scalar) -> String {
  isDecomposed(scalar) ? String(scalar) : String(scalar).decomposedStringWithCanonicalMapping
}

/// True for common scalars that are their own form D, so that nobody need be asked.
private func isDecomposed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0xC0, 0x110...0x111, 0x300..<0x340, 0x346..<0x370, 0x2010..<0x2060, 0x3400..<0xAC00: true
  // Private use, forms of other scripts, the sign for what cannot be read; emoji; rare ideographs.
  case 0xE000..<0xF900, 0xFB50..<0x1_0000, 0x1_F000..<0x2_F800: true
  default: false
  }
}

extension String {
  /// The normalisation form C of scalars that are in form D.
  init(composing decomposed: [Unicode.Scalar]) {
    let alphabet = VietnameseAlphabet.shared
    var composed: [Unicode.Scalar] = []
    composed.reserveCapacity(decomposed.count)
    var starter: Int?
    var lastClass: UInt8 = 0
    var known: [UInt64: Unicode.Scalar?] = [:]
    func composite(of first: Unicode.Scalar, and second: Unicode.Scalar) -> Unicode.Scalar? {
      if let composite = alphabet.composite(of: first, and: second) { return composite }
      let pair = UInt64(first.value) << 32 | UInt64(second.value)
      if let composite = known[pair] { return composite }
      let composite = foundationComposite(of: first, and: second)
      known[pair] = .some(composite)
      return composite
    }
    for scalar in decomposed {
      let combiningClass = combiningClass(of: scalar)
      if let starter, lastClass == 0 || lastClass < combiningClass, mayComposeBackwards(scalar),
        let composite = composite(of: composed[starter], and: scalar)
      {
        composed[starter] = composite
        continue
      }
      if combiningClass == 0 { starter = composed.count }
      lastClass = combiningClass
      composed.append(scalar)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(composed.count * 2)
    for scalar in composed { bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

/// Zero for letters; otherwise the class that orders a combining mark among its neighbours.
func combiningClass(of scalar: Unicode.Scalar) -> UInt8 {
  scalar.value < 0x300 ? 0 : scalar.properties.canonicalCombiningClass.rawValue
}

/// Sorts each run of combining marks by class and leaves those of one class in their order.
private func orderMarks(of scalars: inout [Unicode.Scalar]) {
  var index = 0
  while index < scalars.count {
    let start = index
    var lastClass: UInt8 = 0
    var isOrdered = true
    while index < scalars.count {
      let combiningClass = combiningClass(of: scalars[index])
      if combiningClass == 0 { break }
      isOrdered = isOrdered && lastClass <= combiningClass
      lastClass = combiningClass
      index += 1
    }
    if !isOrdered {
      let marks = scalars[start..<index].enumerated().map { offset, mark in
        (combiningClass: combiningClass(of: mark), offset: offset, mark: mark)
      }
      let ordered = marks.sorted { ($0.combiningClass, $0.offset) < ($1.combiningClass, $1.offset) }
      scalars.replaceSubrange(start..<index, with: ordered.map(\.mark))
    }
    index = max(index, start + 1)
  }
}

/// False for the scalars that never end a canonical composite: a test goes through all composites
/// there are.
private func mayComposeBackwards(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x300, 0x370..<0x653, 0x656..<0x93C, 0xDE0..<0x102E, 0x1200..<0x1B35, 0x1B36..<0x3099,
    0x309B..<0x10000:
    false
  default: true
  }
}

/// Gives Foundation the first scalar in form D: it overlooks composites of a composite and a letter
/// (하 + ᆫ).
private func foundationComposite(
  of first: Unicode.Scalar, and second: Unicode.Scalar
) -> Unicode.Scalar? {
  var pair = canonicalDecomposition(of: first)
  pair.unicodeScalars.append(second)
  let composed = pair.precomposedStringWithCanonicalMapping.unicodeScalars
  return composed.count == 1 ? composed.first : nil
}
