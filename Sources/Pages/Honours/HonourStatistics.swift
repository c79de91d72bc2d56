import Content
import Site
import Templates

/// How many honours there are, by kind of recipient.
private struct Tally {
  /// By kind, those without one last.
  var kinds = Array(repeating: 0, count: RecipientKind.allCases.count + 1)
  var total: Int { kinds.reduce(0, +) }

  mutating func count(_ honour: Honour) {
    kinds[honour.kind.map { Int($0.rawValue) } ?? RecipientKind.allCases.count] += 1
  }
}

/// What a row of a table counts.
private struct Row {
  var title: String
  var link: Link?
  var tally: Tally
}

extension HonourRecords {
  /// What was awarded in each year, newest first, with a bar for each.
  func statisticsByYear() -> StatisticsView {
    let rows = withGapsFilled(
      indexes.years.map { year in
        Row(
          title: String(year.number), link: .to(Addresses.honours(in: year.number)),
          tally: tally(year.honours))
      })
    return StatisticsView(
      tables: [table(Messages.countsByYear, Messages.yearColumn, rows)],
      chart: chart(Messages.countsByYear, rows), omission: omission(Array(roll.honours.indices)))
  }

  /// What was awarded in a year by form of award and by unit, with a bar for each award.
  func statistics(of year: HonourIndexes.Year) -> StatisticsView {
    let honours = year.honours
    let awards = rows(honours, by: \.award) { self.awards[$0] }
    let units = rows(honours, by: \.unit) { self.unitLink($0) }
    return StatisticsView(
      tables: [
        table(Messages.countsByAward(in: year.number), Messages.awardColumn, awards),
        table(Messages.countsByUnit(in: year.number), Messages.unitColumn, units),
      ],
      chart: chart(Messages.countsByAward(in: year.number), awards), omission: omission(honours))
  }

  /// How many of them stand.
  func awarded(_ honours: [Int]) -> Int {
    honours.count { roll.honours[$0].status == .awarded }
  }

  /// The forms of award among them, in the registry's order.
  func awardNames(_ honours: some Sequence<Int>) -> [String] {
    Set(honours.compactMap { roll.honours[$0].award }).sorted().map { awards[$0].title }
  }

  /// What a page of a list says of itself.
  ///
  /// - Parameter total: of the whole list; nil on a further page.
  func description(of title: String, _ shown: ArraySlice<Int>, total: Int?) -> String {
    let dates = shown.map { roll.honours[$0].date }
    return Messages.honourList(
      title, count: total ?? shown.count, from: total == nil ? dates.min() : nil,
      until: dates.max(), awards: awardNames(shown))
  }

  /// With the years in which nothing was awarded, so that bars beside each other are years beside each other; not
  /// where a mistaken date makes the gap long.
  private func withGapsFilled(_ rows: [Row]) -> [Row] {
    guard let newest = indexes.years.first?.number, let oldest = indexes.years.last?.number,
      newest - oldest < BarChart.limit
    else { return rows }
    return stride(from: newest, through: oldest, by: -1).map { year in
      indexes.years.firstIndex { $0.number == year }.map { rows[$0] }
        ?? Row(title: String(year), link: nil, tally: Tally())
    }
  }

  private func tally(_ honours: [Int]) -> Tally {
    var tally = Tally()
    for index in honours where roll.honours[index].status == .awarded {
      tally.count(roll.honours[index])
    }
    return tally
  }

  /// The tallies by a record that honours name, in the registry's order; those that name none last.
  private func rows(
    _ honours: [Int], by key: (Honour) -> Int?, link: (Int) -> LinkView
  ) -> [Row] {
    var tallies: [Int: Tally] = [:]
    for index in honours where roll.honours[index].status == .awarded {
      tallies[key(roll.honours[index]) ?? .max, default: Tally()].count(roll.honours[index])
    }
    return tallies.sorted { $0.key < $1.key }.map { key, tally in
      if key == .max { return Row(title: Messages.notGiven, link: nil, tally: tally) }
      let link = link(key)
      return Row(title: link.title, link: link.link, tally: tally)
    }
  }

  private func table(
    _ caption: String, _ subject: String, _ rows: [Row]
  ) -> CountTableView {
    let sum = (0...RecipientKind.allCases.count).map { kind in
      rows.reduce(0) { $0 + $1.tally.kinds[kind] }
    }
    // Most sites give every recipient a kind.
    let shown = sum.indices.filter { $0 < RecipientKind.allCases.count || sum[$0] > 0 }
    let names = RecipientKind.allCases.map(Messages.label) + [Messages.notGiven]
    func cells(_ counts: [Int]) -> [CellView] {
      shown.map { CellView(text: String(counts[$0])) }
        + [CellView(text: String(counts.reduce(0, +)))]
    }
    return CountTableView(
      caption: caption, subject: subject,
      columns: shown.map { CellView(text: names[$0]) } + [CellView(text: Messages.totalColumn)],
      rows: rows.map { CountRowView(title: $0.title, link: $0.link, cells: cells($0.tally.kinds)) },
      sums: rows.count > 1 ? cells(sum) : [])
  }

  private func chart(_ title: String, _ rows: [Row]) -> Markup? {
    let chart = BarChart(
      title: Messages.chart(of: title),
      bars: rows.map { BarChart.Bar(label: $0.title, value: $0.tally.total) })
    return chart.isTelling ? .html(chart.bytes) : nil
  }

  private func omission(_ honours: [Int]) -> String? {
    Messages.notCounted(
      proposed: honours.count { roll.honours[$0].status == .proposed },
      revoked: honours.count { roll.honours[$0].status == .revoked })
  }
}

/// Counts of awards in tables, with a chart.
struct StatisticsView: Sendable {
  var tables: [CountTableView]
  var chart: Markup?
  var omission: String?

  static let view = View<StatisticsView>("statistics", "Counts of awards.") {
    ViewField.list("tables", of: CountTableView.view, "The tables.") { $0.tables }
    ViewField.markup("chart", "The totals of the first table as bars: an SVG element.") {
      $0.chart
    }
    ViewField.text("omission", "What is not counted: what is proposed or was revoked.") {
      $0.omission
    }
  }
}

/// A table of counts by kind of recipient.
struct CountTableView: Sendable {
  var caption: String
  var subject: String
  var columns: [CellView]
  var rows: [CountRowView]
  var sums: [CellView]

  static let view = View<CountTableView>(
    "count-table", "A table of counts by kind of recipient."
  ) {
    ViewField.text("caption", "What it counts.") { $0.caption }
    ViewField.text("subject", "What its rows are: “Năm”.") { $0.subject }
    ViewField.list("columns", of: CellView.view, "The kinds, and “Tổng số”.") { $0.columns }
    ViewField.list("rows", of: CountRowView.view, "The rows.") { $0.rows }
    ViewField.flag("summed", "Whether it has sums.") { !$0.sums.isEmpty }
    ViewField.list("sums", of: CellView.view, "The sums of the columns.") { $0.sums }
  }
}

/// A row of a table of counts.
struct CountRowView: Sendable {
  var title: String
  var link: Link?
  var cells: [CellView]

  static let view = View<CountRowView>("count-row", "A row of a table of counts.") {
    ViewField.text("title", "What the row counts.") { $0.title }
    ViewField.url("url", "Its list, if it has one.") { $0.link }
    ViewField.list("cells", of: CellView.view, "The counts.") { $0.cells }
  }
}

/// A cell of a table.
struct CellView: Sendable {
  var text: String

  static let view = View<CellView>("cell", "A cell of a table.") {
    ViewField.text("text", "What it says.") { $0.text }
  }
}
