extension BuildOptions {
  /// Makes sure that builds write to folders alone: what they put behind a link would be somebody else's loss.
  ///
  /// A link to the folder for the site is followed if the user named it.
  func checkFolders(_ fileSystem: any FileSystem) throws(PublicationError) {
    let area = OutputArea(output: output)
    if let kind = try onDisk(try fileSystem.status(area.output))?.kind, kind != .directory {
      let meant = isOutputNamed ? try onDisk(try fileSystem.status(area.output + "/.")) : nil
      if meant?.kind != .directory { throw .notAFolder(.site, area.output, kind) }
    }
    if let kind = try onDisk(try fileSystem.status(area.own))?.kind, kind != .directory {
      throw .notAFolder(.records, area.own, kind)
    }
    // Without a state a site can be built: what leads nowhere only keeps it from being kept.
    let state = StateArea(source: source, output: output).folder
    if keepsState, try onDisk(try fileSystem.status(state))?.kind == .symbolicLink {
      throw .notAFolder(.records, state, .symbolicLink)
    }
  }
}
