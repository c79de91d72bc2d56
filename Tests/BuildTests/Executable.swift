import Foundation

/// The program as users run it, beside the test bundle, where SwiftPM puts all products.
enum Executable {
  /// Nil if it was not built.
  static let path: String? = {
    let places = ["/proc/self/exe", CommandLine.arguments.first ?? ""]
    return places.map {
      URL(filePath: $0).resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "bulletin").path
    }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()
}
