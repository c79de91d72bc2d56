import Foundation

/// A photo that is not where a text says: its name has a slip, or it was deleted.
struct MissingImage: Fault {
  private struct Mention {
    let place: SamplePlace
    /// The path as the text has it, and where.
    let written: String
    let offsets: Range<Int>
    /// An image of the body, not of the front matter.
    let isInBody: Bool
    /// In the project.
    let path: String

    var id: String { isInBody ? "missing-image" : "missing-file" }
  }

  func apply(to sample: inout MutatedSample) -> [Expectation] {
    let all =
      mentions(in: sample, \.frontMatter, /(?:^|[ {])(?:src|tệp): ([^ ,}]+)/)
      + mentions(in: sample, \.body, /!\[[^\]]*\]\(([^ )]+)/)
    guard let mention = sample.pick(all, at: \.place) else { return [] }
    if .random(using: &sample.generator) {
      let others = all.filter { $0.path == mention.path && $0.place != mention.place }
      if others.allSatisfy({ sample.isFree($0.place) }) {
        return delete(mention.path, mentionedBy: [mention] + others, in: &sample)
      }
    }
    return misspell(mention, in: &sample)
  }

  private func delete(
    _ path: String, mentionedBy mentions: [Mention], in sample: inout MutatedSample
  ) -> [Expectation] {
    let (folder, name) = path.folderAndName
    let others = names(in: folder, of: sample).filter { $0 != name && !$0.hasSuffix(".md") }
    let nearest = expectedNearest(to: name, among: others)
    // Strings in NFC and NFD are equal.
    sample.others = sample.others.filter { $0.key != path }
    return mentions.map { mention in
      sample.claim(mention.place)
      return sample.expectation(
        mention.id, at: mention.place, mention.offsets,
        help: nearest.map { "Did you mean “\(mention.written.folderAndName.folder)\($0)”?" })
    }
  }

  private func misspell(_ mention: Mention, in sample: inout MutatedSample) -> [Expectation] {
    let (folder, name) = mention.written.folderAndName
    let names = names(in: mention.path.folderAndName.folder, of: sample)
    let stem = name.prefix { $0 != "." }
    let slip = misspelt(
      String(stem), using: &sample.generator,
      where: { slip in !names.contains { $0.hasPrefix(slip + ".") } })
    guard let slip else { return [] }
    let written = folder + slip + name.dropFirst(stem.count)
    let line = sample.line(mention.place)
    line.text = line.text.replacing(mention.offsets, with: written)
    let start = mention.offsets.lowerBound
    return [
      sample.expectation(
        mention.id, at: mention.place, start..<(start + written.count),
        help: "Did you mean “\(mention.written)”?")
    ]
  }

  private func names(in folder: String, of sample: MutatedSample) -> [String] {
    (sample.others.keys.map(\.precomposedStringWithCanonicalMapping) + sample.texts.map(\.path))
      .sorted().map(\.folderAndName).filter { $0.folder == folder }.map(\.name)
  }

  /// The path without `..`.
  private static func withoutSteps(_ path: String) -> String {
    path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
      if part == ".." { parts.removeLast() } else { parts.append(part) }
    }.joined(separator: "/")
  }

  private func mentions(
    in sample: MutatedSample, _ lines: KeyPath<SampleText, Range<Int>>,
    _ pattern: Regex<(Substring, Substring)>
  ) -> [Mention] {
    sample.places(lines, where: \.isArticle).flatMap { place in
      let folder = sample.texts[place.text].path.folderAndName.folder
      let line = sample.line(place).text
      return line.matches(of: pattern).compactMap { match -> Mention? in
        guard match.1.hasSuffix(".jpg") || match.1.hasSuffix(".webp") else { return nil }
        return Mention(
          place: place, written: String(match.1), offsets: line.offsets(of: match.1),
          isInBody: lines == \.body,
          path: Self.withoutSteps(folder + match.1))
      }
    }
  }
}
