import Foundation

/// A photo that is not in the article's folder: its name has a slip, or it was deleted.
struct MissingImage: Fault {
  private struct Candidate {
    let place: SamplePlace
    let name: Range<Int>
    /// An image of the body, not of the front matter.
    let isInBody: Bool
    /// In the project.
    let path: String

    var id: String { isInBody ? "missing-image" : "missing-file" }
  }

  func apply(to sample: inout MutatedSample) -> [Expectation] {
    let candidates =
      mentions(in: sample, \.frontMatter, /(?:^|[ {])(?:src|tệp): ([^ ,}]+)/)
      + mentions(in: sample, \.body, /!\[[^\]]*\]\(([^ )]+)/)
    guard let candidate = sample.pick(candidates, at: \.place) else { return [] }
    let line = sample.line(candidate.place)
    let (folder, name) = candidate.path.folderAndName
    let paths =
      sample.others.keys.map(\.precomposedStringWithCanonicalMapping)
      + sample.texts.map(\.path)
    let names = paths.sorted().map(\.folderAndName).filter { $0.folder == folder }.map(\.name)

    if .random(using: &sample.generator) {
      // Strings in NFC and NFD are equal.
      sample.others = sample.others.filter { $0.key != candidate.path }
      let help = expectedNearest(
        to: name, among: names.filter { $0 != name && !$0.hasSuffix(".md") })
      return [
        sample.expectation(
          candidate.id, at: candidate.place, candidate.name,
          help: help.map { "Did you mean “\($0)”?" })
      ]
    }
    let stem = name.prefix { $0 != "." }
    guard
      let slip = misspelt(
        String(stem), using: &sample.generator,
        where: { slip in !names.contains { $0.hasPrefix(slip + ".") } })
    else { return [] }
    let written = slip + name.dropFirst(stem.count)
    line.text = line.text.replacing(candidate.name, with: written)
    let start = candidate.name.lowerBound
    return [
      sample.expectation(
        candidate.id, at: candidate.place, start..<(start + written.count),
        help: "Did you mean “\(name)”?")
    ]
  }

  private func mentions(
    in sample: MutatedSample, _ lines: KeyPath<SampleText, Range<Int>>,
    _ pattern: Regex<(Substring, Substring)>
  ) -> [Candidate] {
    sample.places(lines, where: \.isArticle).flatMap { place in
      let path = sample.texts[place.text].path
      let line = sample.line(place).text
      return line.matches(of: pattern).compactMap { match -> Candidate? in
        guard match.1.hasSuffix(".jpg") || match.1.hasSuffix(".webp") else { return nil }
        return Candidate(
          place: place, name: line.offsets(of: match.1), isInBody: lines == \.body,
          path: path.folderAndName.folder + match.1)
      }
    }
  }
}
