import Content

extension Addresses {
  static let models = "mo-hinh/index.html"
  static let modelFields = "mo-hinh/linh-vuc/index.html"
  static let modelUnits = "mo-hinh/don-vi/index.html"
  static let modelStatuses = "mo-hinh/trang-thai/index.html"

  static func model(_ id: String) -> String { "mo-hinh/\(id).html" }
  static func models(ofYear year: Int) -> String { "mo-hinh/\(year).html" }
  static func models(of field: Field) -> String { "mo-hinh/linh-vuc/\(field.id.value).html" }
  static func models(of place: Place) -> String { "mo-hinh/don-vi/\(place.id.value).html" }
  static func models(of status: ModelRecord.Status) -> String {
    let name =
      switch status {
      case .registered: "dang-ky"
      case .piloting: "lam-diem"
      case .summedUp: "tong-ket"
      case .replicated: "nhan-rong"
      }
    return "mo-hinh/trang-thai/\(name).html"
  }
}

extension Messages {
  static let models = "Mô hình"
  static let modelsByField = "Mô hình theo lĩnh vực"
  static let modelsByUnit = "Mô hình theo đơn vị"
  static let modelsByStatus = "Mô hình theo trạng thái"
  static let withoutField = "Chưa nêu lĩnh vực"
  /// “18 mô hình theo những bài đã đăng: đăng ký 12, làm điểm 5, nhân rộng 3.”
  static func modelsDescription(count: Int, statuses: [(name: String, count: Int)]) -> String {
    let words = statuses.map { "\($0.name.lowercased()) \($0.count)" }.joined(separator: ", ")
    return "\(count) mô hình theo những bài đã đăng\(words.isEmpty ? "" : ": " + words)."
  }

  static func model(_ name: String) -> String { "Mô hình “\(name)”" }
  static func models(ofYear year: Int) -> String { "Mô hình đăng ký năm \(year)" }
  /// “Kinh tế: các mô hình”
  static func models(about subject: String) -> String { "\(subject): các mô hình" }
  /// “Mô hình đã nhân rộng”
  static func models(that status: ModelRecord.Status) -> String {
    "Mô hình đã \(label(status).lowercased())"
  }
  /// “Kinh tế: các mô hình: 5 mô hình, có “Kênh xanh”, “Mua chung, bán chung”…”
  static func modelList(of title: String, count: Int, names: [String]) -> String {
    let words = names.map { "“\($0)”" }.joined(separator: ", ")
    return "\(title) (\(count)): \(words)\(names.count < count ? "…" : ".")"
  }
  static func modelDescription(_ name: String, unit: String?, status: String?) -> String {
    "Mô hình “\(name)”" + (unit.map { " của \($0)" } ?? "")
      + (status.map { ", trạng thái: \($0.lowercased())" } ?? "") + "."
  }

  /// “Xã, thị trấn thuộc huyện Cao Lãnh”
  static func units(_ kinds: [Place.Kind], below parent: String?) -> String {
    let words = kinds.enumerated().map { index, kind in
      index == 0 ? label(kind) : label(kind).lowercased()
    }.joined(separator: ", ")
    return parent.map { "\(words) thuộc \($0)" } ?? words
  }
}
