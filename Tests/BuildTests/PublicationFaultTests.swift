import Build
import Testing

/// A publication that is hit by a fault at each of its operations in turn.
@Suite struct PublicationFaultTests {
  static let old = [
    "index.html": "old", "same.html": "same", "gone.html": "gone", "gone/deep/x.html": "x",
    "page": "a file", "topic/a.html": "a", "topic/sub/b.html": "b", "kept/k.html": "k",
    "moved/from.html": "m",
  ]
  static let new = [
    "index.html": "new", "same.html": "same", "page/index.html": "a folder", "topic": "a file",
    "kept/k.html": "k, longer", "kept/new.html": "n", "new/deep/n1.html": "n1", "new/n2.html": "n2",
    "moved/to.html": "m",
  ]
  static let foreign = [
    ".gitkeep": "", "foreign.txt": "mine", "kept/mine.txt": "mine too", "own/mine.txt": "all mine",
  ]

  /// What the output holds when a site lies in it beside the foreign files.
  static func contents(_ site: [String: String], foreign: [String: String]) -> [String: String] {
    var contents = site.merging(foreign) { $1 }
    for path in contents.keys {
      var parts = path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        contents[parts.joined(separator: "/") + "/"] = ""
        parts.removeLast()
      }
    }
    return contents
  }

  static let oldContents = contents(old, foreign: foreign)
  static let newContents = contents(new, foreign: foreign)

  static func folderWithOldSite() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in foreign { try folder.put(text, at: "public/" + path) }
    try folder.publish(old)
    return folder
  }

  @Test(arguments: FaultyFileSystem.Fault.allCases)
  func outputIsOldOrNew(_ fault: FaultyFileSystem.Fault) throws {
    var operation = 0
    var outcomes: Set<Bool> = []
    while true {
      let folder = try Self.folderWithOldSite()
      let faulty = FaultyFileSystem(fault, at: operation)
      var hasFailed = false
      do {
        try folder.publish(Self.new, through: faulty)
      } catch let error as PublicationError {
        hasFailed = true
        if case .disk = error {
          #expect(try folder.contents() == Self.oldContents, "operation \(operation)")
        }
      }
      // What the next run does first, even if the content then has errors.
      try Publisher.open(output: folder.output, fileSystem: folder.disk).abandon()
      let contents = try folder.contents()
      let isNew = contents == Self.newContents
      #expect(isNew || contents == Self.oldContents, "operation \(operation)")
      #expect(isNew || hasFailed, "operation \(operation)")
      #expect(try folder.ownFiles() == ["manifest"], "operation \(operation)")
      outcomes.insert(isNew)
      let summary = try folder.publish(Self.new)
      #expect(try folder.contents() == Self.newContents, "operation \(operation)")
      if isNew { #expect(summary == PublicationSummary(total: Self.new.count)) }
      if !faulty.hasStruck { break }
      operation += 1
    }
    #expect(operation > 80)
    #expect(outcomes == [false, true])
  }

  /// The next run may be killed too, at any point of finishing what the first began.
  @Test func finishingMayBeKilledAnywhere() throws {
    var finished = 0
    for operation in stride(from: 48, to: 100, by: 4) {
      for second in stride(from: operation / 4 % 5, to: 100, by: 5) {
        let folder = try Self.folderWithOldSite()
        _ = try? folder.publish(Self.new, through: FaultyFileSystem(.kill, at: operation))
        guard try folder.ownFiles().contains("journal") else { continue }
        let faulty = FaultyFileSystem(.kill, at: second)
        try? Publisher.open(output: folder.output, fileSystem: faulty).abandon()
        if !faulty.hasStruck { break }
        try Publisher.open(output: folder.output, fileSystem: folder.disk).abandon()
        #expect(
          try folder.contents() == Self.newContents, "operations \(operation) and \(second)")
        finished += 1
      }
    }
    #expect(finished > 50)
  }

  @Test(arguments: FaultyFileSystem.Fault.allCases)
  func firstBuildIsAllOrNothing(_ fault: FaultyFileSystem.Fault) throws {
    let whole = Self.contents(Self.new, foreign: [:])
    var operation = 0
    while true {
      let folder = try TemporaryFolder()
      let faulty = FaultyFileSystem(fault, at: operation)
      _ = try? folder.publish(Self.new, through: faulty)
      if !faulty.hasStruck { break }
      try Publisher.open(output: folder.output, fileSystem: folder.disk).abandon()
      let contents = try folder.contents()
      #expect(contents.isEmpty || contents == whole, "operation \(operation)")
      try folder.publish(Self.new)
      #expect(try folder.contents() == whole, "operation \(operation)")
      operation += 1
    }
    #expect(operation > 40)
  }

  @Test func failedWriteLeavesNoFolderBehind() throws {
    let folder = try TemporaryFolder()
    let publisher = try Publisher.open(output: folder.output, fileSystem: folder.disk)
    try publisher.write("a/index.html", [1])
    publisher.abandon()
    #expect(try folder.disk.list(folder.path).isEmpty)
  }
}
