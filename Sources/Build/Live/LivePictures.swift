import Pages

/// The pictures of a site that nobody has built: each is made when it is asked for.
struct LivePictures: Sendable {
  let root: String
  let fileSystem: any FileSystem
  /// Nil where photos are not derived.
  let tool: PhotoTool?
  /// What builds of the project have made, which is only read.
  let built: PhotoCache
  /// What was made until now.
  let own: PhotoCache

  /// - Parameter folder: where photos are kept; nil to make each one whenever it is asked for.
  init(_ options: BuildOptions, _ tool: PhotoTool?, folder: String?, fileSystem: any FileSystem) {
    root = options.source
    self.fileSystem = fileSystem
    self.tool = tool
    built = PhotoCache(
      state: StateArea(source: options.source, output: options.output).folder, isKept: false,
      fileSystem: fileSystem)
    own = PhotoCache(state: folder ?? "", isKept: folder != nil, fileSystem: fileSystem)
  }

  /// Nil for an original that cannot be read, or of which none can be made.
  func photo(_ derivation: PhotoDerivation) -> [UInt8]? {
    if let photo = built.photo(derivation.key) { return photo }
    guard let tool else { return nil }
    let maker = PhotoMaker(root: root, tool: tool, cache: own, fileSystem: fileSystem)
    return switch maker.photo(derivation) {
    case .made(let photo), .madeOfAnother(let photo): photo
    case .unreadable, .refused: nil
    }
  }

  /// A picture of the project without what the camera wrote; nil for what is none by now.
  func cleaned(_ path: String) -> [UInt8]? {
    guard let bytes = try? fileSystem.readFile(root + "/" + path) else { return nil }
    return (try? CleanPicture(bytes))?.bytes
  }
}
