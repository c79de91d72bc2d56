import Content
import Diagnostics

/// All models of a site.
package struct ModelRegister: Sendable {
  /// In the order of the articles that first report them, the newest first: a new article with a new model puts
  /// it before all others, and one that reports a known model changes no order.
  package private(set) var models: [Model] = []
  /// For each article with models, by its index, the indexes of its models in their order.
  package private(set) var byArticle: [Int: [Int]] = [:]

  /// - Parameter articles: of the site, newest first, all or some.
  package init(_ articles: [Article]) {
    var indexes: [String: Int] = [:]
    // From the oldest to the newest; turned around in the end.
    for article in articles.reversed() where article.hasModels {
      var found: [Int] = []
      // Among the models of one article the first comes first.
      for model in article.models.reversed() {
        let id = model.source.id?.value
        if let known = id.flatMap({ indexes[$0] }) {
          found.append(known)
          continue
        }
        if let id { indexes[id] = models.count }
        found.append(models.count)
        models.append(Model(id: id))
      }
      byArticle[article.index] = found.reversed()
      for (position, model) in article.models.enumerated() {
        models[found[found.count - 1 - position]].add(
          model, Model.Report(article: article.index, position: position))
      }
    }
    let last = models.count - 1
    models.reverse()
    byArticle = byArticle.mapValues { $0.map { last - $0 } }
  }

  /// The pages of models, claimed by the articles that first name them.
  func addressClaims(of articles: [Article]) -> [AddressClaim] {
    models.compactMap { model in
      guard let address = model.address, let first = model.reports.first,
        let id = articles[first.article].models[first.position].source.id
      else { return nil }
      return AddressClaim(
        address: address, path: articles[first.article].source.path, range: id.range,
        subject: .model)
    }
  }

  // MARK: Contradictions

  /// Warns where articles say of one model what cannot be true together: two years of registration, two fields,
  /// two units of which neither came after the other or lies in it.
  ///
  /// The site shows what the newest article says, and each page what its own article says, so nothing is lost.
  func contradictions(_ articles: [Article], places: PlaceGraph) -> [Finding] {
    models.flatMap { model in
      let reports = model.reports.map { (articles[$0.article], $0.position) }
      return contradictions(reports) {
        $0.source.year
      } text: {
        "was registered in \($0)"
      }
        + contradictions(reports) {
          $0.source.field
        } text: {
          "is of the field “\($0)”"
        }
        + contradictions(reports) {
          $0.source.unit
        } text: {
          "is of the unit “\($0)”"
        } agree: { older, newer in
          guard let older = older.unit, let newer = newer.unit else { return true }
          return places.listings[older].contains(newer) || places.listings[newer].contains(older)
        }
    }
  }

  /// Compares what each report says with what the oldest one does.
  private func contradictions<Value: Equatable>(
    _ reports: [(article: Article, position: Int)],
    value: (ResolvedModel) -> Located<Value>?, text: (Value) -> Message,
    agree: (ResolvedModel, ResolvedModel) -> Bool = { _, _ in false }
  ) -> [Finding] {
    var findings: [Finding] = []
    var oldest: (article: Article, model: ResolvedModel, value: Value)?
    for (article, position) in reports {
      let model = article.models[position]
      guard let given = value(model) else { continue }
      guard let first = oldest else {
        oldest = (article, model, given.value)
        continue
      }
      if given.value == first.value || agree(first.model, model) { continue }
      findings.append(
        Finding(
          .warning, "model-contradiction", path: article.source.path, given.range,
          "The model “\(model.source.id?.value ?? "")” \(text(given.value)) here, but in \(first.article.source.path) it \(text(first.value)).",
          help: "Correct one of them, or give one the id of another model."))
    }
    return findings
  }
}
