import Content

/// Numbers for what two articles can have in common: one after the other, kind by kind, so that no table is needed
/// to find them.
struct RelatednessTraits: Sendable {
  /// By number: how much more one such trait says than a field in common.
  let emphases: [Int]
  private let units: Int
  private let columns: Int
  private let fields: Int
  private let series: Int
  private let models: [String: Int]

  /// - Parameters:
  ///   - tags: how many there are, like the others.
  ///   - articles: those whose models are to have numbers.
  init(tags: Int, units: Int, columns: Int, fields: Int, series: Int, _ articles: [Article]) {
    self.units = tags
    self.columns = tags + units
    self.fields = self.columns + columns
    self.series = self.fields + fields
    let first = self.series + series
    var numbers: [String: Int] = [:]
    for article in articles where article.hasModels {
      for case let id? in article.modelIDs where numbers[id] == nil {
        numbers[id] = first + numbers.count
      }
    }
    self.models = numbers
    var emphases = Array(repeating: 3, count: tags + units)
    emphases += Array(repeating: 2, count: columns)
    emphases += Array(repeating: 1, count: fields)
    emphases += Array(repeating: 8, count: series + numbers.count)
    self.emphases = emphases
  }

  /// - Parameter traits: is emptied for those of the article, so that it can serve for many.
  func put(traitsOf article: Article, into traits: inout [Int]) {
    traits.removeAll(keepingCapacity: true)
    traits += article.tags
    for unit in article.units { traits.append(units + unit) }
    for field in article.fields { traits.append(fields + field) }
    if article.hasModels {
      for case let id? in article.modelIDs {
        if let number = models[id], !traits.contains(number) { traits.append(number) }
      }
    }
    if let column = article.column { traits.append(columns + column) }
    if let series = article.series { traits.append(self.series + series) }
  }
}
