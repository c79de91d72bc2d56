/// The number of insertions, deletions, exchanges and swaps of neighbours between two names.
func slips(_ left: String, _ right: String) -> Int {
  let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
  var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
  for i in 0...a.count {
    for j in 0...b.count {
      if i == 0 || j == 0 {
        table[i][j] = i + j
        continue
      }
      table[i][j] = min(
        table[i - 1][j] + 1, table[i][j - 1] + 1,
        table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
      }
    }
  }
  return table[a.count][b.count]
}

/// The first of the names nearest to `name` that are near enough: a third of the longer one's length.
func expectedNearest(to name: String, among names: [String]) -> String? {
  let near = names.filter { other in
    let longer = max(name.unicodeScalars.count, other.unicodeScalars.count)
    return slips(name, other) <= min(max(1, longer / 3), longer - 1)
  }
  return near.min { slips(name, $0) < slips(name, $1) }
}

/// A name with two neighbouring letters swapped, or one left out or doubled.
func misspelt(
  _ name: String, using generator: inout SeededGenerator, where isGood: (String) -> Bool
) -> String? {
  let letters = Array(name)
  var slips: [String] = []
  for index in letters.indices where letters[index].isLetter {
    slips.append(name.replacing(index..<(index + 1), with: ""))
    slips.append(name.replacing(index..<index, with: String(letters[index])))
    if index + 1 < letters.count, letters[index + 1].isLetter, letters[index] != letters[index + 1]
    {
      slips.append(
        name.replacing(
          index..<(index + 2), with: String(letters[index + 1]) + String(letters[index])))
    }
  }
  return slips.shuffled(using: &generator).first { $0 != name && isGood($0) }
}
