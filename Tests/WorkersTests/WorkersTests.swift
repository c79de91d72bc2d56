import Synchronization
import Testing
import Workers

@Suite struct WorkersTests {
  struct Failure: Error, Equatable { let index: Int }

  @Test(arguments: [1, 2, 8], [0, 1, 7, 64, 1000])
  func mapKeepsTheOrder(_ workers: Int, _ total: Int) {
    let squares = Workers(count: workers).map(total) { $0 * $0 }
    #expect(squares == (0..<total).map { $0 * $0 })
  }

  @Test(arguments: [1, 8]) func anErrorEndsTheWork(_ workers: Int) {
    let done = Atomic(0)
    #expect(throws: Failure.self) {
      try Workers(count: workers).map(100_000) { index throws(Failure) -> Int in
        if index == 500 { throw Failure(index: index) }
        done.add(1, ordering: .relaxed)
        return index
      }
    }
    #expect(done.load(ordering: .relaxed) < 100_000)
  }

  @Test(arguments: [1, 2]) func bothGivesBothResults(_ workers: Int) {
    let (number, text) = Workers(count: workers).both({ 7 }, { "bảy" })
    #expect(number == 7)
    #expect(text == "bảy")
  }

  private final class Counted: Sendable {
    static let alive = Atomic(0)
    init() { Self.alive.add(1, ordering: .relaxed) }
    deinit { Self.alive.subtract(1, ordering: .relaxed) }
  }

  @Test func whatFailedWorkMadeIsFreed() {
    #expect(throws: Failure.self) {
      try Workers(count: 4).map(10_000) { index throws(Failure) -> Counted in
        if index == 7_000 { throw Failure(index: index) }
        return Counted()
      }
    }
    #expect(Counted.alive.load(ordering: .relaxed) == 0)
    let made = Workers(count: 4).map(1_000) { _ in Counted() }
    #expect(Counted.alive.load(ordering: .relaxed) == made.count)
  }
}
