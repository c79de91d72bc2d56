import CExplanations
import Diagnostics

/// All that Bulletin can explain.
package enum Explanations {
  /// In the order of the files `Sources/CExplanations/Files/*.txt`.
  package static let groups: [ExplanationGroup] = files.map { file in
    ExplanationGroup(
      titles: Dictionary(zip([.vietnamese, .english], file.titles), uniquingKeysWith: { $1 }),
      explanations: file.explanations)
  }

  static var files: [ExplanationFile] {
    (0..<c_explanation_file_count()).map {
      ExplanationFile(unsafe String(cString: c_explanation_file($0)))
    }
  }

  /// The ids of all diagnostics, in the same order.
  package static var ids: [String] {
    groups.flatMap { $0.explanations.flatMap(\.ids) }
  }

  /// The present of all examples, on Vietnamese clocks.
  package static let clock = "2026-06-01T08:00:00+07:00"

  /// A whole project: the files of an example among those in which all examples stand.
  package static func files(with example: [ExampleFile]) -> [ExampleFile] {
    let paths = Set(example.map(\.path))
    return project.filter { !paths.contains($0.path) } + example
  }

  private static let project =
    ExplanationFile(unsafe String(cString: c_explanation_project())).files

  package static func explanation(of id: String) -> DiagnosticExplanation? {
    for group in groups {
      if let found = group.explanations.first(where: { $0.ids.contains(id) }) { return found }
    }
    return nil
  }
}
