import Content

extension Messages {
  static let search = "Tìm kiếm"
  static let searchDescription =
    "Tìm xã, phường, người và tập thể được khen, quyết định, mô hình và bài viết."

  /// What a unit came from and what it became, in a line; empty if neither is known.
  static func history(predecessors: [String], successors: [String]) -> String {
    let parts = [
      predecessors.isEmpty ? nil : "Hình thành từ " + predecessors.joined(separator: ", "),
      successors.isEmpty ? nil : "Nay thuộc " + successors.joined(separator: ", "),
    ]
    return parts.compactMap(\.self).joined(separator: ". ")
  }

  /// “một phần xã Gáo Giồng”: how much of a unit went over; all of it goes without saying.
  static func portion(_ scope: Place.Successor.Scope, of unit: String) -> String {
    switch scope {
    case .whole: unit
    case .part: "một phần \(unit)"
    case .remainder: "phần còn lại của \(unit)"
    }
  }
}
