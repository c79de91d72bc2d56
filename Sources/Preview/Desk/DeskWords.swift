import Site

/// What the desk says from code.
enum DeskWords {
  static func counts(errors: Int, warnings: Int) -> String {
    switch (errors, warnings) {
    case (0, 0): "Không có lỗi"
    case (0, _): "\(warnings) cảnh báo"
    case (_, 0): "\(errors) lỗi"
    default: "\(errors) lỗi, \(warnings) cảnh báo"
    }
  }

  static func change(_ reason: ClockBoundary.Reason) -> String {
    switch reason {
    case .publication: "đến giờ đăng"
    case .expiry: "hết hạn, không còn hiện"
    case .pinEnd: "hết ghim"
    case .commentsEnd: "hết hạn góp ý"
    case .unitBegins: "đơn vị bắt đầu hoạt động"
    case .unitEnds: "đơn vị chấm dứt hoạt động"
    case .check: ""
    }
  }
}
