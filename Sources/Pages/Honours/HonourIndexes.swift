import Content
import Site
import VietnameseText

/// Which honours and decisions stand in which list: indexes in the honour roll, newest first.
struct HonourIndexes: Sendable {
  /// How many recipients of a decision the register shows; one with more has pages of its own.
  static let inlineRecipients = 20

  /// How much of a decision's number its address takes: file systems end names at 255 bytes.
  private static let addressLimit = 100

  struct Year: Sendable {
    var number: Int
    var honours: [Int]
  }

  /// The decisions of one authority, or those whose authority is not named.
  struct Register: Sendable {
    /// Index in the registry; nil for those that name none.
    var authority: Int?
    /// Newest first.
    var years: [(year: Int, decisions: [Int])] = []
    var count = 0
  }

  /// Newest first.
  let years: [Year]
  /// By place, those of predecessors and of units below it included.
  let units: [[Int]]
  let awards: [[Int]]
  /// By person, without what was awarded to children.
  let people: [[Int]]
  /// In the registry's order, those without an authority last; only those with decisions.
  let registers: [Register]
  /// By decision: the address of its own page, if it has one.
  let decisionPages: [String?]
  /// By decision: where the register has it: the address of its own page, else of the list of its year.
  let registerPages: [String]

  init(_ site: Site, roll: HonourRoll) {
    var years: [Int: [Int]] = [:]
    var units: [[Int]] = Array(repeating: [], count: site.places.places.count)
    var awards: [[Int]] = Array(repeating: [], count: site.registries.awards.count)
    var people: [[Int]] = Array(repeating: [], count: site.registries.people.count)
    for (index, honour) in roll.honours.enumerated() {
      years[honour.year, default: []].append(index)
      if let unit = honour.unit {
        for listing in site.places.listings[unit] { units[listing].append(index) }
      }
      if let award = honour.award { awards[award].append(index) }
      if let person = honour.person, !honour.isMinor { people[person].append(index) }
    }
    self.years = years.sorted { $0.key > $1.key }.map { Year(number: $0.key, honours: $0.value) }
    self.units = units
    self.awards = awards
    self.people = people
    registers = Self.registers(site, roll)
    decisionPages = Self.decisionPages(registers, site, roll)
    var registerPages = decisionPages.map { $0 ?? "" }
    for register in registers {
      let authority = register.authority.map { site.registries.authorities[$0] }
      for year in register.years {
        let list = Addresses.register(authority, year: year.year)
        for decision in year.decisions where decisionPages[decision] == nil {
          registerPages[decision] = list
        }
      }
    }
    self.registerPages = registerPages
  }

  private static func registers(_ site: Site, _ roll: HonourRoll) -> [Register] {
    let authorities = site.registries.authorities.count
    var registers = (0...authorities).map { Register(authority: $0 < authorities ? $0 : nil) }
    var years: [[Int: [Int]]] = Array(repeating: [:], count: registers.count)
    for (index, decision) in roll.decisions.enumerated() {
      let register = decision.authority ?? authorities
      years[register][decision.year, default: []].append(index)
      registers[register].count += 1
    }
    for index in registers.indices {
      registers[index].years = years[index].sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    }
    return registers.filter { $0.count > 0 }
  }

  /// Numbers that share a slug are told apart: the oldest keeps it.
  private static func decisionPages(
    _ registers: [Register], _ site: Site, _ roll: HonourRoll
  ) -> [String?] {
    var pages: [String?] = Array(repeating: nil, count: roll.decisions.count)
    for register in registers {
      let authority = register.authority.map { site.registries.authorities[$0] }
      for year in register.years {
        var taken: [String: Int] = [:]
        for index in year.decisions.reversed() {
          let decision = roll.decisions[index]
          guard decision.honours.count > inlineRecipients else { continue }
          let stem = slug(String(decision.number.prefix(addressLimit)))
          let plain = stem.isEmpty ? "quyet-dinh" : stem.hasPrefix("so-") ? stem : "so-" + stem
          // Else it could be the name of another decision's further page.
          let slug = plain.contains("-trang-") ? plain + "_" : plain
          let earlier = taken[slug, default: 0]
          taken[slug] = earlier + 1
          pages[index] = Addresses.decision(
            earlier == 0 ? slug : "\(slug)_\(earlier + 1)", authority, year: year.year)
        }
      }
    }
    return pages
  }
}

extension Addresses {
  static let honours = "khen-thuong/index.html"
  static let honourUnits = "khen-thuong/don-vi/index.html"
  static let honourAwards = "khen-thuong/hinh-thuc/index.html"
  static let profiles = "khen-thuong/ho-so/index.html"
  static let registers = "khen-thuong/quyet-dinh/index.html"

  static func honours(in year: Int) -> String { "khen-thuong/\(year).html" }
  static func honourNames(in year: Int) -> String { "khen-thuong/\(year)-a-z.html" }
  static func honours(of unit: Place) -> String { "khen-thuong/don-vi/\(unit.id.value).html" }
  static func honours(_ award: Award) -> String { "khen-thuong/hinh-thuc/\(award.id.value).html" }
  static func profile(_ person: Person) -> String { "khen-thuong/ho-so/\(person.id.value).html" }

  static func register(_ authority: Authority?) -> String {
    "khen-thuong/quyet-dinh/\(name(authority))/index.html"
  }

  static func register(_ authority: Authority?, year: Int) -> String {
    "khen-thuong/quyet-dinh/\(name(authority))/\(year)/index.html"
  }

  static func decision(_ slug: String, _ authority: Authority?, year: Int) -> String {
    "khen-thuong/quyet-dinh/\(name(authority))/\(year)/\(slug).html"
  }

  /// No id has a `_`.
  private static func name(_ authority: Authority?) -> String {
    authority?.id.value ?? "khong_ro"
  }
}
