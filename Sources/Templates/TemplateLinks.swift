import Diagnostics

/// Which templates name which others.
struct TemplateLinks {
  let sources: [TemplateSource]
  let templates: [String: Int]
  let partials: [String: Int]
  /// Whether there may be a template at a path, which could not be read.
  private let isUnread: @Sendable (String) -> Bool
  /// The names that a partial's tag, and a parent's, can have.
  private let partialNames: NameList
  private let parentNames: NameList

  init(
    sources: [TemplateSource], templates: [String: Int], partials: [String: Int],
    isUnread: @escaping @Sendable (String) -> Bool
  ) {
    (self.sources, self.templates, self.partials) = (sources, templates, partials)
    self.isUnread = isUnread
    let names = sources.filter(\.isPartial).map(\.name)
    partialNames = NameList(names)
    parentNames = NameList(sources.filter { !$0.isPartial }.map(\.name) + names)
  }

  /// The index of the source that a partial's or parent's tag names.
  func target(of tag: Tag) -> Int? {
    if tag.kind == .parent, let template = templates[tag.name.text] { return template }
    return partials[tag.name.text]
  }

  /// Whether nothing is known of the source that a tag of another source names.
  func isUnread(_ tag: Tag, in source: TemplateSource) -> Bool {
    target(of: tag) == nil
      && (isUnread(source.path(ofPartial: tag.name.text))
        || (tag.kind == .parent && isUnread(source.path(ofTemplate: tag.name.text))))
  }

  /// Finds the partials, parents and blocks that a source names in vain.
  func check(_ source: TemplateSource, _ mistakes: inout Mistakes) {
    for tag in source.tree.inclusions where target(of: tag) == nil && !isUnread(tag, in: source) {
      report(tag, in: source, &mistakes)
    }
    for parent in source.tree.parents {
      guard let target = target(of: parent.inclusion.tag) else { continue }
      guard let blocks = blockNames(from: target) else { continue }
      for override in parent.overrides {
        let tag = source.tree.blocks[override].tag
        guard !blocks.contains(tag.name.text) else { continue }
        mistakes.add(
          "unknown-block", in: source.file, tag.name.range,
          "The parent “\(parent.inclusion.tag.name.text)” has no block “\(tag.name.text)”.",
          help: mistakes.search.nearest(to: tag.name.text, among: NameList(blocks)).map {
            "Write “\(Tag.text(.block, $0))”."
          } ?? "Blocks are marked in the parent, as in “{{$content}}{{/content}}”.")
      }
    }
  }

  private func report(_ tag: Tag, in source: TemplateSource, _ mistakes: inout Mistakes) {
    let name = tag.name.text
    let names = tag.kind == .parent ? parentNames : partialNames
    let help: Message =
      mistakes.search.nearest(to: name, among: names).map { "Write “\(Tag.text(tag.kind, $0))”." }
      ?? "Write it as “\(source.path(ofPartial: name))”."
    if tag.kind == .parent {
      mistakes.add(
        "unknown-parent", in: source.file, tag.name.range,
        "There is no template or partial “\(name)”.", help: help)
    } else {
      mistakes.add(
        "unknown-partial", in: source.file, tag.name.range,
        "There is no partial “\(name)”.", help: help)
    }
  }

  /// The blocks of a source and of all that it includes, in the order in which they are met; nil if they are not all
  /// known.
  private func blockNames(from start: Int) -> [String]? {
    var visited: Set<Int> = [start]
    var queue = [start]
    var names: [String] = []
    while let index = queue.popLast() {
      names += sources[index].tree.blocks.map(\.tag.name.text)
      for tag in sources[index].tree.inclusions {
        if isUnread(tag, in: sources[index]) { return nil }
        if let target = target(of: tag), visited.insert(target).inserted { queue.append(target) }
      }
    }
    return names
  }
}
