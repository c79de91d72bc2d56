/// A date that the calendar does not have, or in a form that is not read.
struct BadDate: Fault {
  private struct Candidate {
    let place: SamplePlace
    let value: Range<Int>
    let year: Int
  }

  func apply(to sample: inout MutatedSample) -> [Expectation] {
    let pattern =
      /(?:^|[ {])(?:date|ngày|updated|decided|revoked_on|comments_until|from|until): ([0-9][^,}]*)/
    let candidates = sample.places(\.frontMatter).compactMap { place -> Candidate? in
      let line = sample.line(place).text
      guard let match = line.firstMatch(of: pattern),
        let year = match.1.split(whereSeparator: { !$0.isNumber }).first(where: { $0.count == 4 })
          .flatMap({ Int($0) })
      else { return nil }
      return Candidate(place: place, value: line.offsets(of: match.1), year: year)
    }
    guard let candidate = sample.pick(candidates, at: \.place) else { return [] }
    let (value, help) = badDate(year: candidate.year, using: &sample.generator)
    let line = sample.line(candidate.place)
    line.text = line.text.replacing(candidate.value, with: value)
    let start = candidate.value.lowerBound
    return [
      sample.expectation(
        "invalid-date", at: candidate.place, start..<(start + value.count), help: help)
    ]
  }

  private func badDate(
    year: Int, using generator: inout SeededGenerator
  ) -> (value: String, help: String) {
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lastTwoDigits = String(String(year).suffix(2))
    let all = [
      ("\(year)-02-30", "Month 2 of \(year) has \(isLeapYear ? 29 : 28) days."),
      ("31/04/\(year)", "Month 4 of \(year) has 30 days."),
      ("\(year)-13-05", "Months are from 01 to 12."),
      ("05/06/\(lastTwoDigits)", "Write “05/06/\(year)”."),
      ("06/25/\(year)", "Write “25/06/\(year)”."),
      ("5 June \(year)", "Write “\(year)-06-05”."),
      ("5.6.\(year)", "Write “\(year)-06-05”."),
    ]
    return all[Int.random(in: all.indices, using: &generator)]
  }
}
