import Content
import Testing

/// Every key of an article, by both of its names.
@Suite struct WholeArticleTests {
  static let english = """
    title: Tân Hội Trung làm theo Bác
    date: 2019-06-05 09:34:44
    updated: 2019-06-06
    lead: Trong năm 2018, 46 chi, đảng bộ đăng ký.
    kicker: Huyện Cao Lãnh
    column: guong-sang
    series: {name: Làm theo Bác, part: 2}
    units: [tan-hoi-trung, my-long]
    field: [kinh-te, van-hoa-xa-hoi]
    tags: [Chỉ thị 05, Nông thôn mới]
    author: {name: Minh Thạnh, role: phóng viên}
    source: {name: Báo Đồng Tháp, url: https://example.org/bai, date: 05/06/2019}
    photo: {src: anh.jpg, caption: Bà Hoa, alt: Một người, credit: Văn A}
    photos: [a.jpg, {src: ../b.jpg, caption: Bờ kênh}]
    video: {src: phim.mp4, poster: /bia.jpg, title: Phim}
    audio: {url: https://example.org/bai.mp3}
    attachments: [{src: qd.pdf, name: Quyết định}, mau.docx]
    corrections: [{date: 2019-06-07, was: 45, now: 46, apology: Xin lỗi bạn đọc.}]
    withdrawn: {date: 2020-01-02, reason: Theo yêu cầu}
    slug: tan-hoi-trung
    aliases: [/bai/cu.aspx, cu.html]
    draft: true
    expires: 2030-01-01 00:00
    pinned: 2019-06-30
    commendations:
      - award: giay-khen
        authority: ubnd-my-tho
        decision: 012/QĐ-UBND
        decided: 2019-06-01
        document: qd.pdf
        citation: Làm theo gương Bác
        status: revoked
        comments_until: 2019-05-20
        revoked_by: 099/QĐ-UBND
        revoked_on: 2019-07-01
        recipients:
          - Trần Thị Hoa
          - name: Lê Văn Năm
            kind: individual
            position: Trưởng ấp
            organisation: Ấp 1
            unit: my-long
            citation: Giúp hộ nghèo
            award: bang-khen
            person: le-van-nam
            minor: true
            consent: true
      - award: giay-khen
        recipient: Hội quán Thuận Tân
        kind: collective
        unit: tan-hoi-trung
    models:
      - name: Bữa cơm nghĩa tình
        id: bua-com
        unit: my-long
        organisation: Hội Phụ nữ
        people: [Bà Hoa, Bà Năm]
        field: van-hoa-xa-hoi
        year: 2018
        status: summed-up
        replicated_to: [my-hiep]
    params: {màu: đỏ}
    """

  static let vietnamese = """
    tiêu đề: Tân Hội Trung làm theo Bác
    ngày: 05/06/2019 09:34:44
    cập nhật: 06/06/2019
    sapo: Trong năm 2018, 46 chi, đảng bộ đăng ký.
    đề mục: Huyện Cao Lãnh
    chuyên mục: guong-sang
    loạt bài: {tên: Làm theo Bác, kỳ: 2}
    đơn vị: [tan-hoi-trung, my-long]
    lĩnh vực: [kinh-te, van-hoa-xa-hoi]
    thẻ: [Chỉ thị 05, Nông thôn mới]
    tác giả: {họ tên: Minh Thạnh, vai trò: phóng viên}
    nguồn: {tên: Báo Đồng Tháp, liên kết: https://example.org/bai, ngày: 05/06/2019}
    ảnh: {tệp: anh.jpg, chú thích: Bà Hoa, mô tả: Một người, tác giả: Văn A}
    bộ ảnh: [a.jpg, {tệp: ../b.jpg, chú thích: Bờ kênh}]
    VIDEO: {tệp: phim.mp4, ảnh bìa: /bia.jpg, tiêu đề: Phim}
    âm thanh: {liên kết: https://example.org/bai.mp3}
    đính kèm: [{tệp: qd.pdf, tên: Quyết định}, mau.docx]
    cải chính: [{ngày: 2019-06-07, đã đăng: 45, sửa thành: 46, xin lỗi: Xin lỗi bạn đọc.}]
    gỡ bài: {ngày: 2020-01-02, lý do: Theo yêu cầu}
    đường dẫn: tan-hoi-trung
    địa chỉ cũ: [/bai/cu.aspx, cu.html]
    nháp: có
    hết hạn: 01/01/2030 00:00
    ghim: 30/06/2019
    khen thưởng:
      - hình thức: giay-khen
        cơ quan khen thưởng: ubnd-my-tho
        quyết định: 012/QĐ-UBND
        ngày quyết định: 01/06/2019
        văn bản: qd.pdf
        thành tích: Làm theo gương Bác
        trạng thái: đã thu hồi
        góp ý đến: 20/05/2019
        quyết định thu hồi: 099/QĐ-UBND
        ngày thu hồi: 01/07/2019
        người nhận:
          - Trần Thị Hoa
          - họ và tên: Lê Văn Năm
            loại: cá nhân
            chức vụ: Trưởng ấp
            cơ quan: Ấp 1
            đơn vị: my-long
            thành tích: Giúp hộ nghèo
            hình thức: bang-khen
            mã người: le-van-nam
            trẻ em: có
            đồng ý: có
      - Hinh_thuc: giay-khen
        người được khen: Hội quán Thuận Tân
        loại: Tập Thể
        đơn vị: tan-hoi-trung
    mô hình:
      - tên: Bữa cơm nghĩa tình
        mã: bua-com
        đơn vị: my-long
        tổ chức: Hội Phụ nữ
        người thực hiện: [Bà Hoa, Bà Năm]
        lĩnh vực: van-hoa-xa-hoi
        năm: 2018
        trạng thái: tổng kết
        nhân rộng đến: [my-hiep]
    tham số: {màu: đỏ}
    """

  static let outline = """
    {path: "content/articles/2019/06/bai.md", title: "Tân Hội Trung làm theo Bác", \
    date: 2019-6-5+34484s, updated: 2019-6-6, lead: "Trong năm 2018, 46 chi, \
    đảng bộ đăng ký.", kicker: "Huyện Cao Lãnh", column: "guong-sang", \
    series: {name: "Làm theo Bác", part: 2}, units: ["tan-hoi-trung", "my-long"], \
    fields: ["kinh-te", "van-hoa-xa-hoi"], tags: ["Chỉ thị 05", "Nông thôn mới"], \
    authors: [{name: "Minh Thạnh", role: "phóng viên"}], source: {name: "Báo Đồng Tháp", \
    url: "https://example.org/bai", date: 2019-6-5}, photo: {src: "anh.jpg", \
    caption: "Bà Hoa", alt: "Một người", credit: "Văn A"}, photos: [{src: "a.jpg"}, \
    {src: "../b.jpg", caption: "Bờ kênh"}], video: {src: "phim.mp4", poster: "/bia.jpg", \
    title: "Phim"}, audio: {src: "https://example.org/bai.mp3"}, \
    attachments: [{src: "qd.pdf", name: "Quyết định"}, {src: "mau.docx"}], \
    corrections: [{date: 2019-6-7, was: "45", now: "46", apology: "Xin lỗi bạn đọc."}], \
    withdrawn: {date: 2020-1-2, reason: "Theo yêu cầu"}, slug: "tan-hoi-trung", \
    aliases: ["bai/cu.aspx/index.html", "cu.html"], isDraft: true, expires: 2030-1-1+0s, \
    pinnedUntil: 2019-6-30, commendations: [{award: "giay-khen", authority: "ubnd-my-tho", \
    decision: "012/QĐ-UBND", decided: 2019-6-1, document: "qd.pdf", \
    citation: "Làm theo gương Bác", status: revoked, commentsUntil: 2019-5-20, \
    revokedBy: "099/QĐ-UBND", revokedOn: 2019-7-1, \
    recipients: listed([{name: "Trần Thị Hoa"}, {name: "Lê Văn Năm", kind: individual, \
    position: "Trưởng ấp", organisation: "Ấp 1", unit: "my-long", \
    citation: "Giúp hộ nghèo", award: "bang-khen", person: "le-van-nam", isMinor: true, \
    hasConsent: true}])}, {award: "giay-khen", status: awarded, \
    recipients: listed([{name: "Hội quán Thuận Tân", kind: collective, \
    unit: "tan-hoi-trung"}])}], models: [{name: "Bữa cơm nghĩa tình", id: "bua-com", \
    unit: "my-long", organisation: "Hội Phụ nữ", people: ["Bà Hoa", "Bà Năm"], \
    field: "van-hoa-xa-hoi", year: 2018, status: summedUp, replicatedTo: ["my-hiep"]}], \
    params: [{key: "màu", value: {value: scalar({text: "đỏ", style: plain})}}]}
    """

  @Test func everyKeyIsReadByItsEnglishName() throws {
    let article = try decodeArticle(Self.english)
    #expect(article.findings == "")
    #expect(ContentTests.outline(article.value) == Self.outline)
  }

  @Test func everyKeyIsReadByItsVietnameseName() throws {
    let article = try decodeArticle(Self.vietnamese)
    #expect(article.findings == "")
    #expect(ContentTests.outline(article.value) == Self.outline)
  }
}
