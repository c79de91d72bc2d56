import Build

extension FuzzTarget {
  /// A picture's head says a size that pages can name, or none; without metadata it is as it is when cleaned again.
  static let images = FuzzTarget("images") { bytes in
    try require(isCleanedOnce(bytes), "a cleaned picture is no picture, or has metadata")
    guard let size = try imageSize(of: FileInMemory(bytes: bytes)) else { return }
    try require(
      1...1_000_000 ~= size.width && 1...1_000_000 ~= size.height,
      "a picture of \(size.width) × \(size.height)")
  }
}

private struct FileInMemory: ReadableFile {
  let bytes: [UInt8]

  func read(_ range: Range<Int>) -> [UInt8] { Array(bytes[range.clamped(to: bytes.indices)]) }
}
