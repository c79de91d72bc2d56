import Digests

/// A file of lines that notices damage: a title with a version, the lines, and a digest of all of
/// it.
///
/// Text, so that a person who has to find out what happened can read it.
enum SealedText {
  enum Flaw: Error { case damaged, otherVersion }

  private static let seal = Array("seal ".utf8)
  private static let newline = UInt8(ascii: "\n")

  static func bytes(title: String, lines: [String]) -> [UInt8] {
    bytes(
      title: title, lineCount: lines.count, size: lines.reduce(0) { $0 + $1.utf8.count + 1 }
    ) {
      $1 += lines[$0].utf8
    }
  }

  /// - Parameters:
  ///   - size: how many bytes the lines have at most, to spare moves.
  ///   - append: adds a line without its end.
  static func bytes(
    title: String, lineCount: Int, size: Int, append: (Int, inout [UInt8]) -> Void
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(100 + size)
    bytes += title.utf8
    bytes.append(newline)
    for index in 0..<lineCount {
      append(index, &bytes)
      bytes.append(newline)
    }
    let digest = Digest.of(bytes)
    bytes += seal
    digest.appendHexadecimal(to: &bytes)
    bytes.append(newline)
    return bytes
  }

  /// The lines between title and seal, without line ends.
  static func lines(of bytes: [UInt8], title: String) throws(Flaw) -> [ArraySlice<UInt8>] {
    let end = bytes.count - (seal.count + 32 + 1)
    guard end > 0, bytes.last == newline, bytes[end...].starts(with: seal),
      let digest = Digest(hexadecimal: bytes[(end + seal.count)..<(bytes.count - 1)]),
      digest == Digest.of(Array(bytes[..<end])), bytes[end - 1] == newline
    else { throw .damaged }
    let lines = bytes[..<(end - 1)].split(separator: newline, omittingEmptySubsequences: false)
    guard lines[0].elementsEqual(title.utf8) else { throw .otherVersion }
    return Array(lines[1...])
  }
}
