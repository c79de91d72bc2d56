/// Where a body's link definitions, `[name]: target`, have their targets.
struct LinkDefinitions {
  private var targets: [[UInt8]: Range<Int>] = [:]

  init(source: [UInt8], body: Range<Int>) {
    var index = body.lowerBound
    while let found = source.firstRange(of: Self.mark, in: index..<body.upperBound) {
      index = found + 2
      if let raw = source.destination(at: index), raw.upperBound <= body.upperBound {
        let target = Array(source.unescaped(raw))
        if targets[target] == nil { targets[target] = raw }
        index = raw.upperBound
      }
    }
  }

  private static let mark: ArraySlice<UInt8> = [UInt8(ascii: "]"), UInt8(ascii: ":")]

  /// The first definition with this target; the parser does not tell which one a link used.
  func target(_ url: ArraySlice<UInt8>) -> Range<Int>? { targets[Array(url)] }
}
