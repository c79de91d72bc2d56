import Content
import Site

/// A unit as a row.
struct UnitRow: Sendable {
  let index: Int
  let data: OpenData

  static let dataset = Dataset<UnitRow>("don-vi", Messages.Data.units, Messages.Data.unitRow) {
    DataColumn.text("id", Messages.Data.unitOwnID) { $0.place.id.value }
    DataColumn.url("url", Messages.Data.unitURL) { $0.data.url(Addresses.unit($0.place)) }
    DataColumn.text("name", Messages.Data.unitOwnName) { $0.place.name }
    DataColumn.code("kind", Messages.Data.unitKind) { $0.place.kind.code }
    DataColumn.text("code", Messages.Data.unitCode) { $0.place.code }
    DataColumn.text("parent_id", Messages.Data.unitParent) { row in
      row.graph.parents[row.index].map { row.graph.places[$0].id.value }
    }
    DataColumn.date("valid_from", Messages.Data.validFrom) { $0.place.from }
    DataColumn.date("valid_until", Messages.Data.validUntil) { $0.place.until }
    DataColumn.texts("successors", Messages.Data.successors) { $0.list($0.graph.successors) }
    DataColumn.texts("predecessors", Messages.Data.predecessors) {
      $0.list($0.graph.predecessors)
    }
  }

  private var graph: PlaceGraph { data.site.places }
  private var place: Place { graph.places[index] }

  /// `xa-phong-my:remainder`; no id has a colon.
  private func list(_ successions: [[PlaceGraph.Succession]]) -> [String] {
    successions[index].map { "\(graph.places[$0.place].id.value):\($0.scope.code)" }
  }
}

extension OpenData {
  /// In the registry's order.
  func unitTable() -> DataTable {
    let rows = Array(site.places.places.indices)
    let row: @Sendable (Int) -> UnitRow = { [self] in UnitRow(index: $0, data: self) }
    return UnitRow.dataset.table(rows.isEmpty ? [] : [(nil, rows)], row: row)
  }
}
