import CScaffold
import Content
import VietnameseText

/// The units that a new project is about.
package enum NewUnits: Sendable, Equatable {
  /// None yet: the registries show how they are written.
  case none
  /// Cao Lãnh in Đồng Tháp: those of its district until 2025, with what became of them.
  case caoLanh
  /// Others, by their whole names: `Xã Mỹ Thọ`.
  case named([Unit])

  package struct Unit: Sendable, Equatable {
    var id: String
    var name: String
    var kind: Place.Kind
  }

  /// A name without the word for its kind.
  package struct Mistake: Error, Equatable {
    package var name: String
  }

  /// - Parameter written: names with commas between them.
  package init(_ written: String) throws(Mistake) {
    let names = written.split(separator: ",").map { Self.trimmed($0) }.filter { !$0.isEmpty }
    if names.isEmpty {
      self = .none
      return
    }
    if names.count == 1, Self.isCaoLanh(names[0]) {
      self = .caoLanh
      return
    }
    var units: [Unit] = []
    for name in names {
      let key = nameKey(name)
      guard
        let (word, kind) = Self.kinds.first(where: { key.hasPrefix($0.word + " ") }),
        key.count > word.count + 1
      else { throw Mistake(name: name) }
      let whole = name.prefix(1).uppercased() + name.dropFirst()
      let id = slug(name)
      // Two of one name, such as a commune and the one that it became, need an id that says which.
      if !units.contains(where: { $0.id == id }) {
        units.append(Unit(id: id, name: whole, kind: kind))
      }
    }
    self = .named(units)
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether the district, or what lies in it, is meant, by any way of writing it.
  private static func isCaoLanh(_ name: String) -> Bool {
    ["cao-lanh", "huyen-cao-lanh", "huyen-cao-lanh-dong-thap"].contains(slug(name))
  }

  private static let kinds: [(word: String, kind: Place.Kind)] = [
    ("tỉnh", .province), ("thành phố", .city), ("huyện", .district), ("xã", .commune),
    ("phường", .ward), ("thị trấn", .town), ("đặc khu", .specialZone), ("ấp", .hamlet),
    ("khóm", .hamlet),
  ]

  // MARK: Registries

  var places: String {
    switch self {
    case .caoLanh: return unsafe String(cString: c_scaffold_places())
    case .none: return Self.placesHead + "places: []\n" + Self.placesPattern
    case .named(let units):
      let parent = units.first { $0.kind == .province || $0.kind == .city }
      var text = Self.placesHead + "places:\n"
      for unit in units {
        text += "  - id: \(unit.id)\n    name: \(YAMLText.scalar(unit.name))\n"
        text += "    kind: \(Self.word(unit.kind))\n"
        if let parent, parent != unit { text += "    parent: \(parent.id)\n" }
      }
      return text + Self.placesPattern
    }
  }

  var authorities: String {
    switch self {
    case .caoLanh: return unsafe String(cString: c_scaffold_authorities())
    case .none: return Self.authoritiesHead + "authorities: []\n" + Self.authoritiesPattern
    case .named(let units):
      var text = Self.authoritiesHead + "authorities:\n"
      let awarding = units.compactMap { unit in Self.level(unit.kind).map { (unit, $0) } }
      if awarding.isEmpty { text = Self.authoritiesHead + "authorities: []\n" }
      for (unit, level) in awarding {
        let name = "Chủ tịch UBND " + unit.name.prefix(1).lowercased() + unit.name.dropFirst()
        text += "  - id: chu-tich-\(unit.id)\n    name: \(YAMLText.scalar(name))\n"
        text += "    level: \(level)\n    system: state\n    unit: \(unit.id)\n"
      }
      return text + Self.authoritiesPattern
    }
  }

  /// The one that the first article is about: the first commune, else any.
  var first: String? {
    switch self {
    case .none: nil
    case .caoLanh: "xa-my-tho"
    case .named(let units):
      (units.first { [.commune, .ward, .town].contains($0.kind) } ?? units.first)?.id
    }
  }

  private static func word(_ kind: Place.Kind) -> String {
    switch kind {
    case .province: "province"
    case .city: "city"
    case .district: "district"
    case .commune: "commune"
    case .ward: "ward"
    case .town: "town"
    case .specialZone: "special-zone"
    case .hamlet: "hamlet"
    }
  }

  /// Whose chairman commends; a hamlet has none.
  private static func level(_ kind: Place.Kind) -> String? {
    switch kind {
    case .province, .city: "province"
    case .district: "district"
    case .commune, .ward, .town, .specialZone: "commune"
    case .hamlet: nil
    }
  }

  private static let placesHead = """
    # Các đơn vị có thể có bài viết. Mã (id) là của trang này: không dấu, không đổi về sau, vì địa chỉ trang dùng nó.
    # kind: province tỉnh | city thành phố | district huyện | commune xã | ward phường | town thị trấn |
    #       special-zone đặc khu | hamlet ấp, khóm

    """

  private static let placesPattern = """

    # Đơn vị không còn nữa vẫn giữ trang và bài của mình; đơn vị kế tiếp hiện cả bài cũ. Ghi thế này (bỏ dấu #):
    #  - id: xa-cu
    #    name: Xã Cũ
    #    kind: commune
    #    until: 2025-06-30          # ngày cuối cùng còn hoạt động
    #    successors: [xa-moi]
    #  - id: xa-moi
    #    name: Xã Mới
    #    kind: commune
    #    from: 2025-07-01           # ngày đầu tiên

    """

  private static let authoritiesHead = """
    # Ai khen. level: commune xã | district huyện | province tỉnh | central trung ương
    #          system: state nhà nước | party đảng | union đoàn thể | forces lực lượng vũ trang

    """

  private static let authoritiesPattern = """

    # Thêm cơ quan khác thế này (bỏ dấu #):
    #  - id: dang-uy-xa-vi-du
    #    name: Đảng ủy xã Ví Dụ
    #    level: commune
    #    system: party

    """
}
