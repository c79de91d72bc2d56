import Foundation

/// The scalars of the text's normalisation form D.
///
/// Our own because Foundation's takes quadratic time on long runs of combining marks; it is asked only for
/// single scalars that are neither ASCII nor Vietnamese.
func canonicalDecomposition(of text: String) -> [Unicode.Scalar] {
  let alphabet = VietnameseAlphabet.shared
  var scalars: [Unicode.Scalar] = []
  scalars.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    if let letter = alphabet.letter(scalar) {
      if letter.quality == .stroke {
        scalars.append(scalar)
        continue
      }
      scalars.append(letter.base)
      if let mark = letter.marks.first { scalars.append(mark) }
      if let mark = letter.marks.second { scalars.append(mark) }
    } else {
      scalars += canonicalDecomposition(of: scalar).unicodeScalars
    }
  }
  orderMarks(of: &scalars)
  return scalars
}

/// The normalisation form D of a single scalar.
func canonicalDecomposition(of scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  // Common ones that are known to stay as they are.
  case ..<0xC0, 0x300..<0x340, 0x346..<0x370, 0x2010..<0x2060, 0x3400..<0xA000: String(scalar)
  default: String(scalar).decomposedStringWithCanonicalMapping
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
    for scalar in decomposed {
      let combiningClass = combiningClass(of: scalar)
      if let starter, lastClass == 0 || lastClass < combiningClass, mayComposeBackwards(scalar),
        let composite = alphabet.composite(of: composed[starter], and: scalar)
          ?? foundationComposite(of: composed[starter], and: scalar)
      {
        composed[starter] = composite
        continue
      }
      if combiningClass == 0 { starter = composed.count }
      lastClass = combiningClass
      composed.append(scalar)
    }
    self.init()
    unicodeScalars.append(contentsOf: composed)
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
    var classes: [UInt8] = []
    while index < scalars.count {
      let combiningClass = combiningClass(of: scalars[index])
      if combiningClass == 0 { break }
      classes.append(combiningClass)
      index += 1
    }
    if zip(classes, classes.dropFirst()).contains(where: >) {
      let order = classes.indices.sorted { (classes[$0], $0) < (classes[$1], $1) }
      scalars.replaceSubrange(start..<index, with: order.map { scalars[start + $0] })
    }
    index = max(index, start + 1)
  }
}

/// False for the scalars that never end a canonical composite: a test goes through all composites there are.
private func mayComposeBackwards(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x300, 0x1E00..<0x3099, 0x309B..<0x10000: false
  default: true
  }
}

private func foundationComposite(
  of first: Unicode.Scalar, and second: Unicode.Scalar
) -> Unicode.Scalar? {
  var pair = String(first)
  pair.unicodeScalars.append(second)
  let composed = pair.precomposedStringWithCanonicalMapping.unicodeScalars
  return composed.count == 1 ? composed.first : nil
}
