/// Two files that want one address.
struct EqualAddresses: Fault {
  /// An article that is published, in a file with keys in English.
  private struct Candidate {
    let text: Int
    let month: String
    let slug: String
    var address: String { "\(month)/\(slug).html" }
    /// The place of a finding about the file as a whole.
    var start: SamplePlace { SamplePlace(text: text, line: 0) }
    let dateLine: SamplePlace?
    let hasAliases: Bool
  }

  private static let aliasHelp = "Remove this alias, or write another old address."
  private static let slugHelp = "Give one of them another “slug”, or another date."

  func apply(to sample: inout MutatedSample) -> [Expectation] {
    let free = candidates(in: sample).filter { candidate in
      sample.isFree(candidate.start) && candidate.dateLine.map { sample.isFree($0) } ?? true
    }
    guard let first = free.filter({ !$0.hasAliases }).randomElement(using: &sample.generator)
    else { return [] }
    claim(first, in: sample)
    let others = free.filter { $0.text != first.text }
    // Of its own, so that no two faults are about one address.
    let number = Int.random(in: 1...1_000_000, using: &sample.generator)
    switch Int.random(in: 0..<4, using: &sample.generator) {
    case 0:
      let neighbours = others.filter { $0.month == first.month }
      guard let other = neighbours.randomElement(using: &sample.generator) else { fallthrough }
      claim(other, in: sample)
      return [
        insert("slug: ", other.slug, into: first, &sample, help: Self.slugHelp),
        aboutFile(other.start, in: sample),
      ]
    case 1:
      guard let other = others.randomElement(using: &sample.generator) else { return [] }
      claim(other, in: sample)
      return [
        insert("aliases: /", other.address, into: first, &sample, help: Self.aliasHelp),
        aboutFile(other.start, in: sample),
      ]
    case 2:
      guard
        let other = others.filter({ !$0.hasAliases }).randomElement(using: &sample.generator)
      else { return [] }
      claim(other, in: sample)
      return [
        insert("aliases: ", "/tin/Địa-\(number).html", into: first, &sample, help: Self.aliasHelp),
        insert("aliases: ", "tin/địa-\(number).html", into: other, &sample, help: Self.aliasHelp),
      ]
    default:
      let own = ["/index.html", "/don-vi", "/404.html", "/sitemap.xml/\(number).html"]
      let address = own[Int.random(in: own.indices, using: &sample.generator)]
      return [insert("aliases: ", address, into: first, &sample, help: Self.aliasHelp)]
    }
  }

  private func claim(_ candidate: Candidate, in sample: MutatedSample) {
    sample.claim(candidate.start)
    if let line = candidate.dateLine { sample.claim(line) }
  }

  private func insert(
    _ key: String, _ value: String, into candidate: Candidate, _ sample: inout MutatedSample,
    help: String
  ) -> Expectation {
    let line = SampleLine(key + value)
    line.isClaimed = true
    sample.texts[candidate.text].lines.insert(line, at: 1)
    let start = key.last == "/" ? key.count - 1 : key.count
    return sample.expectation(
      "address-taken", at: SamplePlace(text: candidate.text, line: 1), start..<line.text.count,
      help: help)
  }

  private func aboutFile(_ place: SamplePlace, in sample: MutatedSample) -> Expectation {
    var expectation = sample.expectation("address-taken", at: place, 0..<1, help: Self.slugHelp)
    expectation.isAboutFile = true
    return expectation
  }

  private func candidates(in sample: MutatedSample) -> [Candidate] {
    sample.texts.indices.compactMap { index in
      let text = sample.texts[index]
      guard text.isArticle, text.value(ofKey: "draft", "slug", "expires") == nil,
        !text.lines[text.frontMatter].contains(where: { $0.text.hasPrefix("withdrawn:") })
      else { return nil }
      let name = text.path.replacing("/index.md", with: ".md").split(separator: "/").last ?? ""
      var slug = String(name.dropLast(3))
      let dateLine =
        text.frontMatter.first { text.lines[$0].text.hasPrefix("date: ") }
        ?? text.frontMatter.first { text.lines[$0].text.hasPrefix("ngày: ") }
      var date = text.value(ofKey: "date", "ngày") ?? ""
      if let match = slug.firstMatch(of: /^(\d{4}-\d\d-\d\d)-/) {
        if date.isEmpty { date = String(match.1) }
        slug.removeSubrange(match.range)
      }
      let month: String
      if let match = date.firstMatch(of: /^(\d{4})-(\d\d)/) {
        month = "\(match.1)/\(match.2)"
      } else if let match = date.firstMatch(of: /^\d\d\/(\d\d)\/(\d{4})/) {
        month = "\(match.2)/\(match.1)"
      } else {
        return nil
      }
      return Candidate(
        text: index, month: month, slug: slug,
        dateLine: dateLine.map { SamplePlace(text: index, line: $0) },
        hasAliases: text.lines[text.frontMatter].contains { $0.text.hasPrefix("aliases:") })
    }
  }
}
