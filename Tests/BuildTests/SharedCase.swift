import Content
import Foundation
import Testing

/// A folder of the shared cases, with what is expected of it.
struct SharedCase: CustomTestStringConvertible, Sendable {
  var name: String
  /// What is said, as `BuildReport.lines` has it without the folder `content`.
  var says: [String] = []
  /// By address, what a published file has in it.
  var pages: [String: [String]] = [:]

  init(_ name: String, says: [String] = [], pages: [String: [String]] = [:]) {
    self.name = name
    self.says = says
    self.pages = pages
  }

  var testDescription: String { name }

  static let clock =
    DateTime("2026-11-29T12:00:00+07:00")?.moment(siteOffset: 420) ?? Moment(unixSeconds: 0)

  /// Beside the project, or where the environment says.
  static let folder: URL = {
    let shared =
      ProcessInfo.processInfo.environment["BULLETIN_SHARED"]
      ?? (TestProject.root as NSString).deletingLastPathComponent + "/shared"
    return URL(filePath: shared + "/cases")
  }()

  func project() throws -> TestProject {
    let project = try TestProject()
    let content = project.folder.path + "/content"
    try FileManager.default.removeItem(atPath: content)
    try FileManager.default.copyItem(
      atPath: Self.folder.appending(path: name + "/content").path, toPath: content)
    return project
  }
}
