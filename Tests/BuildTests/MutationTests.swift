import Build
import Diagnostics
import Foundation
import Testing

/// Faults at random places of the sample, alone and together, in every form of text: each is found where the
/// mutator put it, and nothing else is.
@Suite struct MutationTests {
  private static let shards = 2

  @Test(arguments: 0..<shards)
  func faultsAreFoundWhereTheyArePut(shard: Int) throws {
    let project = try MutationProject()
    let pristine = try sample(round: 0).files
    try project.write(pristine)
    let clean = project.builder().build()
    try #require(clean.diagnostics == [])
    let published = try project.outputTraces()

    for round in stride(from: shard, to: MutationSettings.rounds, by: Self.shards) {
      var sample = try sample(round: round)
      if sample.generator.isOne(in: 3) { RenamedImage.apply(to: &sample) }
      let faults = Self.faults(using: &sample.generator)
      let expectations = faults.flatMap { $0.apply(to: &sample) }
      Self.chooseForms(of: &sample, for: expectations)
      try project.write(sample.files)

      let comment = Comment(
        rawValue: "seed \(MutationSettings.seed), round \(round): "
          + faults.map { "\(type(of: $0))" }.joined(separator: ", "))
      let isStrict = !expectations.contains { $0.severity == .error }
      let report = project.builder(isStrict: isStrict).build()
      check(
        report.diagnostics,
        against: try expectations.map { try LocatedExpectation($0, in: sample) }, comment)
      #expect(report.publication == nil, comment)
      #expect(try project.outputTraces() == published, comment)

      try project.write(pristine)
      #expect(project.builder().check().diagnostics == [], comment)
    }
  }

  private func sample(round: Int) throws -> MutatedSample {
    try MutatedSample(
      projectAt: MutationProject.root, generator: MutationSettings.generator(ofRound: round))
  }

  /// One to all kinds, and sometimes some of them twice. Of template names only one: what stands inside a
  /// section or a parent that is not known cannot be looked up.
  private static func faults(using generator: inout SeededGenerator) -> [any Fault] {
    let count = Int.random(in: 1...allFaults.count, using: &generator)
    var faults = Array(allFaults.shuffled(using: &generator).prefix(count))
    if generator.isOne(in: 3) { faults += faults.filter { !($0 is UnknownTemplateName) } }
    return faults
  }

  /// Any form for the files with a fault, and for some of the others.
  private static func chooseForms(
    of sample: inout MutatedSample, for expectations: [Expectation]
  ) {
    let touched = Set(expectations.map(\.path))
    for index in sample.texts.indices {
      guard touched.contains(sample.texts[index].path) || sample.generator.isOne(in: 5) else {
        continue
      }
      sample.texts[index].form = .random(using: &sample.generator)
    }
  }
}
