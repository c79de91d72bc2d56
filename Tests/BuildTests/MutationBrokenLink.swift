/// A link in a body to a text, heading or document that is not there.
struct BrokenLink: Fault {
  private struct Candidate {
    let place: SamplePlace
    let target: Range<Int>
    let path: String
    let heading: String?
  }

  func apply(to sample: inout MutatedSample) -> [Expectation] {
    let link = /(?:^|[^!])\[[^\]]*\]\(([^ )]+)\)/
    let candidates = sample.places(\.body).flatMap { place in
      let line = sample.line(place).text
      return line.matches(of: link).compactMap {
        match -> Candidate? in
        guard !match.1.contains(":") else { return nil }
        let parts = match.1.split(separator: "#", maxSplits: 1).map(String.init)
        return Candidate(
          place: place, target: line.offsets(of: match.1), path: parts[0],
          heading: parts.count > 1 ? parts[1] : nil)
      }
    }
    guard let candidate = sample.pick(candidates, at: \.place) else { return [] }
    if let heading = candidate.heading, .random(using: &sample.generator),
      let slip = misspelt(heading, using: &sample.generator, where: { _ in true })
    {
      return [
        expectation(
          "missing-heading", for: candidate, as: candidate.path + "#" + slip,
          help: "Did you mean “#\(heading)”?", in: sample)
      ]
    }
    guard let slip = misspeltPath(candidate.path, in: &sample) else { return [] }
    return [
      expectation(
        "broken-link", for: candidate, as: slip + (candidate.heading.map { "#" + $0 } ?? ""),
        help: "Did you mean “\(candidate.path)”?", in: sample)
    ]
  }

  private func expectation(
    _ id: String, for candidate: Candidate, as target: String, help: String,
    in sample: MutatedSample
  ) -> Expectation {
    let line = sample.line(candidate.place)
    line.text = line.text.replacing(candidate.target, with: target)
    let start = candidate.target.lowerBound
    return sample.expectation(
      id, at: candidate.place, start..<(start + target.count), help: help)
  }

  /// The path with a slip in the name that tells the text: the folder's for `index.md`.
  private func misspeltPath(_ path: String, in sample: inout MutatedSample) -> String? {
    var parts = path.split(separator: "/").map(String.init)
    let index = parts.last == "index.md" && parts.count > 1 ? parts.count - 2 : parts.count - 1
    let name = parts[index].split(separator: ".").map(String.init)
    let names = sample.texts.flatMap { $0.path.split(separator: "/").map(String.init) }
    guard
      let slip = misspelt(
        name[0], using: &sample.generator,
        where: { !names.contains($0) && !names.contains($0 + ".md") })
    else { return nil }
    parts[index] = ([slip] + name.dropFirst()).joined(separator: ".")
    return parts.joined(separator: "/")
  }
}
