/// The program that derives photos, as a build finds it.
struct PhotoTool: Sendable, Equatable {
  /// Its file.
  var path: String
  var status: FileStatus
  /// As the program says it: of another version, bytes may be others.
  var version: String

  /// Whether both make the same photos.
  static func areSame(_ one: PhotoTool?, _ other: PhotoTool?) -> Bool {
    one?.version == other?.version
  }

  /// Nil if there is none at the path, or none that runs.
  ///
  /// - Parameter known: that of the last build: a file of the same size, times and place is not asked again.
  static func find(
    _ path: String?, known: PhotoTool?, fileSystem: any FileSystem
  ) -> PhotoTool? {
    // The state keeps the path on a line.
    guard let path, !path.utf8.contains(where: { $0 < 0x20 }),
      let status = try? fileSystem.status(path), status.kind == .file
    else { return nil }
    if let known, known.path == path, known.status == status { return known }
    let child = ChildProcess(
      program: path, arguments: ["--vips-version"],
      bounds: ChildProcess.Bounds(seconds: 20, outputBytes: 1 << 12))
    guard let outcome = try? child.run(), outcome.succeeded else { return nil }
    let text = String(decoding: outcome.output, as: UTF8.self)
    guard
      let version = text.split(whereSeparator: \.isWhitespace).first(where: {
        $0.first?.isNumber == true
      })
    else { return nil }
    return PhotoTool(path: path, status: status, version: "vipsthumbnail \(version)")
  }
}
