/// The string literals of a Swift file, as the compiler makes templates of them: `%1` for each interpolation, and those
/// joined by `+` as one.
struct SourceLiterals {
  struct Literal: Equatable {
    var text: String
    /// From 1.
    var line: Int
    fileprivate var range: Range<Int>
    /// How many interpolations there are.
    fileprivate var places = 0
  }

  private(set) var literals: [Literal] = []
  private let source: [UInt8]
  private var line = 1
  private var counted = 0

  init(_ source: [UInt8]) {
    self.source = source
    _ = scanCode(from: 0, isInterpolation: false)
    literals.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func byte(_ index: Int) -> UInt8 { index < source.count ? source[index] : 0 }

  private func starts(_ text: String, at index: Int) -> Bool {
    source[min(index, source.count)...].starts(with: text.utf8)
  }

  /// - Returns: the end of the code, behind the closing parenthesis of an interpolation.
  private mutating func scanCode(from start: Int, isInterpolation: Bool) -> Int {
    var index = start
    var depth = 0
    var last: Literal?
    defer { if let last { literals.append(last) } }
    while index < source.count {
      if starts("//", at: index) {
        index = source[index...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
      } else if starts("/*", at: index) {
        index += 2
        while index < source.count, !starts("*/", at: index) { index += 1 }
        index += 2
      } else if let opening = opening(at: index) {
        let literal = scanLiteral(opening, from: index)
        index = literal.range.upperBound
        if let former = last, isJoined(former.range.upperBound..<literal.range.lowerBound) {
          last?.text += Self.numbered(literal.text, from: former.places)
          last?.places += literal.places
          last?.range = former.range.lowerBound..<literal.range.upperBound
        } else {
          if let former = last { literals.append(former) }
          last = literal
        }
      } else {
        if byte(index) == UInt8(ascii: "(") { depth += 1 }
        if byte(index) == UInt8(ascii: ")") {
          if isInterpolation, depth == 0 { return index + 1 }
          depth -= 1
        }
        index += 1
      }
    }
    return index
  }

  /// Whether nothing but `+` stands between two literals.
  private func isJoined(_ range: Range<Int>) -> Bool {
    source[range].filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") } == [
      UInt8(ascii: "+")
    ]
  }

  private static func numbered(_ text: String, from first: Int) -> String {
    var text = text
    for number in stride(from: 9, through: 1, by: -1) {
      text = text.replacing("%\(number)", with: "%\u{0}\(number + first)")
    }
    return text.replacing("\u{0}", with: "")
  }

  // MARK: One literal

  private struct Opening {
    var hashes: Int
    var isMultiline: Bool
  }

  private func opening(at index: Int) -> Opening? {
    var quote = index
    while byte(quote) == UInt8(ascii: "#") { quote += 1 }
    guard byte(quote) == UInt8(ascii: "\"") else { return nil }
    return Opening(hashes: quote - index, isMultiline: starts("\"\"\"", at: quote))
  }

  private mutating func scanLiteral(_ opening: Opening, from start: Int) -> Literal {
    let quotes = opening.isMultiline ? "\"\"\"" : "\""
    let hashes = String(repeating: "#", count: opening.hashes)
    let (closing, escape) = (quotes + hashes, "\\" + hashes)
    var index = start + opening.hashes + quotes.utf8.count
    var text: [UInt8] = []
    var places = 0
    let line = 1 + source[..<start].count { $0 == UInt8(ascii: "\n") }
    while index < source.count, !starts(closing, at: index) {
      guard starts(escape, at: index) else {
        text.append(source[index])
        index += 1
        continue
      }
      index += escape.utf8.count
      switch byte(index) {
      case UInt8(ascii: "("):
        index = scanCode(from: index + 1, isInterpolation: true)
        places += 1
        text += "%\(places)".utf8
        continue
      case UInt8(ascii: "u"):
        let end = source[index...].firstIndex(of: UInt8(ascii: "}")) ?? index
        let digits = String(decoding: source[(index + 2)..<end], as: UTF8.self)
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "?"
        text += String(scalar).utf8
        index = end
      case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
      case UInt8(ascii: "r"): text.append(UInt8(ascii: "\r"))
      case UInt8(ascii: "0"): text.append(0)
      case UInt8(ascii: "\n"): text.append(Self.joint)
      case let other: text.append(other)
      }
      index += 1
    }
    var read = String(decoding: text, as: UTF8.self)
    if opening.isMultiline { read = Self.unindented(read) }
    return Literal(
      text: read, line: line, range: start..<(index + closing.utf8.count), places: places)
  }

  /// Stands where a line of a literal goes on in the next.
  private static let joint: UInt8 = 1

  /// The text of a literal of several lines, without the indentation of its last.
  private static func unindented(_ text: String) -> String {
    var lines = text.replacing("\u{1}", with: "\u{1}\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    let indentation = lines.removeLast().count
    lines = lines.dropFirst().map { $0.dropFirst(min(indentation, $0.prefix { $0 == " " }.count)) }
    return lines.joined(separator: "\n").replacing("\u{1}\n", with: "")
  }
}
