import Testing

import Diagnostics

@Suite struct NearestNameTests {
  @Test(
    arguments: [
      ("my-lonh", ["my-long", "my-loi"], "my-long"),
      ("titel", ["tags", "title"], "title"),
      ("darft", ["date", "draft"], "draft"),
      ("autor", ["author", "authors"], "author"),
      ("sapoo", ["sapo"], "sapo"),
      ("đơn vi", ["đơn vị"], "đơn vị"),
      ("title", ["titles", "title"], "title"),
      // Of equals the first.
      ("cat", ["bat", "hat"], "bat"),
      ("cat", ["hat", "bat"], "hat"),
      // A swap and a letter more.
      ("ubdnn-my-tho", ["ubnd-my-tho"], "ubnd-my-tho"),
      ("ab", ["ba"], "ba"),
      (String(repeating: "a", count: 101), [String(repeating: "a", count: 101), "a"], nil),
    ] as [(String, [String], String?)])
  func nearNamesAreFound(name: String, candidates: [String], expected: String?) {
    #expect(nearestName(to: name, among: candidates) == expected)
  }

  @Test(
    arguments: [
      ("title", ["date", "lead"]),
      ("x", ["a", "b"]),
      ("x", [""]),
      ("", ["a"]),
      ("abcdef", ["fedcba"]),
      ("title", []),
      (String(repeating: "a", count: 101), [String(repeating: "a", count: 100)]),
    ])
  func farNamesAreNot(name: String, candidates: [String]) {
    #expect(nearestName(to: name, among: candidates) == nil)
  }

  /// The bounded distance must find what the plain definition finds.
  @Test func everyShortNameAgreesWithTheDefinition() {
    let names = ["", "a", "b", "c"].flatMap { a in
      ["", "a", "b"].flatMap { b in
        ["", "b", "c"].flatMap { c in ["", "a", "c"].map { d in a + b + c + d + "xy" } }
      }
    }
    for left in names {
      for right in names where abs(left.count - right.count) <= 2 {
        let distance = plainDistance(Array(left), Array(right))
        let longer = max(left.count, right.count)
        let isNear = distance <= min(max(1, longer / 3), longer - 1)
        #expect((nearestName(to: left, among: [right]) != nil) == isNear, "\(left) \(right)")
      }
    }
  }

  private func plainDistance(_ left: [Character], _ right: [Character]) -> Int {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in 0...left.count {
      for j in 0...right.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
          continue
        }
        let exchange = table[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        table[i][j] = min(exchange, table[i - 1][j] + 1, table[i][j - 1] + 1)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }
}
