import Digests
import Testing
import Workers

@testable import Pages

/// Lists of numbers, words and pairs as the files of search hold them.
@Suite struct SearchListTests {
  /// Thin, thick and mixed ones.
  private static let lists: [[UInt32]] = [
    [], [0], [31], [32], [1023], [1024], [127, 128, 255, 256], Array(0..<100),
    [5, 5000, 5001, 90_000],
    (0..<400).map { $0 * 7 }, (0..<60).map { $0 * $0 * 3 },
  ]

  @Test(arguments: lists) func listsComeBack(_ numbers: [UInt32]) throws {
    var bytes: [UInt8] = []
    NumberList.append(numbers[...], to: &bytes)
    #expect(NumberList.numbers(of: bytes[...]) == numbers)
    var sparse: [UInt8] = []
    if !numbers.isEmpty { NumberList.appendSparse(numbers[...], to: &sparse) }
    #expect(NumberList.sparseNumbers(of: sparse[...]) == numbers)
    let refused = "\"\\{|}\n".utf8
    #expect(!(bytes + sparse).contains { refused.contains($0) || $0 >= 0x80 })
  }

  @Test func aNumberThatFollowsItselfCountsOnce() {
    var bytes: [UInt8] = []
    NumberList.appendSparse([3, 3, 700, 700], to: &bytes)
    #expect(NumberList.sparseNumbers(of: bytes[...]) == [3, 700])
  }

  @Test func denseListsAreBitmaps() {
    var bytes: [UInt8] = []
    NumberList.append((0..<60).map { UInt32($0) }[...], to: &bytes)
    #expect(bytes.first == UInt8(ascii: "!"))
    #expect(bytes.count == 11)
  }

  private func keys(_ text: String) -> [String] {
    SearchWord.words(of: text).map { String(decoding: $0.characters, as: UTF8.self) }
  }

  @Test func wordsHaveNoMarksAndNoCase() {
    #expect(keys("Đường HOÀ, hòa-bình (19/5)!") == ["duong", "hoa", "hoa", "binh", "19", "5"])
    #expect(keys("Bằng khen") == keys("Ba\u{306}\u{300}ng khen"))
    #expect(keys("QĐ-UBND café ürün") == ["qd", "ubnd", "cafe", "urun"])
    #expect(keys("Tiếng Việt\u{A0}– “đẹp”") == ["tieng", "viet", "dep"])
    #expect(keys("abcdefghijklmnop") == ["abcdefghijkl"])
    #expect(keys("  ") == [])
  }

  /// What `assets/search.js` reckons of the same words.
  @Test func scriptsReckonTheSame() {
    let words = SearchWord.words(of: "mỹ trà")
    #expect(words[0].hash.bucket(of: 128) == Self.bucket)
    #expect(SearchHash.slot(words[0].hash, words[1].hash) == Self.slot)
  }

  private static let bucket = 7
  private static let slot: UInt16 = 4484

  @Test func childrensNamesAreCut() {
    let cut = NameCut(written: "Nguyễn Văn An\nLê Thị Bé Ba\nLê Thị Bé\nAn")
    #expect(cut.cut("Em Nguyễn Văn An và em Lê Thị Bé Ba.") == "Em … và em ….")
    #expect(cut.cut("em nguyen van an") == "em …")
    #expect(cut.cut("An toàn, ông Nguyễn Văn Anh") == "An toàn, ông Nguyễn Văn Anh")
    #expect(cut.names(in: "LÊ THỊ BÉ"))
    var words = SearchWord.words(of: "em Nguyễn Văn An học giỏi")
    cut.cut(&words)
    #expect(words.map(\.isGap) == [false, true, true, true, false, false])
    #expect(NameCut(written: "").cut("Nguyễn Văn An") == "Nguyễn Văn An")
  }

  @Test func pairsKeepTheirMarks() {
    var shards = PhraseShards(NameCut(written: ""))
    shards.add("Phường Mỹ Trà", .title, of: 0)
    shards.add("phường mỹ trà", .lead, of: 0)
    shards.add("My Trà", .title, of: 1)
    shards.add("Bếp", .name, of: 4)
    shards.add(key: "#34", .name, of: 5)
    var later = PhraseShards(NameCut(written: ""))
    later.add("Xã Hoà Bình", .title, of: 2)
    shards.merge(later)
    #expect(
      String(decoding: shards.shards(year: 2025, count: 1)[0], as: UTF8.self)
        == "tk(\"2025/c-0\",\"{phường mỹ|#|#{mỹ trà|#|#{my trà|${bếp |||'{#34 |||({xã hòa|%{hòa bình|%\");\n"
    )
  }

  /// However many articles have a word, its file is one that an old phone loads.
  @Test func noFileIsTooLarge() {
    var shard = ShardText()
    for number in 0..<400 {
      shard.begin()
      shard.append(Array("word\(number)".utf8)[...])
      shard.add((0..<3000).map { UInt32($0 * 40) })
      shard.add([7])
    }
    let script = String(decoding: shard.script("2025/s-0"), as: UTF8.self)
    #expect(script.utf8.count <= ShardText.limit)
    #expect(script.contains("{word0|}|*"))
  }

  /// A text of words that few or many others have, the same for the same seed.
  private static func text(_ seed: Int) -> SearchedContent {
    let words = (0..<200).map { place in
      let number = (seed * 7919 + place * 104_729 + place * place * 31) % 900
      return number % 3 == 0 ? "và" : "từ\(number)"
    }
    return SearchedContent(
      title: "Bài \(seed)", lead: seed % 2 == 0 ? "Sapo \(seed)" : nil,
      body: Array(words.joined(separator: " ").utf8))
  }

  private static func shards(_ seeds: [Int]) -> BodyShards {
    let texts = seeds.map {
      SearchedText(path: "\($0).md", digest: .of([UInt8(truncatingIfNeeded: $0)]), weight: 1)
    }
    return BodyShards(year: 2025, texts: texts, cut: NameCut(written: "Từ3 Và")) {
      text(seeds[$0])
    }
  }

  @Test func editedFilesAreThoseThatWouldBeMadeAnew() throws {
    var seeds = Array(0..<150)
    let former = Self.shards(seeds).work.made().flatMap(\.self)
    for number in [0, 64, 149] { seeds[number] += 1000 }
    let shards = Self.shards(seeds)
    let edited = try #require(shards.edited(former, texts: [0, 64, 149], Workers(count: 2)))
    #expect(edited != former)
    #expect(edited == shards.work.made().flatMap(\.self))
    #expect(shards.edited(edited, texts: [3], Workers(count: 1)) == edited)
  }

  /// What is not as it was made is not guessed.
  @Test func aDamagedFileIsNotEdited() {
    let shards = Self.shards(Array(0..<20))
    var files = shards.work.made().flatMap(\.self)
    files[0].removeLast()
    #expect(shards.edited(files, texts: [1], Workers(count: 1)) == nil)
  }
}
