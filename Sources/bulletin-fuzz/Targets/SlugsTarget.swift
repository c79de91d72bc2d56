import VietnameseText

extension FuzzTarget {
  /// A slug is fit for an address; texts that differ only in how their marks are encoded have the same slug and key.
  static let slugs = FuzzTarget("slugs") { bytes in
    let text = text(bytes)
    let made = slug(text)
    try require(
      made.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D },
      "the slug “\(made)” has other signs than a–z, 0–9 and -")
    try require(
      !made.hasPrefix("-") && !made.hasSuffix("-") && !made.contains("--"),
      "the slug “\(made)” has a hyphen too many")
    try require(slug(made) == made, "the slug of “\(made)” is “\(slug(made))”")
    try require(made.utf8.count <= 4 * bytes.count, "the slug is \(made.utf8.count) bytes long")
    let normal = text.normalized
    try require(
      normal.normalized.utf8.elementsEqual(normal.utf8), "form C is not the end of normalising")
    // Swift's `==` puts the parts of these in another order than Unicode does.
    let misordered: [Unicode.Scalar] = ["\u{F73}", "\u{F75}", "\u{F81}"]
    if !text.unicodeScalars.contains(where: misordered.contains) {
      try require(normal == text, "form C is another text")
    }
    try require(slug(normal) == made, "“\(slug(normal))” in form C, but “\(made)”")
    let key = foldedKey(text)
    try require(foldedKey(normal) == key, "another key in form C")
    try require(foldedKey(key) == key, "the key of the key “\(key)” is “\(foldedKey(key))”")
    let folded = caseFolded(text)
    try require(caseFolded(folded) == folded, "case folding is not at its end")
    let name = nameKey(text)
    try require(nameKey(name) == name, "the key of the name “\(name)” is “\(nameKey(name))”")
    try require(nameKey(folded) == name, "another key of a name in lower case")
    try require(
      CollationKey(text) == CollationKey(normal), "another place in alphabetical order in form C")
    try require(!(CollationKey(text) < CollationKey(text)), "a text stands before itself")
  }
}
