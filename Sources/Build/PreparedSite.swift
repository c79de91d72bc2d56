package import Pages
package import Templates

/// A site's pages ready to be rendered, for whoever measures that apart from reading and writing.
package struct PreparedSite: Sendable {
  package let pages: [Page]
  package let templates: [PageTemplate: Template]
}

extension Builder {
  /// Reads the project and plans its pages; what is wrong with it is not reported.
  ///
  /// - Parameter bodies: where rendered bodies are kept, as a build does.
  package func prepare(bodies: any ScratchFile) throws -> PreparedSite {
    let run = BuildRun(options, fileSystem: fileSystem, bodies: BodyStore(bodies))
    let plan = try run.plan(run.read())
    return PreparedSite(pages: plan.pages.pages, templates: plan.templates.templates)
  }
}
