import Diagnostics

/// The bytes as a file of the project; nil, after an error about them, if they are not UTF-8.
func sourceFile(_ bytes: [UInt8], path: String) throws -> SourceFile? {
  var diagnostics: [Diagnostic] = []
  let file = SourceFile(path: path, bytes: bytes, diagnostics: &diagnostics)
  try require(
    (file == nil) == !diagnostics.isEmpty, "a file is refused with an error, or read without one")
  return file
}

/// Whether what authors are shown lies in their file, and can be taken in.
///
/// - Parameter length: of the longest message, in bytes.
func check(
  _ diagnostics: [Diagnostic], in file: SourceFile, atMost limit: Int, length: Int = 2000
) throws {
  try require(diagnostics.count <= limit, "\(diagnostics.count) findings are more than \(limit)")
  for diagnostic in diagnostics {
    let place = "\(diagnostic.id) at \(diagnostic.line):\(diagnostic.column)"
    try require((1...file.lineStarts.count).contains(diagnostic.line), "\(place) is in no line")
    try require(diagnostic.column >= 1 && diagnostic.length >= 1, "\(place) marks nothing")
    try require(!diagnostic.message.isEmpty, "\(place) says nothing")
    try require(diagnostic.message.english.utf8.count < length, "\(place) has a long message")
    try require(
      (diagnostic.help?.english ?? "").utf8.count < length + 1000, "\(place) has a long help")
    if let fix = diagnostic.fix {
      let mended = MendedFile(file.bytes, making: [fix])
      try require(
        mended.made == [0] && mended.bytes != file.bytes, "\(place) has a fix that changes nothing")
      try require(isUTF8(mended.bytes), "\(place) has a fix that cuts a character")
    }
    let line = file.line(diagnostic.line - 1)
    if line.count <= 2048, let excerpt = diagnostic.excerpt {
      let end = diagnostic.column + diagnostic.length - diagnostic.excerptColumn
      try require(end <= max(1, excerpt.count) + 1, "\(place) is marked beyond its line")
    }
  }
}

/// The bytes as text of no more bytes: one that is no text becomes U+FFFD, which has three.
func text(_ bytes: [UInt8]) -> String {
  if isUTF8(bytes) { return String(decoding: bytes, as: UTF8.self) }
  return String(decoding: bytes.prefix(bytes.count / 3), as: UTF8.self)
}

func isUTF8(_ bytes: [UInt8]) -> Bool {
  (try? UTF8Span(validating: bytes.span)) != nil
}

extension Range<Int> {
  func holds(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
