extension Addresses {
  static let search = "tim-kiem.html"

  /// - Parameter name: of a file that is not cut by year.
  static func search(_ name: String) -> String { "tim-kiem/\(name).js" }

  static func search(_ year: Int, _ family: String, _ number: Int) -> String {
    search("\(year)/\(family)-\(number)")
  }
}
