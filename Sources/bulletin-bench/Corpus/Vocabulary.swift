import Diagnostics
import VietnameseText

/// The syllables of the corpus, which come by Zipf's law: the one of rank n as often as 1 ÷ (n + 8).
struct Vocabulary: Sendable {
  struct Word: Sendable {
    var text: String
    var capitalized: String
    /// As addresses write it.
    var slug: String
  }

  static let shared = Vocabulary()

  private static let count = 6000

  /// The first words, the most frequent one first.
  private static let frequent = """
    và của các có được trong là cho người những với một không này đã việc làm nhà dân ấp nước đường hay tốt giúp nhau \
    gia đình năm học sinh trường chi đoàn hội nông thanh niên tổ mô hình vượt khó thoát nghèo ruộng vườn lúa xoài sen \
    cầu đèn sáng sạch đẹp rác cây hoa góp vốn hộ mỗi tháng thành tích khen thưởng biểu dương gương điển nhân rộng \
    phong trào thi đua yêu bà con xóm làng chợ kênh bờ đất trẻ em cụ già thầy cô lớp sách vở bữa cơm áo ấm khéo tay \
    nghề thợ máy bơm mùa vụ phân thuốc giống trại cá ếch vịt đàn bò chuồng khu vui chung sức đồng lòng
    """

  let words: [Word]
  /// The sums of the words' weights, in whole numbers: sums of fractions may differ from machine to machine.
  private let sums: [UInt64]

  private init() {
    var rare = Syllables.all
    var generator = SeededGenerator(seed: 1)
    generator.shuffle(&rare)
    var known: Set<String> = []
    var words: [Word] = []
    for text in Self.frequent.split(separator: " ").map(String.init) + rare
    where words.count < Self.count && known.insert(text).inserted {
      words.append(
        Word(
          text: text, capitalized: text.prefix(1).uppercased() + text.dropFirst(),
          slug: slug(text)))
    }
    self.words = words
    var sum: UInt64 = 0
    sums = words.indices.map { rank in
      sum += (1 << 32) / UInt64(rank + 8)
      return sum
    }
  }

  func pick(_ generator: inout SeededGenerator) -> Word {
    let place = generator.below(sums[sums.count - 1])
    return words[(0..<sums.count - 1).partitioningIndex { sums[$0] > place }]
  }
}
