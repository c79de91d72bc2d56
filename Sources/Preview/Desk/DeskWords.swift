import Content
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

  /// Why readers do not see an article: “Hẹn đăng 05/12/2026 08:00”.
  ///
  /// - Parameter offset: of the site's clocks, in minutes east of Greenwich.
  static func reason(_ publication: Publication, _ offset: Int) -> String {
    switch publication {
    case .published: ""
    case .draft: "Bản nháp"
    case .embargoed(let end): "Hẹn đăng \(DeskDates.moment(end, offset))"
    case .expired: "Hết hạn"
    case .withdrawn: "Đã gỡ"
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
