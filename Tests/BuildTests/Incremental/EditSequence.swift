import Build

/// A random site and what happens to it, from one seed.
struct EditSequence {
  let seed: UInt64

  /// The first build that was not as it should be.
  struct Failure: CustomStringConvertible {
    /// All that was done, a line for each build.
    var history: [String]
    var problems: [String]
    /// What was done before the build that failed.
    var lastEdits: String { history.last ?? "" }

    var description: String {
      (history + problems.prefix(10)).joined(separator: "\n")
    }
  }

  /// Edits and builds until something is wrong; nil if nothing is.
  func run(steps: Int = EditSettings.steps) throws -> Failure? {
    var generator = SeededGenerator(seed: seed)
    let project = try EditedProject(EditedSite(using: &generator))
    var history = ["first build"]
    try project.save(using: &generator)
    try project.buildFirst()
    for _ in 0..<steps {
      history.append(try edit(project, using: &generator))
      try project.save(using: &generator)
      let problems = try project.build()
      if !problems.isEmpty { return Failure(history: history, problems: problems) }
    }
    return nil
  }

  /// Mends what keeps the site from being published, or does one to three other things.
  private func edit(
    _ project: EditedProject, using generator: inout SeededGenerator
  ) throws -> String {
    if let published = project.publishedSite, published != project.site,
      !generator.isOne(in: 3)
    {
      project.site = published
      return "mended"
    }
    var done: [String] = []
    let count = generator.pick([1, 1, 1, 1, 2, 3])
    while done.count < count {
      let edit = generator.pick(ProjectEdit.all)
      if edit.isAlone, !done.isEmpty { continue }
      guard let what = try edit.apply(to: project, using: &generator) else { continue }
      done.append(what)
      if edit.isAlone { break }
    }
    return done.joined(separator: ", ")
  }
}
