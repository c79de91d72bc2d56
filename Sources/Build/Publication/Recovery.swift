import Diagnostics

/// Finds out, before a publication, what the last one left, and finishes it if it was interrupted.
struct Recovery {
  let area: OutputArea
  let fileSystem: any FileSystem
  /// Sentences for the user about damage.
  private(set) var notices: [Message] = []

  init(area: OutputArea, fileSystem: any FileSystem) {
    self.area = area
    self.fileSystem = fileSystem
  }

  /// Takes the steps of a publication that was decided and not finished, and removes what one left
  /// that was not.
  mutating func finishInterrupted() throws(PublicationError) {
    if let journal = try onDisk(try readJournal()) {
      // Behind a link lies what no build staged.
      if let kind = try onDisk(try fileSystem.status(area.stage))?.kind, kind != .directory {
        throw .notAFolder(.records, area.stage, kind)
      }
      var runner = JournalRunner(area: area, fileSystem: fileSystem, isRepeated: true)
      try runner.run(journal)
    }
    try onDisk(try removeRemnants())
  }

  private func removeRemnants() throws(FileSystemError) {
    for file in [area.journal, area.nextJournal, area.nextManifest] {
      _ = try fileSystem.removeFile(file)
    }
    try fileSystem.removeTree(area.stage)
  }

  /// The manifest, and when it was last changed; an empty one if there is none that can be relied
  /// on.
  mutating func readManifest() throws(FileSystemError) -> (Manifest, changed: Int?) {
    guard let status = try fileSystem.status(area.manifest) else { return (Manifest(), nil) }
    let bytes = try fileSystem.readFile(area.manifest)
    do throws(SealedText.Flaw) {
      return (try Manifest(bytes: bytes), status.changed)
    } catch {
      let flaw: Message =
        error == .damaged ? "is damaged" : "comes from another version of Bulletin"
      notices.append(
        """
        The list of what Bulletin wrote to “\(area.output)” \(flaw). Pages that the site no longer has \
        stay there, and changed ones cannot be replaced: delete the folder to have it built anew.
        """)
      return (Manifest(), nil)
    }
  }

  private mutating func readJournal() throws(FileSystemError) -> Journal? {
    guard try fileSystem.status(area.journal) != nil else { return nil }
    let bytes = try fileSystem.readFile(area.journal)
    do throws(SealedText.Flaw) {
      return try Journal(bytes: bytes)
    } catch {
      // Renamed into place as a whole, it can only be damaged by a power cut, or by another
      // program.
      notices.append(
        """
        The record of an unfinished publication to “\(area.output)” is damaged and was dropped. \
        This build puts in order what that one left.
        """)
      return nil
    }
  }
}

/// Runs what can only fail at the disk, before anything was changed in the output.
func onDisk<Value>(
  _ work: @autoclosure () throws(FileSystemError) -> Value
) throws(PublicationError) -> Value {
  do throws(FileSystemError) {
    return try work()
  } catch {
    throw .disk(error)
  }
}
