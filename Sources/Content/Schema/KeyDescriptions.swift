/// What each key means, as editors show it beside the key: in the authors' language.
enum KeyDescriptions {
  /// - Parameters:
  ///   - key: its canonical English name.
  ///   - subject: what the record is called.
  static func text(of key: String, in subject: String) -> String? { texts[subject]?[key] }

  private static let from = "Ngày đầu tiên; không ghi: từ trước đến nay."
  private static let until = "Ngày cuối cùng; không ghi: đến nay vẫn còn."
  private static let ownID =
    "Mã riêng, không trùng, không đổi: chữ thường không dấu, chữ số và dấu “-”."
  private static let unit =
    "Đơn vị: mã trong places.yaml, hoặc tên nếu ngày ấy chỉ một đơn vị mang tên đó."

  private static let texts: [String: [String: String]] = [
    "article": [
      "title": "Tít bài.",
      "date": "Lúc đăng: 2019-06-05 hoặc 05/06/2019 09:34. Ở tương lai thì đến giờ mới hiện.",
      "updated": "Lúc sửa bài lần cuối.",
      "lead": "Sapo. Không ghi thì lấy đoạn đầu của bài.",
      "kicker": "Dòng chữ nhỏ trên tít; không ghi thì lấy của chuyên mục hoặc tên đơn vị.",
      "column": "Chuyên mục: mã trong columns.yaml.",
      "series": "Loạt bài và kỳ: {name: …, part: 1}.",
      "units": "Các đơn vị mà bài nói tới: mã trong places.yaml, hoặc tên nếu rõ.",
      "field": "Lĩnh vực: một hoặc nhiều mã trong fields.yaml.",
      "tags": "Các thẻ.",
      "author": "Tác giả: tên, {name: …, role: …} hoặc danh sách.",
      "source": "Nguồn, nếu bài của nơi khác: {name: …, url: …, date: …}.",
      "photo": "Ảnh chính: tệp cạnh bài, hoặc {src: …, caption: …}.",
      "photos": "Bộ ảnh dưới bài.",
      "video": "Video: tệp cạnh bài hoặc địa chỉ.",
      "audio": "Âm thanh: tệp cạnh bài hoặc địa chỉ.",
      "attachments": "Tệp cho bạn đọc tải về.",
      "corrections": "Các lần cải chính, xin lỗi.",
      "withdrawn": "Gỡ bài: {date: …, reason: …}. Địa chỉ chỉ còn lời báo đã gỡ.",
      "slug": "Phần cuối của địa chỉ; không ghi thì theo tên tệp.",
      "aliases": "Các địa chỉ cũ, để dẫn về bài này.",
      "draft": "Bản nháp: true thì bạn đọc không thấy.",
      "expires": "Lúc bài hết hạn và không còn hiện.",
      "pinned": "Ngày cuối cùng bài còn được ghim đầu trang nhất.",
      "commendations": "Các quyết định khen thưởng mà bài đưa tin.",
      "models": "Các mô hình mà bài nói tới.",
      "params": "Giá trị riêng cho mẫu trang.",
    ],
    "page": [
      "title": "Tên trang.",
      "order": "Thứ tự trong danh sách trang.",
      "slug": "Phần cuối của địa chỉ; không ghi thì theo tên tệp.",
    ],
    "series": ["name": "Tên loạt bài.", "part": "Kỳ thứ mấy."],
    "author": ["name": "Họ tên hoặc bút danh.", "role": "Vai trò, chẳng hạn: cộng tác viên."],
    "source": [
      "name": "Tên báo, đài, trang.", "url": "Địa chỉ bài gốc.", "date": "Ngày đăng ở nơi ấy.",
    ],
    "photo": [
      "src": "Tệp ảnh, cạnh bài viết.", "caption": "Chú thích dưới ảnh.",
      "alt": "Ảnh có gì, cho người không nhìn thấy.", "credit": "Người chụp.",
    ],
    "recording": [
      "src": "Tệp cạnh bài viết, hoặc địa chỉ https://….", "poster": "Ảnh hiện khi chưa phát.",
      "title": "Tên.",
    ],
    "attachment": ["src": "Tệp cạnh bài viết.", "name": "Tên mà bạn đọc thấy."],
    "correction": [
      "date": "Ngày cải chính.", "was": "Đã đăng thế nào.", "now": "Sửa thành thế nào.",
      "apology": "Lời xin lỗi.",
    ],
    "withdrawal": ["date": "Ngày gỡ.", "reason": "Lý do."],
    "commendation": [
      "award": "Hình thức khen thưởng: mã trong awards.yaml.",
      "authority": "Cơ quan khen thưởng: mã trong authorities.yaml.",
      "decision": "Số quyết định, chẳng hạn 34/QĐ-UBND.",
      "decided": "Ngày ký quyết định.",
      "document": "Tệp văn bản cạnh bài viết.",
      "citation": "Thành tích: khen về việc gì.",
      "status": "Đang đề nghị, đã khen hay đã thu hồi; không ghi: đã khen.",
      "comments_until": "Ngày cuối cùng nhận góp ý cho đề nghị.",
      "revoked_by": "Số quyết định thu hồi.",
      "revoked_on": "Ngày thu hồi.",
      "recipients": "Những ai được khen: danh sách tên, hoặc một tệp .csv.",
      "recipient": "Một người hoặc một tập thể được khen.",
      "kind": "Cá nhân, tập thể hay hộ gia đình (khi chỉ có recipient).",
      "unit": unit,
    ],
    "recipient": [
      "name": "Họ tên, hoặc tên tập thể, hộ.",
      "kind": "Cá nhân, tập thể hay hộ gia đình.",
      "position": "Chức vụ.",
      "organisation": "Cơ quan, tổ chức: ghi bằng chữ.",
      "unit": unit,
      "citation": "Thành tích riêng, thay cho của quyết định.",
      "award": "Hình thức riêng, thay cho của quyết định.",
      "person": "Mã trong people.yaml: chỉ mã mới nối các lần khen của một người.",
      "minor": "Có phải trẻ em không.",
      "consent": "Đã có sự đồng ý nêu tên trẻ em.",
    ],
    "model": [
      "name": "Tên mô hình.",
      "id": "Mã: các bài ghi cùng mã là nói về cùng một mô hình.",
      "unit": unit,
      "organisation": "Cơ quan, tổ chức thực hiện: ghi bằng chữ.",
      "people": "Những người thực hiện.",
      "field": "Lĩnh vực: mã trong fields.yaml.",
      "year": "Năm đăng ký.",
      "status": "Đăng ký, làm điểm, tổng kết hay nhân rộng.",
      "replicated_to": "Các đơn vị đã làm theo.",
    ],
    "site": [
      "title": "Tên trang.",
      "tagline": "Khẩu hiệu dưới tên trang.",
      "base_url": "Địa chỉ của trang trên mạng, kết thúc bằng “/”.",
      "lead_prefix": "Chữ đặt trước mọi sapo, chẳng hạn “ĐTO - ”.",
      "time_zone": "Múi giờ; không ghi: +07:00.",
      "page_size": "Số bài trên một trang danh sách.",
      "comments": "Nơi nhận bình luận: mailto:… hoặc https://….",
      "publisher": "Cơ quan xuất bản: hiện cuối mọi trang.",
      "notice": "Một dòng thông báo trên mọi trang.",
      "logo": "Tệp biểu trưng.",
      "colour": "Màu của trang, trong ngoặc kép: \"#a3161c\".",
      "default_photo": "Ảnh khi chia sẻ một trang không có ảnh.",
      "indexing": "false: máy tìm kiếm không đưa trang này lên.",
      "search": "false: trang không có ô tìm kiếm.",
      "menu": "Các mục thêm trong trình đơn.",
      "open_data_people": "true: dữ liệu mở có tên cá nhân.",
      "radio": "Bản tin đọc trên loa, đài.",
      "open_data_license": "Địa chỉ giấy phép của dữ liệu mở.",
      "feed_authority": "Tên miền và năm, cho mã bài trong nguồn tin; ghi một lần, không đổi.",
      "house_style":
        "Những lời nhắc về cách trình bày mà tòa soạn không cần: {double-spaces: false}.",
      "language":
        "Bulletin nói tiếng gì với người làm trang: vi hoặc en. Trang tin thì luôn là tiếng Việt.",
      "size_limit": "Trang được nặng đến đâu, chẳng hạn 1 GB; từ 80 % thì được nhắc.",
      "slugs": "Địa chỉ cho các thẻ, tác giả trùng địa chỉ: {Minh Thạnh: minh-thanh-2}.",
    ],
    "house style": [
      "long-title": "false: không nhắc khi tít quá dài.",
      "long-lead": "false: không nhắc khi sapo quá dài.",
      "missing-lead": "false: không nhắc khi bài không có sapo.",
      "missing-caption": "false: không nhắc khi ảnh không có chú thích.",
      "missing-alt": "false: không nhắc khi ảnh không có lời mô tả.",
      "double-spaces": "false: không nhắc khi có hai dấu cách liền nhau.",
      "mixed-tone-marks": "false: không nhắc khi một bài vừa viết “hòa” vừa viết “thuỷ”.",
      "mixed-quotation-marks": "false: không nhắc khi một bài dùng nhiều kiểu ngoặc kép.",
      "skipped-heading-level": "false: không nhắc khi đề mục nhảy cấp, từ ## xuống ####.",
      "vague-link": "false: không nhắc khi liên kết chỉ là “tại đây”, “xem thêm”.",
      "similar-tags": "false: không nhắc khi hai thẻ gần như một.",
      "recipient-spelling":
        "false: không nhắc khi tên người nhận khen trong bài và trong danh sách viết khác dấu.",
    ],
    "lead prefix": ["text": "Chữ đặt trước sapo.", "from": from, "until": until],
    "publisher": [
      "name": "Tên cơ quan.", "governing_body": "Cơ quan chủ quản.",
      "responsible": "Người chịu trách nhiệm.", "license": "Số giấy phép.",
      "address": "Địa chỉ.", "phone": "Điện thoại.", "email": "Thư điện tử.",
    ],
    "radio programme": [
      "programme": "Tên chương trình.", "greeting": "Lời chào đầu.", "closing": "Lời kết.",
      "words_per_minute": "Đọc bao nhiêu tiếng một phút: 60 đến 400.",
    ],
    "menu item": [
      "title": "Chữ trong trình đơn.", "page": "Tệp trong content/pages.", "url": "Địa chỉ.",
    ],
    "list of places": ["places": "Các đơn vị, từ trước đến nay."],
    "list of awards": ["awards": "Các hình thức khen thưởng, danh hiệu."],
    "list of authorities": ["authorities": "Các cơ quan, người có quyền khen thưởng."],
    "list of fields": ["fields": "Các lĩnh vực."],
    "list of columns": ["columns": "Các chuyên mục."],
    "list of people": ["people": "Những người, tập thể có trang riêng."],
    "list of abbreviations": ["abbreviations": "Các chữ viết tắt và cách đọc."],
    "place": [
      "id": ownID, "name": "Tên đầy đủ: Xã Ba Sao.",
      "kind": "Loại: tỉnh, thành phố, huyện, xã, phường, thị trấn, đặc khu, ấp.",
      "code": "Mã số thống kê, trong ngoặc kép.", "parent": "Mã của đơn vị cấp trên.",
      "from": from, "until": until,
      "successors": "Các đơn vị kế thừa: mã, hoặc {id: …, scope: …}.",
    ],
    "successor": [
      "id": "Mã của đơn vị kế thừa.", "scope": "Toàn bộ, một phần hay phần còn lại.",
    ],
    "award": [
      "id": ownID, "name": "Tên hình thức, danh hiệu.",
      "kinds": "Ai được nhận; không ghi: tất cả.",
      "levels": "Cấp nào được khen, từ khi nào; không ghi: mọi cấp.",
    ],
    "level": ["authority": "Cấp: xã, huyện, tỉnh, trung ương.", "from": from, "until": until],
    "authority": [
      "id": ownID, "name": "Tên: Chủ tịch UBND xã Ba Sao.",
      "level": "Cấp: xã, huyện, tỉnh, trung ương.",
      "system": "Nhà nước, đảng, đoàn thể hay lực lượng vũ trang.",
      "unit": "Mã của đơn vị trong places.yaml.", "from": from, "until": until,
    ],
    "field": ["id": ownID, "name": "Tên lĩnh vực."],
    "column": [
      "id": ownID, "name": "Tên chuyên mục.", "kicker": "Dòng chữ nhỏ trên tít của bài trong đó.",
    ],
    "person": [
      "id": ownID, "name": "Họ tên, hoặc tên tập thể.", "unit": "Mã của đơn vị trong places.yaml.",
      "note": "Ghi chú, để phân biệt người trùng tên.",
    ],
    "abbreviation": ["short": "Chữ viết tắt như trong bài.", "spoken": "Đọc là gì."],
  ]
}
