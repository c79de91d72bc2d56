import Build
import Content
import Diagnostics
import Site
import Testing

/// When a site changes by itself.
@Suite struct NextChangesTests {
  private static func moment(_ text: String) -> Moment {
    DateTime(text)?.moment(siteOffset: 420) ?? Moment(unixSeconds: 0)
  }

  private func changes(_ project: TestProject, since: String) throws -> [String] {
    let next = try Builder(project.options(), fileSystem: DiskFileSystem())
      .nextChanges(since: Self.moment(since))
    #expect(next.errors.isEmpty)
    return next.changes.map { change in
      let day = change.moment.dateTime(offset: next.siteOffset).date.written
      return "\(day) \(change.path): \(change.title) \(change.reason)"
    }
  }

  @Test func everyReasonOnceAndTheNextFirst() throws {
    let project = try TestProject([
      "content/places.yaml":
        "places:\n  - {id: cu, name: Xã Cũ, kind: commune, until: 2026-03-31, successors: [moi]}\n"
        + "  - {id: moi, name: Xã Mới, kind: commune, from: 2026-04-01}\n",
      "content/awards.yaml": "awards:\n  - {id: giay-khen, name: Giấy khen}\n",
      "content/articles/mai.md": TestProject.article("Mai", date: "2026-02-01 08:00"),
      "content/articles/nhap.md": TestProject.article("Nháp", date: "2026-02-02", "draft: true"),
      "content/articles/het.md": TestProject.article("Hết", "expires: 2026-05-01"),
      "content/articles/go.md": TestProject.article(
        "Gỡ", "expires: 2026-05-02\nwithdrawn: {date: 2026-01-01, reason: Sai}"),
      "content/articles/ghim.md": TestProject.article("Ghim", "pinned: 2026-05-09"),
      "content/articles/gop-y.md": TestProject.article(
        "Góp ý",
        "commendations:\n  - {award: giay-khen, status: proposed, comments_until: 2026-06-30, recipients: [Trần Ví Dụ]}"
      ),
    ])
    let all = [
      "2026-02-01 content/articles/mai.md: Mai publication",
      "2026-04-01 content/places.yaml: Xã Cũ unitEnds",
      "2026-04-01 content/places.yaml: Xã Mới unitBegins",
      "2026-05-01 content/articles/het.md: Hết expiry",
      "2026-05-10 content/articles/ghim.md: Ghim pinEnd",
      "2026-07-01 content/articles/gop-y.md: Góp ý commentsEnd",
    ]
    #expect(try changes(project, since: "2026-01-31").sorted() == all)
    #expect(try changes(project, since: "2026-02-01 08:00").sorted() == Array(all.dropFirst()))
    #expect(try changes(project, since: "2026-07-01") == [])
  }

  @Test func mistakesAreSaid() throws {
    let project = try TestProject(["content/articles/a.md": "---\ntitle: A\n---\n\nLời.\n"])
    let next = try Builder(project.options(), fileSystem: DiskFileSystem())
      .nextChanges(since: Self.moment("2026-01-01"))
    #expect(next.errors.map(\.id) == ["missing-date"])
  }
}
