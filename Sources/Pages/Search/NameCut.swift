package import Digests
import Site

/// Cuts the names of commended children out of every text before anything that can be searched is made of it.
///
/// Names are cut wherever they stand and with whatever marks: whoever has the name of a child cannot be found by it
/// either. A name of one word is left, since it is a word of other texts too.
package struct NameCut: Sendable {
  /// By their first words: the keys of the others.
  private let names: [UInt64: [[UInt64]]]
  /// Whether a name may begin with a word, by the lowest bits of its key: most words of a text are done with here.
  private let mayBegin: [Bool]
  /// The names, a line each; no name has a line end.
  package let written: String

  /// - Parameter written: what another one says of itself.
  package init(written: String) {
    self.written = written
    var names: [UInt64: [[UInt64]]] = [:]
    for line in written.split(separator: "\n") {
      let keys = SearchWord.words(of: String(line)).map(\.key)
      guard keys.count > 1, let first = keys.first else { continue }
      names[first, default: []].append(Array(keys.dropFirst()))
    }
    // A longer name is cut whole, even if a shorter one begins it.
    var mayBegin = [Bool](repeating: false, count: names.isEmpty ? 0 : Self.filterSize)
    for first in names.keys { mayBegin[Self.place(first)] = true }
    self.mayBegin = mayBegin
    self.names = names.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The names of all children whom a site's articles report.
  init(_ site: Site) {
    var names: Set<String> = []
    for honour in site.honourRoll.honours where honour.isMinor {
      for report in honour.reports { names.insert(site.articles.recipientName(report)) }
    }
    self.init(written: names.sorted().joined(separator: "\n"))
  }

  package var digest: Digest {
    var builder = DigestBuilder()
    builder.add(value: written)
    return builder.digest
  }

  /// Puts gaps in the places of names.
  func cut(_ words: inout [SearchWord]) {
    if names.isEmpty { return }
    var index = 0
    while index < words.count {
      let length = length(ofNameAt: index, in: words)
      for place in index..<(index + length) { words[place] = .gap }
      index += max(1, length)
    }
  }

  private static let filterSize = 1 << 12

  private static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: key) & (filterSize - 1)
  }

  /// How many words the name has that begins at a place; 0 if none does.
  private func length(ofNameAt index: Int, in words: [SearchWord]) -> Int {
    let key = words[index].key
    guard mayBegin[Self.place(key)], let candidates = names[key] else { return 0 }
    let rest = words[(index + 1)...]
    return candidates.first { rest.prefix($0.count).map(\.key) == $0 }.map { $0.count + 1 } ?? 0
  }

  /// The text with an ellipsis in the place of each name.
  func cut(_ text: String) -> String {
    if names.isEmpty { return text }
    var (words, ranges): ([SearchWord], [Range<Int>]) = ([], [])
    SearchWord.each(in: text.utf8Span.span) { word, range in
      words.append(word)
      ranges.append(range)
    }
    var (bytes, end, index) = ([UInt8](), 0, 0)
    let source = Array(text.utf8)
    while index < words.count {
      let length = length(ofNameAt: index, in: words)
      if length > 0 {
        bytes += source[end..<ranges[index].lowerBound]
        bytes += "…".utf8
        end = ranges[index + length - 1].upperBound
      }
      index += max(1, length)
    }
    return end == 0 ? text : String(decoding: bytes + source[end...], as: UTF8.self)
  }

  /// Whether a text holds a name.
  func names(in text: String) -> Bool { cut(text) != text }
}
