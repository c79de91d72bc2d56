import Build
import Content
import Diagnostics
import Foundation
import Testing

/// A project in a temporary folder, with the project's own templates, built through the real disk.
struct TestProject {
  let folder: TemporaryFolder
  var clock = "2026-01-31T08:00:00+07:00"

  /// - Parameter files: by path from the project's root; `content/site.yaml` is added if missing.
  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    if files["content/site.yaml"] == nil {
      try folder.put(Self.settings, at: "content/site.yaml")
    }
    for (path, text) in files { try folder.put(text, at: path) }
    try FileManager.default.copyItem(
      atPath: Self.root + "/site-templates", toPath: folder.path + "/site-templates")
  }

  static let settings = """
    title: Bản tin
    base_url: https://example.org/bao/
    publisher: {name: Tòa soạn}

    """

  /// The root of Bulletin's own project.
  static let root = String(
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 })

  static func article(
    _ title: String, date: String = "2019-06-05", _ more: String = "", body: String = "Thân bài.\n"
  ) -> String {
    "---\ntitle: \(title)\ndate: \(date)\n\(more.isEmpty ? "" : more + "\n")---\n\n\(body)"
  }

  func options(jobs: Int = 2, output: String = "public") throws -> BuildOptions {
    let moment = DateTime(clock)?.moment(siteOffset: 420) ?? Moment(unixSeconds: 0)
    return BuildOptions(
      source: folder.path, output: folder.path + "/" + output, clock: moment, jobs: jobs)
  }

  @discardableResult
  func build(_ change: (inout BuildOptions) -> Void = { _ in }) throws -> BuildReport {
    var options = try options()
    change(&options)
    return Builder(options, fileSystem: DiskFileSystem()).build()
  }

  func check(_ change: (inout BuildOptions) -> Void = { _ in }) throws -> BuildReport {
    var options = try options()
    change(&options)
    return Builder(options, fileSystem: DiskFileSystem()).check()
  }

  /// The text of a published file; empty if there is none.
  func published(_ address: String, in output: String = "public") -> String {
    (try? String(contentsOfFile: folder.path + "/\(output)/" + address, encoding: .utf8)) ?? ""
  }

  /// All published files with their bytes, the tool's own records left out.
  func publishedFiles(in output: String = "public") throws -> [String: Data] {
    let root = folder.path + "/" + output
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root)
    where !path.hasPrefix(".bulletin") {
      if let data = FileManager.default.contents(atPath: root + "/" + path),
        (try? FileManager.default.attributesOfItem(atPath: root + "/" + path)[.type]
          as? FileAttributeType) == .typeRegular
      {
        files[path] = data
      }
    }
    return files
  }
}

extension BuildReport {
  /// Each finding on a line, without its excerpt.
  var lines: [String] {
    #expect(diagnostics.flatMap { $0.templatesMissing(in: .vietnamese) } == [])
    return diagnostics.map {
      "\($0.path):\($0.line):\($0.column): \($0.severity): \($0.message) [\($0.id)]"
    }
  }
}
