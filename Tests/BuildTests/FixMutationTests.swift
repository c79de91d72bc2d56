import Build
import Diagnostics
import Foundation
import Testing

/// Mistakes at random places of the sample, in every form of text, and then `fix`: what it mends is as it was before, what
/// it leaves needs a person, and nothing changes beyond the stretches that it showed.
@Suite struct FixMutationTests {
  private static let rounds = 4
  private static let faultsPerRound = 50

  @Test func whatCanBeMendedIsAndNothingElseChanges() throws {
    let project = try MutationProject()
    var table = Table()
    for round in 0..<Self.rounds {
      var sample = try MutatedSample(
        projectAt: MutationProject.root,
        generator: MutationSettings.generator(ofRound: 9_000 + round))
      for index in sample.texts.indices {
        sample.texts[index].form = .random(using: &sample.generator)
      }
      let good = sample.texts.map { $0.lines.map(\.text) }
      var faults: [(id: String, path: String, line: SampleLine)] = []
      while faults.count < Self.faultsPerRound {
        let fault = mendableFaults.randomElement(using: &sample.generator) ?? MisspeltKey()
        faults += fault.apply(to: &sample).map { ($0.id, $0.path, $0.line) }
      }
      try project.write(sample.files)
      let comment: Comment = "seed \(MutationSettings.seed), round \(round)"

      let found = project.builder().wholeCheck().diagnostics
      for fault in faults {
        #expect(
          found.contains { $0.id == fault.id && $0.path == fault.path }, "\(fault.id), \(comment)")
      }
      let left = try mend(project, comment)
      #expect(left.allSatisfy { $0.fix == nil }, comment)

      let after = try contents(of: project, sample)
      for fault in faults {
        let text = try #require(sample.texts.firstIndex { $0.path == fault.path })
        let line = try #require(sample.texts[text].lines.firstIndex { $0 === fault.line })
        let wanted = sample.texts[text].form.spelling(good[text][line])
        let now = editorLines(after[fault.path] ?? [])[line]
        let isLeft = left.contains { $0.path == fault.path && $0.line == line + 1 }
        // A date may be mended into another form, or be another one than that in whose place it was put.
        let isGone = now == wanted || fault.id == "invalid-date"
        #expect(isLeft || isGone, "\(fault.path):\(line + 1) “\(now)” for “\(wanted)”, \(comment)")
        table.count(
          fault.id, now.utf8.elementsEqual(wanted.utf8) ? .exactly : isLeft ? .left : .likewise)
      }
      #expect(try mend(project, comment) == left, comment)
      #expect(try contents(of: project, sample) == after, comment)
    }
    #expect(table.seeded >= 200)
    // All but what is left on purpose.
    #expect(table.mended * 10 >= table.seeded * 8, "\(table.text)")
    print(table.text)
  }

  /// Mends as the command does, and looks after it.
  ///
  /// - Returns: what is wrong then.
  private func mend(_ project: MutationProject, _ comment: Comment) throws -> [Diagnostic] {
    let mender = FileMender(root: project.path, fileSystem: DiskFileSystem())
    for _ in 0..<10 {
      let found = project.builder().wholeCheck().diagnostics
      let plan = MendingPlan(found, with: mender) { _ in true }
      #expect(plan.refusals.isEmpty, comment)
      if plan.isEmpty { return found }
      for file in plan.files {
        let before = try DiskFileSystem().readFile(project.path + "/" + file.path)
        try mender.mend(file.path, file.fixes)
        let after = try DiskFileSystem().readFile(project.path + "/" + file.path)
        #expect(isSameBeyond(file.fixes, before, after), "\(file.path), \(comment)")
      }
    }
    Issue.record("fixes go on and on, \(comment)")
    return []
  }

  /// Whether the stretches between those of the fixes are the same bytes.
  private func isSameBeyond(_ fixes: [Fix], _ before: [UInt8], _ after: [UInt8]) -> Bool {
    var edits: [Edit] = []
    for edit in fixes.flatMap(\.edits).map(\.edit) where !edits.contains(edit) {
      edits.append(edit)
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    var (old, new) = (0, 0)
    for edit in edits {
      let same = before[old..<Int(edit.range.lowerBound)]
      guard new + same.count <= after.count, after[new..<new + same.count].elementsEqual(same)
      else { return false }
      new += same.count
      guard after[new...].starts(with: edit.text.utf8) else { return false }
      new += edit.text.utf8.count
      old = Int(edit.range.upperBound)
    }
    return before[old...].elementsEqual(after[new...])
  }

  private func contents(
    of project: MutationProject, _ sample: MutatedSample
  ) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for path in sample.files.keys {
      contents[path] = try DiskFileSystem().readFile(project.path + "/" + path)
    }
    return contents
  }

  /// How many mistakes of each id were seeded, and what became of them.
  private struct Table {
    enum Fate: Int, CaseIterable {
      /// Byte for byte as it was.
      case exactly
      /// In another form: of a date, or of letters that were in NFD.
      case likewise
      /// To a person.
      case left
    }

    private var counts: [String: [Int]] = [:]

    mutating func count(_ id: String, _ fate: Fate) {
      counts[id, default: [0, 0, 0]][fate.rawValue] += 1
    }

    private func sum(_ fates: Fate...) -> Int {
      counts.values.reduce(0) { sum, row in sum + fates.reduce(0) { $0 + row[$1.rawValue] } }
    }

    var seeded: Int { sum(.exactly, .likewise, .left) }
    var mended: Int { sum(.exactly, .likewise) }

    var text: String {
      var rows = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      rows.append(("all", [sum(.exactly), sum(.likewise), sum(.left)]))
      return
        (["id | seeded | mended to the byte | in another form | left to a person"]
        + rows.map { id, row in
          ([id, "\(row.reduce(0, +))"] + row.map(String.init)).joined(separator: " | ")
        }).joined(separator: "\n")
    }
  }
}
