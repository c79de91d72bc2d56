import Content

/// The form in which a build keeps a site's honour roll for the next one.
///
/// Articles are counted among those that report a commendation, from the oldest on: one without any changes nothing.
package struct StoredRoll: Sendable {
  fileprivate var honours: [StoredHonour]
  fileprivate var decisions: [StoredDecision]
  /// By article: its honours.
  fileprivate var reported: [[Int]]

  /// Nil if the bytes are not those of some roll.
  package init?(_ bytes: [UInt8]) {
    var reader = StorageReader(bytes)
    self.init()
    read(from: &reader)
    if !reader.isComplete { return nil }
  }

  private init() { (honours, decisions, reported) = ([], [], []) }
}

private struct StoredHonour {
  var honour: Honour
}

private struct StoredDecision {
  var decision: Decision
  /// The path of its document: files have other indexes when there are more.
  var document: String?
}

extension HonourRoll {
  /// - Parameters:
  ///   - articles: of the site, newest first.
  package func stored(_ articles: [Article], _ files: FileCatalogue) -> [UInt8] {
    let reporting = Self.reporting(articles)
    var numbers = Array(repeating: 0, count: articles.count)
    for (number, article) in reporting.enumerated() { numbers[article] = number }
    var writer = StorageWriter()
    // One after the other: a whole roll in this form would take as much memory as the roll itself.
    writer.each(honours) { honour, writer in
      var stored = StoredHonour(honour: honour)
      stored.honour.renumber { numbers[$0] }
      stored.pass(through: &writer)
    }
    writer.each(decisions) { decision, writer in
      var stored = StoredDecision(
        decision: decision, document: decision.document.map { files.files[$0].path })
      stored.pass(through: &writer)
    }
    writer.each(reporting) { article, writer in
      writer.each(honours(of: article)) { honour, writer in
        var honour = honour
        writer.integer(&honour)
      }
    }
    return writer.bytes
  }

  /// The roll of a site in which the same articles report the same.
  ///
  /// Nil if it is of another site.
  ///
  /// - Parameter new: articles whose reports are not in the roll.
  init?(
    _ roll: StoredRoll, _ articles: [Article], except new: Set<Int>, _ files: FileCatalogue
  ) {
    let reporting = Self.reporting(articles).filter { !new.contains($0) }
    guard roll.reported.count == reporting.count else { return nil }
    var honours: [Honour] = []
    honours.reserveCapacity(roll.honours.count)
    for stored in roll.honours {
      var honour = stored.honour
      guard honour.reports.allSatisfy({ reporting.indices.contains($0.article) }),
        honour.decision.map(roll.decisions.indices.contains) ?? true
      else { return nil }
      honour.renumber { reporting[$0] }
      honours.append(honour)
    }
    var decisions: [Decision] = []
    decisions.reserveCapacity(roll.decisions.count)
    for stored in roll.decisions {
      var decision = stored.decision
      guard decision.honours.allSatisfy(honours.indices.contains) else { return nil }
      decision.document = nil
      if let path = stored.document {
        guard let file = files.index(of: path) else { return nil }
        decision.document = file
      }
      decisions.append(decision)
    }
    var byArticle: [ArraySlice<Int>] = Array(repeating: [], count: articles.count)
    for (number, reported) in roll.reported.enumerated() {
      guard reported.allSatisfy(honours.indices.contains) else { return nil }
      byArticle[reporting[number]] = reported[...]
    }
    self.init(honours: honours, decisions: decisions, byArticle: byArticle)
  }

  /// The articles that report a commendation, from the oldest to the newest.
  private static func reporting(_ articles: [Article]) -> [Int] {
    articles.indices.reversed().filter { articles[$0].hasCommendations }
  }
}

extension Honour {
  fileprivate mutating func renumber(_ number: (Int) -> Int) {
    report.article = number(report.article)
    for index in olderReports.indices {
      olderReports[index].article = number(olderReports[index].article)
    }
  }
}

// MARK: - Parts
//
// Numbers are passed by functions of this room: those of others are not made for the storage at hand, and there are
// hundreds of thousands of numbers.

extension StoredRoll {
  /// Reads what ``HonourRoll/stored(_:_:)`` writes.
  fileprivate mutating func read(from storage: inout StorageReader) {
    storage.each(&honours, blank: .blank) { $0.pass(through: &$1) }
    storage.each(&decisions, blank: .blank) { $0.pass(through: &$1) }
    storage.each(&reported, blank: []) { $1.each(&$0, blank: 0) { $1.integer(&$0) } }
  }
}

extension StoredHonour {
  fileprivate static var blank: StoredHonour {
    StoredHonour(
      honour: Honour(
        report: Honour.Report(article: 0, commendation: 0, recipient: 0), date: .blank,
        isDecided: false, status: .awarded, isMinor: false))
  }

  fileprivate mutating func pass(through storage: inout some Storage) {
    var flags = Flags(honour)
    storage.byte(&flags.bits)
    guard let status = flags.status else { return storage.refuse() }
    honour.isDecided = flags.isDecided
    honour.isMinor = flags.isMinor
    honour.status = status
    honour.kind = flags.kind
    honour.report.pass(through: &storage)
    if flags.hasOlderReports {
      storage.each(
        &honour.olderReports, blank: Honour.Report(article: 0, commendation: 0, recipient: 0)
      ) { $0.pass(through: &$1) }
    }
    storage.date(&honour.date)
    storage.index(&honour.award)
    storage.index(&honour.authority)
    storage.index(&honour.unit)
    storage.index(&honour.person)
    storage.index(&honour.decision)
  }

  /// What an honour says in few bits, all of them in one byte.
  private struct Flags {
    var bits: UInt8

    init(_ honour: Honour) {
      bits = honour.status.rawValue
      bits |= (honour.kind.map { $0.rawValue + 1 } ?? 0) << 2
      if honour.isDecided { bits |= 1 << 4 }
      if honour.isMinor { bits |= 1 << 5 }
      if !honour.olderReports.isEmpty { bits |= 1 << 6 }
    }

    var status: Commendation.Status? { Commendation.Status(rawValue: bits & 3) }
    var kind: RecipientKind? {
      let number = bits >> 2 & 3
      return number == 0 ? nil : RecipientKind(rawValue: number - 1)
    }
    var isDecided: Bool { bits & 1 << 4 != 0 }
    var isMinor: Bool { bits & 1 << 5 != 0 }
    var hasOlderReports: Bool { bits & 1 << 6 != 0 }
  }
}

extension Honour.Report {
  fileprivate mutating func pass(through storage: inout some Storage) {
    storage.integer(&article)
    storage.integer(&commendation)
    storage.integer(&recipient)
  }
}

extension StoredDecision {
  fileprivate static var blank: StoredDecision {
    StoredDecision(decision: Decision(number: "", date: .blank, honours: []))
  }

  fileprivate mutating func pass(through storage: inout some Storage) {
    storage.text(&decision.number)
    storage.index(&decision.authority)
    storage.optional(&decision.decided, blank: .blank) { $1.date(&$0) }
    storage.date(&decision.date)
    storage.optional(&document, blank: "") { $1.text(&$0) }
    storage.each(&decision.honours, blank: 0) { $1.integer(&$0) }
  }
}

extension Storage {
  /// A number that is not negative.
  fileprivate mutating func integer(_ value: inout Int) {
    var bits = UInt64(bitPattern: Int64(value))
    number(&bits)
    if let read = Int(exactly: bits) { value = read } else { refuse() }
  }

  fileprivate mutating func flag(_ value: inout Bool) {
    var bits: UInt8 = value ? 1 : 0
    byte(&bits)
    value = bits != 0
  }

  /// An index, or nil, as one number.
  fileprivate mutating func index(_ value: inout Int?) {
    var number = value.map { $0 + 1 } ?? 0
    integer(&number)
    value = number == 0 ? nil : number - 1
  }

  fileprivate mutating func date(_ value: inout CivilDate) {
    var bits = UInt64(bitPattern: Int64(value.daysSinceEpoch) &+ Self.epoch)
    number(&bits)
    guard bits < 1 << 32 else { return refuse() }
    value = CivilDate(daysSinceEpoch: Int(Int64(bits) &- Self.epoch))
  }

  /// Long before the first date that anybody can write.
  private static var epoch: Int64 { 1 << 24 }

  fileprivate mutating func optional<Value>(
    _ value: inout Value?, blank: @autoclosure () -> Value,
    _ pass: (inout Value, inout Self) -> Void
  ) {
    var isThere = value != nil
    flag(&isThere)
    guard isThere else { return }
    var part = value ?? blank()
    pass(&part, &self)
    value = part
  }

  fileprivate mutating func each<Element>(
    _ values: inout [Element], blank: @autoclosure () -> Element,
    _ pass: (inout Element, inout Self) -> Void
  ) {
    var count = values.count
    integer(&count)
    if count == values.count {
      for index in values.indices { pass(&values[index], &self) }
      return
    }
    for _ in 0..<count {
      if isExhausted { return }
      var element = blank()
      pass(&element, &self)
      values.append(element)
    }
  }
}

extension StorageWriter {
  /// A list as ``Storage`` reads it.
  fileprivate mutating func each<Element>(
    _ values: some Collection<Element>, _ write: (Element, inout Self) -> Void
  ) {
    var count = values.count
    integer(&count)
    for value in values { write(value, &self) }
  }
}
