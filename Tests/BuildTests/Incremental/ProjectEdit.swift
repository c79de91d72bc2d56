/// One thing that can happen to a project between two builds.
struct ProjectEdit: Sendable {
  let name: String
  /// Whether nothing else may happen before the next build.
  var isAlone = false
  private let change: @Sendable (EditedProject, inout SeededGenerator) throws -> String?

  /// - Parameter change: says what it did; nil if there was nothing to do it to.
  init(
    _ name: String, isAlone: Bool = false,
    change: @escaping @Sendable (EditedProject, inout SeededGenerator) throws -> String?
  ) {
    self.name = name
    self.isAlone = isAlone
    self.change = change
  }

  /// Does it to the project; says what was done, or nil if there was nothing to do it to.
  func apply(
    to project: EditedProject, using generator: inout SeededGenerator
  ) throws -> String? {
    try change(project, &generator).map { $0.isEmpty ? name : "\(name) (\($0))" }
  }

  static let all = articles + keys + references + records + files + circumstances + damages
}

// MARK: - Common forms

extension ProjectEdit {
  /// Gives a key of any article another of some values; nil takes it away.
  static func key(_ key: String, _ values: [String?]) -> ProjectEdit {
    ProjectEdit("key \(key)") { project, generator in
      guard let index = project.site.articles.indices.randomElement(using: &generator)
      else { return nil }
      let value = generator.pick(values)
      project.site.articles[index].record[key] = value
      return "article \(project.site.articles[index].number): \(value ?? "none")"
    }
  }

  /// Gives a key of any record of a registry another of some values; nil takes it away.
  static func record(_ registry: String, _ key: String, _ values: [String?]) -> ProjectEdit {
    ProjectEdit("\(registry): \(key)") { project, generator in
      guard let index = project.site.registries[registry]?.indices.randomElement(using: &generator)
      else { return nil }
      let value = generator.pick(values)
      project.site.registries[registry]?[index][key] = value
      return "\(project.site.registries[registry]?[index]["id"] ?? ""): \(value ?? "none")"
    }
  }

  static func setting(_ key: String, _ values: [String?]) -> ProjectEdit {
    ProjectEdit("site: \(key)") { project, generator in
      let value = generator.pick(values)
      project.site.settings[key] = value
      return value ?? "none"
    }
  }

  static func wish<Value: Sendable>(
    _ name: String, _ path: any WritableKeyPath<EditedSite.Wishes, Value> & Sendable,
    _ values: [Value]
  ) -> ProjectEdit {
    ProjectEdit(name) { project, generator in
      let value = generator.pick(values)
      project.site.wishes[keyPath: path] = value
      return "\(value)"
    }
  }

  /// Gives a file other bytes, or takes it away.
  static func file(_ path: String, _ versions: [[UInt8]?]) -> ProjectEdit {
    ProjectEdit("file \(path)") { project, generator in
      let version = Int.random(in: 0..<versions.count, using: &generator)
      project.site.others[path] = versions[version]
      return "version \(version)"
    }
  }

  /// Changes any article that the condition holds for.
  static func article(
    _ name: String, where condition: @escaping @Sendable (EditedText) -> Bool = { _ in true },
    _ change: @escaping @Sendable (inout EditedText, EditedSite, inout SeededGenerator) -> Void
  ) -> ProjectEdit {
    ProjectEdit(name) { project, generator in
      let candidates = project.site.articles.indices.filter { condition(project.site.articles[$0]) }
      guard let index = candidates.randomElement(using: &generator) else { return nil }
      let site = project.site
      change(&project.site.articles[index], site, &generator)
      return "article \(site.articles[index].number)"
    }
  }
}
