extension BuildOptions {
  /// Makes sure that nothing but folders is where builds write: what they put behind a link would be somebody else's
  /// loss.
  ///
  /// A link to the folder for the site is followed if the user named it.
  func checkFolders(_ fileSystem: any FileSystem) throws(PublicationError) {
    let area = OutputArea(output: output)
    if let kind = try onDisk(try fileSystem.status(area.output))?.kind, kind != .directory {
      let meant = isOutputNamed ? try onDisk(try fileSystem.status(area.output + "/.")) : nil
      if meant?.kind != .directory { throw .notAFolder(.site, area.output, kind) }
    }
    var own = [area.own]
    if keepsState { own.append(StateArea(source: source, output: output).folder) }
    for path in own {
      if let kind = try onDisk(try fileSystem.status(path))?.kind, kind != .directory {
        throw .notAFolder(.records, path, kind)
      }
    }
  }
}
