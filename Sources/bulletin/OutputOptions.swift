import ArgumentParser
import Diagnostics
import Foundation

/// What every command that needs the published site has to know.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("d"), .customLong("output"), .customLong("destination")],
    help: .told("The folder for the site (default: public in the project).", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: .told("Wait for another build of the same site to end."))
  var wait = false

  /// - Parameter source: the project's folder.
  func validate(for source: String) throws {
    if let output, output.isEmpty { throw ValidationError.told("--output takes a folder.") }
    let output = output ?? source + "/public"
    let target = Self.way(to: output)
    let project = Self.way(to: source)
    let own = ["content", "site-templates", ".bulletin"].map {
      Self.way(to: source + "/" + $0)
    }
    let common = zip(target, project).prefix { $0 == $1 }.count
    if project.starts(with: target) || own.contains(where: { target.starts(with: $0) })
      || target[common...].contains(".bulletin")
    {
      throw ValidationError.told(
        """
        The site cannot be written to “\(output)”, which holds the project's own files: \
        name another folder with --output.
        """)
    }
  }

  /// The names on the way from the root of the disk to where a path leads, without `.`, `..` and symbolic links.
  ///
  /// As the system goes it: `..` leads up from where a link has led. What is not there yet has no links.
  private static func way(to path: String) -> [String] {
    let start = path.hasPrefix("/") ? "" : FileManager.default.currentDirectoryPath
    var pending = Array((start + "/" + path).split(separator: "/").map(String.init).reversed())
    var way: [String] = []
    // As many as the system follows.
    var links = 40
    while let name = pending.popLast() {
      if name == "." { continue }
      if name == ".." {
        _ = way.popLast()
        continue
      }
      let place = "/" + (way + [name]).joined(separator: "/")
      if links > 0, let target = try? FileManager.default.destinationOfSymbolicLink(atPath: place) {
        links -= 1
        if target.hasPrefix("/") { way = [] }
        pending += target.split(separator: "/").map(String.init).reversed()
      } else {
        way.append(name)
      }
    }
    return way
  }
}
