import Content
import Site
import Templates

/// Someone commended, a decision or a model, as one article reports it and search shows it.
struct SearchEntry: Sendable, Equatable {
  enum Kind: Int, Sendable { case recipient, decision, model }
  enum Mark: Int, Sendable { case none, revoked, proposed }

  var kind: Kind
  var name: String
  /// The unit's name, the authority's of a decision; empty if none is named.
  var unit: String
  /// The award with its decision, the decision's day, or the model's status.
  var detail: String
  var address: String
  var mark = Mark.none
  /// The numbers of a decision, of which one finds it.
  var keys: [String] = []
}

extension SearchEntry {
  /// How much of a name or a detail is shown.
  private static let limit = 240

  fileprivate static func cut(_ text: String) -> String {
    text.unicodeScalars.count > limit ? String(text.prefix(limit)) + "…" : text
  }

  /// The numbers in a decision's number: `34` of `34/QĐ-UBND`; if it has none, its first word.
  fileprivate static func keys(ofDecision number: String) -> [String] {
    let words = SearchWord.words(of: number).map { String(decoding: $0.characters, as: UTF8.self) }
    let numbers = words.filter { $0.utf8.first.map { $0 < UInt8(ascii: "a") } ?? false }
    return numbers.isEmpty ? Array(words.prefix(1)) : numbers
  }
}

extension PageMaker {
  /// What an article reports, in its order.
  ///
  /// All of it is the article's own word, so that a newer article changes it nowhere else; only that an honour was
  /// revoked is known from any article.
  func searchEntries(of article: Article, _ cut: NameCut) -> [SearchEntry] {
    if !article.hasCommendations, !article.hasModels { return [] }
    var entries: [SearchEntry] = []
    let reported = site.honourRoll.honours(of: article.index)
    var next = reported.startIndex
    for commendation in article.commendations {
      var decision: Link?
      let authority = commendation.authority.map { site.registries.authorities[$0].name }
      let reference = Messages.reference(
        decision: commendation.decision?.value, decided: commendation.decided?.value,
        authority: authority)
      let start = entries.count
      for index in commendation.recipients.indices where next < reported.endIndex {
        let honour = site.honourRoll.honours[reported[next]]
        next += 1
        decision = decision ?? honour.decision.map { honours.registerLinks[$0] }
        let name = commendation.recipients.sources[index].name.value
        if honour.isMinor || cut.names(in: name) { continue }
        let records = commendation.recipients.records(at: index)
        let award = (records.award ?? commendation.award).map { site.registries.awards[$0].name }
        entries.append(
          SearchEntry(
            kind: .recipient, name: SearchEntry.cut(name),
            unit: records.unit.map(unitNames.contemporaryLabel) ?? "",
            detail: SearchEntry.cut(
              cut.cut([award, reference].compactMap(\.self).joined(separator: " · "))),
            address: (honours.profile(honour) ?? decision ?? .to(article.address)).text,
            mark: honour.status == .revoked
              ? .revoked : commendation.status == .proposed ? .proposed : .none))
      }
      if let number = commendation.decision?.value {
        entries.insert(
          SearchEntry(
            kind: .decision, name: SearchEntry.cut(Messages.decision(number)),
            unit: authority ?? "", detail: commendation.decided.map { Dates.day($0.value) } ?? "",
            address: (decision ?? .to(article.address)).text,
            mark: commendation.status == .revoked ? .revoked : .none,
            keys: SearchEntry.keys(ofDecision: number)), at: start)
      }
    }
    for model in article.models {
      let name = model.source.name.value
      if cut.names(in: name) { continue }
      entries.append(
        SearchEntry(
          kind: .model, name: SearchEntry.cut(name),
          unit: model.unit.map(unitNames.contemporaryLabel) ?? "",
          detail: model.source.status.map { Messages.label($0) } ?? "",
          address: (model.source.id.map { Link.to(Addresses.model($0.value)) }
            ?? .to(article.address)).text))
    }
    return entries
  }
}
