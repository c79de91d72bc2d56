import Content

/// The form in which a build keeps a site's honour roll for the next one.
///
/// Articles are counted among those that report a commendation, from the oldest on: one without any changes nothing.
package struct StoredRoll: Sendable {
  fileprivate var honours: [Honour] = []
  /// Without their documents.
  fileprivate var decisions: [Decision] = []
  /// In step with the decisions, the paths of their documents: files have other indexes when there are more.
  fileprivate var documents: [String?] = []
  /// The honours of all articles, one article after the other, and how many each has.
  fileprivate var reported: [Int] = []
  fileprivate var counts: [Int] = []

  /// Nil if the bytes are not those of some roll.
  package init?(_ bytes: [UInt8]) {
    var reader = StorageReader(bytes)
    read(from: &reader)
    if !reader.isComplete { return nil }
  }
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
      var honour = honour
      honour.renumber { numbers[$0] }
      honour.pass(through: &writer)
    }
    writer.each(decisions) { decision, writer in
      var decision = decision
      var document = decision.document.map { files.files[$0].path }
      decision.pass(through: &writer)
      writer.path(&document)
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
  /// - Parameters:
  ///   - roll: is empty afterwards: thousands of decisions need not be copied.
  ///   - new: articles whose reports are not in the roll.
  init?(
    taking roll: inout StoredRoll, _ articles: [Article], except new: Set<Int>,
    _ files: FileCatalogue
  ) {
    let reporting = Self.reporting(articles).filter { !new.contains($0) }
    var stored = StoredRoll()
    swap(&roll, &stored)
    let (count, decisionCount) = (stored.honours.count, stored.decisions.count)
    guard stored.counts.count == reporting.count,
      stored.reported.allSatisfy({ $0 < count }),
      stored.decisions.allSatisfy({ $0.honours.allSatisfy { $0 < count } })
    else { return nil }
    for index in stored.honours.indices {
      guard stored.honours[index].reports.allSatisfy({ $0.article < reporting.count }),
        stored.honours[index].decision.map({ $0 < decisionCount }) ?? true
      else { return nil }
      stored.honours[index].renumber { reporting[$0] }
    }
    for (index, document) in stored.documents.enumerated() {
      guard let document else { continue }
      guard let file = files.index(of: document) else { return nil }
      stored.decisions[index].document = file
    }
    var byArticle: [ArraySlice<Int>] = Array(repeating: [], count: articles.count)
    var start = 0
    for (article, count) in zip(reporting, stored.counts) {
      byArticle[article] = stored.reported[start..<start + count]
      start += count
    }
    self.init(honours: stored.honours, decisions: stored.decisions, byArticle: byArticle)
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
  init() {}

  /// Reads what ``HonourRoll/stored(_:_:)`` writes.
  fileprivate mutating func read(from storage: inout StorageReader) {
    storage.each { storage in
      var honour = Honour.blank
      honour.pass(through: &storage)
      honours.append(honour)
    }
    storage.each { storage in
      var decision = Decision(number: "", date: .blank, honours: [])
      decision.pass(through: &storage)
      decisions.append(decision)
      var document: String?
      storage.path(&document)
      documents.append(document)
    }
    storage.each { storage in
      let start = reported.count
      storage.each { storage in
        var honour = 0
        storage.integer(&honour)
        reported.append(honour)
      }
      counts.append(reported.count - start)
    }
  }
}

extension Honour {
  fileprivate static var blank: Honour {
    Honour(
      report: Report(article: 0, commendation: 0, recipient: 0), date: .blank, isDecided: false,
      status: .awarded, isMinor: false)
  }

  fileprivate mutating func pass(through storage: inout some Storage) {
    var flags = Flags(self)
    storage.byte(&flags.bits)
    guard let status = flags.status else { return storage.refuse() }
    isDecided = flags.isDecided
    isMinor = flags.isMinor
    self.status = status
    kind = flags.kind
    report.pass(through: &storage)
    if flags.hasOlderReports {
      storage.each(&olderReports, blank: Report(article: 0, commendation: 0, recipient: 0)) {
        $0.pass(through: &$1)
      }
    }
    storage.date(&date)
    storage.index(&award)
    storage.index(&authority)
    storage.index(&unit)
    storage.index(&person)
    storage.index(&decision)
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

extension Decision {
  fileprivate mutating func pass(through storage: inout some Storage) {
    storage.text(&number)
    storage.index(&authority)
    storage.optional(&decided, blank: .blank) { $1.date(&$0) }
    storage.date(&date)
    storage.each(&honours, blank: 0) { $1.integer(&$0) }
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

  fileprivate mutating func path(_ value: inout String?) {
    optional(&value, blank: "") { $1.text(&$0) }
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
  /// A list as the reader reads it, element by element.
  fileprivate mutating func each<Element>(
    _ values: some Collection<Element>, _ write: (Element, inout Self) -> Void
  ) {
    var count = values.count
    integer(&count)
    for value in values { write(value, &self) }
  }
}

extension StorageReader {
  /// A list as the writer writes it, element by element.
  fileprivate mutating func each(_ read: (inout Self) -> Void) {
    var count = 0
    integer(&count)
    for _ in 0..<count {
      if isExhausted { return }
      read(&self)
    }
  }
}
