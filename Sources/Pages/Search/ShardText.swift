/// A file of search under construction: records of a key and its lists, found by what stands before a key.
///
/// `{key|list|list`: neither lists nor keys have a `{` or a `|`. Empty lists at the end are left out.
struct ShardText {
  /// The largest file that a reader with an old phone has to load for a word.
  static let limit = 16 << 10

  private(set) var bytes: [UInt8] = []
  /// How many empty lists stand before the next one.
  private var emptyLists = 0
  /// Where each list stands that can be given up.
  private var lists: [Range<Int>] = []

  /// Begins a record, whose key is appended in pieces.
  mutating func begin() {
    bytes.append(UInt8(ascii: "{"))
    emptyLists = 0
  }

  mutating func append(_ key: ArraySlice<UInt8>) { bytes += key }

  mutating func append(_ character: UInt8) { bytes.append(character) }

  /// Adds the next of a record's lists.
  mutating func add(_ list: [UInt32]) {
    emptyLists += 1
    if list.isEmpty { return }
    for _ in 0..<emptyLists { bytes.append(UInt8(ascii: "|")) }
    emptyLists = 0
    addList(list[...])
  }

  private mutating func addList(_ list: ArraySlice<UInt32>) {
    let start = bytes.count
    NumberList.append(list, to: &bytes)
    note(start)
  }

  mutating func addSparseList(_ list: ArraySlice<UInt32>) {
    let start = bytes.count
    NumberList.appendSparse(list, to: &bytes)
    note(start)
  }

  private mutating func note(_ start: Int) {
    if bytes.count - start > 64 { lists.append(start..<bytes.count) }
  }

  /// A script that hands the text over; of one that is too large the longest lists stand for all numbers.
  consuming func script(_ name: String) -> [UInt8] {
    let room = Self.limit - name.utf8.count - 16
    if bytes.count > room {
      var given: Set<Int> = []
      var size = bytes.count
      for list in lists.sorted(by: { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }) {
        if size <= room { break }
        size -= list.count - 1
        given.insert(list.lowerBound)
      }
      var (kept, end): ([UInt8], Int) = ([], 0)
      for list in lists where given.contains(list.lowerBound) {
        kept += bytes[end..<list.lowerBound]
        kept.append(NumberList.all)
        end = list.upperBound
      }
      bytes = kept + bytes[end...]
    }
    return Self.script(name) { script in
      script.append(UInt8(ascii: "\""))
      script += bytes
      script.append(UInt8(ascii: "\""))
    }
  }

  /// The records of a file that ``script(_:)`` made: what stands between `{` and the next; nil if it is none.
  static func records(of file: [UInt8], _ name: String) -> [ArraySlice<UInt8>]? {
    let (start, end) = (Array("tk(\"\(name)\",\"".utf8), Array("\");\n".utf8))
    guard file.starts(with: start), file.count >= start.count + end.count,
      file.suffix(end.count).elementsEqual(end)
    else { return nil }
    let text = file[start.count..<(file.count - end.count)]
    return text.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false).dropFirst()
      .map(\.self)
  }

  /// A script that calls `tk` with a name and what is written.
  static func script(_ name: String, _ write: (inout [UInt8]) -> Void) -> [UInt8] {
    var script = Array("tk(\"\(name)\",".utf8)
    write(&script)
    script += ");\n".utf8
    return script
  }
}
