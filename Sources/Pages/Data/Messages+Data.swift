import Content

extension Messages {
  /// The words of the open data: what each dataset and column means.
  enum Data {
    static let title = "Dữ liệu mở"
    static let description =
      "Bài viết, quyết định, lượt khen thưởng, mô hình và đơn vị của trang này dưới dạng CSV và JSON, kèm từ điển dữ liệu."
    static let all = "Tất cả"

    static func dataset(_ title: String, of site: String) -> String { "\(title) – \(site)" }

    static func label(_ kind: DataKind) -> String {
      switch kind {
      case .text: "chữ"
      case .code: "mã cố định"
      case .number: "số nguyên"
      case .date: "ngày"
      case .dateTime: "ngày, có thể kèm giờ"
      case .url: "địa chỉ web"
      case .texts: "danh sách chữ"
      case .urls: "danh sách địa chỉ web"
      }
    }

    // Datasets.
    static let articles = "Bài viết"
    static let articleRow =
      "Mỗi dòng là một bài viết đang đăng trên trang. Tệp chia theo năm của ngày đăng."
    static let decisions = "Quyết định khen thưởng"
    static let decisionRow =
      "Mỗi dòng là một quyết định khen thưởng mà bài viết có nêu số. Nhiều bài nêu cùng số, cùng cơ quan, cùng năm thì vẫn là một dòng. Tệp chia theo năm ban hành; nếu không bài nào ghi ngày ban hành thì theo năm của bài đưa tin đầu tiên."
    static let commendations = "Lượt khen thưởng"
    static let commendationRow =
      "Mỗi dòng là một hình thức khen thưởng dành cho một cá nhân, một tập thể hoặc một hộ gia đình. Nhiều bài đưa tin về cùng một người nhận trong cùng một quyết định thì vẫn là một dòng; không có số quyết định thì mỗi lần đưa tin là một dòng. Lượt đang đề nghị và lượt đã thu hồi vẫn có dòng, phân biệt ở cột status. Tệp chia theo năm quyết định; nếu không rõ thì theo năm của bài đưa tin đầu tiên."
    static let models = "Mô hình"
    static let modelRow =
      "Mỗi dòng là một mô hình. Nhiều bài viết cùng nêu một mã mô hình thì vẫn là một dòng; mô hình không có mã thì mỗi lần đưa tin là một dòng. Mỗi cột ghi theo bài mới nhất có nêu, riêng status là mức cao nhất đã đạt. Tệp chia theo năm đăng ký; nếu không bài nào ghi thì theo năm của bài đưa tin đầu tiên."
    static let units = "Đơn vị"
    static let unitRow =
      "Mỗi dòng là một đơn vị mà trang này theo dõi, kể cả đơn vị đã sáp nhập hoặc kết thúc hoạt động. Một tệp duy nhất cho tất cả các đơn vị."

    // Articles.
    static let articleID =
      "Mã của bài viết: năm, tháng và tên rút gọn, trùng với phần cuối địa chỉ của bài."
    static let articleURL = "Địa chỉ đầy đủ của bài viết."
    static let articleTitle = "Đầu đề."
    static let articleDate = "Ngày đăng; có giờ nếu tác giả ghi giờ."
    static let articleUpdated = "Lần cập nhật cuối; để trống nếu bài chưa sửa."
    static let columnID = "Mã chuyên mục."
    static let columnName = "Tên chuyên mục."
    static let articleUnitIDs = "Mã các đơn vị mà bài viết nói đến; tra trong tệp don-vi."
    static let articleUnitNames = "Tên các đơn vị đó, cùng thứ tự với unit_ids."
    static let fieldIDs = "Mã các lĩnh vực."
    static let fieldNames = "Tên các lĩnh vực, cùng thứ tự với field_ids."
    static let tags = "Các chủ đề."
    static let authors = "Các tác giả; chỉ có khi trang cho phép công bố tên người trong dữ liệu."
    static let lead = "Sapo (lời dẫn), như đăng trên trang."
    static let commendationCount = "Số trường hợp khen thưởng mà bài viết nêu."
    static let modelIDs = "Mã các mô hình mà bài viết giới thiệu, nếu mô hình có mã."

    // Decisions and commendations.
    static let decisionYear = "Năm của tệp chứa dòng này: năm ban hành, hoặc năm đưa tin đầu tiên."
    static let honourYear = "Năm của tệp chứa dòng này: năm quyết định, hoặc năm đưa tin đầu tiên."
    static let decisionNumber = "Số và ký hiệu quyết định, như bài viết mới nhất ghi."
    static let authorityID = "Mã cơ quan hoặc người có thẩm quyền khen thưởng."
    static let authorityName = "Tên cơ quan hoặc chức danh khen thưởng."
    static let decided = "Ngày ban hành quyết định; để trống nếu không bài nào ghi."
    static let recipientCount = "Số dòng của quyết định này trong các tệp khen-thuong."
    static let documentURL = "Địa chỉ tệp văn bản của quyết định, nếu có."
    static let articleURLs = "Địa chỉ các bài viết đưa tin, bài mới đứng trước."
    static let recipientName =
      "Tên người nhận. Chỉ ghi tên tập thể, trừ khi trang cho phép công bố tên người trong dữ liệu."
    static let recipientID =
      "Mã nối các lần khen thưởng của cùng một người nhận; ghi và để trống theo quy tắc của recipient_name."
    static let recipientKind =
      "Loại người nhận: individual (cá nhân), collective (tập thể), household (hộ gia đình); để trống nếu bài không ghi."
    static let position = "Chức vụ; ghi và để trống theo quy tắc của recipient_name."
    static let organisation =
      "Cơ quan, tổ chức của người nhận; ghi và để trống theo quy tắc của recipient_name."
    static let unitID = "Mã đơn vị; tra trong tệp don-vi."
    static let unitName = "Tên đơn vị vào thời điểm đó."
    static let awardID = "Mã hình thức khen thưởng hoặc danh hiệu."
    static let awardName = "Tên hình thức khen thưởng hoặc danh hiệu."
    static let status =
      "Trạng thái: proposed (đang đề nghị), awarded (đã khen thưởng), revoked (đã thu hồi)."
    static let revokedOn = "Ngày thu hồi."
    static let revokedBy = "Quyết định thu hồi."
    static let commentsUntil = "Hạn góp ý đối với trường hợp đang đề nghị."
    static let citation = "Thành tích; ghi và để trống theo quy tắc của recipient_name."

    // Models.
    static let modelID = "Mã mô hình; để trống nếu bài không ghi."
    static let modelURL = "Địa chỉ trang của mô hình; để trống nếu mô hình không có mã."
    static let modelName = "Tên mô hình."
    static let modelOrganisation = "Cơ quan, tổ chức thực hiện."
    static let fieldID = "Mã lĩnh vực."
    static let fieldName = "Tên lĩnh vực."
    static let modelYear = "Năm đăng ký; để trống nếu bài không ghi."
    static let modelStatus =
      "Trạng thái: registered (đăng ký), piloting (làm điểm), summed-up (tổng kết), replicated (nhân rộng)."
    static let replicatedToIDs = "Mã các đơn vị đã nhân rộng mô hình; tra trong tệp don-vi."
    static let replicatedToNames = "Tên các đơn vị đó, cùng thứ tự với replicated_to_ids."

    // Units.
    static let unitOwnID =
      "Mã của đơn vị trên trang này: không đổi và không dùng lại, khác với mã số thống kê."
    static let unitURL = "Địa chỉ trang của đơn vị."
    static let unitOwnName = "Tên đơn vị."
    static let unitKind =
      "Loại: province (tỉnh), city (thành phố), district (huyện), commune (xã), ward (phường), town (thị trấn), special-zone (đặc khu), hamlet (ấp, khóm)."
    static let unitCode =
      "Mã số thống kê, giữ cả số 0 ở đầu. Mã này có thể được dùng lại sau sáp nhập nên không dùng để nhận diện đơn vị."
    static let unitParent = "Mã đơn vị cấp trên trực tiếp."
    static let validFrom = "Ngày đầu tiên đơn vị tồn tại; để trống nếu không ghi."
    static let validUntil = "Ngày cuối cùng đơn vị tồn tại; để trống nếu đơn vị còn hoạt động."
    static let successors =
      "Các đơn vị kế thừa, dạng mã:phạm vi; phạm vi là whole (toàn bộ), part (một phần) hoặc remainder (phần còn lại)."
    static let predecessors =
      "Các đơn vị mà đơn vị này kế thừa, dạng mã:phạm vi; phạm vi cho biết nhận phần nào của đơn vị cũ."
  }
}
