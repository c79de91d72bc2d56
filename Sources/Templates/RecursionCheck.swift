/// Whether rendering ends, by the calls between units.
///
/// Units may call themselves in a circle only if each round goes on to records that the last round's innermost
/// record holds: records hold each other only downwards, so such a circle ends with the data.
struct RecursionCheck {
  private let calls: [[UnitCall]]
  /// The strongly connected component of each unit; one that calls another has the lower number.
  private let components: [Int]

  init(_ calls: [[UnitCall]]) {
    self.calls = calls
    components = Self.components(of: calls)
  }

  /// Calls in circles that need not end, at most one for each circle without descent.
  var endlessCalls: [UnitCall] {
    var endless: [UnitCall] = []
    var waiting = [Int](repeating: 0, count: calls.count)
    for (unit, calls) in calls.enumerated() {
      for call in calls where components[call.target] == components[unit] {
        switch call.descent {
        case .outward: endless.append(call)
        case .none: waiting[call.target] += 1
        case .inward: break
        }
      }
    }
    // What is left after taking away every unit that no other one waits for lies on or behind a circle.
    var free = waiting.indices.filter { waiting[$0] == 0 }
    var isFree = waiting.map { $0 == 0 }
    while let unit = free.popLast() {
      for call in still(calls[unit], in: unit) {
        waiting[call.target] -= 1
        if waiting[call.target] == 0 {
          isFree[call.target] = true
          free.append(call.target)
        }
      }
    }
    for unit in calls.indices where !isFree[unit] {
      endless += still(calls[unit], in: unit).filter { !isFree[$0.target] }
    }
    return endless
  }

  /// The calls within the unit's component that leave the innermost record as it is.
  private func still(_ calls: [UnitCall], in unit: Int) -> [UnitCall] {
    calls.filter { $0.descent == .none && components[$0.target] == components[unit] }
  }

  /// Whether the units, each called where it is called, come to more instructions than a page can need: thirty
  /// partials that each include the next one twice do.
  func expandsWithoutMeasure(_ lengths: [Int]) -> Bool {
    let limit = 10_000_000
    var sizes = [Int](repeating: 0, count: components.count)
    let order = components.indices.sorted { components[$0] > components[$1] }
    for unit in order {
      let component = components[unit]
      sizes[component] = min(limit, sizes[component] + lengths[unit])
      for call in calls[unit] where components[call.target] != component {
        sizes[component] = min(limit, sizes[component] + sizes[components[call.target]])
      }
    }
    return sizes.contains(limit)
  }

  /// Kosaraju's algorithm, without recursion.
  private static func components(of calls: [[UnitCall]]) -> [Int] {
    var finished: [Int] = []
    var isVisited = [Bool](repeating: false, count: calls.count)
    for start in calls.indices where !isVisited[start] {
      isVisited[start] = true
      var stack = [(unit: start, next: 0)]
      while let (unit, next) = stack.last {
        if next == calls[unit].count {
          finished.append(unit)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let target = calls[unit][next].target
        if !isVisited[target] {
          isVisited[target] = true
          stack.append((target, 0))
        }
      }
    }
    var callers = [[Int]](repeating: [], count: calls.count)
    for (unit, calls) in calls.enumerated() {
      for call in calls { callers[call.target].append(unit) }
    }
    var components = [Int](repeating: -1, count: calls.count)
    var count = 0
    for start in finished.reversed() where components[start] < 0 {
      var stack = [start]
      components[start] = count
      while let unit = stack.popLast() {
        for caller in callers[unit] where components[caller] < 0 {
          components[caller] = count
          stack.append(caller)
        }
      }
      count += 1
    }
    return components
  }
}
