import Workers

/// The pages of the last build, loaded and looked for on another thread while new ones are planned.
struct PublishedPages: Sendable {
  private let loaded: Pending<[PageRow]?, any Error>
  private let found: Pending<Bool, any Error>
  private let unusual: Pending<[String], any Error>

  /// Begins at once.
  init(_ build: IncrementalBuild, _ manifest: FileStatus, since known: StateHeader) {
    let loaded = Pending { try build.pageRows(since: known) }
    self.loaded = loaded
    unusual = Pending { try loaded.value()?.lazy.map(\.address).filter { !$0.isLowercase } ?? [] }
    found = Pending {
      guard let rows = try loaded.value() else { return false }
      return try build.session.isIntact(
        rows, publishedAt: manifest.changed, workers: build.workers)
    }
  }

  /// In the order of their addresses; nil if not all are known.
  func rows() throws -> [PageRow]? { try loaded.value() }

  /// Whether all of them lie in the output as the last build left them.
  func areIntact() throws -> Bool { try found.value() }

  /// Addresses that a system may take for others: with capitals, spaces or signs beyond ASCII.
  func unusualAddresses() throws -> [String] { try unusual.value() }
}

extension String {
  /// Whether it has neither capitals nor spaces, and nothing beyond ASCII.
  var isLowercase: Bool {
    let bytes = utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x80 || byte == UInt8(ascii: " ")
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      {
        return false
      }
    }
    return true
  }
}
