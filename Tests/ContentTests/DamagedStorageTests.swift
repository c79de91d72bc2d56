import Content
import Diagnostics
import FrontMatter
import Digests
import Testing

/// Bytes that nobody stored: each must be refused, soon and without a trap, or be what storing gives for
/// some value.
@Suite(.timeLimit(.minutes(1))) struct DamagedStorageTests {
  private static func stored() throws -> [UInt8] {
    try StoredSample.article().stored(with: StoredSample.diagnostics)
  }

  @Test func everyTruncationIsRefused() throws {
    let bytes = try Self.stored()
    for count in bytes.indices {
      #expect(ArticleSource.restored(from: Array(bytes[..<count])) == nil, "\(count) bytes")
    }
  }

  @Test func bytesBehindTheEndAreRefused() throws {
    #expect(try ArticleSource.restored(from: Self.stored() + [0]) == nil)
  }

  @Test func flippedBytesGiveNothingOrAnotherStoredForm() throws {
    let bytes = try Self.stored()
    var generator = SeededGenerator(seed: 20_190_605)
    var refused = 0
    for _ in 0..<20_000 {
      var flipped = bytes
      let index = Int.random(in: bytes.indices, using: &generator)
      flipped[index] ^= UInt8.random(in: 1...255, using: &generator)
      if let restored = ArticleSource.restored(from: flipped) {
        #expect(
          restored.source.stored(with: restored.diagnostics) == flipped,
          "\(bytes[index]) became \(flipped[index]) at \(index)")
      } else {
        refused += 1
      }
    }
    #expect(refused > 5_000)
  }

  @Test func otherKindsAndVersionsAreRefused() throws {
    let article = try Self.stored()
    let page = try decodePage("title: Bài").value.stored(with: [])
    let table = try decodeFile("name\nBà Hoa\n", RecipientTable.decode).value.stored(with: [])
    #expect(PageSource.restored(from: article) == nil)
    #expect(RecipientTable.restored(from: page) == nil)
    #expect(ArticleSource.restored(from: table) == nil)
    for first in UInt8.min...UInt8.max where first != article[0] {
      #expect(ArticleSource.restored(from: [first] + article.dropFirst()) == nil)
    }
  }

  @Test(arguments: [UInt8(0x00), 0x01, 0x02, 0x7F, 0x80, 0xFF])
  func megabytesOfOneByteAreRefused(byte: UInt8) throws {
    let filling = [UInt8](repeating: byte, count: 1 << 20)
    let article = try Self.stored()
    let page = try decodePage("title: Bài").value.stored(with: [])
    let table = try decodeFile("name\nBà Hoa\n", RecipientTable.decode).value.stored(with: [])
    for count in [1, 2, 40, 100] {
      #expect(ArticleSource.restored(from: article.prefix(count) + filling) == nil)
      #expect(PageSource.restored(from: page.prefix(count) + filling) == nil)
      #expect(RecipientTable.restored(from: table.prefix(count) + filling) == nil)
    }
  }

  /// Larger than the bytes behind them, to the largest that a number can have and beyond it.
  static let lengths: [[UInt8]] = [
    [0x7F], [0xFF, 0x7F], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
    [UInt8](repeating: 0xFF, count: 8) + [0x7F], [UInt8](repeating: 0xFF, count: 9) + [0x01],
    [UInt8](repeating: 0xFF, count: 9) + [0x02], [UInt8](repeating: 0xFF, count: 10) + [0x01],
  ]

  @Test(arguments: lengths)
  func lengthsBeyondTheEndAreRefused(length: [UInt8]) throws {
    let page = try decodePage("title: Bài", path: "p").value.stored(with: [])
    #expect(page.starts(with: [0x24, 0x01, UInt8(ascii: "p")]))
    #expect(PageSource.restored(from: page[..<1] + length + page[2...]) == nil)
    let table = RecipientTable.restored(from: [0x34, 0x00] + length + page)
    #expect(table == nil)
  }

  @Test func aNumberWrittenAtLengthIsRefused() throws {
    let page = try decodePage("title: Bài", path: "p").value.stored(with: [])
    #expect(PageSource.restored(from: page) != nil)
    #expect(PageSource.restored(from: page[..<1] + [0x81, 0x00] + page[2...]) == nil)
  }

  @Test func textThatIsNotUTF8IsRefused() throws {
    var source = try decodePage("title: Bài").value
    // Its bytes are no text.
    source.digest = Digest(high: 0, low: 0)
    let page = source.stored(with: [])
    for index in page.indices where page[index] >= 0x80 {
      var damaged = page
      damaged[index] = 0xFF
      #expect(PageSource.restored(from: damaged) == nil)
    }
  }

  @Test func aDayThatTheCalendarLacksIsRefused() throws {
    let bytes = try decodeArticle("title: Bài\ndate: 2019-02-28").value.stored(with: [])
    // Year, month and day, each doubled for its sign.
    let date: [UInt8] = [0xC6, 0x1F, 2 * 2, 2 * 28]
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: date) })
    var damaged = bytes
    damaged[start + 3] = 2 * 30
    #expect(ArticleSource.restored(from: bytes) != nil)
    #expect(ArticleSource.restored(from: damaged) == nil)
  }

  @Test(arguments: [(32, true), (33, false), (100_000, false)])
  func nestingHasALimit(levels: Int, isRestored: Bool) throws {
    let bytes = try storedArticle(nested: levels)
    #expect((ArticleSource.restored(from: bytes) != nil) == isRestored)
  }

  /// An article whose parameter is a list in a list, in bytes only: values that deep overflow the stack where they are
  /// stored or freed, and no author can write them.
  private func storedArticle(nested levels: Int) throws -> [UInt8] {
    var article = try decodeArticle("title: Bài\ndate: 2019-06-05").value
    let leaf = Node(value: .null, range: .start)
    let stored = [leaf, Node(value: .sequence([leaf]), range: .start)].map { node in
      article.params = [Node.Entry(key: "a", keyRange: .start, value: node)]
      return article.stored(with: [])
    }
    let place = try #require(stored[0].indices.first { stored[0][$0] != stored[1][$0] })
    // A sequence of one; the place and the soundness of what holds it.
    let (opening, closing) = (stored[1][place..<place + 2], stored[1][place + 3..<place + 6])
    func bytes(_ levels: Int) -> [UInt8] {
      stored[0][..<place] + repeatElement(opening, count: levels - 1).joined()
        + [stored[0][place]] + repeatElement(closing, count: levels - 1).joined()
        + stored[0][(place + 1)...]
    }
    #expect(bytes(2) == stored[1])
    return bytes(levels)
  }
}
