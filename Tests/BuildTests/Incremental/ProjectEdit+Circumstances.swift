import Diagnostics
import Build

extension ProjectEdit {
  /// What a build is told, and what changes about files without changing what they say.
  static let circumstances: [ProjectEdit] = [
    wish("clock", \.clock, EditWords.clocks),
    wish("clock again", \.clock, EditWords.clocks),
    wish("--drafts", \.includesDrafts, [true, false]),
    wish("--future", \.includesFuture, [true, false]),
    wish("--expired", \.includesExpired, [true, false]),
    wish("--strict", \.isStrict, [true, false, false, false]),
    wish("--base-url", \.baseURL, ["https://dong-lenh.example/", nil]),
    ProjectEdit("times alone") { project, generator in
      for _ in 0..<3 {
        guard let path = project.paths.randomElement(using: &generator) else { return nil }
        try project.folder.setModified(
          path, to: Int.random(in: 0..<2_000_000_000, using: &generator) * 1_000_000_000)
      }
      return ""
    },
    ProjectEdit("nothing") { _, _ in "" },
    ProjectEdit("build into another folder") { project, _ in
      project.buildsElsewhereFirst = true
      return ""
    },
  ]

  static let damagedState: Message =
    "The state of the last build is damaged, so that everything is made anew."

  /// What happens to the state and to the output behind Bulletin's back.
  static let damages: [ProjectEdit] = [
    state("bytes of the state flipped") { bytes, generator in
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] ^= UInt8.random(in: 1...255, using: &generator)
      }
    },
    state("state cut off") { bytes, generator in
      bytes.removeLast(Int.random(in: 1...bytes.count, using: &generator))
    },
    state("state of another program") { bytes, _ in bytes = Array("Không phải.\n".utf8) },
    ProjectEdit("state deleted") { project, generator in
      try project.folder.remove(generator.pick([".bulletin", ".bulletin/state.sqlite"]))
      return ""
    },
    // Without the manifest nothing in the output is known to be ours: a page that changes would be an error.
    ProjectEdit("manifest damaged", isAlone: true) { project, generator in
      guard project.isSettled, let bytes = try? project.folder.bytes(at: manifest) else {
        try project.removeOutput()
        return "output deleted"
      }
      if generator.isOne(in: 2) {
        try project.folder.remove(manifest)
        return "deleted"
      }
      var damaged = bytes
      damaged[Int.random(in: 0..<bytes.count, using: &generator)] ^= 1
      try project.folder.write(damaged, at: manifest, generator.pick(WritingManner.allCases))
      for flaw in ["is damaged", "comes from another version of Bulletin"] {
        project.expectedNotices.insert(
          """
          The list of what Bulletin wrote to “\(project.folder.output)” \(flaw). Pages that the site no \
          longer has stay there, and changed ones cannot be replaced: delete the folder to have it \
          built anew.
          """)
      }
      return ""
    },
    output("file of the output deleted") { project, path, _ in try project.folder.remove(path) },
    output("file of the output changed") { project, path, generator in
      var bytes = try project.folder.bytes(at: path)
      guard !bytes.isEmpty else { return }
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^= 1
      try project.folder.write(bytes, at: path, generator.pick(WritingManner.allCases))
    },
    output("file of the output cut off") { project, path, generator in
      let bytes = try project.folder.bytes(at: path)
      try project.folder.write(
        Array(bytes.prefix(bytes.count / generator.pick([2, 1_000_000]))), at: path, .inPlace)
    },
    ProjectEdit("folder of the output deleted") { project, generator in
      let folder = generator.pick(["don-vi", "2019", "chu-de", "assets"])
      try project.folder.remove("public/" + folder)
      project.foreign = project.foreign.filter { !$0.key.hasPrefix(folder + "/") }
      project.isOutputTouched = true
      return folder
    },
    ProjectEdit("output deleted") { project, _ in
      try project.removeOutput()
      return ""
    },
    ProjectEdit("foreign file") { project, generator in
      let path = generator.pick(["", "2019/", "don-vi/", "cu/"]) + "cua-toi.txt"
      guard try project.folder.disk.status(project.folder.output) != nil else { return nil }
      project.foreign[path] = [generator.pick([65, 66])]
      try project.folder.write(project.foreign[path] ?? [], at: "public/" + path, .replacing)
      return path
    },
  ]

  private static let manifest = "public/.bulletin/manifest"

  private static func state(
    _ name: String,
    _ damage: @escaping @Sendable (inout [UInt8], inout SeededGenerator) -> Void
  ) -> ProjectEdit {
    ProjectEdit(name) { project, generator in
      let path = ".bulletin/state.sqlite"
      guard var bytes = try? project.folder.bytes(at: path), !bytes.isEmpty else { return nil }
      damage(&bytes, &generator)
      try project.folder.write(bytes, at: path, generator.pick(WritingManner.allCases))
      project.expectedNotices.insert(damagedState)
      return ""
    }
  }

  /// Does something to a published file.
  private static func output(
    _ name: String,
    _ change: @escaping @Sendable (EditedProject, String, inout SeededGenerator) throws -> Void
  ) -> ProjectEdit {
    ProjectEdit(name) { project, generator in
      let paths = try project.folder.files(in: "public").keys
        .filter { project.foreign[$0] == nil }.sorted()
      guard let path = paths.randomElement(using: &generator) else { return nil }
      try change(project, "public/" + path, &generator)
      project.isOutputTouched = true
      return path
    }
  }
}
