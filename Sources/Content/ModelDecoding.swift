internal import Diagnostics
internal import FrontMatter

extension ModelRecord {
  static let keys = RecordKeys<ModelRecord>("model") { keys in
    keys.required("name", "tên", "tên mô hình", to: \.name) { $0.locatedLine }
    keys.optional("id", "mã", to: \.id) { $0.id }
    keys.optional("unit", "đơn vị", to: \.unit) { $0.reference(to: .units) }
    keys.optional(
      "organisation", "cơ quan", "organization", "tổ chức", to: \.organisation
    ) { $0.line }
    keys.optional("people", "người thực hiện", to: \.people) { $0.listOfTexts(\.line) }
    keys.optional("field", "lĩnh vực", to: \.field) { $0.reference(to: .fields) }
    keys.optional("year", "năm", to: \.year) { $0.wholeNumber(1...9999) }
    keys.optional("status", "trạng thái", to: \.status) { $0.fixed(ModelRecord.Status.names) }
    keys.optional("replicated_to", "nhân rộng đến", to: \.replicatedTo) {
      $0.references(to: .units)
    }
  }

  static func decode(_ value: KeyedValue) -> ModelRecord? {
    value.record(
      keys, from: ModelRecord(name: Located("", value.node.range), people: [], replicatedTo: []))
  }
}
