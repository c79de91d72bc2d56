/// A script as it is published: without indentation and the lines that hold nothing but a comment, which are a sixth of
/// what a reader would load.
///
/// Nothing else is changed, so that nothing has to be understood: of a script whose code may begin a text or a comment of
/// several lines all is kept, and so are `//!` and `//#`, by which licences and tools are named.
func publishedScript(_ source: [UInt8]) -> [UInt8] {
  let lines = source.split(separator: UInt8(ascii: "\n"))
    .map { $0.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }
  let code = lines.filter { !$0.isEmpty && !isComment($0) }
  let mayRunOn = code.contains { line in
    line.last == UInt8(ascii: "\\") || line.contains(UInt8(ascii: "`"))
      || zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "*") }
  }
  if mayRunOn { return source }
  return Array(code.joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
}

private func isComment(_ line: ArraySlice<UInt8>) -> Bool {
  let kept = [UInt8(ascii: "!"), UInt8(ascii: "#")]
  return line.starts(with: Array("//".utf8))
    && !(line.dropFirst(2).first.map(kept.contains) ?? false)
}
