import Build
import Content
import Diagnostics
import Digests
import Foundation
import Testing
import Workers

@testable import bulletin_bench

struct CorpusTests {
  /// A corpus of 50 in a folder of its own.
  private func withCorpus(
    recipients: Int = 0,
    _ test: (_ folder: String, _ paths: [String]) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/bulletin-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let paths = try Corpus(count: 50, seed: 1, recipients: recipients)
      .write(to: folder, workers: Workers(count: 2))
    try test(folder, paths)
  }

  /// Figures of one machine and day are compared with those of others: the bytes must not change by the way.
  @Test func theSameSeedMakesTheSameBytes() throws {
    try withCorpus { folder, paths in
      var digests = DigestBuilder()
      for path in try DiskFileSystem().walk(folder).map(\.path) {
        digests.add(value: path)
        digests.add(try DiskFileSystem().readFile("\(folder)/\(path)"))
      }
      #expect(digests.digest.hexadecimal == "2a30d3c12d6860658a245e8692007d07")
    }
  }

  @Test func anotherSeedMakesOtherArticles() {
    #expect(
      CorpusArticle(3, seed: 1).text() != CorpusArticle(3, seed: 2).text())
  }

  @Test func anArticleHasAboutFiveKilobytes() {
    let sizes = (0..<1000).map { CorpusArticle($0, seed: 1).text().utf8.count }
    #expect((4_700...5_300).contains(sizes.reduce(0, +) / sizes.count))
  }

  @Test func bulletinFindsNothingWrong() throws {
    try withCorpus(recipients: 300) { folder, paths in
      let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
      try FileManager.default.copyItem(
        atPath: root + "/site-templates", toPath: folder + "/site-templates")
      let clock = try #require(DateTime(BulletinProgram.clock)).moment(siteOffset: 0)
      let options = BuildOptions(
        source: folder, output: folder + "/public", clock: clock, jobs: 2)
      let builder = Builder(options, fileSystem: DiskFileSystem())
      let first = builder.build()
      #expect(first.diagnostics.map(\.message) == [])
      #expect(first.failure == nil)
      #expect(first.publication?.total ?? 0 > 50)

      // The articles that are added while builds are measured.
      for run in 0..<8 {
        try Edit.addition(of: Corpus(count: 50, seed: 1).newest(run), to: folder).make()
      }
      try Edit.row(of: "\(folder)/\(CorpusTable.path)", run: 0).make()
      let second = builder.build()
      #expect(second.diagnostics.map(\.message) == [])
      let decision = "khen-thuong/quyet-dinh/khong_ro/2019/so-100-qd-ubnd"
      #expect(second.made.contains("\(decision)-trang-2.html"))
      #expect(second.made.count { $0.hasPrefix("2025/12/") && !$0.hasSuffix("index.html") } >= 8)
    }
  }

  @Test func syllablesAreSpeltByTheRules() {
    let syllables = Set(Syllables.all)
    #expect(syllables.isSuperset(of: ["nghiêm", "kế", "ghé", "ngoan", "đường"]))
    #expect(syllables.isDisjoint(with: ["ngế", "cế", "gé", "nghoan", "càc", "cảc"]))
    #expect(Vocabulary.shared.words.count == 6000)
  }
}
