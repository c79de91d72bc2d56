/// A text in quotation marks whose second one is forgotten.
struct UnclosedQuote: Fault {
  private struct Candidate {
    let place: SamplePlace
    let quote: Int
    let damaged: String
  }

  func apply(to sample: inout MutatedSample) -> [Expectation] {
    let value =
      /(?:^|[ {])(?:title|tiêu đề|lead|sapo|kicker|name|caption|alt|credit|citation|note|tagline): ([^ >|{\[])/
    let candidates = sample.places(\.frontMatter).compactMap { place -> Candidate? in
      let line = sample.line(place).text
      guard !line.contains("#") else { return nil }
      let characters = Array(line)
      let quotes = characters.indices.filter { characters[$0] == "\"" }
      if quotes.count == 2 {
        return Candidate(
          place: place, quote: quotes[0],
          damaged: line.replacing(quotes[1]..<(quotes[1] + 1), with: ""))
      }
      guard quotes.isEmpty, let match = line.firstMatch(of: value) else { return nil }
      let start = line.offsets(of: match.1).lowerBound
      return Candidate(
        place: place, quote: start, damaged: line.replacing(start..<start, with: "\""))
    }
    guard let candidate = sample.pick(candidates, at: \.place) else { return [] }
    sample.line(candidate.place).text = candidate.damaged
    return [
      sample.expectation(
        "unclosed-quote", at: candidate.place, candidate.quote..<(candidate.quote + 1),
        help: "Write \" at the end of the text too, or leave both out.")
    ]
  }
}
