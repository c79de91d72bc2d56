import Build
import Testing

extension TestProject {
  /// Builds, changes, and builds again; the output must be that of a clean build.
  ///
  /// - Returns: of the build after the change.
  @discardableResult func change(
    _ options: (inout BuildOptions) -> Void = { _ in }, by change: () throws -> Void
  ) throws -> BuildReport {
    try #require(build(options).failure == nil)
    // From now on no file is so young that it is read to be sure.
    try build(options)
    try change()
    let report = try build(options)
    #expect(report.failure == nil)
    #expect(report.publication != nil)
    #expect(try differencesFromClean(options) == [])
    let next = try build(options)
    #expect(next.made == [])
    #expect(next.pages == report.pages)
    // The next build must find all as this one left it, even if it looks at the whole site.
    try folder.put("x", at: "content/static/khac.txt")
    #expect(try build(options).made == ["khac.txt"])
    #expect(try differencesFromClean(options) == [])
    return report
  }

  /// Registers a unit that no article is about.
  func addEmptyUnit() throws {
    try replace(
      "  - {id: phong,", by: "  - {id: rong, name: Xã Rỗng, kind: commune}\n  - {id: phong,",
      in: "content/places.yaml")
  }
}
