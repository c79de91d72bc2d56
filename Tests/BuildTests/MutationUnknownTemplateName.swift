/// A name in a template that stands for nothing: a field, a partial, a parent or a block.
struct UnknownTemplateName: Fault {
  private struct Candidate {
    let place: SamplePlace
    let sigil: Character?
    let name: Range<Int>
    let text: String
  }

  func apply(to sample: inout MutatedSample) -> [Expectation] {
    let all = tags(in: sample)
    // A block may have any name where it stands for the first time: in a template that has no parent.
    let heirs = Set(all.filter { $0.sigil == "<" }.map(\.place.text))
    let candidates = all.filter { tag in
      tag.text.count > 3 && tag.sigil != "/" && tag.sigil != "!"
        && !(tag.sigil == "$" && !heirs.contains(tag.place.text))
    }
    let names = Set(all.flatMap { $0.text.split(separator: ".").map(String.init) }).sorted()
    guard let tag = sample.pick(candidates, at: \.place) else { return [] }
    let last = tag.text.split(separator: ".").last.map(String.init) ?? tag.text
    guard
      let slip = misspelt(
        last, using: &sample.generator,
        where: { slip in names.filter { slips(slip, $0) <= 1 } == [last] })
    else { return [] }
    let mark = (tag.name.upperBound - last.count)..<tag.name.upperBound
    if let sigil = tag.sigil, "#^$<".contains(sigil) {
      rename(closing: tag, to: tag.text.dropLast(last.count) + slip, in: sample)
    }
    let line = sample.line(tag.place)
    line.text = line.text.replacing(mark, with: slip)
    let (id, help) = finding(tag.sigil, last)
    return [
      sample.expectation(
        id, at: tag.place, mark.lowerBound..<(mark.lowerBound + slip.count), help: help)
    ]
  }

  private func finding(_ sigil: Character?, _ name: String) -> (id: String, help: String) {
    switch sigil {
    case ">": ("unknown-partial", "Write “{{> \(name)}}”.")
    case "<": ("unknown-parent", "Write “{{< \(name)}}”.")
    case "$": ("unknown-block", "Write “{{$\(name)}}”.")
    default: ("unknown-name", "Write “\(name)”.")
    }
  }

  private func tags(in sample: MutatedSample) -> [Candidate] {
    let pattern = /\{\{\{?([#^\/><$!])? *([A-Za-z.-]+) *\}\}/
    return sample.texts.indices.filter { sample.texts[$0].isTemplate }.flatMap { text in
      sample.texts[text].lines.enumerated().flatMap { index, line in
        line.text.matches(of: pattern).map { match in
          Candidate(
            place: SamplePlace(text: text, line: index), sigil: match.1?.first,
            name: line.text.offsets(of: match.2), text: String(match.2))
        }
      }
    }
  }

  /// The first closing tag of that name behind the opening one.
  private func rename(
    closing tag: Candidate, to name: String, in sample: MutatedSample
  ) {
    let closing = "{{/\(tag.text)}}"
    let text = sample.texts[tag.place.text]
    for index in tag.place.line..<text.lines.count {
      let line = text.lines[index]
      let start = index == tag.place.line ? tag.name.upperBound : 0
      let tail = String(line.text.dropFirst(start))
      guard let range = tail.firstRange(of: closing) else { continue }
      line.text =
        line.text.prefix(start) + tail[..<range.lowerBound] + "{{/\(name)}}"
        + tail[range.upperBound...]
      return
    }
  }
}
