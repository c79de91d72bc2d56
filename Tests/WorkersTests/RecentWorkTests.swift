import Synchronization
import Testing
import Workers

@Suite struct RecentWorkTests {
  final class Owner: Sendable {}

  final class Counter: Sendable {
    private let begun = Atomic(0)
    var count: Int { begun.load(ordering: .relaxed) }

    func work(_ value: Int) -> JointWork<Int, Int> {
      begun.add(1, ordering: .relaxed)
      return JointWork(parts: 2, values: 1) {
        $0 + value
      } value: { _, parts in
        parts.reduce(0, +)
      }
    }
  }

  @Test func workIsKeptUntilOthersWereAskedFor() {
    let recent = RecentWork(capacity: 2)
    let (counter, owners) = (Counter(), [Owner(), Owner(), Owner()])
    func ask(_ index: Int) -> [Int] {
      recent.work(of: owners[index]) { counter.work(index) }.made()
    }
    #expect([ask(0), ask(1), ask(0), ask(1)] == [[1], [3], [1], [3]])
    #expect(counter.count == 2)
    #expect([ask(2), ask(1), ask(2)] == [[5], [3], [5]])
    #expect(counter.count == 3)
    #expect(ask(0) == [1])
    #expect(counter.count == 4)
  }

  @Test func forgottenWorkIsBegunAgain() {
    let recent = RecentWork(capacity: 2)
    let (counter, owner) = (Counter(), Owner())
    #expect(recent.work(of: owner) { counter.work(1) }.made() == [3])
    recent.forget()
    #expect(recent.work(of: owner) { counter.work(2) }.made() == [5])
    #expect(counter.count == 2)
  }

  /// Else a preview would hold each site that it ever searched.
  @Test func neitherOwnersNorMakersAreHeld() {
    let recent = RecentWork(capacity: 2)
    weak var owner: Owner?
    weak var maker: Counter?
    do {
      let (asking, making) = (Owner(), Counter())
      (owner, maker) = (asking, making)
      let work = recent.work(of: asking) {
        JointWork(parts: 1, values: 1) {
          $0 + making.count
        } value: { _, _ in
          making.count
        }
      }
      #expect(work.made() == [0])
    }
    #expect(owner == nil)
    #expect(maker == nil)
  }
}
