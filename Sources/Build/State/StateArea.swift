import Digests

/// Where the state of a project and one output folder lies.
///
/// Each output folder has a state of its own, so that building into another one neither uses nor harms it. It
/// is found by the way from the project to the output, so that both can be moved together.
struct StateArea: Sendable {
  /// Beside `content/`.
  let folder: String
  /// The output folder, relative to the project.
  let output: String

  init(source: String, output: String) {
    let parts = Self.parts(output)
    let base = Self.parts(source)
    let common = zip(parts, base).prefix { $0 == $1 }.count
    self.output = (Array(repeating: "..", count: base.count - common) + parts.dropFirst(common))
      .joined(separator: "/")
    folder = source + "/.bulletin"
  }

  var state: String {
    if output == "public" { return folder + "/state.sqlite" }
    return folder + "/state-\(Digest.of(Array(output.utf8)).hexadecimal.prefix(12)).sqlite"
  }

  private static func parts(_ path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." }
  }
}
