/// A unit taken out of places.yaml that articles, recipients, persons, authorities and other units still name.
struct DroppedUnit: Fault {
  private struct Mention {
    let place: SamplePlace
    let mark: Range<Int>
  }

  func apply(to sample: inout MutatedSample) -> [Expectation] {
    guard let registry = sample.index(ofText: "content/places.yaml") else { return [] }
    let ids = sample.texts[registry].lines.compactMap { id(ofRecordIn: $0.text) }
    for id in ids.shuffled(using: &sample.generator) {
      let record = lines(ofRecord: id, in: sample.texts[registry])
      let mentions = mentions(of: id, in: sample).filter {
        $0.place.text != registry || !record.contains($0.place.line)
      }
      let places =
        mentions.map(\.place) + record.map { SamplePlace(text: registry, line: $0) }
        + Set(mentions.map(\.place.text)).compactMap { sample.recipientsKey(ofTable: $0) }
      guard places.allSatisfy({ sample.isFree($0) }), !mentions.isEmpty else { continue }
      places.forEach { sample.claim($0) }
      let others = ids.filter { $0 != id }
      let help = expectedNearest(to: id, among: others).map { "Did you mean “\($0)”?" }
      let expectations = mentions.map {
        sample.expectation("unknown-place", at: $0.place, $0.mark, help: help)
      }
      sample.texts[registry].lines.removeSubrange(record)
      return expectations
    }
    return []
  }

  private func id(ofRecordIn line: String) -> String? {
    let opening = "  - id: "
    guard line.hasPrefix(opening) else { return nil }
    return String(line.dropFirst(opening.count).prefix { $0 != " " })
  }

  private func lines(ofRecord id: String, in registry: SampleText) -> Range<Int> {
    let lines = registry.lines.map(\.text)
    let start = lines.firstIndex { self.id(ofRecordIn: $0) == id } ?? 0
    let end = lines[start...].dropFirst().firstIndex { !$0.hasPrefix("    ") } ?? lines.count
    return start..<end
  }

  private func mentions(of id: String, in sample: MutatedSample) -> [Mention] {
    sample.texts.indices.flatMap { index in
      let text = sample.texts[index]
      let isTable = text.path.hasSuffix(".csv")
      return (isTable ? 0..<text.lines.count : text.frontMatter).flatMap { line in
        offsets(of: id, in: text.lines[line].text).map {
          Mention(place: SamplePlace(text: index, line: line), mark: $0)
        }
      }
    }
  }

  /// Where the id stands as a whole, not as a part of a longer one, and not in a comment.
  private func offsets(of id: String, in line: String) -> [Range<Int>] {
    let code = line.firstRange(of: " #").map { line[..<$0.lowerBound] } ?? line[...]
    func isPartOfID(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber || $0 == "-" } == true
    }
    return code.ranges(of: id).filter { range in
      !isPartOfID(code[..<range.lowerBound].last) && !isPartOfID(code[range.upperBound...].first)
    }.map { line.offsets(of: line[$0]) }
  }
}
