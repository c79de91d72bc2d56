/// Warnings about how a text is written rather than about what readers get: a newsroom may have other habits, and
/// switches them off one by one. All other warnings, and errors, stay.
package enum StyleCheck: String, CaseIterable, Sendable {
  case longTitle = "long-title"
  case longLead = "long-lead"
  case missingLead = "missing-lead"
  case missingCaption = "missing-caption"
  case missingAlt = "missing-alt"
  case doubleSpaces = "double-spaces"
  case mixedToneMarks = "mixed-tone-marks"
  case mixedQuotationMarks = "mixed-quotation-marks"
  case skippedHeadingLevel = "skipped-heading-level"
  case vagueLink = "vague-link"
  case similarTags = "similar-tags"
  case recipientSpelling = "recipient-spelling"

  /// As authors of site.yaml may write it instead of the id.
  var vietnameseName: String {
    switch self {
    case .longTitle: "tít dài"
    case .longLead: "sapo dài"
    case .missingLead: "thiếu sapo"
    case .missingCaption: "thiếu chú thích ảnh"
    case .missingAlt: "thiếu mô tả ảnh"
    case .doubleSpaces: "thừa dấu cách"
    case .mixedToneMarks: "dấu thanh hai kiểu"
    case .mixedQuotationMarks: "ngoặc kép nhiều kiểu"
    case .skippedHeadingLevel: "nhảy cấp đề mục"
    case .vagueLink: "liên kết mơ hồ"
    case .similarTags: "thẻ gần giống"
    case .recipientSpelling: "tên người nhận khen"
    }
  }
}
