import Diagnostics
import Testing

@testable import Markdown

struct ParallelTests {
  private static let texts = [
    "a ~~x~~ b", "www.a.vn", "https://a.vn và b@c.vn", "|a|\n|-|\n|~~b~~|", "c[^1]\n\n[^1]: d",
    "- [x] \"e\"", "*f* ~g~ www.h.vn", "không có gì",
  ]

  /// If this fails, the linker did not let CMarkBound's stand-in precede the library's function.
  @Test func parsesOfSeveralThreadsNeedNotTakeTurns() { #expect(MarkdownRenderer.isParallel) }

  @Test func parallelRendersEqualSerialOnes() async throws {
    var files: [SourceFile] = []
    var expected: [[UInt8]] = []
    for text in Self.texts {
      let rendering = try Rendering(text)
      files.append(rendering.file)
      expected.append(rendering.body.html)
    }
    let wrong = await withTaskGroup(of: Int.self) { [files, expected] group in
      for worker in 0..<8 {
        group.addTask {
          var renderer = MarkdownRenderer()
          var wrong = 0
          for round in 0..<25_000 {
            let index = (round + worker) % files.count
            var diagnostics: [Diagnostic] = []
            let body = renderer.render(
              files[index], body: 0..<files[index].bytes.count, options: MarkdownOptions(),
              diagnostics: &diagnostics)
            if body.html != expected[index] { wrong += 1 }
          }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
