internal import Diagnostics
internal import FrontMatter

/// A day that stands in for a missing one in a record with an error.
let standInDay = CivilDate(daysSinceEpoch: 0)

extension SeriesPart {
  static let keys = RecordKeys<SeriesPart>("series") { keys in
    keys.required("name", "tên", to: \.name) { $0.locatedLine }
    keys.required("part", "kỳ", to: \.part) { $0.wholeNumber(1...Int(Int32.max)) }
  }

  static func decode(_ value: KeyedValue) -> SeriesPart? {
    let range = value.node.range
    return value.record(
      keys, from: SeriesPart(name: Located("", range), part: Located(1, range)))
  }
}

extension Author {
  static let keys = RecordKeys<Author>("author") { keys in
    keys.required("name", "tên", "họ tên", "họ và tên", to: \.name) { $0.locatedLine }
    keys.optional("role", "vai trò", to: \.role) { $0.line }
  }

  /// An author given by name alone, or by keys.
  static func decode(_ value: KeyedValue) -> Author? {
    if case .scalar = value.node.value { return value.locatedLine.map { Author(name: $0) } }
    return value.record(keys, from: Author(name: Located("", value.node.range)))
  }
}

extension Attribution {
  static let keys = RecordKeys<Attribution>("source") { keys in
    keys.required("name", "tên", to: \.name) { $0.line }
    keys.optional("url", "liên kết", to: \.url) { $0.webAddress() }
    keys.optional("date", "ngày", to: \.date) { $0.day }
  }

  static func decode(_ value: KeyedValue) -> Attribution? {
    value.record(keys, from: Attribution(name: ""))
  }
}

extension Correction {
  static let keys = RecordKeys<Correction>("correction") { keys in
    keys.required("date", "ngày", to: \.date) { $0.day }
    keys.optional("was", "đã đăng", to: \.was) { $0.line }
    keys.optional("now", "sửa thành", to: \.now) { $0.line }
    keys.optional("apology", "xin lỗi", to: \.apology) { $0.line }
  }

  static func decode(_ value: KeyedValue) -> Correction? {
    value.record(keys, from: Correction(date: standInDay)) { _, given in
      let texts = ["was", "now", "apology"]
      guard given.isComplete, !given.isDamaged,
        !texts.contains(where: { given[$0] != nil || given.misspells($0) })
      else { return }
      value.error(
        "empty-correction", "This correction has a date only, so that its box would be empty.",
        help: "Add what was written and what is right, “was: …, now: …”, or “apology: …”.")
    }
  }
}

extension Withdrawal {
  static let keys = RecordKeys<Withdrawal>("withdrawal") { keys in
    keys.required("date", "ngày", to: \.date) { $0.day }
    keys.optional("reason", "lý do", to: \.reason) { $0.line }
  }

  static func decode(_ value: KeyedValue) -> Withdrawal? {
    value.record(keys, from: Withdrawal(date: standInDay))
  }
}
