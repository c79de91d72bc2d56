import Content

/// The articles of a new project.
struct StarterArticles {
  let units: NewUnits
  let today: CivilDate

  func files(withSample hasSample: Bool) -> [ScaffoldFile] {
    hasSample ? [first] + sample : [first]
  }

  private var folder: String { "content/articles/\(Self.month(today))/" }

  private static func month(_ day: CivilDate) -> String {
    "\(day.year)/\(day.month < 10 ? "0" : "")\(day.month)"
  }

  private var unitLine: String {
    units.first.map { "units: [\($0)]" }
      ?? "# units: [xa-vi-du]        # mã đơn vị trong places.yaml"
  }

  private func day(before count: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: today.daysSinceEpoch - count)
  }

  private var first: ScaffoldFile {
    ScaffoldFile(
      folder + "bai-dau-tien.md",
      """
      ---
      # Phần giữa hai dòng “---” là thông tin về bài; bên dưới là bài viết. Sau dấu # là ghi chú.
      title: Bài đầu tiên
      date: \(today.written)          # cũng viết được: \(today.dayMonthYear) 09:30
      \(unitLine)
      # field: kinh-te              # lĩnh vực trong fields.yaml
      # tags: [Học tập và làm theo Bác]
      # author: {name: Bút Danh, role: cộng tác viên}
      # photo: {src: anh.jpg, caption: Chú thích ảnh, credit: Người chụp}
      # commendations:
      #   - {award: giay-khen, decision: 12/QĐ-UBND, decided: \(today.written), recipients: [Họ và tên]}
      ---

      Đoạn đầu tiên là sapo: một hai câu nói ai, việc gì, ở đâu. Hãy sửa bài này thành bài của mình, hoặc xóa đi và tạo bài
      mới bằng `bulletin new "Tên bài"`.

      ## Đề mục

      Viết mỗi đoạn cách nhau một dòng trống. Chữ **đậm** đặt giữa hai dấu sao, liên kết viết
      thế này: [tên liên kết](https://example.org/).

      - Gạch đầu dòng
      - viết thế này.

      """)
  }

  // MARK: Sample

  private var sample: [ScaffoldFile] {
    [commended, model, list]
  }

  private var commended: ScaffoldFile {
    let decided = day(before: 3)
    return ScaffoldFile(
      folder + "khen-thuong-vi-du/index.md",
      """
      ---
      title: Tuyên dương gương tốt trong phong trào vệ sinh đường làng (bài minh họa)
      date: \(day(before: 1).written) 08:00
      \(unitLine)
      tags: [Bài minh họa]
      author: Ban biên tập
      commendations:
        - award: giay-khen
          decision: 000/QĐ-VD         # số quyết định
          decided: \(decided.written)
          citation: Có nhiều đóng góp giữ gìn vệ sinh đường làng
          recipients: danh-sach.csv   # bảng tính nằm cạnh bài này
      ---

      Bài minh họa này cho thấy một quyết định khen thưởng với danh sách kèm theo; nhân vật và sự việc là hư cấu.

      Danh sách mở được bằng Excel: cột đầu là họ tên, cột thứ hai là cá nhân, tập thể hay hộ gia đình. Trang này, bảng vàng,
      trang đơn vị và bản tin tuần đều lấy tên từ đó.

      """)
  }

  private var list: ScaffoldFile {
    ScaffoldFile(
      folder + "khen-thuong-vi-du/danh-sach.csv",
      """
      họ tên,loại,thành tích
      Nguyễn Văn Ví Dụ,cá nhân,Vận động bà con trồng hoa ven đường
      Tổ tự quản số 1 (minh họa),tập thể,Giữ tuyến đường sạch cả năm
      Hộ ông Trần Minh Họa,hộ gia đình,Hiến đất mở rộng lối đi

      """)
  }

  private var model: ScaffoldFile {
    ScaffoldFile(
      folder + "mo-hinh-vi-du.md",
      """
      ---
      title: Mô hình “Tuyến đường hoa” sau một năm (bài minh họa)
      date: \(day(before: 2).written) 14:00
      \(unitLine)
      field: van-hoa-xa-hoi
      tags: [Bài minh họa]
      models:
        - {name: Tuyến đường hoa, id: tuyen-duong-hoa, year: \(today.year), status: piloting}
      ---

      Bài minh họa này cho thấy một mô hình: mọi bài cùng mã `tuyen-duong-hoa` làm nên một trang kể mô hình đi đến đâu. Nội dung
      là hư cấu.

      | Việc | Đã làm |
      |---|---|
      | Trồng hoa | 2 km |
      | Thùng rác | 12 cái |

      """)
  }
}
