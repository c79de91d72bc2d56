/// A template's source, parsed.
struct TemplateTree: Sendable {
  let nodes: [TemplateNode]
  let blocks: [TemplateBlock]
  /// The tags of the partials and parents that it names, in the order of the source.
  let inclusions: [Tag]
  let parents: [TemplateNode.Parent]
}
