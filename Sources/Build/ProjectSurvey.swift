package import Content
import Pages
package import Site

/// What a project holds, for whoever lists it.
package struct ProjectSurvey: Sendable {
  package var site: Site
  /// All of the project's, shown by the site or not.
  package var articles: [Shared<ArticleSource>]
  package var report: BuildReport
}

extension Builder {
  /// The site without its pages, and what is wrong with its files; writes nothing.
  ///
  /// - Throws: what keeps files from being read.
  package func survey() throws -> ProjectSurvey {
    let run = BuildRun(options, fileSystem: fileSystem, bodies: BodyStore(nil))
    let (content, diagnostics) = try run.content(run.read())
    let input = run.siteInput(
      content.records, articles: content.articles, pages: content.pages,
      recipientTables: content.recipientTables)
    let (site, _) = Site.make(input, workers: run.workers)
    return ProjectSurvey(
      site: site, articles: content.articles,
      report: BuildReport(diagnostics: diagnostics.sorted(), leftOut: site.leftOut).told)
  }

  /// The same with all that ``check(against:)`` finds.
  package func checkedSurvey() throws -> ProjectSurvey {
    let run = BuildRun(options, fileSystem: fileSystem, bodies: BodyStore(nil))
    let plan = try checkedPlan(run)
    try run.bodies.check()
    return ProjectSurvey(
      site: plan.pages.site, articles: plan.content.articles, report: plan.report.told)
  }
}
