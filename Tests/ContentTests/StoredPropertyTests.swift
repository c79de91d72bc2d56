import Diagnostics
import Testing

@testable import Content

/// Who adds a property to what is stored, and forgets the stored form or the sample, learns it here.
@Suite struct StoredPropertyTests {
  @Test func everyKeyOfTheFormatIsASection() throws {
    let article = try StoredSample.article()
    let names = article.sections.map(\.key)
    #expect(names == ArticleSource.keys.keys.map(\.name) + ["body"])
    // The path, the two digests and the excerpt are the only properties that no key sets.
    #expect(Mirror(reflecting: article).children.count == names.count + 4)
  }

  /// A property that is not stored is restored as the blank one: the sample's must differ from it, or the
  /// comparison of the two would find nothing.
  @Test func theSampleHasNoPropertyThatIsBlankEverywhere() throws {
    var isSet: [String: Bool] = [:]
    note(try StoredSample.article(), in: &isSet)
    note(StoredSample.diagnostics, in: &isSet)
    #expect(isSet.count > 80)
    #expect(isSet.filter { !$0.value }.map(\.key).sorted() == [])
  }

  private func note(_ value: Any, in isSet: inout [String: Bool]) {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .struct, let record = value as? any Storable {
      let blank = Mirror(reflecting: type(of: record).blank)
      for (property, blankProperty) in zip(mirror.children, blank.children) {
        let name = "\(mirror.subjectType).\(property.label ?? "")"
        let differs = dumped(property.value) != dumped(blankProperty.value)
        isSet[name] = isSet[name] == true || differs
      }
    }
    for child in mirror.children { note(child.value, in: &isSet) }
  }
}
