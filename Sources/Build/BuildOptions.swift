package import Content
package import Diagnostics
package import Site

/// What the caller of a build wants.
package struct BuildOptions: Sendable {
  /// The folder that holds `content/`, and `site-templates/` if there are templates other than the built-in ones.
  package var source: String
  /// The folder that the site is written to.
  package var output: String
  /// Whether the user named that folder, and so means what a link of this name leads to.
  package var isOutputNamed = true
  /// Instead of `base_url` of site.yaml; as ``BaseURL`` has it.
  package var baseURL: String?
  package var includesDrafts = false
  package var includesFuture = false
  package var includesExpired = false
  /// The present.
  package var clock: Moment
  /// Whether warnings keep the site from being published.
  package var isStrict = false
  /// How many threads work at once.
  package var jobs: Int
  /// Whether to wait for another build of the same output to end.
  package var waits = false
  /// Whether to make all pages, whatever the last build knew.
  package var isForced = false
  /// Whether to find out why each page is made.
  package var explains = false
  /// Whether to keep a state for the next build.
  package var keepsState = true
  /// The running program's file, which another build of it changes; nil if it never changes.
  package var executable: String?
  /// The file of `vipsthumbnail`, which derives photos; nil without one.
  package var photoTool: String?
  package var progress = BuildProgress()

  package init(source: String, output: String, clock: Moment, jobs: Int) {
    self.source = source
    self.output = output
    self.clock = clock
    self.jobs = max(1, jobs)
  }
}

extension BuildOptions {
  /// A path in the output as messages name all others: from the project's root, if it lies in there.
  func pathInProject(of path: String) -> String {
    if path.hasPrefix(source + "/"), let rest = String(path.utf8.dropFirst(source.utf8.count + 1)) {
      return rest
    }
    let isRelative = !path.hasPrefix("/") && !source.hasPrefix("/") && !source.hasPrefix("..")
    return isRelative ? StateArea(source: source, output: path).output : path
  }
}

/// How much of a site a build had to look at.
package enum BuildExtent: Sendable {
  /// Only whether anything changed.
  case nothing
  /// The bodies whose words changed, and the pages that show them.
  case words
  case site
}

/// What a build found and did.
package struct BuildReport: Sendable {
  package var extent = BuildExtent.site
  /// All of them, in the order of files and positions.
  package var diagnostics: [Diagnostic] = []
  package var leftOut = LeftOut()
  /// HTML pages of the site, published or not.
  package var pages = 0
  /// Files of the site that are others since this build, or were not there; all others were kept as they were.
  package var made: [String] = []
  /// What the build made on its way. To free it takes a tenth of an incremental build: a program that ends need not.
  var keptAlive: [any Sendable] = []
  /// Why each of those was made; empty unless asked for.
  package var explanations: [Explanation] = []
  /// Nil if nothing was published.
  package var publication: PublicationSummary?
  /// What kept the site from being read or published, besides the diagnostics.
  package var failure: PublicationError?
  /// Sentences about the output folder, such as that an interrupted build was finished.
  package var notices: [Message] = []

  package var errors: Int { diagnostics.count { $0.severity == .error } }
  package var warnings: Int { diagnostics.count { $0.severity == .warning } }

  /// The same report as people are to read it.
  package var told: BuildReport {
    var report = self
    report.diagnostics = diagnostics.joinedAcrossFiles
    return report
  }

  /// Notes what kept the build from its end: files of the project are the author's to mend, as all that is wrong with
  /// them.
  mutating func end(with error: any Error) {
    if let vanished = error as? VanishedFiles {
      diagnostics = (diagnostics + vanished.diagnostics).sorted()
    } else {
      failure = PublicationError(error)
    }
  }
}
